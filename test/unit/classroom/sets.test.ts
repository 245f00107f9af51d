import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { replayReading } from '../../../src/features/casework/attempt.ts';
import { startOwn } from '../../../src/features/casework/own.ts';
import { codesIn, collect } from '../../../src/features/classroom/collect.ts';
import { gradebook } from '../../../src/features/classroom/gradebook.ts';
import { generalCsv } from '../../../src/features/classroom/grade-csv.ts';
import { openFiles, sealResult } from '../../../src/features/classroom/hand-in.ts';
import { educatorFile, openSetFile, openWorkFile, readForStudent, studentFile } from '../../../src/features/classroom/quiz-file.ts';
import { analyzeSet } from '../../../src/features/classroom/set-analysis.ts';
import { readAssigned, writeAssigned } from '../../../src/features/classroom/set-code.ts';
import { makeSet, pinnedFiles, type SetDraft } from '../../../src/features/classroom/set-draft.ts';
import { handInFiles, setHeads } from '../../../src/features/classroom/set-sitting.ts';
import { readCsv } from '../../../src/format/read-csv.ts';
import type { KeyPair, Student } from '../../../src/schemas/assignment.ts';
import type { CaseworkEvent, CaseworkEventBody, CaseworkHead } from '../../../src/schemas/casework-reading.ts';
import type { FileSet, HandedFiles, OwnFile, SetFile } from '../../../src/schemas/file-set.ts';
import { runs } from '../../runs.ts';
import { casework, seedOf } from '../../support/casework.ts';
import { keyPair, start } from './make.ts';

const minute = 60_000;
const drawnFile = (place: number, level: 1 | 2 | 3 = 2): SetFile => ({ seed: seedOf(place), setting: 'hospital', cycle: 'initial', level });

let key: KeyPair;
let own: OwnFile;
const draft = (changes: Partial<SetDraft> = {}): SetDraft => ({
  id: '00112233aabbccdd',
  title: 'Two files, week 5',
  instructions: 'Alone.',
  files: [drawnFile(3), { story: casework.cases[0]?.id ?? '' }],
  minutes: 30,
  attempts: 1,
  feedback: 'end',
  feedbackAt: null,
  pass: 60,
  opens: start,
  closes: start + 7 * 24 * 60 * minute,
  late: true,
  identify: 'both',
  key: key.publicKey,
  ...changes,
});
async function setOf(changes: Partial<SetDraft> = {}): Promise<FileSet> {
  const made = await makeSet(draft(changes), casework, start);
  if (!made.ok) throw new Error(made.problem);
  return made.work;
}

/** What a student does with one file: which findings they find, with which step, how often they mark what is fine, how they decide. */
interface Way {
  finds: readonly boolean[];
  right: readonly boolean[];
  alarms: number;
  parts: readonly [boolean, boolean, boolean];
}
const parts = ['complete', 'route', 'ready'] as const;
const other = { complete: 'incomplete', incomplete: 'complete', routine: 'full', full: 'routine', ready: 'hold', hold: 'ready' } as const;

/** The log of one file read in such a way, and what it is worth by hand: nothing here is scored by the site. */
function read(head: CaseworkHead, way: Way, from: number): { events: CaseworkEvent[]; worth: number; found: number } {
  const answer = head.key;
  if (!answer) throw new Error('a file of a set carries its key');
  const events: CaseworkEvent[] = [];
  let at = from;
  const record = (body: CaseworkEventBody) => {
    at += 5000;
    events.push({ ...body, seq: events.length, at, wall: at });
  };
  record({ type: 'begun' });
  record({ type: 'noted', text: 'for myself' });
  let found = 0;
  answer.findings.forEach((finding, place) => {
    if (way.finds[place] !== true) return;
    found += 1;
    const wrong = finding.next.includes('nothing') ? 'hold' : 'nothing';
    const next = way.right[place] === true ? (finding.next[0] ?? 'hold') : wrong;
    record({ type: 'marked', mark: { id: `m${String(place)}`, lines: finding.lines.slice(0, 2), kind: finding.kind, next, note: 'why' } });
  });
  // Lines that belong to no finding: a mark on one is a false alarm, whatever it says.
  const taken = new Set(answer.findings.flatMap(({ lines }) => lines));
  const fine = head.file.documents
    .flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines.map(({ id }) => id)))
    .filter((id) => !taken.has(id));
  for (let alarm = 0; alarm < way.alarms; alarm += 1)
    record({ type: 'marked', mark: { id: `a${String(alarm)}`, lines: [fine[alarm * 3] ?? ''], kind: 'adverse', next: 'hold', note: '' } });
  parts.forEach((part, place) => {
    const truth = answer.verdict[part];
    record({ type: 'decided', verdict: { [part]: way.parts[place] === true ? truth : other[truth] } });
  });
  record({ type: 'finished', reason: 'submitted' });
  return { events, found, worth: Math.max(0, found + way.parts.filter(Boolean).length - way.alarms) };
}

