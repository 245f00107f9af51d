import { describe, expect, it } from 'vitest';
import { sipHash } from '../../../src/features/exam/siphash.ts';
import { writeAssignment } from '../../../src/features/classroom/assignment-code.ts';
import { fromBase64url, pack, toBase64url, unpack, utf8, type Unpacked } from '../../../src/format/bytes.ts';
import { codesIn, collect } from '../../../src/features/classroom/collect.ts';
import { handIn } from '../../../src/features/classroom/hand-in.ts';
import { readKeyFile, writeKeyFile } from '../../../src/features/classroom/key-file.ts';
import { educatorFile, readForStudent, readQuizFile, studentFile } from '../../../src/features/classroom/quiz-file.ts';
import { boundPart, readEnvelope, writeEnvelope } from '../../../src/features/classroom/result-code.ts';
import { judge } from '../../../src/features/classroom/sitting.ts';
import { seal } from '../../../src/features/classroom/seal.ts';
import { handInFile, keyPair, quizOf, sit, start } from './make.ts';
import { runs } from '../../runs.ts';

const seedKey = utf8('0123456789ABCDEF');
/** The same numbers on every run. */
const number = (run: number, step: number, below: number) => sipHash(seedKey, utf8(`${String(run)} ${String(step)}`))[1] % below;

const strays = [
  '',
  'A',
  '_',
  '-',
  '=',
  '%',
  '\u0000',
  '💥',
  '<script>alert(1)</script>',
  '"',
  '{',
  '}',
  '9'.repeat(400),
  '\n',
  'null',
  '../',
  '-1',
  '1e999',
];

/** Cuts, doubles, swaps, inserts and replaces, one to four times. */
function mutate(text: string, run: number): string {
  let out = text;
  const times = 1 + number(run, 0, 4);
  for (let step = 1; step <= times; step += 1) {
    const at = number(run, step * 10, Math.max(1, out.length));
    const length = number(run, step * 10 + 1, 12);
    const stray = strays[number(run, step * 10 + 2, strays.length)] ?? '';
    switch (number(run, step * 10 + 3, 6)) {
      case 0:
        out = out.slice(0, at);
        break;
      case 1:
        out = out.slice(0, at) + out.slice(at + length);
        break;
      case 2:
        out = out.slice(0, at) + out.slice(at, at + length) + out.slice(at);
        break;
      case 3:
        out = out.slice(0, at) + stray + out.slice(at);
        break;
      case 4:
        out = out.slice(0, at) + stray + out.slice(at + stray.length);
        break;
      default:
        out = out.slice(0, at) + String.fromCodePoint(32 + number(run, step * 10 + 4, 95)) + out.slice(at + 1);
    }
  }
  return out;
}

