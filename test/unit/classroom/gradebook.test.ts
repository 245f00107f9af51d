import { describe, expect, it } from 'vitest';
import { analyzeClass, thirdsOf } from '../../../src/features/classroom/analysis.ts';
import { collect, codesIn } from '../../../src/features/classroom/collect.ts';
import { gradebook, hasPassed } from '../../../src/features/classroom/gradebook.ts';
import { canvasCsv, generalCsv, moodleCsv } from '../../../src/features/classroom/grade-csv.ts';
import { handIn } from '../../../src/features/classroom/hand-in.ts';
import { judge, judgePaper, minutes, readPaperAnswers } from '../../../src/features/classroom/sitting.ts';
import { orderOf, seedOfPaper } from '../../../src/features/classroom/form.ts';
import { optionOrder } from '../../../src/features/exam/seed.ts';
import { handInFile, keyPair, quizOf, sit, start, type Way } from './make.ts';

/** The rows of a CSV text (RFC 4180), read without any code of the writer's. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const record of text.split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
    if (record === '') continue;
    rows.push(
      [...`,${record}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  }
  return rows;
}

const key = await keyPair();
const minute = 60_000;
const empty = { overrides: {}, notes: {}, counted: 'best' as const };
const person = (number: number) => ({ name: `Student ${String(number).padStart(2, '0')}`, id: `S${String(number)}` });

describe('an educator and thirty students', async () => {
  const quiz = { ...(await quizOf(key, 10)), granted: [{ factor: 1.5, student: 'Student 04' }] };
  const elsewhere = await quizOf(key, 10, { id: 'ffeeddccbbaa9988' });
  /** Student n gets the first n mod 11 items right. */
  const way = (number: number, more: Partial<Way> = {}): Way => ({ student: person(number), right: (item) => item < number % 11, ...more });
  const ways: Record<number, Partial<Way>> = {
    1: { crash: 5 * minute },
    2: { beginsAt: start + 8 * 24 * 60 * minute },
    4: { factor: 1.5, secondsAnItem: 400 },
    6: { factor: 2 },
  };
  const files: { name: string; text: string }[] = [];
  for (let number = 0; number < 30; number += 1) {
    files.push({ name: `result-${String(number)}.txt`, text: await handInFile(quiz, way(number, ways[number] ?? {})) });
  }
  const altered = files[3]?.text ?? '';
  files[3] = { name: 'result-3.txt', text: altered.replace(/[a-z](?=[A-Z])/, (letter) => (letter === 'q' ? 'r' : 'q')) };
  files.push({ name: 'from-another-quiz.txt', text: await handInFile(elsewhere, way(30)) });
  files.push({ name: 'again.txt', text: files[5]?.text ?? '' });
  files.push({ name: 'holiday.jpg', text: 'ÿØÿà JFIF' });
  files.push({ name: 'open.txt', text: await handInFile(quiz, way(31, { unfinished: true })) });
  const found = codesIn(files);
  const { kept, aside } = await collect(quiz, [key], found.codes, []);
  const rows = gradebook(
    quiz,
    kept.map((each) => each.sitting),
    empty,
  );

  it('ends in a gradebook right to the mark', () => {
    const expected = Array.from({ length: 30 }, (_, number) => number)
      .filter((number) => number !== 3)
      .map((number) => [person(number).name, number % 11]);
    expect(rows.map((row) => [row.student.name, row.mark])).toEqual(expected);
    expect(rows.every((row) => row.total === 10)).toBe(true);
    expect(rows.filter((row) => row.passed === true).map((row) => row.mark)).toEqual(
      expected.map(([, mark]) => mark).filter((mark) => Number(mark) >= 7),
    );
  });

  it('names every file it set aside, and why', () => {
    const why = Object.fromEntries([...found.aside, ...aside].map((each) => [each.name, each.problem]));
    expect(Object.keys(why).sort()).toEqual(['again.txt', 'from-another-quiz.txt', 'holiday.jpg', 'open.txt', 'result-3.txt']);
    expect(why['result-3.txt']).toContain('damaged');
    expect(why['from-another-quiz.txt']).toContain('another quiz');
    expect(why['again.txt']).toContain('second copy of the result of Student 05');
    expect(why['holiday.jpg']).toContain('not a result');
    expect(why['open.txt']).toContain('not finished');
  });

  it('says who was late, who had extra time and by what right, and who lost the page', () => {
    const remarks = (number: number) => rows.find((row) => row.student.id === person(number).id)?.remarks.join(' ') ?? '';
    expect(rows.filter((row) => row.late).map((row) => row.student.id)).toEqual(['S2']);
    expect(remarks(2)).toContain('after closing');
    expect(remarks(4)).toBe('Sat with 1.5 times the time, as granted.');
    expect(remarks(6)).toContain('which no link saved here grants');
    expect(remarks(1)).toContain('closed for 5 minutes');
    expect(remarks(7)).toBe('');
    expect([minutes(61_000), minutes(120_000)]).toEqual(['1 minute', '2 minutes']);
  });

  it('stands in CSV for spreadsheets, Moodle and Canvas', () => {
    const general = readCsv(generalCsv(quiz, rows));
    expect(general).toHaveLength(30);
    expect(general[0]?.slice(-10)).toEqual(quiz.items.map((item) => item.id));
    expect(general[1]?.slice(0, 6)).toEqual(['Student 00', 'S0', '0', '10', '0', 'no']);
    const moodle = readCsv(moodleCsv(quiz, rows, 'ID number'));
    expect(moodle[0]).toEqual(['ID number', 'Full name', 'Primary sources, week 3']);
    expect(moodle.at(-1)).toEqual(['S29', 'Student 29', '7']);
    const canvas = readCsv(canvasCsv(quiz, rows, 'SIS User ID'));
    expect(canvas[0]).toEqual(['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Primary sources, week 3']);
    expect(canvas[1]).toEqual(['    Points Possible', '', '', '', '', '10']);
    expect(canvas.at(-1)).toEqual(['Student 29', '', 'S29', '', '', '7']);
  });

  it('runs no formula a student put into a name', () => {
    const sitting = rows[0]?.counted;
    if (!sitting) throw new Error('no row');
    const sly = gradebook(quiz, [{ ...sitting, student: { name: '=HYPERLINK("http://x")', id: '@1' } }], empty);
    expect(generalCsv(quiz, sly)).not.toMatch(/(^|,)"?[=@]/m);
    for (const csv of [moodleCsv(quiz, sly, 'ID number'), canvasCsv(quiz, sly, 'ID')]) expect(csv).not.toMatch(/(^|,)"?=/m);
  });

  it('hands an id to an LMS as the LMS knows it, whatever it begins with', () => {
    const sitting = rows[0]?.counted;
    if (!sitting) throw new Error('no row');
    const row = gradebook(quiz, [{ ...sitting, student: { name: 'J. Lee', id: '@jlee' } }], empty);
    expect(moodleCsv(quiz, row, 'Username').split('\r\n')[1]).toMatch(/^@jlee,/);
    expect(canvasCsv(quiz, row, 'SIS Login ID').split('\r\n')[2]).toContain(',@jlee,');
    expect(generalCsv(quiz, row)).toContain(",'@jlee,");
  });

  it('is what item analysis counts: facility of the first item is all who got it right', () => {
    const analysis = analyzeClass(
      quiz,
      rows.map((row) => row.counted),
    );
    expect(analysis.small).toBe(true);
    expect(analysis.items.every((item) => item.look.length === 0)).toBe(true);
    analysis.items.forEach((item, at) => {
      const right = rows.filter((row) => row.mark > at).length;
      expect([item.right, item.facility]).toEqual([right, right / 29]);
      expect(item.options.reduce((sum, option) => sum + option.count, 0) + item.unanswered).toBe(29);
      expect(item.options.find((option) => option.key)?.count).toBe(right);
    });
    expect(analysis.test.distribution.reduce((sum, count) => sum + count, 0)).toBe(29);
  });
});