async function sat(set: FileSet, student: Student, ways: readonly Way[], from = start + minute) {
  const code = await writeAssigned(set.assignment);
  const heads = setHeads({
    set: set.assignment,
    code,
    files: set.files,
    student,
    attempt: `attempt-${student.id}`,
    ids: set.files.map((_, place) => `reading-${student.id}-${String(place)}`),
    now: from,
    preview: false,
  });
  const done = heads.map((head, place) => ({ head, ...read(head, ways[place] ?? perfect, from + place * 10 * minute) }));
  return { done, result: handInFiles(set.assignment, done), worth: done.reduce((sum, each) => sum + each.worth, 0) };
}
const many = Array.from({ length: 12 }, () => true);
const perfect: Way = { finds: many, right: many, alarms: 0, parts: [true, true, true] };

async function sealed(set: FileSet, result: HandedFiles): Promise<string> {
  const text = await sealResult(set.assignment, result);
  if (!text.ok) throw new Error(text.problem);
  return text.value;
}
const bench = (set: FileSet, files: readonly string[]) =>
  collect(set, [key], codesIn(files.map((text, place) => ({ name: `result-${String(place)}.txt`, text }))).codes, []);
const refusal = async (set: FileSet, result: HandedFiles) => (await bench(set, [await sealed(set, result)])).aside[0]?.problem ?? '';

beforeAll(async () => {
  key = await keyPair();
  const started = startOwn(casework, { seed: seedOf(11), setting: 'plan', cycle: 'initial', level: 1 }, 'My own');
  if (!started.ok) throw new Error(started.problem);
  own = started.own;
});

describe('the link of a set', () => {
  it('brings back what was assigned: drawn, named and own files, with extra time', async () => {
    const set = await setOf({ files: [drawnFile(1), { story: casework.cases[3]?.id ?? '', policy: 'cvo' }, own] });
    const assignment = { ...set.assignment, extra: { factor: 1.5 as const, student: 'Ana' } };
    expect(await readAssigned(await writeAssigned(assignment))).toEqual({ ok: true, kind: 'files', assignment });
    expect(await readForStudent(await studentFile(assignment))).toMatchObject({ ok: true, kind: 'files', assignment });
  });

  it('of drawn files stays short enough to be passed on', async () => {
    const set = await setOf({ files: [1, 2, 3, 4, 5, 6].map((place) => drawnFile(place)), instructions: '' });
    expect((await writeAssigned(set.assignment)).length).toBeLessThan(900);
  });

  it('damaged anywhere is refused in a sentence', async () => {
    const code = await writeAssigned((await setOf()).assignment);
    await fc.assert(
      fc.asyncProperty(fc.nat(code.length - 1), fc.constantFrom('A', 'z', '-', ''), async (at, sign) => {
        const read = await readAssigned(code.slice(0, at) + sign + code.slice(at + 1));
        expect(read.ok || read.problem.length > 20).toBe(true);
      }),
      { numRuns: runs(60, 1000) },
    );
  });

  it('names the same files as when it was made, and says so when the site draws others', async () => {
    const { assignment } = await setOf();
    expect(await pinnedFiles(assignment, casework)).toMatchObject({ ok: true });
    const since = { ...casework, people: { ...casework.people, last: [...casework.people.last].reverse() } };
    expect(await pinnedFiles(assignment, since)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Ask for a new link') as string,
    });
  });
});

