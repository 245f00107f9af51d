/** Grade files: what an LMS reads is what it knows, and what a spreadsheet would change is said. */
import { describe, expect, it } from 'vitest';
import { changesInSpreadsheet, moodleCsv, moodleTitle } from '../../../src/features/classroom/grade-csv.ts';
import { gradebook } from '../../../src/features/classroom/gradebook.ts';
import { judge } from '../../../src/features/classroom/sitting.ts';
import { handIn } from '../../../src/features/classroom/hand-in.ts';
import { keyPair, quizOf, sit } from './make.ts';

const quiz = await quizOf(await keyPair());
const { head, events } = await sit(quiz, { student: { name: 'Ana', id: '000123' }, right: () => true });
const judged = await judge(quiz, handIn(quiz.assignment, head, events));
if (!judged.ok) throw new Error(judged.problem);
const { sitting } = judged;
const csv = (notes: Record<string, string>) =>
  moodleCsv(quiz, gradebook(quiz, [sitting], { overrides: {}, notes, counted: 'best' }), 'ID number').split('\r\n');

describe('a grade file', () => {
  it('names the ids that a spreadsheet would change when it opens one', () => {
    for (const id of ['000123', '12345678901234567', '4e872096', '1.5E10', '-01']) expect(changesInSpreadsheet(id)).toBe(true);
    for (const id of ['123', 'S01', '123456789012345', '0', 'e12', '4e', 'jlee@x.edu']) expect(changesInSpreadsheet(id)).toBe(false);
  });

  it('has a feedback column for Moodle only when there is feedback, for an empty one would empty what is there', () => {
    expect(csv({})[0]).toBe('ID number,Full name,"Primary sources, week 3"');
    expect(csv({ [sitting.who]: 'Well done.' })[1]).toBe('000123,Ana,10,Well done.');
  });

  it('never heads its marks with a name Moodle takes for another column', () => {
    expect(moodleTitle('Email Address')).toBe('Email Address (quiz)');
    expect(moodleTitle('Week 3')).toBe('Week 3');
  });
});
