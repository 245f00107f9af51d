/**
 * An attempt as it was written, by this version of the site or another: its version is read first, older shapes are brought up to
 * today's, and a newer one is told from a damaged one, so that nobody cuts what only a newer site can read. Pure.
 */
import { safeParse, type BaseIssue } from 'valibot';
import { attemptEventSchema, attemptHeadSchema, type AttemptEvent, type AttemptHead } from './attempt.ts';
import { readLog, sameBy, type ReadLog } from './record-log.ts';

/** Version of the shape of a head and its log. The head carries it; a head without one is of version 1. */
export const recordVersion = 2;

export interface RawAttempt {
  head: Record<string, unknown>;
  events: readonly unknown[];
}
/** What turns an attempt of each version into one of the next. */
export type Migrations = Readonly<Record<number, (raw: RawAttempt) => RawAttempt>>;

export const titleLimit = 300;
/** A title that fits its field, however it was put together. */
export const boundTitle = (title: string): string => (title.length > titleLimit ? `${title.slice(0, titleLimit - 1)}…` : title);

const migrations: Migrations = {
  // Retries of retries grew titles that no longer fitted, and the attempts could not be read.
  1: ({ head, events }) => ({
    head: typeof head['title'] === 'string' ? { ...head, title: boundTitle(head['title']) } : head,
    events,
  }),
};

export interface ReadAttempt extends ReadLog<AttemptEvent> {
  head: AttemptHead;
  /** True when it was written by an older version of the site. */
  migrated: boolean;
}

export type ReadRecord =
  ({ kind: 'read' } & ReadAttempt) | { kind: 'newer' } | { kind: 'unreadable'; issues: readonly BaseIssue<unknown>[] };

/** A head with the version it is written in. */
export const headRecord = (head: AttemptHead): AttemptHead & { version: number } => ({ ...head, version: recordVersion });

/** Reads a head and its log of any version up to `current`; the table and the version are arguments for the sake of tests. */
export function readRecord(head: unknown, events: readonly unknown[], table = migrations, current = recordVersion): ReadRecord {
  let raw: RawAttempt = { head: typeof head === 'object' && head !== null ? { ...head } : {}, events };
  const written = raw.head['version'] ?? 1;
  // Anything else in its place is damage, and read as the oldest version would be.
  const from = typeof written === 'number' ? written : 1;
  if (from > current) return { kind: 'newer' };
  for (let version = from; version < current; version += 1) raw = table[version]?.(raw) ?? raw;
  const read = safeParse(attemptHeadSchema, raw.head);
  if (!read.success) return { kind: 'unreadable', issues: read.issues };
  return { kind: 'read', head: read.output, ...readLog(attemptEventSchema, raw.events), migrated: from < current };
}

/** Two entries that say the same, whatever the order of their fields. */
export const sameEntry = sameBy(attemptEventSchema);
