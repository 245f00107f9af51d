/**
 * A reading of a practice file as it was written, by this version of the site or another: a newer one is told from a damaged one, and an
 * entry that cannot be read never takes the others along. Pure.
 */
import { safeParse, type BaseIssue } from 'valibot';
import { caseworkEventSchema, caseworkHeadSchema, type CaseworkEvent, type CaseworkHead } from './casework-reading.ts';
import { readLog, sameBy, type ReadLog } from './record-log.ts';

/** Version of the shape of a head and its log. */
export const readingVersion = 1;

export interface StoredReading extends ReadLog<CaseworkEvent> {
  head: CaseworkHead;
}

export const readingRecord = (head: CaseworkHead): CaseworkHead & { recordVersion: number } => ({ ...head, recordVersion: readingVersion });

export type ReadReading =
  ({ kind: 'read' } & StoredReading) | { kind: 'newer' } | { kind: 'unreadable'; issues: readonly BaseIssue<unknown>[] };

export function readReadingRecord(head: unknown, events: readonly unknown[]): ReadReading {
  const version: unknown = typeof head === 'object' && head !== null && 'recordVersion' in head ? head.recordVersion : 1;
  if (typeof version === 'number' && version > readingVersion) return { kind: 'newer' };
  const read = safeParse(caseworkHeadSchema, head);
  if (!read.success) return { kind: 'unreadable', issues: read.issues };
  return { kind: 'read', head: read.output, ...readLog(caseworkEventSchema, events) };
}

export const sameReadingEntry = sameBy(caseworkEventSchema);