describe('a sitting', async () => {
  const quiz = await quizOf(key, 8);
  const ana = { student: person(1), right: (item: number) => item < 5 };

  it('is refused when its items, its form or its log are not those of the quiz', async () => {
    const { head, events } = await sit(quiz, ana);
    const result = handIn(quiz.assignment, head, events);
    const problem = async (changed: typeof result) => {
      const judged = await judge(quiz, changed);
      return judged.ok ? 'accepted' : judged.problem;
    };
    expect(await problem(result)).toBe('accepted');
    expect(await problem({ ...result, attempt: { ...result.attempt, items: result.attempt.items.slice(1) } })).toContain('items');
    expect(await problem({ ...result, attempt: { ...result.attempt, items: [...result.attempt.items].reverse() } })).toContain('form');
    expect(await problem({ ...result, student: person(2) })).toContain('form');
    expect(await problem({ ...result, events: events.filter((_, at) => at !== 3) })).toContain('has number');
    expect(await problem({ ...result, events: events.slice(0, -1) })).toContain('not finished');
  });

  it('tells of a clock that was not the quiz’s', async () => {
    const { head, events } = await sit(quiz, ana);
    const result = handIn(quiz.assignment, head, events);
    const longer = { ...result, attempt: { ...result.attempt, rules: { ...result.attempt.rules, limits: [99_000_000] } } };
    const judged = await judge(quiz, longer);
    expect(judged.ok ? judged.sitting.remarks : []).toContain('The time limit is not the quiz’s.');
  });

  it('keeps a student’s notes with the student', async () => {
    const { head, events } = await sit(quiz, ana);
    const noted = [...events.slice(0, 1), { type: 'noted' as const, item: 0, text: 'private', seq: 1, at: start, wall: start }];
    expect(JSON.stringify(handIn(quiz.assignment, head, noted))).not.toContain('private');
  });
});

