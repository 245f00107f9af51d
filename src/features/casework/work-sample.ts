/**
 * A work sample for hiring, or for a check after a month: a few practice files, drawn from one seed, and a page that says what whoever holds
 * which job should find in them. Everything follows from what the address carries. Pure.
 */
import * as v from 'valibot';
import {
  caseCycleSchema,
  caseLevelSchema,
  caseSettingSchema,
  type CaseAnswer,
  type CaseFile,
  type Verdict,
} from '../../schemas/casework.ts';
import type { CaseworkData } from '../../schemas/casework-content.ts';
import { draws, readSeed, seedFromBytes } from '../exam/seed.ts';
import { make } from './make.ts';
import { limits, type FileRequest } from './link.ts';
import { review } from './review.ts';

/** A job description, as far as a work sample asks for it. */
export interface SampleJob {
  id: string;
  title: string;
  /** 1 for the first job in the field, and up. */
  rung: number;
  /** Duties with the lesson (`<domain>/<topic>`) that teaches each. */
  duties: readonly { text: string; lesson: string }[];
}

export const fileCounts = [1, 2, 3] as const;
const rulesSchema = v.object({
  job: v.string(),
  seed: v.pipe(v.string(), v.transform(readSeed), v.string()),
  setting: caseSettingSchema,
  cycle: caseCycleSchema,
  level: v.pipe(v.string(), v.transform(Number), caseLevelSchema),
  files: v.pipe(v.string(), v.transform(Number), v.picklist(fileCounts)),
  minutes: v.pipe(v.string(), v.transform(Number), v.picklist(limits)),
});
export type SampleRules = v.InferOutput<typeof rulesSchema>;

/** What suits a job before anyone has chosen: plain files at the first rung, hard ones from the third. */
export function defaultRules(job: SampleJob, seed: string): SampleRules {
  const level = job.rung <= 1 ? 1 : job.rung === 2 ? 2 : 3;
  return {
    job: job.id,
    seed,
    setting: job.id.startsWith('cvo') ? 'cvo' : job.id.startsWith('enrollment') ? 'plan' : 'hospital',
    cycle: 'initial',
    level,
    files: level === 3 ? 1 : 2,
    minutes: level === 1 ? 30 : 45,
  };
}

/** Reads what an address carries; null where it names no work sample. */
export function readSample(hash: string, jobs: readonly SampleJob[]): SampleRules | null {
  const read = v.safeParse(rulesSchema, Object.fromEntries(new URLSearchParams(hash.replace(/^#/, ''))));
  return read.success && jobs.some(({ id }) => id === read.output.job) ? read.output : null;
}
export const writeSample = (rules: SampleRules): string =>
  new URLSearchParams(Object.entries(rules).map(([name, value]) => [name, String(value)])).toString();

/** Seed of a file of the sample: the sample's own for the first, and others that follow from it. */
function seedAt(seed: string, place: number): string {
  if (place === 0) return seed;
  const draw = draws(seed);
  return seedFromBytes(Uint8Array.from({ length: 10 }, (_, byte) => Math.floor(draw(`work-sample/${String(place)}`, String(byte)) * 256)));
}

/** The files of a sample, as links ask for them. On paper nobody stops the clock, so a link to paper leaves the time out. */
export const sampleFiles = (rules: SampleRules): Extract<FileRequest, { seed: string }>[] =>
  Array.from({ length: rules.files }, (_, place) => ({
    seed: seedAt(rules.seed, place),
    setting: rules.setting,
    cycle: rules.cycle,
    level: rules.level,
    minutes: rules.minutes,
  }));

/** From which job on a finding should be seen: its level in the catalogue. */
export const sampleReaders = ['Coordinator', 'Specialist', 'Manager'] as const;

export interface RubricRow {
  title: string;
  /** Place among `sampleReaders` of the first who should find it. */
  from: number;
  /** The job's own duties that finding it shows. */
  duties: string[];
}
export interface RubricFile {
  file: CaseFile;
  rows: RubricRow[];
  /** What looks odd and is fine; marking it is a false alarm. */
  fine: string[];
  verdict: Verdict;
}

function rowsOf(data: CaseworkData, answer: CaseAnswer, job: SampleJob): RubricRow[] {
  return answer.findings.flatMap(({ type }): RubricRow[] => {
    const entry = data.findings.find(({ id }) => id === type);
    if (!entry) return [];
    const lesson = entry.lesson.replace(/#.*$/, '');
    // A blank such as {accreditor} is filled where the description is adapted, not here.
    const duties = job.duties.filter((duty) => duty.lesson === lesson && !duty.text.includes('{')).map(({ text }) => text);
    return [{ title: entry.title, from: entry.level - 1, duties }];
  });
}

/** What should be found in each file of a sample. */
export const rubric = (data: CaseworkData, rules: SampleRules, job: SampleJob): RubricFile[] =>
  sampleFiles(rules).map((request) => {
    const { file } = make(data, request);
    const answer = review(file, data.findings);
    return {
      file,
      rows: rowsOf(data, answer, job),
      fine: file.decoys.flatMap(({ type }) => data.decoys.find(({ id }) => id === type)?.title ?? []),
      verdict: answer.verdict,
    };
  });
