/**
 * Which seed a fresh file is drawn from, so that kinds of finding the learner overlooked come up more often. The file stays a function of
 * its seed: of several seeds one is taken, by chance that leans to what was missed, and a link or a stored reading knows that seed alone.
 * Pure.
 */
import { findingKinds, type FindingKind } from '../../schemas/casework.ts';
import type { CaseworkData } from '../../schemas/casework-content.ts';
import type { ReadingResult } from '../../schemas/casework-result.ts';
import { seedFromBytes } from '../exam/seed.ts';
import { chanceOf } from './chance.ts';
import { findingsFor, type CaseRequest } from './make.ts';

/** How many seeds are looked at beside the new one. With more, one could tell beforehand what comes; and each takes a few milliseconds. */
const others = 7;
/** What an earlier meeting with a kind counts for beside the next one after it. */
const fade = 0.8;
/** So many files without a kind that was missed double its weight; longer does no more. */
const longest = 10;
/** How hard the choice leans: shares of seeds go by this power of their weight. */
const lean = 2;

export type KindWeights = Readonly<Record<FindingKind, number>>;

/**
 * What each kind weighs, above 0: about the share of it that was overlooked, the latest files counting most, and up to twice that where it
 * was overlooked and has not come up since. A kind never met weighs between one that is always found and one that is always missed.
 * `results` of finished readings, newest first; the tutorial says what to find, and counts for nothing.
 */
export function kindWeights(results: readonly ReadingResult[]): KindWeights {
  const counted = results.filter(({ guided }) => !guided);
  const weight = (kind: FindingKind): number => {
    const met = counted.flatMap(({ kinds }, since) =>
      kinds.filter((each) => each.kind === kind && each.total > 0).map((each) => ({ ...each, since })),
    );
    const sum = (of: (each: (typeof met)[number]) => number) => met.reduce((total, each, place) => total + of(each) * fade ** place, 0);
    const missed = sum(({ found, total }) => total - found);
    const share = (missed + 0.3) / (sum(({ total }) => total) + 1);
    return share * (missed > 0 ? 1 + Math.min(met[0]?.since ?? 0, longest) / longest : 1);
  };
  return Object.fromEntries(findingKinds.map((kind) => [kind, weight(kind)])) as Record<FindingKind, number>;
}

export interface FreshFile extends Pick<CaseRequest, 'setting' | 'cycle' | 'level'> {
  /** A new seed, from outside; what it gives by itself is the plain choice. */
  seed: string;
}

const setOf = (kinds: readonly FindingKind[]): string => [...new Set(kinds)].sort().join(' ');

export interface Candidate {
  seed: string;
  /** Of what it plants, one for each finding. */
  kinds: readonly FindingKind[];
}

/** Seeds that a fresh file may be drawn from, the new one first; it alone where nothing is wrong by it, so that this stays as rare as it is. */
export function freshCandidates(data: CaseworkData, fresh: FreshFile): Candidate[] {
  const entries = new Map(data.findings.map(({ id, kind }) => [id, kind]));
  const chance = chanceOf(fresh.seed, 'fresh-seeds');
  const at = (seed: string): Candidate => ({
    seed,
    kinds: findingsFor(data, { ...fresh, seed }).flatMap((id) => entries.get(id) ?? []),
  });
  const first = at(fresh.seed);
  if (first.kinds.length === 0) return [first];
  const seeds = Array.from({ length: others }, (_, place) =>
    seedFromBytes(Uint8Array.from({ length: 10 }, (__, byte) => chance.whole(`${String(place)}:${String(byte)}`, 0, 255))),
  );
  return [first, ...seeds.map(at).filter(({ kinds }) => kinds.length > 0)];
}

/**
 * The candidate to take: each has a chance by the mean weight of the kinds it plants, so any may come; one with just the kinds of the file
 * read last does not. `results` of finished readings, newest first.
 */
export function favored(candidates: readonly Candidate[], seed: string, results: readonly ReadingResult[]): Candidate | undefined {
  const weights = kindWeights(results);
  const last = results.find(({ guided }) => !guided)?.kinds ?? [];
  const before = setOf(last.flatMap(({ kind, total }) => (total > 0 ? [kind] : [])));
  let sum = 0;
  const open = candidates.flatMap((candidate) => {
    const { kinds } = candidate;
    if (kinds.length > 0 && setOf(kinds) === before) return [];
    sum += kinds.length === 0 ? 1 : (kinds.reduce((total, kind) => total + weights[kind], 0) / kinds.length) ** lean;
    return [{ candidate, upTo: sum }];
  });
  const at = chanceOf(seed, 'fresh-seeds').at('which') * sum;
  // All have the kinds of the file read last: hardly ever, and no reason to give no file.
  return open.find(({ upTo }) => at < upTo)?.candidate ?? candidates[0];
}

/** The seed for a fresh file; without results, one by plain chance. */
export const favoredSeed = (data: CaseworkData, fresh: FreshFile, results: readonly ReadingResult[]): string =>
  favored(freshCandidates(data, fresh), fresh.seed, results)?.seed ?? fresh.seed;
