/** The rules of a quiz in words, the same for students, educators and paper. */
import { zoneAt } from '../../../format/local-time.ts';
import { countOf } from '../../../format/plurals.ts';
import type { WorkRules } from '../../../schemas/assignment.ts';
import { spokenTime } from '../../exam/clock.ts';
import { factorOf } from '../form.ts';

/** A date and time as this device writes them. */
export const when = (time: number): string => new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The same with its time zone, for a moment that binds people elsewhere too: `Nov 29, 2026, 5:00 PM EST`. */
export const whenHere = (time: number): string => `${when(time)} ${zoneAt(time)}`;

/** When a quiz opens and closes, in sentences; empty when it always is open. */
export function datesSentence({ opens, closes, late }: Pick<WorkRules, 'opens' | 'closes' | 'late'>): string {
  const parts = [
    opens === null ? '' : `Opens ${whenHere(opens)}.`,
    closes === null ? '' : `Closes ${whenHere(closes)}${late ? '; after that it can be begun and is marked late' : ''}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export const percentOf = (part: number, whole: number): string =>
  whole === 0 ? 'not scored' : `${String(Math.round((part / whole) * 100))}%`;

export function timeSentence(quiz: Pick<WorkRules, 'minutes' | 'extra'>): string {
  const factor = factorOf(quiz);
  if (quiz.minutes === null) return 'No time limit.';
  if (factor === 0) return 'No time limit on this link.';
  const time = spokenTime(quiz.minutes * factor * 60_000);
  return factor === 1 ? `${time}. The clock goes on while the page is closed.` : `${time}, ${String(factor)} times the standard time.`;
}

export function feedbackSentence(quiz: Pick<WorkRules, 'feedback' | 'feedbackAt'>): string {
  switch (quiz.feedback) {
    case 'each':
      return 'Answers and reasons after each item.';
    case 'end':
      return 'Score, answers and reasons once you have finished.';
    case 'date':
      return `Score, answers and reasons from ${whenHere(quiz.feedbackAt ?? 0)} on, on this device.`;
    case 'never':
      return 'Your educator gives you the result.';
  }
}

export const attemptsSentence = (quiz: Pick<WorkRules, 'attempts'>): string =>
  quiz.attempts === 0 ? 'Any number of attempts.' : `${countOf(quiz.attempts, 'attempt')}.`;

/** What the seal does and does not do; said to everyone in the same words. */
export const sealSentence =
  'Your result is sealed so that only your educator can read it, and nothing in it can change afterward. The seal does not show who made it, and the answers are part of the page you open, so this is for low stakes only. The dates rely on the clock of your device.';

/** When a student may read the debriefs of a set of practice files. */
export function debriefSentence({ feedback, feedbackAt }: Pick<WorkRules, 'feedback' | 'feedbackAt'>): string {
  if (feedback === 'never') return 'Your educator gives you the result.';
  return feedback === 'date'
    ? `Debriefs from ${whenHere(feedbackAt ?? 0)} on, on this device.`
    : 'A debrief of each file once you have handed it in.';
}

/** Time for each file of a set. */
export const fileTimeSentence = (set: Pick<WorkRules, 'minutes' | 'extra'>): string =>
  set.minutes === null || factorOf(set) === 0 ? timeSentence(set) : `For each file: ${timeSentence(set)}`;
