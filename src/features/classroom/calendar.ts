/** When a quiz may be begun and when its feedback is due. Pure. The dates bind by courtesy: a device's clock can be set. */
import type { Assignment } from '../../schemas/assignment.ts';

export type QuizWindow = 'before' | 'open' | 'late' | 'closed';

/** Whether a quiz can be begun at `now`, in milliseconds since 1970. */
export function windowAt(quiz: Pick<Assignment, 'opens' | 'closes' | 'late'>, now: number): QuizWindow {
  if (quiz.opens !== null && now < quiz.opens) return 'before';
  if (quiz.closes !== null && now >= quiz.closes) return quiz.late ? 'late' : 'closed';
  return 'open';
}

/** What a last click, a slow device and two clocks may take, in milliseconds: later than this is late. */
const lateGrace = 60_000;

/** Whether an attempt was finished after closing, by more than a minute. */
export const isLate = (quiz: Pick<Assignment, 'closes'>, finishedAt: number): boolean =>
  quiz.closes !== null && finishedAt > quiz.closes + lateGrace;

/** Whether a student may see score and reasons at `now`. */
export function feedbackDue(quiz: Pick<Assignment, 'feedback' | 'feedbackAt'>, now: number): boolean {
  if (quiz.feedback === 'never') return false;
  return quiz.feedback !== 'date' || (quiz.feedbackAt !== null && now >= quiz.feedbackAt);
}

/** Whether another attempt may begin after so many on this device. */
export const mayTry = (quiz: Pick<Assignment, 'attempts'>, made: number): boolean => quiz.attempts === 0 || made < quiz.attempts;
