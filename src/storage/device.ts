/**
 * Everything on this device, read at once and changed store by store. What cannot be read is never written over: it is set aside in the
 * same turn. What a newer version of the site wrote is left alone.
 */
import * as v from 'valibot';
import { headRecord, readRecord as readAttempt } from '../schemas/attempt-record.ts';
import { asideSchema, latestTime } from '../schemas/backup.ts';
import { readingRecord, readReadingRecord } from '../schemas/casework-record.ts';
import { readingResultSchema } from '../schemas/casework-result.ts';
import { resultSchema } from '../schemas/result.ts';
import { classroomKinds } from './classroom.ts';
import type { Stored } from './database.ts';
import { databases, type DatabaseTables, type Turn } from './device-tables.ts';
import { bySchema, readRecord, versioned, type SetAside, type Kind } from './record.ts';
import { readSmall, writeSmall, type Records } from './small-records.ts';
import { studyKinds } from './study.ts';

export type { Records } from './small-records.ts';
/** New records by place; null takes one away. */
export type Changes = ReadonlyMap<string, unknown>;

/** A record brought up to today's shape; `newer` by a newer version of the site, or of a kind this one does not know. */
export type Judged = { state: 'read'; record: unknown } | { state: 'newer' } | { state: 'unreadable'; why: string };

const time = v.pipe(v.number(), v.minValue(0), v.maxValue(latestTime));
const versionedKinds: readonly (readonly [at: string, kind: Kind<object>])[] = [
  ...Object.entries(studyKinds).map(([name, kind]) => [`study/${name}/`, kind] as const),
  ...Object.entries(classroomKinds).map(([name, kind]) => [`classroom/${name}/`, kind] as const),
  ['drafts/', { name: 'draft', version: 1, read: bySchema(v.looseObject({ name: v.string(), savedAt: time, data: v.unknown() })) }],
];
const plainKinds: readonly (readonly [at: string, schema: v.GenericSchema])[] = [
  [
    'results/',
    v.pipe(
      resultSchema,
      v.check(({ finishedAt }) => finishedAt >= 0 && finishedAt <= latestTime, 'no moment'),
    ),
  ],
  ['file-results/', readingResultSchema],
  ['aside/', asideSchema],
  ['replaced/', v.object({ at: v.string(), record: v.unknown() })],
  ['settings/', v.pipe(v.string(), v.maxLength(100_000))],
  ['reading/', v.pipe(v.string(), v.regex(/^\d{1,16} [\w-]{1,100}$/))],
];
const logSchema = v.object({ head: v.unknown(), events: v.array(v.unknown()) });

/** A head with its log, up to the first entry that cannot be read; `write` puts the head in today's shape. */
function judgeLog<Head extends { createdAt: number }>(
  record: unknown,
  name: string,
  read: (
    head: unknown,
    events: readonly unknown[],
  ) =>
    | { kind: 'read'; head: Head; events: readonly { at: number; wall: number }[]; whole: number }
    | { kind: 'newer' }
    | { kind: 'unreadable' },
  write: (head: Head) => unknown,
): Judged {
  const log = v.safeParse(logSchema, record);
  if (!log.success) return { state: 'unreadable', why: `it is no ${name}` };
  const found = read(log.output.head, log.output.events);
  if (found.kind === 'newer') return { state: 'newer' };
  const inTime = (moment: number) => moment >= 0 && moment <= latestTime;
  if (found.kind === 'unreadable') return { state: 'unreadable', why: 'its beginning cannot be read' };
  const events = found.events.slice(0, found.whole);
  if (!inTime(found.head.createdAt) || !events.every(({ at, wall }) => inTime(at) && inTime(wall)))
    return { state: 'unreadable', why: 'it has a time that no calendar knows' };
  return { state: 'read', record: { head: write(found.head), events } };
}

export function judge(at: string, record: unknown): Judged {
  if (at.startsWith('attempts/')) return judgeLog(record, 'attempt', readAttempt, headRecord);
  if (at.startsWith('files/')) return judgeLog(record, 'practice file', readReadingRecord, readingRecord);
  const kind = versionedKinds.find(([place]) => at.startsWith(place))?.[1];
  if (kind) {
    const read = readRecord(kind, record);
    return read.state === 'read' ? { state: 'read', record: versioned(kind, read.value) } : read;
  }
  const schema = plainKinds.find(([place]) => at.startsWith(place))?.[1];
  if (!schema) return { state: 'newer' };
  const read = v.safeParse(schema, record);
  return read.success ? { state: 'read', record: read.output } : { state: 'unreadable', why: read.issues[0].message };
}

/** Where what cannot be read is set aside: in the database it was found in, or with the attempts. */
export function asidePlace(at: string, record: unknown, why: string, found: string): [at: string, aside: SetAside] {
  const kind = at.startsWith('file-results/') ? 'files/' : (/^(?:study|classroom|files)\//.exec(at)?.[0] ?? 'attempts/');
  const aside = { from: at, found, why, record };
  return [`aside/${kind}${JSON.stringify(aside)}`, aside];
}

const storesOf = ({ tables }: DatabaseTables) => [...new Set(tables.flatMap(({ stores }) => stores))];

async function readTables({ tables }: DatabaseTables, turn: Turn): Promise<Records> {
  const records: Records = {};
  const read = await Promise.all(tables.map((table) => table.read(turn)));
  tables.forEach(({ at }, place) => {
    for (const [rest, record] of read[place] ?? []) records[at + rest] = record;
  });
  return records;
}

/** Every record of this device, as it stands there. */
export async function readDevice(): Promise<Stored<Records>> {
  const all: Records = readSmall();
  for (const each of databases) {
    const read = await each.base.run(async (db) => readTables(each, db.transaction(storesOf(each)) as unknown as Turn));
    if (!read.ok) return read;
    Object.assign(all, read.value);
  }
  return { ok: true, value: all };
}

/**
 * Changes records, database by database, each of them wholly or not at all. `change` gets what stands in one of them at that moment and
 * gives what is to be written; it may be called more than once.
 */
export async function changeDevice(change: (held: Records) => Changes): Promise<Stored<void>> {
  for (const each of [...databases].reverse()) {
    const done = await each.base.run(async (db) => {
      const turn = db.transaction(storesOf(each), 'readwrite') as unknown as Turn;
      turn.done.catch(() => undefined);
      const changes = change(await readTables(each, turn));
      for (const [at, record] of changes) {
        const table = each.tables.find((one) => at.startsWith(one.at));
        if (table) await table.write(turn, at.slice(table.at.length), record);
      }
      await turn.done;
    });
    if (!done.ok) return done;
  }
  return writeSmall(change(readSmall())) ? { ok: true, value: undefined } : { ok: false, problem: 'full' };
}
