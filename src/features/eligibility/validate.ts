/** Validates what comes from outside and says in one sentence what is wrong and where. Pure. */
import * as v from 'valibot';

export type Reading<T> = { ok: true; value: T } | { ok: false; problem: string };

const listNames: Record<string, string> = { people: 'person', jobs: 'job', leaves: 'leave', done: 'tick' };

/** `person 2, job 3, hours` from a path of field names and places. */
function placeText(path: readonly unknown[]): string {
  const parts: string[] = [];
  path.forEach((step, index) => {
    const list = listNames[String(path[index - 1])];
    if (typeof step === 'number') parts.push(`${list ?? 'entry'} ${String(step + 1)}`);
    else if (typeof path[index + 1] !== 'number') parts.push(String(step));
  });
  return parts.join(', ');
}

/** The schema's own words; where it has none, because a whole object was wrong, a sentence in their stead. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.expected === 'never') return 'is not a field this page knows';
  return issue.received === 'undefined' ? 'is missing' : 'is not a set of fields';
}

/** Checks a value against a schema. `what` names the thing: `the link`, `the file`. */
export function validate<T>(schema: v.GenericSchema<unknown, T>, value: unknown, what: string): Reading<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const place = placeText((issue.path ?? []).map(({ key }) => key));
  const message = messageOf(issue);
  return { ok: false, problem: place === '' ? `In ${what}: ${message}.` : `In ${what}, ${place}: ${message}.` };
}

/** Parses JSON; null when it is none. JSON's own null is no history either. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
