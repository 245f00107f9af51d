import { describe, expect, it } from 'vitest';
import { linkLimit, readAssignment, writeAssignment } from '../../../src/features/classroom/assignment-code.ts';
import { codeIn } from '../../../src/features/classroom/find-code.ts';
import { pack, toBase64url, utf8 } from '../../../src/format/bytes.ts';
import { windowAt, feedbackDue, isLate, mayTry } from '../../../src/features/classroom/calendar.ts';
import { readItemIds } from '../../../src/features/classroom/draft.ts';
import { attemptHead, orderOf, pinnedItems, rulesOf, seedFor, seedOfPaper } from '../../../src/features/classroom/form.ts';
import { educatorFile, readForStudent, readQuizFile, studentFile } from '../../../src/features/classroom/quiz-file.ts';
import { bankItem, keyPair, quizOf, start } from './make.ts';

const key = await keyPair();
const own = [{ stem: 'What is 2 + 2?', options: ['3', '4'], key: 1, why: 'Count.' }];

describe('a quiz in a link', () => {
  it('comes back as it was, with and without typed-in items and extra time', async () => {
    for (const changes of [{}, { own }, { instructions: '', minutes: null, opens: null, closes: null, pass: null }]) {
      const { assignment } = await quizOf(key, 12, changes);
      const extra = { ...assignment, extra: { factor: 1.5 as const, student: 'Ana Díaz' } };
      for (const quiz of [assignment, extra]) {
        expect(await readAssignment(await writeAssignment(quiz))).toEqual({ ok: true, assignment: quiz });
      }
    }
  });

  it('of 50 bank items, a 32-byte key and all rules stays under 1.5 KB', async () => {
    const { assignment } = await quizOf(key, 50, { instructions: 'Alone, without notes. Write to me when the clock is wrong.' });
    const link = `https://training.example.org/primary-source/teach/take/#a=${await writeAssignment(assignment)}`;
    expect(link.length).toBeLessThan(linkLimit);
    expect(link).not.toMatch(/[?]/);
  });

  it('is found in a whole address, in its fragment, and alone', async () => {
    const code = await writeAssignment((await quizOf(key)).assignment);
    for (const text of [code, `#a=${code}`, ` https://x.example/teach/take/#a=${code}\n`, `#preview=${code}`])
      expect(codeIn(text)).toBe(code);
  });

  it('cannot fill the memory: a text that unpacks to more than a quiz is refused', async () => {
    const bomb = toBase64url(await pack(utf8('a'.repeat(3_000_000))));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await readAssignment(bomb)).toMatchObject({ ok: false });
  });

  it('of a newer version says so', async () => {
    const newer = toBase64url(await pack(utf8('{"v":2}')));
    expect(await readAssignment(newer)).toEqual({
      ok: false,
      problem: 'This quiz was made with a newer version of this site. Reload the page, then open the link again.',
    });
  });

  it('also travels as a file, for students and for the educator', async () => {
    const quiz = await quizOf(key, 5, { own });
    expect(await readForStudent(await studentFile(quiz.assignment))).toMatchObject({ ok: true, assignment: quiz.assignment });
    expect(readQuizFile(educatorFile(quiz))).toEqual({ ok: true, quiz });
    expect(await readForStudent(educatorFile(quiz))).toMatchObject({ ok: false });
  });
});

describe('the pinned items', () => {
  it('are the same quiz after the bank has grown', async () => {
    const quiz = await quizOf(key, 6);
    const grown = Array.from({ length: 9 }, (_, index) => bankItem(index));
    expect(await pinnedItems(quiz.assignment, grown)).toMatchObject({ ok: true, items: quiz.items });
  });

  it('are refused, and named, when one was changed or is gone', async () => {
    const quiz = await quizOf(key, 6);
    const mended = quiz.items.map((item, at) => (at === 2 ? { ...item, v: 'ffffffff' } : item));
    const answer = await pinnedItems(quiz.assignment, mended);
    expect(answer.ok ? '' : answer.problem).toContain(quiz.items[2]?.id ?? '?');
    expect(await pinnedItems(quiz.assignment, quiz.items.slice(1))).toMatchObject({ ok: false });
  });

  it('are refused when only the end of a version differs, which the link does not carry but the checksum does', async () => {
    const quiz = await quizOf(key, 6);
    const items = quiz.items.map((item, at) => (at === 0 ? { ...item, v: `${item.v.slice(0, 6)}00` } : item));
    expect(await pinnedItems(quiz.assignment, items)).toMatchObject({ ok: false });
  });
});

