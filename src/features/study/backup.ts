/** A backup of everything: what is in the file, what reading it brings here, and what kinds of things there are. Pure. */
import * as v from 'valibot';
import { countOf, plural } from '../../format/plurals.ts';
import { headRecord } from '../../schemas/attempt-record.ts';
import { describeIssues } from '../../schemas/issues.ts';
import { readBackup, sizeLimit } from '../exam/read-backup.ts';
import { canonical, joinStates, type DeviceState } from './backup-merge.ts';

export const deviceFormat = 'primary-source-device/1';

type Records = Record<string, unknown>;

const fileSchema = v.object({
  format: v.literal(deviceFormat),
  savedAt: v.number(),
  records: v.record(v.string(), v.unknown()),
  replaced: v.array(v.object({ at: v.string(), record: v.unknown() })),
});
export type DeviceFile = v.InferOutput<typeof fileSchema>;

const replacedAt = 'replaced/';
/** Where a replaced version stands: by its words. */
const placeOf = (entry: { at: string; record: unknown }): string => replacedAt + canonical(entry);

/** The records of a device as a state that can be joined with another. */
export function stateOf(records: Records): DeviceState {
  const state: DeviceState = { records: {}, replaced: [] };
  for (const [at, record] of Object.entries(records))
    if (at.startsWith(replacedAt)) state.replaced.push(record as DeviceState['replaced'][number]);
    else state.records[at] = record;
  return state;
}

/** A state as the records of a device. */
export const recordsOf = ({ records, replaced }: DeviceState): Records => ({
  ...records,
  ...Object.fromEntries(replaced.map((entry) => [placeOf(entry), entry])),
});

export const writeDevice = (records: Records, savedAt: number): DeviceFile => ({
  format: deviceFormat,
  savedAt,
  ...stateOf(records),
});

export type ReadDevice = { ok: true; savedAt: number; records: Records } | { ok: false; problem: string };

/** Reads a backup of everything, or one of the attempts alone as this site made them before. */
export function readDeviceFile(text: string): ReadDevice {
  if (text.length > sizeLimit) return { ok: false, problem: 'This file is larger than any backup of this site.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'This file is not JSON, so it is not a backup of this site. Nothing was changed.' };
  }
  if (!(typeof value === 'object' && value !== null && 'format' in value && value.format === deviceFormat)) {
    const older = readBackup(text);
    if (!older.ok) return older;
    const { attempts, results, aside, tails, asFound } = older.backup;
    const left = [...aside, ...tails.map(({ record }) => record)];
    return {
      ok: true,
      savedAt: 0,
      records: Object.fromEntries<unknown>([
        ...attempts.map(({ head, events }) => [`attempts/${head.id}`, { head: headRecord(head), events }] as const),
        ...asFound.map(({ id, head, events }) => [`attempts/${id}`, { head, events }] as const),
        ...results.map((result) => [`results/${result.attempt}`, result] as const),
        ...left.map((record) => [`aside/attempts/${JSON.stringify(record)}`, record] as const),
      ]),
    };
  }
  const read = v.safeParse(fileSchema, value);
  return read.success
    ? { ok: true, savedAt: read.output.savedAt, records: recordsOf(read.output) }
    : { ok: false, problem: `This is not a readable backup: ${describeIssues(read.issues)}. Nothing was changed.` };
}

/** Choices of which a second device takes both: lists of ids, written with this between them. */
const lists: Readonly<Record<string, string>> = { 'settings/bank-selection': ',', 'settings/lessons-read': ' ' };

/**
 * What comes in, with regard to what is here: a device keeps its own text size and theme, and lists are put together. Everything else
 * is joined as states are.
 */
export function settingsFor(held: Records, incoming: Records): Records {
  const taken: Records = {};
  for (const [at, record] of Object.entries(incoming)) {
    const here = held[at];
    const between = lists[at];
    if (!at.startsWith('settings/') || typeof here !== 'string' || typeof record !== 'string') taken[at] = record;
    else if (between !== undefined)
      taken[at] = [...new Set([...here.split(between), ...record.split(between)].filter(Boolean))].sort().join(between);
    // Each device keeps its own look.
    else taken[at] = here;
  }
  return taken;
}

/** The records after a join, and what is to be written for it. */
export function joinRecords(held: Records, incoming: Records): { joined: Records; changes: Map<string, unknown> } {
  const fit = settingsFor(held, incoming);
  const both = joinStates(stateOf({ ...held, ...onlyLists(fit) }), stateOf(fit));
  const joined = recordsOf(both);
  const changes = new Map<string, unknown>();
  for (const at of new Set([...Object.keys(held), ...Object.keys(joined)]))
    if (held[at] !== joined[at] && (joined[at] === undefined || canonical(held[at]) !== canonical(joined[at])))
      changes.set(at, joined[at] ?? null);
  return { joined, changes };
}
/** Lists were put together already; as versions of each other one would lose. */
const onlyLists = (fit: Records): Records => Object.fromEntries(Object.entries(fit).filter(([at]) => at in lists));

