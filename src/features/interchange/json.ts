/** Items in our own JSON, which carries everything. Its schema is published at `/schemas/quiz.json`. Pure. */
import * as v from 'valibot';
import { Collector } from './collect.ts';
import type { Quiz, ReadResult } from './model.ts';

const quizFormat = 'primary-source-items/1';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const url = v.pipe(v.string(), v.maxLength(2000), v.regex(/^(?:https?:\/\/\S+)?$/, 'must begin with https:// or http://, or be empty'));

const quizFileSchema = v.object({
  format: v.literal(quizFormat),
  title: text(200),
  items: v.pipe(
    v.array(
      v.object({
        id: text(120),
        stem: text(20_000),
        extract: v.optional(v.object({ form: text(40), title: text(300), text: text(20_000) })),
        options: v.pipe(
          v.array(v.object({ text: text(10_000), correct: v.boolean(), reason: v.optional(text(10_000)) })),
          v.minLength(2),
          v.maxLength(10),
        ),
        general: v.optional(text(20_000)),
        point: v.optional(text(2000)),
        tags: v.optional(v.array(text(200)), []),
        topic: v.optional(text(300)),
        sources: v.optional(v.array(v.object({ title: text(1000), publisher: text(500), url, date: text(100) }))),
        shuffle: v.optional(v.boolean()),
      }),
    ),
    v.maxLength(5000),
  ),
});

export const writeJson = (quiz: Quiz): string => `${JSON.stringify({ format: quizFormat, ...quiz }, null, 2)}\n`;

/** JSON nested deeper than any quiz is refused before it is parsed. */
function tooDeep(source: string): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charCodeAt(at);
    if (letter === 0x5b || letter === 0x7b) {
      depth += 1;
      if (depth > 10_000) return true;
    } else if (letter === 0x5d || letter === 0x7d) depth -= 1;
  }
  return false;
}

export function readJson(source: string, encoding: string): ReadResult {
  let value: unknown;
  try {
    value = tooDeep(source) ? null : JSON.parse(source);
  } catch {
    return { ok: false, problem: 'The JSON is broken: something is missing, or it was not downloaded whole.' };
  }
  const read = v.safeParse(quizFileSchema, value);
  if (!read.success) {
    const [issue] = read.issues;
    const path = v.getDotPath(issue);
    const isOurs = typeof value === 'object' && value !== null && 'format' in value && value.format === quizFormat;
    return {
      ok: false,
      problem: isOurs
        ? `The file is ours, but was changed: ${path ?? 'it'}: ${issue.message}`
        : 'This is JSON, but no quiz that is known here. The format is described at /schemas/quiz.json.',
    };
  }
  const into = new Collector();
  into.title = read.output.title;
  read.output.items.forEach((item, at) => {
    into.add(`item ${String(at + 1)}`, item);
  });
  return into.result('Primary Source JSON', encoding);
}