describe('a form', () => {
  const ana = { name: 'Ana', id: '7' };
  const ben = { name: 'Ben', id: '8' };

  it('is one for all, or one for each student from the same seed', async () => {
    const each = (await quizOf(key)).assignment;
    const same = { ...each, form: 'same' as const };
    expect(await seedFor(same, ana, 'x')).toBe(same.seed);
    expect(await seedFor(each, ana, 'x')).toBe(await seedFor(each, { name: ' ANA ', id: '7 ' }, 'y'));
    expect(await seedFor(each, ana, 'x')).not.toBe(await seedFor(each, ben, 'x'));
  });

  it('on paper is the screen form for A and three others for B, C and D', async () => {
    const { assignment, items } = await quizOf(key, 20, { form: 'same' });
    const seeds = await Promise.all((['A', 'B', 'C', 'D'] as const).map((form) => seedOfPaper(assignment.seed, form)));
    expect(seeds[0]).toBe(assignment.seed);
    expect(
      new Set(
        seeds.map((seed) =>
          orderOf(items, seed)
            .map((item) => item.id)
            .join(),
        ),
      ).size,
    ).toBe(4);
  });

  it('carries the rules: time, extra time, feedback, no pause while the clock runs', async () => {
    const { assignment } = await quizOf(key);
    expect(rulesOf(assignment)).toMatchObject({ timing: 'pooled', limits: [3_600_000], pausable: false, feedback: 'end', extraTime: 1 });
    expect(rulesOf({ ...assignment, extra: { factor: 1.5, student: '' } })).toMatchObject({ limits: [5_400_000], extraTime: 1.5 });
    expect(rulesOf({ ...assignment, extra: { factor: 0, student: '' } })).toMatchObject({ timing: 'untimed', limits: [], pausable: true });
    expect(rulesOf({ ...assignment, feedback: 'each' }).feedback).toBe('each');
  });

  it('keeps the keys of typed-in items with the attempt, and no others', async () => {
    const quiz = await quizOf(key, 3, { own });
    const found = await pinnedItems(quiz.assignment, quiz.items);
    if (!found.ok) throw new Error(found.problem);
    const head = await attemptHead({
      quiz: quiz.assignment,
      code: 'c',
      student: ana,
      items: found.items,
      ownKeys: found.ownKeys,
      id: 'attempt-1',
      now: start,
    });
    expect(head.assignment?.keys?.map((each) => each.id)).toEqual(['own-001']);
    expect(head.items).toHaveLength(4);
  });
});

describe('the calendar', () => {
  const quiz = { opens: 10, closes: 20, late: true, feedback: 'date' as const, feedbackAt: 30, attempts: 2 };
  it('says before, open, late and closed, to the millisecond', () => {
    expect([9, 10, 19, 20].map((now) => windowAt(quiz, now))).toEqual(['before', 'open', 'open', 'late']);
    expect(windowAt({ ...quiz, late: false }, 20)).toBe('closed');
    expect(windowAt({ opens: null, closes: null, late: false }, 0)).toBe('open');
    // A click under way at closing is not late; a minute is.
    expect([20, 60_020, 60_021].map((at) => isLate(quiz, at))).toEqual([false, false, true]);
  });
  it('gives feedback from its date on, or never', () => {
    expect([29, 30].map((now) => feedbackDue(quiz, now))).toEqual([false, true]);
    expect(feedbackDue({ ...quiz, feedback: 'never' }, 99)).toBe(false);
    expect(feedbackDue({ ...quiz, feedback: 'end' }, 0)).toBe(true);
  });
  it('allows as many attempts as the quiz says', () => {
    expect([0, 1, 2].map((made) => mayTry(quiz, made))).toEqual([true, true, false]);
    expect(mayTry({ attempts: 0 }, 99)).toBe(true);
  });
});

describe('items handed over by the bank browser', () => {
  it('are taken when they are ids, each once, and nothing else is', () => {
    expect(readItemIds('#items=ncqa-001,ncqa-001,<script>,fair-hearing-012,../x,ncqa-01', 50)).toEqual(['ncqa-001', 'fair-hearing-012']);
    expect(readItemIds('#a=x', 50)).toEqual([]);
    expect(readItemIds('#items=ncqa-001,ncqa-002,ncqa-003', 2)).toHaveLength(2);
  });
});
