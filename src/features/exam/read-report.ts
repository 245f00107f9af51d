/** Reads a report file that came from outside: parsed, checked against the schema, never run. Pure. */
import * as z from 'zod/mini';
import { attemptEventSchema, attemptHeadSchema } from '../../schemas/attempt.ts';
import { itemKeySchema } from '../../schemas/bank.ts';
import { reportFormat, type ReportFile } from './export.ts';

const optionSchema = z.nullable(z.number());
const reportSchema = z.object({
  format: z.literal(reportFormat),
  attempt: attemptHeadSchema,
  events: z.array(attemptEventSchema).check(z.maxLength(100_000)),
  keys: z.array(itemKeySchema).check(z.maxLength(1000)),
  result: z.object({
    right: z.number(),
    total: z.number(),
    answered: z.number(),
    items: z.array(z.object({ id: z.string(), chosen: optionSchema, key: optionSchema, right: z.nullable(z.boolean()), ms: z.number() })),
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
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      ok: false,
      problem: `This is not a readable report: at “${issue?.path.join(' › ') ?? ''}”, ${issue?.message ?? 'something is wrong'}.`,
    };
  }
  return { ok: true, file: parsed.data };
}
