/**
 * Which file is to be read and how: what a link carries after its `#`, and what the start screen settles. A request and the content's data
 * give the head of a reading, the same for everyone with the same link. Pure.
 */
import * as v from 'valibot';
import {
  caseCycleSchema,
  caseLevelSchema,
  caseSettingSchema,
  type CaseFile,
  type CaseSetting,
  type CaseworkHead,
} from '../../schemas/casework.ts';
import type { CaseworkData } from '../../schemas/casework-content.ts';
import { readSeed } from '../exam/seed.ts';
import { make, makeNamed, policyFor } from './make.ts';
import { fileName } from './names.ts';
import { tutorialCase } from './tutorial.ts';

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

export type ReadRequest = { ok: true; request: FileRequest } | { ok: false; problem: string };

/** Reads what a link carries; null when it carries nothing. */
export function readRequest(hash: string): ReadRequest | null {
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

/** The same file as another office reads it. */
export const underPolicy = (data: CaseworkData, file: CaseFile, setting: CaseSetting): CaseFile =>
  setting === file.policy.setting ? file : { ...file, policy: policyFor(data, setting, file.applicant.specialty) };

export type Prepared = { ok: true; head: CaseworkHead } | { ok: false; problem: string };

/** The head of a reading. `id` and `now` come from outside. */
export function prepare(data: CaseworkData, request: FileRequest | 'tutorial', id: string, now: number): Prepared {
  const common = { id, createdAt: now };
  if (request === 'tutorial') {
    const { file } = make(data, tutorialCase);
    return { ok: true, head: { ...common, title: 'Tutorial file', file, rules: { limitMs: null, guided: true } } };
  }
  const rules = { limitMs: request.minutes === undefined ? null : request.minutes * 60_000, guided: false };
  const entry = 'story' in request ? data.cases.find((each) => each.id === request.story) : undefined;
  if ('story' in request && !entry)
    return { ok: false, problem: 'There is no named case of that name any more. Choose one from the list.' };
  const made = entry ? makeNamed(data, entry).file : 'seed' in request ? make(data, request).file : null;
  if (!made) return { ok: false, problem: 'This file could not be made. Choose another.' };
  const file = underPolicy(data, made, request.policy ?? made.policy.setting);
  const own = file.policy.setting === made.setting;
  const name = entry ? entry.title : `${file.applicant.name}: ${fileName(made)}`;
  return {
    ok: true,
    head: {
      ...common,
      title: own ? name : `${name}, by the policy of ${file.policy.organization}`,
      file,
      ...(entry && own ? { story: entry.id } : {}),
      rules,
    },
  };
}
