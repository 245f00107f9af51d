/** Reads a report file that came from outside: parsed, checked against the schema, never run. Pure. */
import * as v from 'valibot';
import { attemptEventSchema, attemptHeadSchema } from '../../schemas/attempt.ts';
import { itemKeySchema } from '../../schemas/bank.ts';
import { describeIssues } from '../../schemas/issues.ts';
import { reportFormat, type ReportFile } from './export.ts';

const optionSchema = v.nullable(v.number());
const reportSchema = v.object({
  format: v.literal(reportFormat),
  attempt: attemptHeadSchema,
  events: v.pipe(v.array(attemptEventSchema), v.maxLength(100_000)),
  keys: v.pipe(v.array(itemKeySchema), v.maxLength(1000)),
  result: v.object({
    right: v.number(),
    total: v.number(),
    answered: v.number(),
    items: v.array(v.object({ id: v.string(), chosen: optionSchema, key: optionSchema, right: v.nullable(v.boolean()), ms: v.number() })),
  }),
});

/** Largest file that is read, in characters. */
const sizeLimit = 20_000_000;

/** The report in a text, or a sentence that says what is wrong with it and where. */
export function readReportFile(text: string): { ok: true; file: ReportFile } | { ok: false; problem: string } {
  if (text.length > sizeLimit) return { ok: false, problem: 'This file is larger than any report.' };
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
  return { ok: true, file: parsed.output };
}
