/** `content/casework/`: what practice files are made of. Read at build time, written to one JSON file for the browser. */
import { z } from 'astro/zod';
import { parse } from 'valibot';
import { caseCycles, caseSettings, findingKinds, nextSteps, policySchema, policyTopics, type Policy } from './casework.ts';
import { sectionRefSchema, slugSchema, textSchema } from './common.ts';

const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const entry = {
  id: slugSchema,
  title: textSchema,
  /** What a reader sees in the papers. */
  shows: textSchema,
  settings: z
    .array(z.enum(caseSettings))
    .min(1)
    .default([...caseSettings]),
  cycles: z
    .array(z.enum(caseCycles))
    .min(1)
    .default([...caseCycles]),
  /** The level from which on it is drawn. */
  level: levelSchema,
  /** The section that teaches it. */
  lesson: sectionRefSchema,
  sources: z.array(slugSchema).min(1),
  /** Why it matters; for a decoy, why it is fine. */
  why: textSchema,
};

/** `findings.yaml`: something that is wrong in a file. */
export const findingEntrySchema = z.strictObject({
  ...entry,
  kind: z.enum(findingKinds),
  also: z.array(z.enum(findingKinds)).default([]),
  /** Acceptable next steps, the best first. */
  next: z.array(z.enum(nextSteps)).min(1),
  /** Whether the file waits for it, and whether the whole committee should see it. */
  holds: z.boolean().default(true),
  full: z.boolean().default(false),
});
export type FindingEntry = z.infer<typeof findingEntrySchema>;

/** `decoys.yaml`: something that looks odd and is fine. */
export const decoyEntrySchema = z.strictObject(entry);
export type DecoyEntry = z.infer<typeof decoyEntrySchema>;

const names = z.array(textSchema).min(6);
export const peopleSchema = z.strictObject({ female: names, male: names, last: names });
export type CasePeople = z.infer<typeof peopleSchema>;

export const placesSchema = z.strictObject({
  states: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2}$/),
      name: textSchema,
      cities: z.array(textSchema).min(2),
      /** The state registers prescribers of controlled substances beside the federal agency. */
      registration: z.boolean(),
    }),
  ),
  hospital: names,
  name: names,
  practice: names,
  school: z.array(textSchema).min(2),
  abroad: z.array(z.strictObject({ name: textSchema, country: textSchema })),
  insurer: names,
  street: names,
});
export type CasePlaces = z.infer<typeof placesSchema>;

export const specialtySchema = z.strictObject({
  id: slugSchema,
  name: textSchema,
  /** Years of residency. */
  years: z.number().int().min(3).max(7),
  board: textSchema,
  /** Prescribes controlled substances, and so needs a registration. */
  dea: z.boolean(),
  core: textSchema,
  /** Where this specialty works on weekends beside a post. */
  weekend: textSchema,
  /** In this order: one to be asked for, one that needs another credential, one that needs a fellowship. */
  extra: z.tuple([
    z.strictObject({ id: slugSchema, name: textSchema, cases: z.number().int() }),
    z.strictObject({ id: slugSchema, name: textSchema, cases: z.number().int(), credential: textSchema }),
    z.strictObject({
      id: slugSchema,
      name: textSchema,
      cases: z.number().int(),
      training: textSchema,
      /** Years of the fellowship. */
      years: z.number().int().min(1).max(3),
    }),
  ]),
});
export type Specialty = z.infer<typeof specialtySchema>;

/** Ways to say one thing; `{}` holds what differs. */
const ways = z.array(textSchema).min(3);
export const wordsSchema = z.strictObject({
  questions: z.array(z.strictObject({ key: slugSchema, text: textSchema })).min(8),
  opening: z.record(z.string(), ways),
  closing: ways,
  remarks: ways,
  gap: ways,
  /** Letters of explanation by what they explain. */
  letters: z.record(z.string(), ways),
  ratings: z.array(textSchema).min(6),
});
export type CaseWords = z.infer<typeof wordsSchema>;

/** `policies.yaml`: an office's rules, and its sheet as pairs of topic and text. */
export const policyEntrySchema = z
  .strictObject({
    id: slugSchema,
    setting: z.enum(caseSettings),
    organization: textSchema,
    title: textSchema,
    rules: z.record(z.string(), z.unknown()),
    lines: z.array(z.tuple([z.enum(policyTopics), textSchema])).min(8),
  })
  .transform((policy): Policy =>
    parse(policySchema, {
      ...policy,
      privileges: [],
      lines: policy.lines.map(([topic, text], place) => ({ id: `policy.${String(place + 1)}`, topic, text })),
    }),
  );

/** What a named case asks of the life it is drawn from. */
export const traitsSchema = z.strictObject({
  specialty: slugSchema.optional(),
  discipline: z.enum(['MD', 'DO', 'NP', 'PA']).optional(),
  abroad: z.boolean().optional(),
  renamed: z.boolean().optional(),
});
export type CaseTraits = z.infer<typeof traitsSchema>;

/** `cases.yaml`: a set piece with a story. */
export const namedCaseSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  setting: z.enum(caseSettings),
  cycle: z.enum(caseCycles),
  level: levelSchema,
  seed: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/, 'must be a seed'),
  traits: traitsSchema.default({}),
  findings: z.array(slugSchema),
  decoys: z.array(slugSchema),
  /** Told before the file is opened. */
  story: textSchema,
  /** Told after it was decided on. */
  debrief: textSchema,
});
export type NamedCase = z.infer<typeof namedCaseSchema>;

/** `/casework/data.json`: everything a file is made of and judged by. */
export interface CaseworkData {
  findings: FindingEntry[];
  decoys: DecoyEntry[];
  policies: Policy[];
  people: CasePeople;
  places: CasePlaces;
  specialties: Specialty[];
  words: CaseWords;
  cases: NamedCase[];
}