describe('several attempts', async () => {
  const quiz = await quizOf(key, 4, { attempts: 2 });
  const sittings = await Promise.all(
    [2, 1, 4].map(async (count, index) => {
      const { head, events } = await sit(quiz, {
        student: person(1),
        attempt: `attempt-${String(index)}`,
        beginsAt: start + index * 1000 * minute,
        right: (item) => item < count,
      });
      const judged = await judge(quiz, handIn(quiz.assignment, head, events));
      if (!judged.ok) throw new Error(judged.problem);
      return judged.sitting;
    }),
  );

  it('count by the best or the latest of those allowed', () => {
    expect(gradebook(quiz, sittings, empty)[0]?.mark).toBe(2);
    expect(gradebook(quiz, sittings, { ...empty, counted: 'latest' })[0]?.mark).toBe(1);
    expect(gradebook({ assignment: { ...quiz.assignment, attempts: 0 } }, sittings, empty)[0]?.mark).toBe(4);
    expect(gradebook(quiz, sittings, empty)[0]?.remarks.join(' ')).toContain('Sat 3 times; the first 2 count.');
  });

  it('yield to the educator’s own mark, with its reason, which the CSV states', () => {
    const overrides = { 'id s1': { mark: 3.5, reason: 'Item 4 had two right answers.' } };
    const row = gradebook(quiz, sittings, { ...empty, overrides, notes: { 'id s1': 'See me.' } })[0];
    expect([row?.mark, row?.percent, row?.passed]).toEqual([3.5, 87.5, true]);
    if (!row) return;
    expect(moodleCsv(quiz, [row], 'Username')).toContain('Item 4 had two right answers. See me.');
    expect(generalCsv(quiz, [row])).toContain(',3.5,4,87.5,yes,2,Item 4 had two right answers.');
  });

  it('pass exactly at the mark', () => {
    expect([hasPassed(7, 10, 70), hasPassed(6.99, 10, 70), hasPassed(2, 3, 67)]).toEqual([true, false, false]);
  });
});

describe('a paper form', async () => {
  const quiz = await quizOf(key, 12, { form: 'same' });

  it.each(['A', 'B', 'C', 'D'] as const)('%s agrees with its key, letter by letter', async (form) => {
    const seed = await seedOfPaper(quiz.assignment.seed, form);
    const keyOf = new Map(quiz.keys.map((each) => [each.id, each.key]));
    const letters = orderOf(quiz.items, seed).map((item) => 'ABCD'.charAt(optionOrder(item, seed).indexOf(keyOf.get(item.id) ?? -1)));
    const typed = readPaperAnswers(`1 ${letters.join(' ')}`, 12);
    if (!typed.ok) throw new Error(typed.problem);
    const paper = { student: person(1), form, answers: typed.answers, at: start };
    expect((await judgePaper(quiz, paper, 0)).right).toBe(12);
    const blank = await judgePaper(quiz, { ...paper, answers: '-'.repeat(12) }, 0);
    expect([blank.right, blank.answered, blank.total]).toEqual([0, 0, 12]);
    const one = await judgePaper(quiz, { ...paper, answers: `-${typed.answers.slice(1)}` }, 0);
    expect(one.right).toBe(11);
  });

  it('is read with numbers, spaces and dots, and refused with a reason', () => {
    expect(readPaperAnswers('1) a 2) b\n3) . 4) d', 4)).toEqual({ ok: true, answers: 'AB-D' });
    expect(readPaperAnswers('ABX', 3)).toEqual({ ok: false, problem: '“X” is not an answer. Type A to F, or - for none.' });
    expect(readPaperAnswers('AB', 3)).toMatchObject({ ok: false });
  });
});

describe('items to look at', async () => {
  const quiz = await quizOf(key, 6);
  const sittings = await Promise.all(
    Array.from({ length: 40 }, async (_, number) => {
      // Item 0 is keyed wrongly: only the weak get it. Item 5 is right for all.
      const { head, events } = await sit(quiz, {
        student: person(number),
        right: (item) => (item === 0 ? number < 20 : item === 5 ? true : item < number / 8),
      });
      const judged = await judge(quiz, handIn(quiz.assignment, head, events));
      if (!judged.ok) throw new Error(judged.problem);
      return judged.sitting;
    }),
  );
  const analysis = analyzeClass(quiz, sittings);

  it('are named with the reason once the class is large enough', () => {
    expect(analysis.small).toBe(false);
    expect(analysis.items[0]?.itemRest).toBeLessThan(0);
    expect(analysis.items[0]?.look.join(' ')).toContain('Check the key');
    expect(analysis.items[5]?.look).toEqual(['Everyone got it right, so it tells nobody apart.']);
    expect(analysis.items[2]?.look.join(' ')).not.toContain('Check the key');
  });

  it('thirds never part those with the same total', () => {
    expect(thirdsOf([3, 3, 3, 3])).toEqual([0, 0, 0, 0]);
    expect(thirdsOf([5, 4, 3, 2, 1, 0])).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
