/** What students, mail programs and files did to the classroom once, and no longer can. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { handedInSchema, type HandedIn } from '../../../src/schemas/assignment.ts';
import type { AttemptEvent } from '../../../src/schemas/attempt.ts';
import { loadItems } from '../../../src/features/bank/index.ts';
import { analyzeClass } from '../../../src/features/classroom/analysis.ts';
import { writeAssignment } from '../../../src/features/classroom/assignment-code.ts';
import { codeIn } from '../../../src/features/classroom/find-code.ts';
import { codesIn, collect } from '../../../src/features/classroom/collect.ts';
import { fileProblem } from '../../../src/features/classroom/file-kind.ts';
import { canvasCsv, generalCsv, moodleCsv } from '../../../src/features/classroom/grade-csv.ts';
import { gradebook } from '../../../src/features/classroom/gradebook.ts';
import { handIn } from '../../../src/features/classroom/hand-in.ts';
import { makeQuiz } from '../../../src/features/classroom/draft.ts';
import { educatorFile, openQuizFile, readForStudent } from '../../../src/features/classroom/quiz-file.ts';
import { findBlocks, readEnvelope } from '../../../src/features/classroom/result-code.ts';
import { judge, judgePaper, type Sitting } from '../../../src/features/classroom/sitting.ts';
import { alpha, standardError } from '../../../src/features/classroom/test-statistics.ts';
import { importCsv } from '../../../src/format/csv.ts';
import { slug } from '../../../src/format/slugs.ts';
import { bankItem, bankKey, draft, handInFile, keyPair, quizOf, sit, start, type Way } from './make.ts';

const key = await keyPair();
const minute = 60_000;
const day = 24 * 60 * minute;
const empty = { overrides: {}, notes: {}, counted: 'best' as const };
const ana: Way = { student: { name: 'Ana Díaz', id: 'S1' }, right: (item) => item < 3 };
const quiz = await quizOf(key, 6);
const file = await handInFile(quiz, ana);

async function resultOf(way: Way = ana, of = quiz): Promise<HandedIn> {
  const { head, events } = await sit(of, way);
  return handIn(of.assignment, head, events);
}

async function sittingOf(result: HandedIn, of = quiz): Promise<Sitting> {
  const judged = await judge(of, result);
  if (!judged.ok) throw new Error(judged.problem);
  return judged.sitting;
}

describe('a log of impossible times', async () => {
  const good = await resultOf();
  const fits = (result: unknown) => v.is(handedInSchema, result);
  const first = (change: Partial<AttemptEvent>) => ({
    ...good,
    events: good.events.map((event, at) => (at === 0 ? { ...event, ...change } : event)),
  });
  const away = (by: number) => ({
    ...good,
    events: good.events.map((event, at) =>
      at === 1 ? { type: 'opened' as const, away: by, seq: event.seq, at: event.at, wall: event.wall } : event,
    ),
  });

  it.each([1e300, -9e15, -1, Number.NaN])('is refused when the attempt was made at %d', (createdAt) => {
    expect(fits(good)).toBe(true);
    expect(fits({ ...good, attempt: { ...good.attempt, createdAt } })).toBe(false);
  });

  it('is refused when an event is at no date, or long before the attempt', () => {
    expect(fits(first({ at: 1e20 }))).toBe(false);
    expect(fits(first({ wall: 1e20 }))).toBe(false);
    expect(fits(first({ at: good.attempt.createdAt - 2 * day }))).toBe(false);
  });

  it('is refused when the page was away for less than nothing or longer than the attempt', () => {
    expect(fits(away(1000))).toBe(true);
    expect(fits(away(-1000))).toBe(false);
    expect(fits(away(1e300))).toBe(false);
  });

  it('is judged fast, however often one item was answered', async () => {
    const [begun] = good.events;
    const last = good.events.at(-1);
    if (!begun || !last) throw new Error('no log');
    const answers = Array.from({ length: 19_990 }, (_, at): AttemptEvent => {
      return { type: 'answered', item: 0, option: at % 4, seq: at + 1, at: begun.at + at, wall: begun.wall };
    });
    const events = [begun, ...answers, { ...last, seq: 19_991, at: begun.at + 20_000 }];
    const before = performance.now();
    await sittingOf({ ...good, events });
    expect(performance.now() - before).toBeLessThan(60_000);
  });
});

describe('a code on its way', () => {
  const opens = async (text: string) => {
    const { codes, aside } = codesIn([{ name: 'mail', text }]);
    const { kept } = await collect(quiz, [key], codes, []);
    return [kept.length, aside.length];
  };

  it.each<[string, (text: string) => string]>([
    ['spaces that do not break', (text) => text.replaceAll(' ', '\u00A0')],
    ['spaces of no width', (text) => text.replace(/(.{20})/g, '$1\u200B')],
    ['marks of direction', (text) => text.replace(/^/gm, '\u200F')],
    ['soft hyphens', (text) => text.replace(/(.{30})/g, '$1\u00AD')],
    ['dashes for hyphens in the marker lines', (text) => text.replaceAll('-----', '——-')],
    ['lines wrapped at 30, in the middle of a word', (text) => text.replace(/(.{30})/g, '$1\n')],
    ['bars before quoted lines', (text) => text.replace(/^/gm, '| ')],
    ['quotes as HTML', (text) => text.replace(/^/gm, '&gt; ')],
    ['line breaks as HTML', (text) => text.replaceAll('\n', '<br>\n')],
    ['line breaks as HTML alone', (text) => text.replaceAll('\n', '<br />')],
  ])('opens after a mail program put in %s', async (_, dress) => {
    expect(await opens(`Hello\n${dress(file)}\nBye`)).toEqual([1, 0]);
  });

  it('that begins twenty thousand times and never ends is read at once', () => {
    const text = '-----BEGIN PRIMARY SOURCE RESULT-----\n'.repeat(50_000);
    const before = performance.now();
    const { blocks, more } = findBlocks(text);
    expect(performance.now() - before).toBeLessThan(1000);
    expect([blocks.length, more]).toEqual([5000, true]);
    expect(codesIn([{ name: 'many', text }]).aside[0]?.problem).toContain('first 5000');
  });

  it('of hyphens without end is refused at once', () => {
    const before = performance.now();
    const block = `-----BEGIN PRIMARY SOURCE RESULT${'-'.repeat(1_000_000)}x END PRIMARY SOURCE RESULT`;
    expect(readEnvelope(block)).toMatchObject({ ok: false });
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('in a link is found with a full stop, a bracket or a quote after it', async () => {
    const code = await writeAssignment(quiz.assignment);
    const link = `https://x.example/teach/take/#a=${code}`;
    for (const text of [`${link}.`, `<${link}>`, `(${link}),`, `${code}.`, `<${code}>`, `“${code}”.`]) expect(codeIn(text)).toBe(code);
    const before = performance.now();
    codeIn(`${'>'.repeat(2_000_000)}x`);
    expect(performance.now() - before).toBeLessThan(60_000);
  });
});

describe('a file of another kind', () => {
  it('is named for what it is', () => {
    const problem = (text: string, size?: number) =>
      codesIn([{ name: 'x', text, ...(size === undefined ? {} : { size }) }]).aside[0]?.problem;
    expect(problem('%PDF-1.7 ...')).toBe('This is not a result of this site: it is a PDF.');
    expect(problem('PK\u0003\u0004 ...')).toContain('archive');
    expect(problem('\uFFFDPNG\r\n')).toContain('a picture');
    expect(problem('ab\u0000cd')).toContain('no text file');
    expect(problem('  \n')).toBe('This file is empty.');
    expect(problem('', 9_000_000)).toBe('This file is larger than any result.');
    expect(problem('Hello')).toContain('lacks the line that begins one');
    expect(fileProblem({ text: '%PDF-1.7' }, 'quiz')).toBe('This is not a quiz file: it is a PDF.');
    expect(fileProblem({ text: '{"format":1}' }, 'quiz')).toBeNull();
  });

  it('is told from a quiz when it is a result', async () => {
    expect(await readForStudent(file)).toEqual({ ok: false, problem: 'This is a result, not a quiz. Give it to your educator.' });
  });

  it('gets a name that keeps accents’ letters together and every script', () => {
    expect(slug('Week 3: Ana Díaz', 80)).toBe('week-3-ana-diaz');
    expect(slug('Тест Иван Петров', 80)).toBe('тест-иван-петров');
    expect(slug('期末 李明', 80)).toBe('期末-李明');
    expect(slug('a'.repeat(90), 80)).toHaveLength(80);
  });
});

describe('an educator’s file', () => {
  const text = educatorFile(quiz);
  const changed = async (change: (copy: typeof quiz) => void) => {
    const copy = structuredClone(quiz);
    change(copy);
    return (await openQuizFile(educatorFile(copy))).ok;
  };
  it('is refused when a stem, an option, a key or a version in it was changed', async () => {
    expect(await openQuizFile(text)).toEqual({ ok: true, quiz });
    const item = (copy: typeof quiz) => copy.items[2] ?? { stem: '', options: [], v: '', id: '' };
    const keyed = (copy: typeof quiz) => copy.keys[2] ?? { key: 0, keyText: '', v: '' };
    expect(await changed((copy) => (item(copy).stem += '?'))).toBe(false);
    expect(await changed((copy) => (item(copy).options[0] = 'Another'))).toBe(false);
    expect(await changed((copy) => (keyed(copy).key = (keyed(copy).key + 1) % 4))).toBe(false);
    expect(
      await changed((copy) => {
        keyed(copy).key = (keyed(copy).key + 1) % 4;
        keyed(copy).keyText = item(copy).options[keyed(copy).key] ?? '';
      }),
    ).toBe(false);
    expect(await changed((copy) => (item(copy).v = 'ffffffff'))).toBe(false);
    expect(await changed((copy) => copy.items.pop())).toBe(false);
    expect(await changed((copy) => copy.keys.pop())).toBe(false);
    expect(await changed((copy) => (copy.assignment.seed = '0000-0000-0000-0000'))).toBe(false);
    expect(await changed((copy) => (copy.madeAt = 1e300))).toBe(false);
  });

  it('with an extract in an item opens, and is refused when the extract was changed', async () => {
    const bank = Array.from({ length: 3 }, (_, index) => bankItem(index));
    const extract = { form: 'log', title: 'Expirables', text: '| License | June 30 |' };
    const at = bank[1];
    if (!at) throw new Error('no item');
    // As the bank versions it (src/library/bank.ts): the extract is part of what is hashed.
    const version = createHash('sha256').update(JSON.stringify([at.stem, at.options, bankKey(at, 1).key, extract])).digest('hex').slice(0, 8); // prettier-ignore
    const items = bank.map((item) => (item === at ? { ...item, extract, v: version } : item));
    const made = await makeQuiz(draft(key), items, new Map(items.map((item, index) => [item.id, bankKey(item, index)])), Date.now());
    if (!made.ok) throw new Error(made.problem);
    expect(await openQuizFile(educatorFile(made.quiz))).toEqual({ ok: true, quiz: made.quiz });
    expect((await openQuizFile(educatorFile(made.quiz).replace('June 30', 'June 29'))).ok).toBe(false);
  });

  it('with typed-in items still opens', async () => {
    const own = await quizOf(key, 3, { own: [{ stem: 'What is 2 + 2?', options: ['3', '4'], key: 1, why: '' }] });
    expect(await openQuizFile(educatorFile(own))).toEqual({ ok: true, quiz: own });
  });
});

describe('remarks', () => {
  it('say whose extra time it was when another sat with it', async () => {
    const granted = [{ factor: 1.5, student: 'Ana Diaz' }];
    const remarks = async (student: Way['student']) =>
      (await sittingOf(await resultOf({ ...ana, student, factor: 1.5 }), { ...quiz, granted })).remarks.join(' ');
    expect(await remarks({ name: 'ana  Díaz', id: 'S1' })).toBe('Sat with 1.5 times the time, as granted.');
    expect(await remarks({ name: 'Ben', id: 'S2' })).toBe(
      'Sat with 1.5 times the time. That link was made for Ana Diaz: look whether this is the same person.',
    );
  });

  it('name two students who gave one ID', async () => {
    const sittings = await Promise.all(
      ['Ana', 'Ben', ' ben '].map(async (name, at) =>
        sittingOf(await resultOf({ ...ana, student: { name, id: 'S1' }, attempt: `attempt-${String(at)}` })),
      ),
    );
    expect(gradebook(quiz, sittings, empty)[0]?.remarks.join(' ')).toContain('different names: Ana;');
    expect(gradebook(quiz, sittings.slice(1), empty)[0]?.remarks.join(' ')).not.toContain('different names');
  });

  it('tell of a sitting begun before opening, a clock that could be stopped and rests that were added', async () => {
    const early = await sittingOf(await resultOf({ ...ana, beginsAt: start - 60 * minute }));
    expect(early.remarks).toContain('Begun before the quiz opened.');
    const good = await resultOf();
    const [begun, ...rest] = good.events;
    if (!begun) throw new Error('no log');
    const late = 10 * 60 * minute;
    const events = [
      begun,
      { type: 'paused' as const, at: begun.at, wall: begun.wall, seq: 1 },
      { type: 'continued' as const, at: begun.at + late, wall: begun.wall, seq: 2 },
      ...rest.map((event) => ({ ...event, seq: event.seq + 2, at: event.at + late })),
    ];
    const rules = { ...good.attempt.rules, pausable: true, extraBreaks: 3 };
    const { remarks } = await sittingOf({ ...good, attempt: { ...good.attempt, rules }, events });
    expect(remarks).toContain('The clock could be stopped, which the quiz does not allow.');
    expect(remarks).toContain('The clock was stopped for 600 minutes.');
    expect(remarks).toContain('Rests were added, which the quiz does not have.');
  });

  it('call a paper late only by the day it was sat, not by the day it was typed in', async () => {
    const closes = quiz.assignment.closes ?? 0;
    const paper = { student: ana.student, form: 'A' as const, answers: '------', at: closes + 3 * day };
    expect(await judgePaper(quiz, paper, 0)).toMatchObject({ late: false });
    expect(await judgePaper(quiz, { ...paper, sat: closes - day }, 0)).toMatchObject({
      dated: true,
      late: false,
      finishedAt: closes - day,
    });
    const late = await judgePaper(quiz, { ...paper, sat: closes + day }, 0);
    expect([late.late, late.remarks.join(' ')]).toEqual([true, 'Paper form A. Sat after closing.']);
  });
});

describe('figures', () => {
  it('keep alpha at 1 and the standard error a number when all items agree', () => {
    for (let items = 2; items < 12; items += 1) {
      for (let examinees = 2; examinees < 40; examinees += 1) {
        const rows = Array.from({ length: examinees }, (_, at) => new Array<number>(items).fill(Number(at % 3 === 0)));
        expect(alpha(rows)).toBeLessThanOrEqual(1);
        expect(standardError(rows)).not.toBeNaN();
      }
    }
  });

  /** A class with one distractor chosen as told; other items give the totals. */
  const sittings = (rows: readonly (readonly [chosen: number, total: number])[]): Sitting[] =>
    rows.map(([chosen, total], at) => ({
      id: `a${String(at)}`,
      who: `w${String(at)}`,
      student: { name: `n${String(at)}`, id: '' },
      from: 'screen',
      begunAt: start,
      finishedAt: start,
      usedMs: 1,
      right: total,
      total: 6,
      answered: 6,
      dated: true,
      late: false,
      extraTime: 1,
      answers: quiz.items.map((_, item) =>
        item === 0 ? { chosen, right: chosen === 0, ms: 1 } : { chosen: 0, right: item <= total, ms: 1 },
      ),
      remarks: [],
    }));

  it('compare the shares of the thirds, not their counts', () => {
    // 30 of the best tie, 6 of them choose B; of 6 weakest, 4 do: more in number above, far more in share below.
    const most = sittings([
      ...Array.from({ length: 30 }, (_, at): [number, number] => [at < 6 ? 1 : 0, 5]),
      ...Array.from({ length: 6 }, (_, at): [number, number] => [at < 4 ? 1 : 0, 0]),
    ]);
    const analysis = analyzeClass(quiz, most);
    expect(analysis.thirds.reduce((sum, size) => sum + size, 0)).toBe(36);
    expect(analysis.thirds[0]).toBeGreaterThan(analysis.thirds[2]);
    expect(analysis.items[0]?.look.join(' ')).not.toContain('best third choose B');
  });

  it('know that guessing among two is right half the time', async () => {
    const two = await quizOf(key, 0, {
      own: Array.from({ length: 6 }, (_, at) => ({ stem: `Q${String(at)}`, options: ['a', 'b'], key: 0, why: '' })),
    });
    const class40 = sittings(Array.from({ length: 40 }, (_, at): [number, number] => [at < 16 ? 0 : 1, at % 6]));
    expect(analyzeClass(two, class40).items[0]?.look.join(' ')).toContain('Only 40% got it right: no more than by guessing among 2.');
    expect(analyzeClass(quiz, class40).items[0]?.look.join(' ')).not.toContain('guessing');
  });
});

