/**
 * Two states of a device joined into one, without doubles or loss, in whatever order and however often: the join of any states is the
 * same state. Of one record the greater version stays (see `isNewer`); a version that is not wholly part of it is kept as a replaced one,
 * so that nothing typed on either device is gone. Pure.
 */
import type { Card } from '../../schemas/study.ts';
import { joinCards } from './review.ts';

/** A record by where it stands: `drafts/job/ab12`. */
export interface DeviceState {
  records: Record<string, unknown>;
  /** Versions that lost their place, each with where it stood. */
  replaced: { at: string; record: unknown }[];
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with the fields in one order, so that equal records have equal words. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isFields(value))
    return `{${Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
      .join(',')}}`;
  return value === undefined ? 'null' : JSON.stringify(value);
}

const clocks = ['changedAt', 'savedAt', 'finishedAt', 'madeAt', 'createdAt'] as const;
/** When a record says it was changed; 0 when it does not say. */
function changed(record: unknown): number {
  if (!isFields(record)) return 0;
  for (const clock of clocks) if (typeof record[clock] === 'number') return record[clock];
  return 0;
}
const events = (record: unknown): readonly unknown[] | null =>
  isFields(record) && Array.isArray(record['events']) ? record['events'] : null;

/** A total order of versions: longer log, then later change, then the words themselves. */
function isNewer(a: unknown, b: unknown): boolean {
  const [long, short] = [events(a)?.length ?? 0, events(b)?.length ?? 0];
  if (long !== short) return long > short;
  const [late, early] = [changed(a), changed(b)];
  return late === early ? canonical(a) > canonical(b) : late > early;
}

/** True when nothing of `part` is lost once `whole` stands in its place: the same, or the beginning of the same log. */
function isPart(part: unknown, whole: unknown): boolean {
  const [first, all] = [events(part), events(whole)];
  if (!first || !all || !isFields(part) || !isFields(whole)) return canonical(part) === canonical(whole);
  return (
    canonical(part['head']) === canonical(whole['head']) &&
    first.length <= all.length &&
    first.every((event, place) => canonical(event) === canonical(all[place]))
  );
}

/** Where cards stand: they are joined review by review and never lose anything. */
export const cardPlace = 'study/cards/';
const isCard = (at: string) => at.startsWith(cardPlace);

/** One place with every version that was seen there: what stays, and what is replaced. */
function settle(at: string, versions: readonly unknown[]): { kept: unknown; lost: unknown[] } {
  if (isCard(at)) return { kept: versions.reduce((a, b) => joinCards(a as Card, b as Card)), lost: [] };
  const kept = versions.reduce((a, b) => (isNewer(b, a) ? b : a));
  // Part of another lost one: that one holds it. Equal ones are told apart by nothing, and fall together later.
  const inside = (version: unknown) =>
    versions.some((other) => isPart(version, other) && (other === kept || canonical(other) !== canonical(version)));
  return { kept, lost: versions.filter((version) => !isPart(version, kept) && !inside(version)) };
}

export function joinStates(a: DeviceState, b: DeviceState): DeviceState {
  const versions = new Map<string, unknown[]>();
  const see = (at: string, record: unknown) => versions.set(at, [...(versions.get(at) ?? []), record]);
  for (const state of [a, b]) for (const [at, record] of Object.entries(state.records)) see(at, record);
  // A version that once lost its place is looked at again: a longer log may have come that holds it.
  for (const { at, record } of [...a.replaced, ...b.replaced]) see(at, record);
  const joined: DeviceState = { records: {}, replaced: [] };
  const lost = new Map<string, { at: string; record: unknown }>();
  for (const at of [...versions.keys()].sort()) {
    const { kept, lost: out } = settle(at, versions.get(at) ?? []);
    joined.records[at] = kept;
    for (const record of out) lost.set(`${at} ${canonical(record)}`, { at, record });
  }
  joined.replaced = [...lost.keys()].sort().flatMap((key) => lost.get(key) ?? []);
  return joined;
}
