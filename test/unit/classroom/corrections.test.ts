/** A wrong key is put right, and what was collected is scored again. */
import { describe, expect, it } from 'vitest';
import { correctedWith, marked, rescoredSentence, withCorrections } from '../../../src/features/classroom/corrections.ts';
import { handIn } from '../../../src/features/classroom/hand-in.ts';
import { judge } from '../../../src/features/classroom/sitting.ts';
import { keyPair, quizOf, sit } from './make.ts';

const quiz = await quizOf(await keyPair());
const student = { name: 'Ana', id: '1' };
const { head, events } = await sit(quiz, { student, right: (item) => item !== 2 });
const third = quiz.items[2]?.id ?? '';
const answered = await judge(quiz, handIn(quiz.assignment, head, events));
const chosen = answered.ok ? (answered.sitting.answers[2]?.chosen ?? 0) : 0;

describe('a key that was wrong', () => {
  it('is put right, and a result collected before is scored with it', async () => {
    const corrected = correctedWith(quiz, {}, third, chosen);
    const again = await judge(withCorrections(quiz, corrected), handIn(quiz.assignment, head, events));
    expect([answered.ok && answered.sitting.right, again.ok && again.sitting.right]).toEqual([9, 10]);
    expect(again.ok && marked(again.sitting, rescoredSentence(quiz, corrected)).remarks).toEqual([
      'Scored with the corrected key of item 3.',
    ]);
  });

  it('goes back to what it was without a trace', () => {
    const original = quiz.keys.find((key) => key.id === third)?.key ?? -1;
    expect(correctedWith(quiz, { [third]: chosen }, third, original)).toEqual({});
    expect(rescoredSentence(quiz, {})).toBe('');
  });

  it('that names no option changes nothing', () => {
    expect(withCorrections(quiz, { [third]: 9, nobody: 1 }).keys).toEqual(quiz.keys);
  });
});

it('a result of the old time limit is not flagged once the limit was changed', async () => {
  const changed = { ...quiz, assignment: { ...quiz.assignment, minutes: 30 }, minutesBefore: [60] };
  const judged = await judge(changed, handIn(quiz.assignment, head, events));
  expect(judged.ok && judged.sitting.remarks).toEqual([]);
  const never = await judge({ ...changed, minutesBefore: [45] }, handIn(quiz.assignment, head, events));
  expect(never.ok && never.sitting.remarks).toEqual(['The time limit is not the quiz’s.']);
});
