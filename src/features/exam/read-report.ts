/** Reads a report file that came from outside: parsed, checked against the schema, never run. Pure. */
import * as v from 'valibot';
import { attemptEventSchema, attemptHeadSchema } from '../../schemas/attempt.ts';
import { itemKeySchema } from '../../schemas/bank.ts';
import { describeIssues } from '../../schemas/issues.ts';
import type { AttemptEvent } from '../../schemas/attempt.ts';
import { reportFormat, type ReportFile } from './export.ts';

const optionSchema = v.nullable(v.number());
const reportSchema = v.object({
  format: v.literal(reportFormat),
  attempt: attemptHeadSchema,
  events: v.pipe(v.array(attemptEventSchema), v.maxLength(20_000)),
  keys: v.pipe(v.array(itemKeySchema), v.maxLength(1000)),
  result: v.object({
    right: v.number(),
    total: v.number(),
    answered: v.number(),
    items: v.array(v.object({ id: v.string(), chosen: optionSchema, key: optionSchema, right: v.nullable(v.boolean()), ms: v.number() })),
  }),
});

/** Largest file that is read, in characters; no fewer bytes, so a file can be refused unread. */
export const reportSizeLimit = 20_000_000;

/** Most entries of the log that one item may have: an hour of typing a note has fewer. */
const itemLimit = 2000;

/** Last moment a date can name, in milliseconds since 1970. */
const lastMoment = 8.64e15;

/** What would make a page slow or blank, in a sentence; null when there is nothing. */
function excess(createdAt: number, events: readonly AttemptEvent[]): string | null {
  const inCalendar = (time: number) => Number.isFinite(time) && Math.abs(time) <= lastMoment;
  if (!inCalendar(createdAt) || !events.every(({ at, wall }) => inCalendar(at) && inCalendar(wall))) {
    return 'This report has a time outside the calendar.';
  }
  const counts = new Map<number, number>();
  for (const event of events) if ('item' in event) counts.set(event.item, (counts.get(event.item) ?? 0) + 1);
  for (const [item, count] of counts) {
    if (count > itemLimit) return `This report has ${String(count)} entries for item ${String(item + 1)}, more than a person can make.`;
  }
  return null;
}

/** The report in a text, or a sentence that says what is wrong with it and where. */
export function readReportFile(text: string): { ok: true; file: ReportFile } | { ok: false; problem: string } {
  if (text.length > reportSizeLimit) return { ok: false, problem: 'This file is larger than any report.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'This file is not JSON, so it is not a report of this site.' };
  }
  const parsed = v.safeParse(reportSchema, value);
  if (!parsed.success) {
    return { ok: false, problem: `This is not a readable report: ${describeIssues(parsed.issues)}.` };
  }
  const problem = excess(parsed.output.attempt.createdAt, parsed.output.events);
  if (problem !== null) return { ok: false, problem };
  return { ok: true, file: parsed.output };
}
