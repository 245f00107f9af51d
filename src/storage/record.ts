/**
 * A record as it was written, by this version of the site or another: its version is read first, older shapes are brought up to today's,
 * and a newer one is told from a damaged one. Pure. (An attempt is two kinds of records; `schemas/attempt-record.ts` reads it.)
 */
import { safeParse, type GenericSchema } from 'valibot';
import { describeIssues } from '../schemas/issues.ts';

/** One kind of record. */
export interface Kind<T> {
  /** As people call one: `quiz`, `key`. */
  name: string;
  /** Version of its shape. A record without one is of version 1. */
  version: number;
  /** What turns a record of each version into one of the next. */
  migrations?: Readonly<Record<number, (record: Record<string, unknown>) => Record<string, unknown>>>;
  read: (record: unknown) => { ok: true; value: T } | { ok: false; problem: string };
}

export type ReadRecord<T> = { state: 'read'; value: T } | { state: 'newer' } | { state: 'unreadable'; why: string };

/** Reads by a schema. */
export const bySchema =
  <T>(schema: GenericSchema<unknown, T>): Kind<T>['read'] =>
  (record) => {
    const read = safeParse(schema, record);
    return read.success ? { ok: true, value: read.output } : { ok: false, problem: describeIssues(read.issues) };
  };

export function readRecord<T>(kind: Kind<T>, record: unknown): ReadRecord<T> {
  if (typeof record !== 'object' || record === null) return { state: 'unreadable', why: 'it is no record' };
  let raw: Record<string, unknown> = { ...record };
  // Anything else in its place is damage, and read as the oldest version would be.
  const written = typeof raw['recordVersion'] === 'number' ? raw['recordVersion'] : 1;
  if (written > kind.version) return { state: 'newer' };
  for (let version = written; version < kind.version; version += 1) raw = kind.migrations?.[version]?.(raw) ?? raw;
  const read = kind.read(raw);
  return read.ok ? { state: 'read', value: read.value } : { state: 'unreadable', why: read.problem };
}

/** A record with the version it is written in. */
export const versioned = <T extends object>(kind: Kind<T>, value: T): T & { recordVersion: number } => ({
  ...value,
  recordVersion: kind.version,
});

/** A record that could not be read, as it was found. */
export interface SetAside {
  /** Which one, in words. */
  from: string;
  /** When, as an ISO date and time. */
  found: string;
  why: string;
  record: unknown;
}
