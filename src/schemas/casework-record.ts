/**
 * A reading of a practice file as it was written, by this version of the site or another: a newer one is told from a damaged one, and an
 * entry that cannot be read never takes the others along. Pure.
 */
import { safeParse, type BaseIssue } from 'valibot';
import { caseworkEventSchema, caseworkHeadSchema, type CaseworkEvent, type CaseworkHead } from './casework.ts';

/** Version of the shape of a head and its log. */
export const readingVersion = 1;

export interface StoredReading {
  head: CaseworkHead;
  /** Every entry that can be read, in order. */
  events: CaseworkEvent[];
  /** How many of them stand before the first that is missing or damaged. */
  whole: number;
  damaged: boolean;
}

export const readingRecord = (head: CaseworkHead): CaseworkHead & { recordVersion: number } => ({ ...head, recordVersion: readingVersion });

export type ReadReading =
  ({ kind: 'read' } & StoredReading) | { kind: 'newer' } | { kind: 'unreadable'; issues: readonly BaseIssue<unknown>[] };

export function readReadingRecord(head: unknown, events: readonly unknown[]): ReadReading {
  const version: unknown = typeof head === 'object' && head !== null && 'recordVersion' in head ? head.recordVersion : 1;
  if (typeof version === 'number' && version > readingVersion) return { kind: 'newer' };
  const read = safeParse(caseworkHeadSchema, head);
  if (!read.success) return { kind: 'unreadable', issues: read.issues };
  const readable: CaseworkEvent[] = [];
  let whole = 0;
  for (const [place, value] of events.entries()) {
    const event = safeParse(caseworkEventSchema, value);
    // Never out of order: an entry that claims an earlier place than its neighbor is damaged.
    if (!event.success || event.output.seq < place || event.output.seq <= (readable.at(-1)?.seq ?? -1)) continue;
    if (event.output.seq === place && whole === place) whole += 1;
    readable.push(event.output);
  }
  return { kind: 'read', head: read.output, events: readable, whole, damaged: whole < events.length };
}
