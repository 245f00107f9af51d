/** An honest result is taken as one, by the results bench and by the check of a report alike. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/features/classroom/sitting.ts';
import { handIn } from '../../../src/features/classroom/hand-in.ts';
import { checkReport, reportFile } from '../../../src/features/exam/export.ts';
import type { AttemptEvent, EventBody } from '../../../src/schemas/attempt.ts';
import { keyPair, quizOf, sit, start } from './make.ts';

const key = await keyPair();
const quiz = await quizOf(key);
const student = { name: 'Ana Díaz', id: 'S1' };

/** A sitting whose last answer was stored `late` milliseconds after the hour had run out, before the end was noted at the hour. */
async function outOfTime(late: number) {
  const { head, events } = await sit(quiz, { student, right: () => true, unfinished: true });
  const begun = events[0]?.at ?? start;
  const deadline = begun + 60 * 60_000;
  const put = (body: EventBody, at: number): AttemptEvent => ({ ...body, seq: events.length, at, wall: at });
  events.push(put({ type: 'answered', item: 9, option: 0 }, deadline + late));
  events.push(put({ type: 'part-ended', part: 0, reason: 'time' }, deadline));
  return { head, events };
}

describe('an answer that was on its way to storage when time ran out', () => {
  it('is taken by the bench and by the report check alike', async () => {
    const { head, events } = await outOfTime(180);
    const judged = await judge(quiz, handIn(quiz.assignment, head, events));
    expect(judged).toMatchObject({ ok: true });
    expect(judged.ok && judged.sitting.remarks).toEqual(['Time ran out.']);
    expect(checkReport(reportFile(head, events, quiz.keys)).differences).toEqual([]);
  });

  it('is pointed out once no click explains it', async () => {
    const { head, events } = await outOfTime(90_000);
    const judged = await judge(quiz, handIn(quiz.assignment, head, events));
    expect(judged.ok && judged.sitting.remarks).toContain('The last answer was stored 90 seconds after time had run out.');
  });
});

describe('an entry that cannot be', () => {
  const ended = async (change: (events: AttemptEvent[]) => unknown) => {
    const { head, events } = await sit(quiz, { student, right: () => true });
    const log = structuredClone(events);
    change(log);
    return { judged: await judge(quiz, handIn(quiz.assignment, head, log)), checked: checkReport(reportFile(head, log, quiz.keys)) };
  };

  it.each<[string, RegExp, (events: AttemptEvent[]) => unknown]>([
    ['a gap', /Entry 3 .*has number 3/, (events) => events.splice(2, 1)],
    ['a time that runs back', /Entry 5 .*earlier/, (events) => events[4] && (events[4].at -= 1_000_000)],
    [
      'an answer to an item that is not there',
      /Entry 2 .*may not follow/,
      (events) => events[1]?.type === 'answered' && (events[1].item = 77),
    ],
  ])('is named by both: %s', async (_, named, change) => {
    const { judged, checked } = await ended(change);
    expect(!judged.ok && judged.problem).toMatch(named);
    expect(checked.differences.join(' ')).toMatch(named);
  });
});