describe('a sealed result of a set', () => {
  it('is scored again from its logs, whatever the student did', async () => {
    const set = await setOf({ files: [drawnFile(3), drawnFile(4, 3), own] });
    const way = fc.record({
      finds: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      right: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      alarms: fc.nat(4),
      parts: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    });
    await fc.assert(
      fc.asyncProperty(fc.tuple(way, way, way), async (ways) => {
        const { result, done, worth } = await sat(set, { name: 'Ana', id: '7' }, ways);
        const { kept, aside } = await bench(set, [await sealed(set, result)]);
        expect(aside).toEqual([]);
        const sitting = kept[0]?.sitting;
        expect(sitting?.right).toBe(worth);
        expect(sitting?.files?.map(({ found, alarms }) => [found, alarms])).toEqual(done.map(({ found }, at) => [found, ways[at]?.alarms]));
        expect(sitting?.answers).toHaveLength(set.items.length);
      }),
      { numRuns: runs(12, 200) },
    );
  });

  it('carries marks and their notes, and leaves what a student noted for themselves at home', async () => {
    const set = await setOf();
    const { result, done } = await sat(set, { name: 'Ana', id: '7' }, [perfect, perfect]);
    const opened = await openFiles(await sealed(set, result), set.assignment, [key]);
    if (!opened.ok) throw new Error(opened.problem);
    expect(JSON.stringify(opened.result)).not.toContain('for myself');
    const [first] = done;
    const events = opened.result.readings[0]?.events ?? [];
    if (!first) throw new Error('no file');
    expect(replayReading(first.head, events).marks).toEqual(replayReading(first.head, first.events).marks);
  });

  it('with the log of another file, a log cut short, reordered, or with a file too few is refused with the reason', async () => {
    const set = await setOf({ files: [drawnFile(3), drawnFile(4)] });
    const { result } = await sat(set, { name: 'Ana', id: '7' }, [perfect, perfect]);
    const [a, b] = result.readings;
    if (!a || !b) throw new Error('two files');
    const swapped = {
      ...result,
      readings: [
        { ...a, events: b.events },
        { ...b, events: a.events },
      ],
    };
    expect(await refusal(set, swapped)).toMatch(/not one that this site writes for that file/);
    expect(await refusal(set, { ...result, readings: [{ ...a, events: a.events.slice(0, -1) }, b] })).toMatch(
      /does not end with a hand-in/,
    );
    const turned = a.events.map((event, at) => (at === 2 ? { ...event, at: event.at - 20_000 } : event));
    expect(await refusal(set, { ...result, readings: [{ ...a, events: turned }, b] })).toMatch(/earlier than the one before/);
    expect(await refusal(set, { ...result, readings: [a] })).toMatch(/not those of the set/);
    expect(await refusal(set, { ...result, readings: [a, { ...b, id: a.id }] })).toMatch(/not those of the set/);
  });

  it('of another set, of a set changed since, or altered by a byte does not open', async () => {
    const set = await setOf();
    const text = await sealed(set, (await sat(set, { name: 'Ana', id: '7' }, [])).result);
    expect((await bench({ ...set, assignment: { ...set.assignment, id: 'ffeeddccbbaa0099' } }, [text])).aside[0]?.problem).toMatch(
      /another quiz/,
    );
    const changed = await setOf({ files: [drawnFile(3), drawnFile(5)] });
    expect((await bench(changed, [text])).aside[0]?.problem).toMatch(/another version/);
    const at = Math.floor(text.length / 2);
    const altered = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    expect((await bench(set, [altered])).aside).toHaveLength(1);
  });

  it('says late, a time limit that is not the set’s, and extra time that nobody granted', async () => {
    const set = await setOf();
    const remarks = async (work: FileSet, result: HandedFiles) => (await bench(work, [await sealed(work, result)])).kept[0]?.sitting;
    const late = await sat(set, { name: 'Ana', id: '7' }, [], start + 8 * 24 * 60 * minute);
    expect(await remarks(set, late.result)).toMatchObject({ late: true, remarks: ['Handed in after closing.'] });
    const { result } = await sat(set, { name: 'Ana', id: '7' }, []);
    const timed = (limitMs: number | null) => ({ ...result, readings: result.readings.map((reading) => ({ ...reading, limitMs })) });
    expect((await remarks(set, timed(17 * minute)))?.remarks).toEqual(['The time limit is not the set’s.']);
    expect((await remarks(set, timed(45 * minute)))?.remarks[0]).toMatch(/1.5 times the time, which no link saved here grants/);
    const granting = { ...set, granted: [{ factor: 1.5, student: 'Ana' }] };
    expect((await remarks(granting, timed(45 * minute)))?.remarks).toEqual(['Sat with 1.5 times the time, as granted.']);
  });
});

