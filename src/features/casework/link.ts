/** Which practice file is to be read and how: what a link carries after its `#`. The start screen has it without the maker. Pure. */
import * as v from 'valibot';
import { caseCycleSchema, caseLevelSchema, caseSettingSchema, type CaseSetting } from '../../schemas/casework.ts';
import type { CaseworkHead } from '../../schemas/casework-reading.ts';
import { readSeed } from '../exam/seed.ts';

/** Time limits to choose from, in minutes. */
export const limits = [15, 20, 30, 45, 60, 90] as const;
const limitSchema = v.optional(v.pipe(v.string(), v.transform(Number), v.picklist(limits)));
const policy = v.optional(caseSettingSchema);

const namedSchema = v.object({
  story: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  policy,
  minutes: limitSchema,
});
const drawnSchema = v.object({
  seed: v.pipe(v.string(), v.transform(readSeed), v.string('is not a seed: 16 letters and digits, in four groups')),
  setting: caseSettingSchema,
  cycle: caseCycleSchema,
  level: v.pipe(v.string(), v.transform(Number), caseLevelSchema),
  /** Another office's policy than that of the setting. */
  policy,
  minutes: limitSchema,
});
export type FileRequest = v.InferOutput<typeof namedSchema> | v.InferOutput<typeof drawnSchema>;

export type ReadLink = { ok: true; request: FileRequest } | { ok: false; problem: string };

/** Reads what a link carries; null when it carries nothing. */
export function readLink(hash: string): ReadLink | null {
  const fields = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));
  if (!('story' in fields) && !('seed' in fields)) return null;
  const read = 'story' in fields ? v.safeParse(namedSchema, fields) : v.safeParse(drawnSchema, fields);
  if (read.success) return { ok: true, request: read.output };
  const names = [...new Set(read.issues.flatMap((issue) => v.getDotPath(issue) ?? []))].join(', ');
  return {
    ok: false,
    problem: `This link names no practice file: ${names} cannot be read. Copy it again in full, or choose a file below.`,
  };
}

/** The part of a link after `#`. */
export const writeRequest = (request: FileRequest): string =>
  new URLSearchParams(Object.entries(request).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();

/** The request that gives the file of a reading again, under its own policy when `policy` is null. */
export function requestOf({ file, story, rules }: CaseworkHead, policy: CaseSetting | null = file.policy.setting): FileRequest {
  const { seed, setting, cycle, level } = file;
  const minutes = limits.find((each) => each * 60_000 === rules.limitMs);
  return {
    ...(story === undefined ? { seed, setting, cycle, level } : { story }),
    ...(policy === null || policy === setting ? {} : { policy }),
    ...(minutes === undefined ? {} : { minutes }),
  };
}
