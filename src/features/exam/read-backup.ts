/** Reads a backup, the copy of one attempt, or records that were set aside, when they come back from outside. Pure. */
import * as v from 'valibot';
import { attemptEventSchema, type AttemptEvent, type AttemptHead } from '../../schemas/attempt.ts';
import { readRecord } from '../../schemas/attempt-record.ts';
import { asideListSchema, attemptFileSchema, backupFormat, backupSchema, latestTime } from '../../schemas/backup.ts';
import { describeIssues } from '../../schemas/issues.ts';
import type { Result } from '../../schemas/result.ts';

/** Largest file that is read, in characters. */
export const sizeLimit = 200_000_000;

export type AsideRecord = v.InferOutput<typeof asideListSchema>[number];

export interface Backup {
  attempts: { head: AttemptHead; events: AttemptEvent[] }[];
  results: Result[];
  /** Ends of logs that can be read now; each belongs behind the log of its attempt. */
  tails: { id: string; events: AttemptEvent[]; record: AsideRecord }[];
  /** Attempts that are put here as they were found: of a newer version of the site, or with entries that cannot be read. */
  asFound: { id: string; head: unknown; events: unknown[] }[];
  /** Records that still cannot be read. */
  aside: AsideRecord[];
}

const inCalendar = (time: number) => time >= 0 && time <= latestTime;
const timesHold = (head: AttemptHead, events: readonly AttemptEvent[]) =>
  inCalendar(head.createdAt) && events.every(({ at, wall }) => inCalendar(at) && inCalendar(wall));

const rawAttemptSchema = v.object({ head: v.unknown(), events: v.array(v.unknown()) });

/** Sorts records that were set aside into what can be read by now and what still cannot. */
function sortAside(records: readonly AsideRecord[]): Pick<Backup, 'attempts' | 'tails' | 'asFound' | 'aside'> {
  const sorted: Pick<Backup, 'attempts' | 'tails' | 'asFound' | 'aside'> = { attempts: [], tails: [], asFound: [], aside: [] };
  for (const record of records) {
    const whole = v.safeParse(rawAttemptSchema, record.record);
    const read = whole.success ? readRecord(whole.output.head, whole.output.events) : null;
    const tail = v.safeParse(v.pipe(v.array(attemptEventSchema), v.minLength(1)), record.record);
    const id = /^log of attempt ([A-Za-z0-9-]{8,64}), from entry \d+$/.exec(record.from)?.[1];
    const named = /^attempt ([A-Za-z0-9-]{8,64})$/.exec(record.from)?.[1];
    if (read?.kind === 'read' && !read.damaged && timesHold(read.head, read.events)) sorted.attempts.push(read);
    else if (
      whole.success &&
      named !== undefined &&
      (read?.kind === 'newer' || (read?.kind === 'read' && timesHold(read.head, read.events)))
    )
      sorted.asFound.push({ id: named, ...whole.output });
    else if (tail.success && id !== undefined && tail.output.every((event, place) => event.seq === (tail.output[0]?.seq ?? 0) + place))
      sorted.tails.push({ id, events: tail.output, record });
    else sorted.aside.push(record);
  }
  return sorted;
}

export function readBackup(text: string): { ok: true; backup: Backup } | { ok: false; problem: string } {
  const wrong = (problem: string) => ({ ok: false as const, problem });
  if (text.length > sizeLimit) return wrong('This file is larger than any backup of this site.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('This file is not JSON, so it is not a backup of this site.');
  }
  if (v.is(v.object({ format: v.string() }), value) && value.format.startsWith('primary-source-device/'))
    return wrong('This is a copy of everything: load it on My progress, Keep a copy. Nothing was loaded here.');
  const setAside = v.safeParse(asideListSchema, value);
  if (setAside.success) return { ok: true, backup: { results: [], ...sortAside(setAside.output) } };
  const one = v.safeParse(attemptFileSchema, value);
  const parsed = v.safeParse(
    backupSchema,
    one.success ? { format: backupFormat, savedAt: 0, attempts: [{ head: one.output.attempt, events: one.output.events }] } : value,
  );
  if (!parsed.success) return wrong(`This is not a readable backup: ${describeIssues(parsed.issues)}.`);
  const aside = sortAside(parsed.output.aside);
  const attempts: Backup['attempts'] = [];
  for (const [place, { head, events }] of parsed.output.attempts.entries()) {
    const read = readRecord(head, events);
    const which = `Attempt ${String(place + 1)} in this file`;
    if (read.kind === 'newer')
      return wrong(`${which} was made by a newer version of this site; reload the page to get that version. Nothing was loaded.`);
    if (read.kind === 'unreadable')
      return wrong(`This is not a readable backup: ${which} has an error ${describeIssues(read.issues)}. Nothing was loaded.`);
    if (read.damaged) return wrong(`${which} has a log with a gap, so it was cut or altered. Nothing was loaded.`);
    if (!timesHold(read.head, read.events)) return wrong(`${which} has a time that no calendar knows. Nothing was loaded.`);
    attempts.push({ head: read.head, events: read.events });
  }
  return {
    ok: true,
    backup: {
      attempts: [...attempts, ...aside.attempts],
      results: parsed.output.results.filter((result) => inCalendar(result.finishedAt)),
      tails: aside.tails,
      asFound: aside.asFound,
      aside: aside.aside,
    },
  };
}
