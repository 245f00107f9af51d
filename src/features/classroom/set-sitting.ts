/** A set of practice files as a student sits it and hands it in, and the score recomputed from its logs. Pure: ids and times come in. */
import type { Student } from '../../schemas/assignment.ts';
import type { CaseworkHead } from '../../schemas/casework-reading.ts';
import type { FileSet, HandedFiles, SetAssignment } from '../../schemas/file-set.ts';
import { replayReading, usedAt, type CaseworkEvent } from '../casework/attempt.ts';
import { readingProblem } from '../casework/log-check.ts';
import { scoreCase, type CaseScore } from '../casework/score.ts';
import { isLate } from './calendar.ts';
import { factorOf, whoIs } from './form.ts';
import { verdictParts } from './set-draft.ts';
import { awayRemarks, extraTimeRemark, minutes, type Answer, type FileScore, type Judged } from './sitting.ts';

/** Time for a file in milliseconds, for whoever holds this link; null for no limit. */
const limitOf = (set: SetAssignment): number | null => {
  const factor = factorOf(set);
  return set.minutes === null || factor === 0 ? null : Math.round(set.minutes * factor * 60_000);
};

/** From when on the debrief may be read; null for never. */
export const debriefFrom = ({ feedback, feedbackAt }: Pick<SetAssignment, 'feedback' | 'feedbackAt'>): number | null =>
  feedback === 'never' ? null : feedback === 'date' ? feedbackAt : 0;

/** The readings of one attempt, one a file. `ids` has one for each. */
export function setHeads(parts: {
  set: SetAssignment;
  code: string;
  files: FileSet['files'];
  student: Student;
  attempt: string;
  ids: readonly string[];
  now: number;
  preview: boolean;
}): CaseworkHead[] {
  const { set, code, files, student, attempt, ids, now, preview } = parts;
  return files.map(({ title, story, file, key }, place) => ({
    id: ids[place] ?? '',
    title,
    createdAt: now,
    file,
    ...(story === undefined ? {} : { story }),
    rules: { limitMs: limitOf(set), guided: false },
    key,
    assignment: { quiz: set.id, code, student, attempt, place, debrief: debriefFrom(set), ...(preview ? { preview: true as const } : {}) },
  }));
}

/** What is handed in. A file's notes stay with the student; what is written on a mark is part of the mark. */
export const handInFiles = (
  set: Pick<SetAssignment, 'id' | 'checksum'>,
  readings: readonly { head: CaseworkHead; events: readonly CaseworkEvent[] }[],
): HandedFiles => {
  const { student = { name: '', id: '' }, attempt = '' } = readings[0]?.head.assignment ?? {};
  return {
    format: 'primary-source-files-result/1',
    quiz: set.id,
    checksum: set.checksum,
    student,
    attempt: { id: attempt, createdAt: readings[0]?.head.createdAt ?? 0 },
    readings: readings.map(({ head, events }) => ({
      id: head.id,
      limitMs: head.rules.limitMs,
      events: events.map((event) => (event.type === 'noted' ? { ...event, text: '' } : event)),
    })),
  };
};

/** A reading as it stood in the student's browser: over the set's own file, whatever the result says. */
export function headOfReading(set: FileSet, result: HandedFiles, place: number): CaseworkHead | null {
  const [made, reading] = [set.files[place], result.readings[place]];
  if (!made || !reading) return null;
  return {
    id: reading.id,
    title: made.title,
    createdAt: result.attempt.createdAt,
    file: made.file,
    ...(made.story === undefined ? {} : { story: made.story }),
    rules: { limitMs: reading.limitMs, guided: false },
  };
}

/** Points of a file: one for each finding found and each part of the decision that is right, less one for each false alarm; never under 0. */
export const pointsOf = ({ found, decision, alarms }: Pick<FileScore, 'found' | 'decision' | 'alarms'>): number =>
  Math.max(0, found + decision - alarms);

function answersOf(
  score: CaseScore,
  findings: readonly { id: string }[],
  decided: object,
  when: (mark: string) => number | null,
): Answer[] {
  return [
    ...findings.map(({ id }): Answer => {
      const hit = score.hits.find(({ finding }) => finding.id === id);
      return { chosen: hit ? Number(!hit.step) : null, right: hit !== undefined, ms: hit ? when(hit.mark.id) : null };
    }),
    ...verdictParts.map((part): Answer => ({
      chosen: part in decided ? Number(!score.verdict[part]) : null,
      right: score.verdict[part],
      ms: null,
    })),
  ];
}

const factors = [1, 1.25, 1.5, 2, 3] as const;
/** With how many times the standard time a file was read; 0 for no limit, null for a time no link of this set gives. */
function factorRead({ assignment, minutesBefore }: FileSet, limitMs: number | null): number | null {
  const standard = [assignment.minutes, ...minutesBefore];
  if (limitMs === null) return standard.includes(null) ? 1 : 0;
  return factors.find((factor) => standard.some((each) => each !== null && Math.round(each * factor * 60_000) === limitMs)) ?? null;
}

