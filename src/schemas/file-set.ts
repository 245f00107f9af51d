/**
 * A set of practice files that an educator assigns, files of the educator's own, and what a student hands in. Valibot for its size: student
 * pages carry these schemas.
 */
import * as v from 'valibot';
import {
  date,
  feedbackHasDate,
  hex16,
  keptEntries,
  line,
  opensBeforeClosing,
  studentSchema,
  timesProblem,
  workEntries,
} from './assignment.ts';
import { natural } from './bank.ts';
import {
  answerSchema,
  caseCycleSchema,
  caseFileSchema,
  caseLevelSchema,
  caseSettingSchema,
  findingKindSchema,
  lineIdSchema,
  nextStepSchema,
  seedSchema,
  slugSchema,
} from './casework.ts';
import { caseworkEventSchema, type CaseworkEvent } from './casework-reading.ts';

/** Most files of one set. */
export const mostFiles = 6;

/** One shape or another. Made of what pages that read files carry anyway: `v.union` would weigh on every one of them. */
function either<A, B>(a: v.GenericSchema<unknown, A>, b: v.GenericSchema<unknown, B>) {
  const read = (value: unknown): { file: A | B } | null => {
    const first = v.safeParse(a, value);
    const second = first.success ? first : v.safeParse(b, value);
    return second.success ? { file: second.output } : null;
  };
  return v.pipe(
    v.unknown(),
    v.transform(read),
    v.check((found) => found !== null, 'it names no practice file'),
    // What is no file was refused above.
    v.transform((found) => (found as { file: A | B }).file),
  );
}

/** A file that is drawn from a seed or is a named case, under its own office's policy or another's. */
const policy = v.optional(caseSettingSchema);
const drawnFileSchema = either(
  v.object({ story: slugSchema, policy }),
  v.object({ seed: seedSchema, setting: caseSettingSchema, cycle: caseCycleSchema, level: caseLevelSchema, policy }),
);
export type DrawnFile = v.InferOutput<typeof drawnFileSchema>;

/** Which part of a line: what a field, a sentence, a signature or the head of a printed page says, or a cell of a row. */
export const linePartSchema = v.pipe(v.string(), v.regex(/^(?:value|text|name|date|retrieved|by|cell-\d{1,2})$/, 'is no part of a line'));
const editSchema = v.object({
  line: lineIdSchema,
  part: linePartSchema,
  /** What stands there in the drawn file; where something else does, the change is not made. */
  from: line(2000),
  to: line(2000),
});
export type LineEdit = v.InferOutput<typeof editSchema>;

const someLines = v.pipe(v.array(lineIdSchema), v.minLength(1, 'names no line'), v.maxLength(12));
/** What the educator says is wrong: a finding of the catalogue, where it shows, and the steps that settle it. */
const ownFindingSchema = v.object({
  type: slugSchema,
  lines: someLines,
  next: v.pipe(v.array(nextStepSchema), v.minLength(1), v.maxLength(6)),
});
export type OwnFinding = v.InferOutput<typeof ownFindingSchema>;
/** What the educator says looks odd and is fine: a decoy of the catalogue, and where it shows. */
const ownDecoySchema = v.object({ type: slugSchema, lines: someLines });

/** A file an educator made by editing a drawn one. It carries the changes alone; the papers are drawn anew from the seed. */
export const ownFileSchema = v.object({
  format: v.literal('primary-source-own-file/1'),
  title: v.pipe(v.string(), v.trim(), v.minLength(1, 'the title is empty'), v.maxLength(120)),
  base: drawnFileSchema,
  /** What the generator plants, by the catalogue. */
  plan: v.object({ findings: v.pipe(v.array(slugSchema), v.maxLength(20)), decoys: v.pipe(v.array(slugSchema), v.maxLength(20)) }),
  edits: v.pipe(v.array(editSchema), v.maxLength(100)),
  findings: v.pipe(v.array(ownFindingSchema), v.maxLength(30)),
  decoys: v.pipe(v.array(ownDecoySchema), v.maxLength(30)),
});
export type OwnFile = v.InferOutput<typeof ownFileSchema>;

export const setFileSchema = either(ownFileSchema, drawnFileSchema);
export type SetFile = v.InferOutput<typeof setFileSchema>;

/** A whole set as its link carries it. `minutes` is the time for each file. */
export const setAssignmentSchema = v.pipe(
  v.object({ ...workEntries, files: v.pipe(v.array(setFileSchema), v.minLength(1, 'the set has no files'), v.maxLength(mostFiles)) }),
  v.check(({ feedback }) => feedback !== 'each', 'a file is talked over when it was handed in'),
  v.check((work) => opensBeforeClosing(work), 'the set closes before it opens'),
  v.check((work) => feedbackHasDate(work), 'the date of the debrief is missing'),
);
export type SetAssignment = v.InferOutput<typeof setAssignmentSchema>;

/** Something a student gets a point for: a finding of a file, or a part of the decision on it. */
const setItemSchema = v.object({
  /** `<place of the file from 1>.<finding, or part of the decision>`. */
  id: line(200),
  /** Place of the file, from 0. */
  file: natural,
  title: line(300),
  /** Null for a part of the decision. */
  kind: v.nullable(findingKindSchema),
});
export type SetItem = v.InferOutput<typeof setItemSchema>;

/** A set as an educator keeps it: its files and their keys as they were made, so that no later change of the site reaches them. */
export const fileSetSchema = v.object({
  format: v.literal('primary-source-files/1'),
  assignment: setAssignmentSchema,
  files: v.pipe(
    v.array(v.object({ title: line(300), story: v.optional(slugSchema), file: caseFileSchema, key: answerSchema })),
    v.minLength(1),
    v.maxLength(mostFiles),
  ),
  items: v.pipe(v.array(setItemSchema), v.maxLength(400)),
  ...keptEntries,
});
export type FileSet = v.InferOutput<typeof fileSetSchema>;

const timesOf = ({ attempt, readings }: { attempt: { createdAt: number }; readings: { events: CaseworkEvent[] }[] }): string =>
  readings.map(({ events }) => timesProblem(attempt.createdAt, events)).find((each) => each !== '') ?? '';

/** What is sealed when a student hands in a set. */
export const handedFilesSchema = v.pipe(
  v.object({
    format: v.literal('primary-source-files-result/1'),
    quiz: hex16,
    checksum: hex16,
    student: studentSchema,
    attempt: v.object({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)), createdAt: date }),
    /** In the order of the set. */
    readings: v.pipe(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
          /** Null for no limit; in milliseconds. */
          limitMs: v.nullable(v.pipe(v.number(), v.minValue(0))),
          events: v.pipe(v.array(caseworkEventSchema), v.maxLength(10_000)),
        }),
      ),
      v.maxLength(mostFiles),
    ),
  }),
  v.check(
    (handed) => timesOf(handed) === '',
    ({ input }) => timesOf(input),
  ),
);
export type HandedFiles = v.InferOutput<typeof handedFilesSchema>;