describe('grades as files', async () => {
  const sitting = await sittingOf(await resultOf({ ...ana, student: { name: 'Ana;=1+1;', id: '-12' } }));
  const rows = gradebook(quiz, [sitting], empty);

  it('quote a semicolon and leave a signed number as it is, so that Moodle and Canvas find the student', () => {
    expect(importCsv([['Ana;=1+1;']], [])).toBe(`"Ana;=1+1;"\r\n`);
    expect(importCsv([['-12']], [])).toBe(`-12\r\n`);
    expect(importCsv([['-2+3+cmd|x!A1']], [])).toBe(`'-2+3+cmd|x!A1\r\n`);
    expect(importCsv([['@1']], [])).toBe(`'@1\r\n`);
    expect(moodleCsv(quiz, rows, 'ID number')).toContain('\r\n-12,"Ana;=1+1;",');
    expect(canvasCsv(quiz, rows, 'ID')).toContain('"Ana;=1+1;",-12,');
    expect(generalCsv(quiz, rows)).toContain('"Ana;=1+1;",-12,');
  });
});

describe('an item that is gone', () => {
  it('is not blamed on the connection', async () => {
    const gone = await loadItems(() => Promise.reject(new Error('x', { cause: 404 })), ['a-001']);
    expect(gone).toMatchObject({ ok: false, gone: true });
    expect(gone.ok ? '' : gone.problem).not.toContain('connection');
    const offline = await loadItems(() => Promise.reject(new TypeError('Failed to fetch')), ['a-001']);
    expect(offline).toMatchObject({ ok: false, gone: false });
    expect(offline.ok ? '' : offline.problem).toContain('Check the connection');
  });
});