/** What people call the things on their device, with where they stand. */
export const kinds = [
  {
    id: 'attempts',
    name: 'Attempts and their results',
    one: 'attempt',
    counted: 'attempts/',
    places: ['attempts/', 'results/', 'aside/attempts/'],
  },
  {
    id: 'files',
    name: 'Practice files and their results',
    one: 'practice file',
    counted: 'files/',
    places: ['files/', 'file-results/', 'aside/files/'],
  },
  { id: 'reviews', name: 'Review cards', one: 'card', counted: 'study/cards/', places: ['study/cards/', 'aside/study/'] },
  {
    id: 'plan',
    name: 'Study plan, exam and target',
    one: 'record',
    counted: 'study/',
    places: ['study/plans/', 'study/choices/', 'drafts/make-the-case/'],
  },
  { id: 'marks', name: 'Bookmarks and notes', one: 'bookmark', counted: 'study/marks/', places: ['study/marks/'] },
  {
    id: 'own',
    name: 'Questions and cards of your own',
    one: 'question or card',
    many: 'questions and cards',
    counted: 'study/own/',
    places: ['study/own/'],
  },
  { id: 'reading', name: 'How far lessons were read', one: 'lesson', counted: 'reading/', places: ['reading/', 'settings/lessons-read'] },
  { id: 'jobs', name: 'Job descriptions', one: 'draft', counted: 'drafts/job-descriptions/', places: ['drafts/job-descriptions/'] },
  {
    id: 'eligibility',
    name: 'Work histories',
    one: 'history',
    many: 'histories',
    counted: 'drafts/work-histories/',
    places: ['drafts/work-histories/'],
  },
  {
    id: 'classroom',
    name: 'Quizzes, sets of files, keys and what students handed in',
    one: 'record',
    counted: 'classroom/',
    places: ['classroom/', 'drafts/unfinished-quizzes/', 'drafts/unfinished-sets/', 'drafts/own-files/', 'aside/classroom/'],
  },
  { id: 'replaced', name: 'Versions that lost their place', one: 'version', counted: 'replaced/', places: ['replaced/'] },
  {
    id: 'settings',
    name: 'Choices of this device: selection, text size, theme',
    one: 'choice',
    counted: 'settings/',
    places: ['settings/'],
  },
] as const;
export type KindId = (typeof kinds)[number]['id'];

const within = (at: string, places: readonly string[]): boolean => places.some((place) => at.startsWith(place));
/** The kind a record belongs to: the first that names its place. */
const kindOf = (at: string): (typeof kinds)[number] | undefined => kinds.find(({ places }) => within(at, places));

export interface KindCount {
  id: KindId;
  name: string;
  records: number;
  /** `12 attempts`. */
  text: string;
}

/** What there is of each kind; kinds without any are left out. Bookmarks taken off are no bookmarks. */
export function inventory(records: Records): KindCount[] {
  const places = Object.keys(records);
  return kinds.flatMap((kind) => {
    const all = places.filter((at) => kindOf(at) === kind);
    if (all.length === 0) return [];
    const counted = all.filter((at) => at.startsWith(kind.counted)).length;
    const text = countOf(counted === 0 ? all.length : counted, counted === 0 ? 'record' : kind.one, 'many' in kind ? kind.many : undefined);
    return [{ id: kind.id, name: kind.name, records: all.length, text }];
  });
}

/** The records of one kind, or all. */
export const ofKind = (records: Records, id: KindId | 'all'): Records =>
  id === 'all' ? records : Object.fromEntries(Object.entries(records).filter(([at]) => kindOf(at)?.id === id));

export interface Taken {
  added: number;
  changed: number;
  same: number;
  /** Versions newly set beside. */
  replaced: number;
  unreadable: number;
  newer: number;
}

/** What became of a file, in a sentence or a few. */
export function takenText({ added, changed, same, replaced, unreadable, newer }: Taken): string {
  const record = (count: number) => countOf(count, 'record');
  return [
    added + changed === 0
      ? 'Everything in it was here already.'
      : `${record(added)} came in, ${String(changed)} ${plural(changed, 'was', 'were')} brought up to date, ${String(same)} ${plural(same, 'was', 'were')} here already.`,
    replaced > 0 && `${countOf(replaced, 'version')} that differed from a later one ${plural(replaced, 'is', 'are')} kept below.`,
    unreadable > 0 && `${record(unreadable)} in it cannot be read and ${plural(unreadable, 'is', 'are')} kept set aside.`,
    newer > 0 &&
      `${record(newer)} ${plural(newer, 'is', 'are')} of a newer version of this site and ${plural(newer, 'was', 'were')} left out: keep the file, reload the page and load it again.`,
  ]
    .filter(Boolean)
    .join(' ');
}
