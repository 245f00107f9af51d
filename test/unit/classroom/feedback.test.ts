/** A quiz says itself what is shown when; no other page tells, and no change of its link. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyPair, Quiz } from '../../../src/schemas/assignment.ts';
import type { StoredAttempt } from '../../../src/storage/attempts.ts';
import { attemptsAt, isEducators, openHandIn, whoOf } from '../../../src/features/classroom/store/student.ts';
import { openFinished } from '../../../src/features/exam/store/finished.ts';
import { keyPair, quizOf, sit } from './make.ts';

const held = vi.hoisted(() => ({ attempts: [] as unknown[], quizzes: [] as unknown[], keys: [] as unknown[], saved: 0 }));
const good = (value: unknown) => Promise.resolve({ ok: true, value });
vi.mock('../../../src/storage/attempts.ts', () => ({
  listAttempts: () => good(held.attempts),
  readAttempt: (id: string) => good((held.attempts as StoredAttempt[]).find((each) => each.head.id === id) ?? null),
  appendEvents: () => good(undefined),
}));
vi.mock('../../../src/storage/results.ts', () => ({
  saveResult: () => {
    held.saved += 1;
    return good(undefined);
  },
  listResults: () => good([]),
}));
const listed = (records: unknown[]) => good({ records, unreadable: [], newer: 0 });
vi.mock('../../../src/storage/classroom.ts', () => ({
  listQuizzes: () => listed(held.quizzes),
  listSets: () => listed([]),
  listSealingKeys: () => listed(held.keys),
}));

const key: KeyPair = await keyPair();
const quiz: Quiz = await quizOf(key, 3, { feedback: 'never' });
const ana = { name: 'Ana', id: '1' };
const ben = { name: 'Ben', id: '2' };
const sat = (student: typeof ana, attempt: string) => sit(quiz, { student, attempt, right: () => true });

beforeEach(() => {
  held.attempts = [];
  held.quizzes = [];
  held.keys = [];
  held.saved = 0;
});

describe('a quiz without feedback', () => {
  it('is not scored by the practice report: no key is fetched and no score is kept', async () => {
    held.attempts = [await sat(ana, 'attempt-ana')];
    const read = vi.fn(() => Promise.reject(new Error('none')));
    expect(await openFinished('attempt-ana', read)).toEqual({ ok: false, problem: 'assigned' });
    expect(read).not.toHaveBeenCalled();
    expect(held.saved).toBe(0);
  });
});

describe('a preview', () => {
  it('is for a device that holds the quiz or its key, and for no other', async () => {
    expect(await isEducators(quiz.assignment)).toBe(false);
    held.quizzes = [quiz];
    expect(await isEducators(quiz.assignment)).toBe(true);
    expect(await isEducators({ id: 'ffeeddccbbaa9988', key: 'x' })).toBe(false);
    held.quizzes = [];
    held.keys = [key];
    expect(await isEducators(quiz.assignment)).toBe(true);
  });

  it('that was made elsewhere shows no more than the quiz allows', async () => {
    const { head, events } = await sat(ana, 'attempt-ana');
    held.attempts = [{ head: { ...head, assignment: { ...head.assignment, preview: true } }, events }];
    const opened = await openHandIn('attempt-ana');
    expect(opened.ok && opened.finished.preview).toBe(false);
    held.keys = [key];
    const again = await openHandIn('attempt-ana');
    expect(again.ok && again.finished.preview).toBe(true);
  });
});

describe('a shared computer', () => {
  it('counts the attempts of each student apart', async () => {
    held.attempts = [await sat(ben, 'attempt-ben'), await sat(ana, 'attempt-ana')];
    const tried = await attemptsAt(quiz.assignment.id);
    const of = (student: typeof ana) => tried.filter((each) => each.who === whoOf(student)).map((each) => each.id);
    expect([of(ana), of(ben), of({ name: 'Cy', id: '3' })]).toEqual([['attempt-ana'], ['attempt-ben'], []]);
  });
});
