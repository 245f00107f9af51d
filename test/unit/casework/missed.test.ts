import { describe, expect, it } from 'vitest';
import { findingsFor, make } from '../../../src/features/casework/make.ts';
import { favored as choose, favoredSeed, freshCandidates, kindWeights } from '../../../src/features/casework/missed.ts';
import { findingKinds, type FindingKind } from '../../../src/schemas/casework.ts';
import type { ReadingResult } from '../../../src/schemas/casework-result.ts';
import { runs } from '../../runs.ts';
import { casework, requests, seedOf } from '../../support/casework.ts';

type Kinds = ReadingResult['kinds'];
const fresh = { setting: 'hospital', cycle: 'initial', level: 1 } as const;
const result = (kinds: Kinds, guided = false): ReadingResult => ({
  ...{ reading: 'reading-0001', title: 'A file', ...fresh, guided, finishedAt: 0, usedMs: 0 },
  ...{ found: 0, total: 0, alarms: 0, wrongSteps: 0, verdict: 3, kinds },
});
/** A file with one finding of each kind, of which some were missed. */
const file = (...missed: FindingKind[]): ReadingResult =>
  result(findingKinds.map((kind) => ({ kind, total: 1, found: missed.includes(kind) ? 0 : 1 })));
const history = (...missed: FindingKind[]): ReadingResult[] => Array.from({ length: 4 }, () => file(...missed));

const seeds = Array.from({ length: runs(90, 1_500) }, (_, place) => seedOf(place));
const drawn = (level: 1 | 3, count: number) =>
  seeds.slice(0, count).map((seed) => ({ seed, candidates: freshCandidates(casework, { ...fresh, level, seed }) }));
type Files = (readonly FindingKind[])[];
const levels = { 1: drawn(1, seeds.length), 3: drawn(3, seeds.length / 2) };
const plain = (level: 1 | 3 = 1): Files => levels[level].map(({ candidates }) => candidates[0]?.kinds ?? []);
const favored = (results: readonly ReadingResult[], level: 1 | 3 = 1): Files =>
  levels[level].map(({ seed, candidates }) => choose(candidates, seed, results)?.kinds ?? []);
/** Share of the files that have the kind. */
const share = (files: Files, kind: FindingKind): number => files.filter((kinds) => kinds.includes(kind)).length / files.length;

describe('the weight of a kind', () => {
  it('rises with what was missed of it, and lies between the two where it was never met', () => {
    const weights = kindWeights([
      result([
        { kind: 'source', found: 0, total: 2 },
        { kind: 'stale', found: 2, total: 2 },
      ]),
    ]);
    expect(weights.source).toBeGreaterThan(weights.missing);
    expect(weights.missing).toBeGreaterThan(weights.stale);
    expect(weights.stale).toBeGreaterThan(0);
  });

  it('falls once the kind is found, and goes by the latest files', () => {
    const missed = [{ kind: 'source' as const, found: 0, total: 1 }];
    const found = [{ kind: 'source' as const, found: 1, total: 1 }];
    expect(kindWeights([result(found), result(missed)]).source).toBeLessThan(kindWeights([result(missed), result(found)]).source);
    expect(kindWeights([result(found), result(found), result(missed)]).source).toBeLessThan(
      kindWeights([result(found), result(missed)]).source,
    );
  });

  it('grows while a kind that was missed does not come up, up to twice; one that was found does not', () => {
    const other = [{ kind: 'missing' as const, found: 1, total: 1 }];
    const first = [
      { kind: 'source' as const, found: 0, total: 1 },
      { kind: 'stale' as const, found: 1, total: 1 },
    ];
    const after = (files: number) => kindWeights([...Array.from({ length: files }, () => result(other)), result(first)]);
    expect(after(3).source).toBeGreaterThan(after(0).source);
    expect(after(40).source).toBeCloseTo(2 * after(0).source);
    expect(after(40).stale).toBe(after(0).stale);
  });

  it('is untouched by the tutorial, which says what to find', () => {
    expect(kindWeights([result([{ kind: 'source', found: 0, total: 1 }], true)])).toEqual(kindWeights([]));
  });
});

describe('a fresh file', () => {
  it.each(['source', 'criteria', 'unexplained'] as const)('has %s clearly more often when it was missed, and not always', (kind) => {
    const files = favored(history(kind));
    expect(share(files, kind)).toBeGreaterThan(2 * share(plain(), kind));
    expect(share(files, kind)).toBeLessThan(0.8);
  });

  it('has a kind that is found reliably less often', () => {
    expect(share(favored(history('source', 'criteria', 'unexplained')), 'stale')).toBeLessThan(0.8 * share(plain(), 'stale'));
  });

  it('leans at the highest level too', () => {
    expect(share(favored(history('unexplained'), 3), 'unexplained')).toBeGreaterThan(1.4 * share(plain(3), 'unexplained'));
  });

  it('still has every kind that plain chance gives', () => {
    const came = new Set(favored(history('missing')).flat());
    expect([...came].sort()).toEqual([...new Set(plain().flat())].sort());
  });

  it('is in order just where plain chance has it so', () => {
    const clean = (files: Files) => files.map(({ length }) => length === 0);
    expect(clean(plain()).filter(Boolean).length).toBeGreaterThan(0);
    expect(clean(favored(history('source')))).toEqual(clean(plain()));
  });

  it('never has just the kinds of the file before', () => {
    const before = (...kinds: FindingKind[]) => [
      result(kinds.map((kind) => ({ kind, found: 0, total: 1 }))),
      ...history('missing', 'stale'),
    ];
    const same = (files: Files) => files.filter((kinds) => [...new Set(kinds)].sort().join() === 'missing,stale').length;
    expect(same(plain())).toBeGreaterThan(0);
    expect(same(favored(history('missing', 'stale')))).toBeGreaterThan(0);
    expect(same(favored(before('stale', 'missing')))).toBe(0);
  });

  it('is the same for the same history and seed, and is made from its seed alone', () => {
    const results = history('source');
    for (const seed of seeds.slice(0, 6)) {
      const chosen = favoredSeed(casework, { ...fresh, seed }, results);
      expect(favoredSeed(casework, { ...fresh, seed }, results)).toBe(chosen);
      expect(make(casework, { ...fresh, seed: chosen }).file.seed).toBe(chosen);
    }
  });

  it('is told beforehand what it plants', () => {
    for (const request of requests('cvo', 12))
      expect(findingsFor(casework, request)).toEqual(make(casework, request).planted.map(({ type }) => type));
  });
});