describe('the bench of a set', () => {
  it('counts a class by student, by finding and by kind, and the CSV says the same', async () => {
    const set = await setOf({ files: [drawnFile(3), drawnFile(4)] });
    const none: Way = { finds: [], right: [], alarms: 2, parts: [false, false, false] };
    const first: Way = { finds: [true], right: [false], alarms: 1, parts: [true, false, true] };
    const students = [
      { student: { name: 'Ana', id: '1' }, ways: [perfect, perfect] },
      { student: { name: 'Ben', id: '2' }, ways: [none, none] },
      { student: { name: 'Cy', id: '3' }, ways: [first, first] },
    ];
    const sittings = await Promise.all(students.map(({ student, ways }) => sat(set, student, ways)));
    const { kept } = await bench(set, await Promise.all(sittings.map(({ result }) => sealed(set, result))));
    const rows = gradebook(
      set,
      kept.map(({ sitting }) => sitting),
      { overrides: {}, notes: {}, counted: 'best' },
    );
    expect(rows.map(({ mark }) => mark)).toEqual(sittings.map(({ worth }) => worth));
    expect(rows[0]).toMatchObject({ mark: set.items.length, total: set.items.length, passed: true });
    const analysis = analyzeSet(set, rows);
    const findings = set.files.reduce((sum, { key: answer }) => sum + answer.findings.length, 0);
    expect(analysis.kinds.reduce((sum, { found }) => sum + found, 0)).toBe(findings + 2);
    expect(analysis.kinds.reduce((sum, { total }) => sum + total, 0)).toBe(findings * 3);
    expect(analysis.findings.reduce((sum, { wrongSteps }) => sum + wrongSteps, 0)).toBe(2);
    expect(analysis.otherAlarms + analysis.decoys.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    const table = readCsv(generalCsv(set, rows));
    if (!table.ok) throw new Error(table.problem);
    const [head = [], ...lines] = table.rows.map((row) => row.map(({ text }) => text));
    const cell = (line: number, name: string) => lines[line]?.[head.indexOf(name)];
    expect(
      lines.map((_, line) => [
        cell(line, 'name'),
        Number(cell(line, 'mark')),
        Number(cell(line, 'found')),
        Number(cell(line, 'false alarms')),
      ]),
    ).toEqual([
      ['Ana', sittings[0]?.worth, findings, 0],
      ['Ben', 0, 0, 4],
      ['Cy', sittings[2]?.worth, 2, 2],
    ]);
    expect(head.slice(-set.items.length)).toEqual(set.items.map(({ id }) => id));
  });

  it('is made again from the educator’s file, and not from one in which a paper or a key was changed', async () => {
    const set = await setOf({ files: [own, drawnFile(3)] });
    const text = educatorFile(set);
    expect(await openSetFile(text)).toEqual({ ok: true, work: set });
    expect(await openWorkFile(text)).toEqual({ ok: true, work: set });
    const name = set.files[0]?.file.applicant.name ?? '';
    expect(await openSetFile(text.replaceAll(name, 'Somebody Else'))).toMatchObject({ ok: false });
    expect(await openSetFile(text.replace('"complete": "incomplete"', '"complete": "complete"'))).toMatchObject({ ok: false });
  });
});