/** A sentence for people: it begins with a capital or a quote, ends with a full stop, and shows no object or exception. */
const sentence = /^[A-Z“][^]*\.$/;
function plain(problem: string) {
  expect(problem).toMatch(sentence);
  expect(problem.length).toBeLessThan(600);
  expect(problem).not.toMatch(/undefined|\[object|NaN|Error:|    at /);
}

const key = await keyPair();
const quiz = await quizOf(key, 12, { own: [{ stem: 'Own?', options: ['yes', 'no'], key: 0, why: '' }] });
const link = `https://example.org/teach/take/#a=${await writeAssignment(quiz.assignment)}`;
const result = await handInFile(quiz, { student: { name: 'Ana', id: '1' }, right: (item) => item < 6 });

const textOf = (unpacked: Unpacked) => (unpacked.ok ? new TextDecoder().decode(unpacked.bytes) : '');

const tries = {
  links: runs(400, 4000),
  same: runs(200, 1000),
  packed: runs(200, 1500),
  results: runs(300, 2000),
  sealed: runs(60, 1000),
  files: runs(150, 1000),
  keys: runs(100, 500),
  logs: runs(100, 300),
};
const counted = (count: number, what: string) => `${count.toLocaleString('en-US')} ${what}`;

describe('mutated texts end in a clear sentence each', () => {
  it(counted(tries.links, 'links'), async () => {
    let refused = 0;
    for (let run = 0; run < tries.links; run += 1) {
      const read = await readForStudent(mutate(link, run));
      if (!read.ok) {
        plain(read.problem);
        refused += 1;
      }
    }
    // Some changes fall before the fragment and change nothing; none may change the quiz unnoticed.
    expect(refused).toBeGreaterThan(0.75 * tries.links);
  });

  it('a mutated link that is still read is still the same quiz', async () => {
    for (let run = 0; run < tries.same; run += 1) {
      const read = await readForStudent(mutate(link, run));
      if (read.ok) expect(read.assignment).toEqual(quiz.assignment);
    }
  });

  it(counted(tries.packed, 'quizzes whose content was changed and packed again'), async () => {
    const code = await writeAssignment(quiz.assignment);
    const content = textOf(await unpack(fromBase64url(code) ?? new Uint8Array(), 1_000_000));
    for (let run = 0; run < tries.packed; run += 1) {
      const read = await readForStudent(toBase64url(await pack(utf8(mutate(content, run)))));
      if (!read.ok) plain(read.problem);
    }
  });

  it(counted(tries.results, 'result codes'), async () => {
    for (let run = 0; run < tries.results; run += 1) {
      const { codes, aside } = codesIn([{ name: 'file', text: mutate(result, run) }]);
      const collected = await collect(quiz, [key], codes, []);
      for (const each of [...aside, ...collected.aside]) plain(each.problem);
      for (const each of collected.kept) expect(each.sitting.right).toBe(6);
      expect(aside.length + collected.aside.length + collected.kept.length).toBeGreaterThan(0);
    }
  });

  it(counted(tries.sealed, 'results that a dishonest hand sealed with changed content'), async () => {
    const read = readEnvelope(result);
    if (!read.ok) throw new Error(read.problem);
    const { head, events } = await sit(quiz, { student: { name: 'Ana', id: '1' }, right: () => true });
    const content = JSON.stringify(handIn(quiz.assignment, head, events));
    for (let run = 0; run < tries.sealed; run += 1) {
      const sealed = await seal(key.publicKey, await pack(utf8(mutate(content, run))), boundPart(read.envelope));
      if (!sealed.ok) throw new Error(sealed.problem);
      const code = writeEnvelope({ ...read.envelope, ...sealed.value });
      const { aside } = await collect(quiz, [key], [{ name: 'file', code }], []);
      for (const each of aside) plain(each.problem);
    }
  });

  it(counted(tries.files, 'quiz files'), async () => {
    const files = [await studentFile(quiz.assignment), educatorFile(quiz)];
    for (let run = 0; run < tries.files; run += 1) {
      const text = mutate(files[run % 2] ?? '', run);
      const forStudent = await readForStudent(text);
      const forEducator = readQuizFile(text);
      if (!forStudent.ok) plain(forStudent.problem);
      if (!forEducator.ok) plain(forEducator.problem);
    }
  });

  it(counted(tries.keys, 'saved keys'), async () => {
    const file = await writeKeyFile(
      key,
      'correct horse battery',
      Uint8Array.from({ length: 28 }, (_, at) => at),
      1000,
    );
    for (let run = 0; run < tries.keys; run += 1) {
      const read = await readKeyFile(mutate(file, run), 'correct horse battery', start);
      if (!read.ok) plain(read.problem);
    }
  });
});

describe('what a log may hold', () => {
  it('never makes the judge throw, whatever events it names', async () => {
    const { head, events } = await sit(quiz, { student: { name: 'Ana', id: '1' }, right: () => true });
    const good = handIn(quiz.assignment, head, events);
    for (let run = 0; run < tries.logs; run += 1) {
      const wild = good.events.map((event, at) =>
        number(run, at, 8) === 0 && 'item' in event ? { ...event, item: number(run, at + 500, 1_000_000) } : event,
      );
      const judged = await judge(quiz, { ...good, events: wild });
      if (!judged.ok) plain(judged.problem);
      else expect(judged.sitting.right).toBeLessThanOrEqual(judged.sitting.total);
    }
  });
});