interface Read {
  score: FileScore;
  answers: Answer[];
  begunAt: number;
  finishedAt: number;
  remarks: string[];
}

function readOne(set: FileSet, result: HandedFiles, place: number): { ok: true; read: Read } | { ok: false; problem: string } {
  const [made, reading] = [set.files[place], result.readings[place]];
  const head = headOfReading(set, result, place);
  const name = `File ${String(place + 1)}`;
  if (!made || !reading || !head) return { ok: false, problem: 'The files in this result are not those of the set.' };
  const wrong = readingProblem(head, reading.events);
  if (wrong !== '')
    return { ok: false, problem: `The log of ${name.toLowerCase()} is not one that this site writes for that file: ${wrong}` };
  const state = replayReading(head, reading.events);
  const finishedAt = state.finishedAt ?? 0;
  const score = scoreCase(made.file, made.key, state.marks, state.verdict);
  const usedMs = usedAt(state, finishedAt);
  const begun = reading.events.find(({ type }) => type === 'begun')?.at ?? finishedAt;
  const when = (mark: string) => {
    const set = reading.events.find((event) => event.type === 'marked' && event.mark.id === mark);
    return set ? set.at - begun : null;
  };
  const took =
    reading.limitMs !== null && usedMs > reading.limitMs + 1000 ? [`Took ${minutes(usedMs)} of ${minutes(reading.limitMs)}.`] : [];
  return {
    ok: true,
    read: {
      score: {
        found: score.hits.length,
        findings: made.key.findings.length,
        alarms: score.alarms.length,
        decoys: score.alarms.flatMap(({ decoy }) => decoy ?? []),
        wrongSteps: score.wrongSteps,
        decision: verdictParts.filter((part) => score.verdict[part]).length,
        usedMs,
      },
      answers: answersOf(score, made.key.findings, state.verdict, when),
      begunAt: begun,
      finishedAt,
      remarks: [
        ...took,
        ...(state.reason === 'time' ? ['Time ran out.'] : []),
        ...awayRemarks(
          state.awayMs,
          reading.limitMs !== null,
          reading.events.some(({ type }) => type === 'clock-changed'),
        ),
      ].map((remark) => (set.files.length > 1 ? `${name}: ${remark.charAt(0).toLowerCase()}${remark.slice(1)}` : remark)),
    },
  };
}

function remarksOn(set: FileSet, result: HandedFiles, factor: number | null, late: boolean): string[] {
  const { opens, identify } = set.assignment;
  const { student, attempt } = result;
  return [
    ...(late ? ['Handed in after closing.'] : []),
    ...(opens !== null && attempt.createdAt < opens ? ['Begun before the set opened.'] : []),
    ...(factor === null ? ['The time limit is not the set’s.'] : factor === 1 ? [] : [extraTimeRemark(set, factor, student)]),
    ...(student.name === '' && student.id === '' && identify !== 'none' ? ['Gives no name.'] : []),
  ];
}

/** Scores what a student handed in. What cannot be an attempt at this set is refused with the reason. */
export function judgeFiles(set: FileSet, result: HandedFiles): Judged {
  if (result.readings.length !== set.files.length || new Set(result.readings.map(({ id }) => id)).size !== set.files.length)
    return { ok: false, problem: 'The files in this result are not those of the set.' };
  const all: Read[] = [];
  for (const place of set.files.keys()) {
    const one = readOne(set, result, place);
    if (!one.ok) return one;
    all.push(one.read);
  }
  const finishedAt = Math.max(...all.map((each) => each.finishedAt));
  const answers = all.flatMap((each) => each.answers);
  const late = isLate(set.assignment, finishedAt);
  const read = new Set(result.readings.map(({ limitMs }) => factorRead(set, limitMs)));
  const factor = read.size === 1 ? ([...read][0] ?? null) : null;
  return {
    ok: true,
    sitting: {
      id: result.attempt.id,
      who: whoIs(result.student, result.attempt.id),
      student: result.student,
      from: 'screen',
      begunAt: result.attempt.createdAt,
      finishedAt,
      dated: true,
      usedMs: all.reduce((sum, each) => sum + each.score.usedMs, 0),
      right: all.reduce((sum, each) => sum + pointsOf(each.score), 0),
      total: answers.length,
      answered: answers.filter(({ chosen }) => chosen !== null).length,
      late,
      extraTime: factor ?? 1,
      answers,
      remarks: [...remarksOn(set, result, factor, late), ...all.flatMap((each) => each.remarks)],
      files: all.map((each) => each.score),
    },
  };
}
