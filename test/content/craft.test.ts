import { describe, expect, test } from 'vitest';
import { checkCraft, checkMix, isCount, isLineUp, isPair, isTickedOff, openings } from '../../src/audit/craft.ts';
import type { Item } from '../../src/schemas/question.ts';

const item = (stem: string, options: readonly string[], more: Partial<Item> = {}): Item => ({
  id: 'topic-001',
  kind: 'next-step',
  point: 'Ask the source, not the applicant.',
  stem,
  options: options.map((text, index) => ({
    text,
    rationale: `Reason number ${String(index)} stands here for a test.`,
    ...(index === 0 ? { correct: true as const } : {}),
  })),
  exams: ['cpcs'],
  task: ['cpcs-2024/1.1'],
  cognitive: 'application',
  difficulty: 2,
  lesson: 'credentialing/primary-sources#who',
  sources: ['source'],
  reviewed: '2026-11-29',
  scenario: true,
  fixedOrder: false,
  retired: false,
  errata: [],
  ...more,
});
const plain = ['Ask the board', 'Ask the applicant', 'Ask the school', 'Close the file'];
const messages = (value: Item) => checkCraft(value).map((finding) => finding.message);

describe('formats that make a riddle of a fact', () => {
  test('people to sort are a line-up; people in the stem alone are not', () => {
    expect(isLineUp(item('Four physicians resign. Whose resignation is reportable?', ['Dr. Adams', 'Dr. Baker', 'Dr. Chen', 'Dr. Diaz']))).toBe(true);
    expect(isLineUp(item('Adams retires, Baker moves, Chen is under review, Diaz is ill. Who is reported?', ['Chen', 'Adams', 'Baker', 'Diaz']))).toBe(true);
    expect(isLineUp(item('Dr. Adams resigns during a review. What should the office do first?', plain))).toBe(false);
    expect(isLineUp(item('Who grants privileges?', ['The board', 'The chair', 'The committee', 'The office']))).toBe(false);
  });

  test('counting a list is found; a number that the work asks for is not', () => {
    expect(isCount(item('Eight substitutes wait. How many of the eight hold temporary privileges?', ['Three', 'Four', 'Five', 'Seven']))).toBe(true);
    expect(isCount(item('How many years of work history does NCQA look for?', ['3', '5', '7', '10']))).toBe(false);
    expect(isCount(item('How many hours are budgeted for these 300 files?', ['300', '600', '900', '1,200'], { kind: 'compute' }))).toBe(false);
  });

  test('"both" and "neither" make a pair; one such option alone does not', () => {
    expect(isPair(item('Which is reported?', ['Both of them', 'Neither of them', 'The first alone', 'The second alone']))).toBe(true);
    expect(isPair(item('Who signs?', ['Both officers', 'The chair', 'The board', 'The chief executive']))).toBe(false);
  });

  test('a stem that says the wrong options are done is found', () => {
    const ticked = item('The license is already verified, the board certificate is on file and the references have been received. What is missing?', [
      'Malpractice history',
      'License verification',
      'Board certificate',
      'References received',
    ]);
    expect(isTickedOff(ticked)).toBe(true);
    expect(messages(ticked)).toContainEqual(expect.stringContaining('done or settled'));
    expect(isTickedOff(item('A license was verified in May. What does the plan do before the meeting in October?', plain))).toBe(false);
  });
});

describe('reasons and points', () => {
  test('an item without kind or point is in breach', () => {
    expect(messages(item('What now?', plain, { kind: undefined, point: undefined }))).toEqual(
      expect.arrayContaining([expect.stringContaining('kind'), expect.stringContaining('point')]),
    );
  });

  test('a finding shows its paper', () => {
    expect(messages(item('What is wrong?', plain, { kind: 'finding' }))).toContainEqual(expect.stringContaining('shows none'));
    expect(messages(item('What is wrong?', plain, { kind: 'finding', extract: { form: 'sheet', title: 'Sheet', text: 'A :: b' } }))).toEqual([]);
  });

  test('reasons do not begin with "Right." nor with "This would fit if"', () => {
    const said = item('What now?', plain);
    said.options[0] = { text: 'Ask the board', correct: true, rationale: 'Right. The board keeps the record of its own licenses.' };
    said.options[1] = { text: 'Ask the applicant', rationale: 'This would fit if the applicant had been asked by no one before.' };
    expect(messages(said)).toHaveLength(2);
  });

  test('the share of reasons with the same two first words is counted over all reasons', () => {
    expect(openings([item('What now?', plain)])).toEqual([{ words: 'reason number', share: 1 }]);
  });

  test('a long stem is in breach, whatever its extract holds', () => {
    expect(messages(item(`${'word '.repeat(61)}?`, plain))).toContainEqual(expect.stringContaining('61 words'));
    expect(messages(item('What is missing?', plain, { extract: { form: 'letter', title: 'Letter', text: 'word '.repeat(200) } }))).toEqual([]);
  });
});

test('the mix of a bank is held against its shares, and the breach names the kind', () => {
  const said = checkMix(Array.from({ length: 100 }, () => item('What now?', plain))).map((finding) => finding.message);
  expect(said).toContainEqual(expect.stringContaining('kind next-step is 100.0%'));
  expect(said).toContainEqual(expect.stringContaining('kind source is 0.0%'));
  expect(said).toContainEqual(expect.stringContaining('level application is 100.0%'));
  expect(said).toContainEqual(expect.stringContaining('begin with "reason number"'));
});
