/**
 * Two states of a device joined into one, without doubles or loss, in whatever order and however often: the join of any states is the
 * same state. Of one record the greater version stays (see `isNewer`); a version that is not wholly part of it is kept as a replaced one,
 * so that nothing typed on either device is gone. Pure.
 */
import type { Result } from '../../schemas/result.ts';
import type { Card, PlanInput } from '../../schemas/study.ts';
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
/** When a record says it was changed, a small one with its first word; 0 when it does not say. */
function changed(record: unknown): number {
  if (typeof record === 'string') return Number.parseInt(record, 10) || 0;
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
const markPlace = 'study/marks/';
const ownPlace = 'study/own/';
/** The later choice stands, and nothing is made of the earlier one. */
const laterStands = ['study/choices/', 'reading/', 'settings/'];

interface Settled {
  kept: unknown;
  lost: unknown[];
}
const newest = (versions: readonly unknown[]): unknown => versions.reduce((a, b) => (isNewer(b, a) ? b : a));
const without = (record: unknown, field: string): unknown => (isFields(record) ? { ...record, [field]: undefined } : record);

/** Plans: what was entered last, and everything that was ticked off on either device. */
function settlePlans(versions: readonly unknown[]): Settled {
  const kept = versions.reduce((a, b) => (isNewer(without(b, 'done'), without(a, 'done')) ? b : a));
  const done = new Map<string, { id: string; at: number }>();
  for (const plan of versions as PlanInput[])
    for (const task of plan.done) if ((done.get(task.id)?.at ?? -1) < task.at) done.set(task.id, task);
  const all = [...done.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { kept: { ...(kept as PlanInput), done: all }, lost: [] };
}

const causeless = (result: Result): Result => ({ ...result, items: result.items.map((item) => ({ ...item, cause: null })) });

/** Results that differ only in the causes a learner named are one, with every cause; others are versions. */
function settleResults(versions: readonly unknown[]): Settled {
  const groups = new Map<string, Result>();
  for (const version of versions as Result[]) {
    const words = canonical(causeless(version));
    const known = groups.get(words);
    groups.set(words, known ? joinCauses(known, version) : version);
  }
  const all = [...groups.values()];
  const kept = all.reduce((a, b) => (isNewer(causeless(b), causeless(a)) ? b : a));
  return { kept, lost: all.filter((each) => each !== kept) };
}
const joinCauses = (a: Result, b: Result): Result => ({
  ...a,
  items: a.items.map((item, place) => {
    const causes = [item.cause, b.items[place]?.cause ?? null].filter((cause) => cause !== null).sort();
    return { ...item, cause: causes[0] ?? null };
  }),
});

/** A bookmark is lost with nothing when the other has the same note, or it has none. */
const isPartMark = (part: unknown, whole: unknown) =>
  isFields(part) && isFields(whole) && (part['note'] === '' || part['note'] === whole['note']);

/** A question of one's own is lost with nothing when the other asks the same in the same words: only where it came from, and when, differ. */
const isPartOwn = (part: unknown, whole: unknown) =>
  isFields(part) && isFields(whole) && canonical(part['holds']) === canonical(whole['holds']);

/** One place with every version that was seen there: what stays, and what is replaced. */
function settle(at: string, versions: readonly unknown[]): Settled {
  const words = versions.length > 1 && canonical(versions[0]);
  if (words === false || versions.every((version) => canonical(version) === words)) return { kept: versions[0], lost: [] };
  if (at.startsWith(cardPlace)) return { kept: versions.reduce((a, b) => joinCards(a as Card, b as Card)), lost: [] };
  if (at.startsWith('study/plans/')) return settlePlans(versions);
  if (at.startsWith('results/')) return settleResults(versions);
  const kept = newest(versions);
  if (laterStands.some((place) => at.startsWith(place))) return { kept, lost: [] };
  const partOf = at.startsWith(markPlace) ? isPartMark : at.startsWith(ownPlace) ? isPartOwn : isPart;
  // Part of another lost one: that one holds it. Equal ones are told apart by nothing, and fall together later.
  const inside = (version: unknown) =>
    versions.some(
      (other) =>
        partOf(version, other) &&
        canonical(other) !== canonical(version) &&
        (other === kept || !partOf(other, version) || isNewer(other, version)),
    );
  return { kept, lost: versions.filter((version) => !partOf(version, kept) && !inside(version)) };
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
