import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyReading,
  leftAt,
  replayReading,
  startReading,
  usedAt,
  type CaseworkEvent,
  type CaseworkEventBody,
  type CaseworkHead,
  type Mark,
} from '../../../src/features/casework/attempt.ts';
import { make } from '../../../src/features/casework/make.ts';
import { linesIn } from '../../../src/features/casework/read.ts';
import { review } from '../../../src/features/casework/review.ts';
import { scoreCase } from '../../../src/features/casework/score.ts';
import { readReadingRecord, readingRecord } from '../../../src/schemas/casework-record.ts';
import { runs } from '../../runs.ts';
import { casework, requests } from '../../support/casework.ts';

const [request] = requests('hospital', 6).slice(-1);
if (!request) throw new Error('no request');
const { file } = make(casework, request);
const head = (limitMs: number | null = null): CaseworkHead => ({
  id: 'reading-0001',
  title: 'A file',
  createdAt: 0,
  file,
  rules: { limitMs, guided: false },
});
const log = (...bodies: (CaseworkEventBody & { at?: number })[]): CaseworkEvent[] =>
  bodies.map(({ at, ...body }, seq) => ({ ...body, seq, at: at ?? seq * 1000, wall: at ?? seq * 1000 }));
const lines = file.documents.flatMap(linesIn).map(({ id }) => id);
const mark = (id: string, line: string, change: Partial<Mark> = {}): Mark => ({
  id,
  lines: [line],
  kind: 'missing',
  next: 'ask-applicant',
  note: '',
  ...change,
});
const line = lines[3] ?? '';

describe('a reading', () => {
  it('keeps marks by their id, changes and removes them', () => {
    const state = replayReading(
      head(),
      log(
        { type: 'begun' },
        { type: 'marked', mark: mark('a', line) },
        { type: 'marked', mark: mark('b', line) },
        { type: 'marked', mark: mark('a', line, { kind: 'stale' }) },
        { type: 'unmarked', mark: 'b' },
      ),
    );
    expect(state.marks).toEqual([mark('a', line, { kind: 'stale' })]);
  });

  it('takes no mark on a line the file does not have, none before it began and none after it ended', () => {
    const state = replayReading(
      head(),
      log(
        { type: 'marked', mark: mark('early', line) },
        { type: 'begun' },
        { type: 'marked', mark: mark('nowhere', 'nothing.1') },
        { type: 'finished', reason: 'submitted' },
        { type: 'marked', mark: mark('late', line) },
      ),
    );
    expect(state.marks).toEqual([]);
    expect(state.phase).toBe('done');
    expect(state.nextSeq).toBe(5);
  });

  it('counts no time away and none of a pause, unless there is a limit', () => {
    const events = log(
      { type: 'begun', at: 0 },
      { type: 'paused', at: 60_000 },
      { type: 'continued', at: 90_000 },
      { type: 'opened', away: 30_000, at: 150_000 },
    );
    expect(usedAt(replayReading(head(), events), 160_000)).toBe(60_000 + 40_000);
    // With a limit a pause is not allowed, and the clock runs on while the page is closed.
    const timed = replayReading(head(600_000), events);
    expect(usedAt(timed, 160_000)).toBe(160_000);
    expect(leftAt(head(600_000), timed, 160_000)).toBe(440_000);
  });

  it('is the same however far its log is cut and replayed again', () => {
    const body = fc.oneof(
      fc.record({
        type: fc.constant('marked' as const),
        mark: fc
          .record({ id: fc.constantFrom('a', 'b', 'c'), line: fc.constantFrom(...lines.slice(0, 20)) })
          .map(({ id, line: at }) => mark(id, at)),
      }),
      fc.record({ type: fc.constant('unmarked' as const), mark: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ type: fc.constant('noted' as const), text: fc.string() }),
      fc.record({
        type: fc.constant('decided' as const),
        verdict: fc.constantFrom({ ready: 'hold' as const }, { route: 'full' as const }),
      }),
      fc.record({ type: fc.constant('opened' as const), away: fc.nat(1000) }),
    );
    fc.assert(
      fc.property(fc.array(body, { maxLength: 40 }), fc.nat(40), (bodies, cut) => {
        const events = log({ type: 'begun' }, ...bodies);
        const part = replayReading(head(), events.slice(0, cut));
        const rest = events.slice(cut).reduce((state, event) => applyReading(head(), state, event), part);
        expect(rest).toEqual(replayReading(head(), events));
      }),
      { numRuns: runs(60, 2_000) },
    );
  });

  it('starts empty', () => {
    expect(startReading()).toMatchObject({ phase: 'ready', marks: [], nextSeq: 0 });
  });
});

describe('a stored reading', () => {
  it('is read back, and one damaged entry takes no other along', () => {
    const events = log({ type: 'begun' }, { type: 'noted', text: 'a' }, { type: 'noted', text: 'b' });
    const read = readReadingRecord(readingRecord(head()), [events[0], { seq: 1, type: 'nonsense' }, events[2]]);
    expect(read).toMatchObject({ kind: 'read', whole: 1, damaged: true });
    expect(read.kind === 'read' && read.events.map(({ seq }) => seq)).toEqual([0, 2]);
  });

  it('of a newer version is told from a damaged one', () => {
    expect(readReadingRecord({ ...head(), recordVersion: 99 }, []).kind).toBe('newer');
    expect(readReadingRecord({ ...head(), file: null }, []).kind).toBe('unreadable');
  });
});

describe('a score', () => {
  const key = review(file, casework.findings);
  const perfect = key.findings.map((finding, place) =>
    mark(`m${String(place)}`, finding.lines[0] ?? '', { kind: finding.kind, next: finding.next[0] ?? 'hold' }),
  );

  it('of every finding, marked as the key has it, is whole', () => {
    const score = scoreCase(file, key, perfect, key.verdict);
    expect(score).toMatchObject({
      sensitivity: 1,
      precision: 1,
      wrongSteps: 0,
      misses: [],
      alarms: [],
      verdict: { complete: true, route: true, ready: true },
    });
  });

  it('counts a wrong step, a miss and a false alarm, and names the decoy that was marked', () => {
    const [decoy] = file.decoys;
    const wrong = perfect.map((each, place) => (place === 0 ? { ...each, next: 'nothing' as const } : each)).slice(0, -1);
    const score = scoreCase(file, key, [...wrong, mark('alarm', decoy?.lines[0] ?? line)], {});
    expect(score.wrongSteps).toBe(1);
    expect(score.misses).toHaveLength(1);
    expect(score.alarms).toEqual([{ mark: mark('alarm', decoy?.lines[0] ?? line), decoy: decoy?.type ?? null }]);
    expect(score.precision).toBeCloseTo(wrong.length / (wrong.length + 1));
    expect(score.kinds.reduce((sum, { total }) => sum + total, 0)).toBe(key.findings.length);
  });

  it('takes a second mark on what was found for no false alarm', () => {
    const [first] = perfect;
    if (!first) throw new Error('no findings');
    const score = scoreCase(file, key, [...perfect, { ...first, id: 'again' }], {});
    expect(score.alarms).toEqual([]);
    expect(score.precision).toBe(1);
  });

  it('of a file in order says nothing of sensitivity', () => {
    const none = make(casework, { ...request, plan: { findings: [], decoys: [] } }).file;
    expect(scoreCase(none, review(none, casework.findings), [], {})).toMatchObject({ sensitivity: null, precision: null, kinds: [] });
  });
});
