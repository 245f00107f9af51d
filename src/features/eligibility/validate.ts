/** Validates what comes from outside and says in one sentence what is wrong and where. Pure. */
import type { z } from 'astro/zod';

export type Reading<T> = { ok: true; value: T } | { ok: false; problem: string };

const listNames: Record<string, string> = { people: 'person', jobs: 'job', leaves: 'leave', done: 'tick' };

/** `person 2, job 3, hours` from a path of field names and places. */
export function placeText(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  path.forEach((step, index) => {
    const list = listNames[String(path[index - 1])];
    if (typeof step === 'number') parts.push(`${list ?? 'entry'} ${String(step + 1)}`);
    else if (typeof path[index + 1] !== 'number') parts.push(String(step));
  });
  return parts.join(', ');
}

/** Checks a value against a schema. `what` names the thing: `the link`, `the file`. */
export function validate<T>(schema: z.ZodType<T>, value: unknown, what: string): Reading<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0];
  const place = placeText(issue?.path ?? []);
  const message = issue?.message ?? 'is not valid';
  return { ok: false, problem: place === '' ? `In ${what}: ${message}.` : `In ${what}, ${place}: ${message}.` };
}

/** Parses JSON; the problem names the thing. */
export function readJson(text: string, what: string): Reading<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, problem: `${what} cannot be read; it is cut off or was changed.` };
  }
}
