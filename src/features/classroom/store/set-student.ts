/** The student's side of a set of practice files: begins and finds attempts, and hands in what was finished. */
import type { Student } from '../../../schemas/assignment.ts';
import type { CaseworkHead } from '../../../schemas/casework-reading.ts';
import type { StoredReading } from '../../../schemas/casework-record.ts';
import type { SetAssignment } from '../../../schemas/file-set.ts';
import { href } from '../../../site.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { readings } from '../../../storage/readings.ts';
import { replayReading } from '../../casework/attempt.ts';
import { loadData } from '../../casework/store/data.ts';
import { newAttemptId } from '../../exam/store/fresh.ts';
import { handInFiles, setHeads } from '../set-sitting.ts';
import { readAssigned } from '../set-code.ts';
import { pinnedFiles } from '../set-draft.ts';
import { sealResult } from '../hand-in.ts';
import type { Ciphered } from '../seal.ts';
import { isEducators, whoOf, type Tried } from './student.ts';

const isDone = ({ head, events }: StoredReading): boolean => replayReading(head, events).phase === 'done';

/** Readings of a set by their attempt; `wanted` says of which. */
async function attempts(
  wanted: (assigned: NonNullable<CaseworkHead['assignment']>) => boolean,
): Promise<{ ok: true; found: Map<string, StoredReading[]> } | { ok: false; problem: string }> {
  const kept = await readings.readAll();
  if (!kept.ok) return { ok: false, problem: storageSentence(kept.problem, 'your practice files could not be read') };
  const found = new Map<string, StoredReading[]>();
  for (const reading of kept.value.read) {
    const assigned = reading.head.assignment;
    if (assigned && wanted(assigned)) found.set(assigned.attempt, [...(found.get(assigned.attempt) ?? []), reading]);
  }
  return { ok: true, found };
}

/** This device's attempts at a set, newest first; previews are left out. */
export async function attemptsAtSet({ id, files }: SetAssignment): Promise<Tried[]> {
  const all = await attempts((assigned) => assigned.quiz === id && assigned.preview !== true);
  if (!all.ok) return [];
  return [...all.found].map(([attempt, read]) => {
    const student = read[0]?.head.assignment?.student ?? { name: '', id: '' };
    return {
      id: attempt,
      createdAt: read[0]?.head.createdAt ?? 0,
      student,
      done: read.length >= files.length && read.every(isDone),
      who: whoOf(student),
    };
  });
}

/** Draws the files, checks them, stores a reading for each; on success gives the address of the attempt. */
export async function beginSet(
  set: SetAssignment,
  code: string,
  student: Student,
  preview: boolean,
): Promise<{ ok: true; to: string } | { ok: false; problem: string }> {
  const attempt = newAttemptId();
  const begun = await makeReadings(set, code, student, attempt, Date.now(), preview);
  return begun.ok ? { ok: true, to: href(`teach/take/#files=${attempt}`) } : begun;
}

/** Stores the readings of an attempt, or of it those that are named by their places. */
async function makeReadings(
  set: SetAssignment,
  code: string,
  student: Student,
  attempt: string,
  now: number,
  preview: boolean,
  places: readonly number[] = [...set.files.keys()],
): Promise<{ ok: true } | { ok: false; problem: string }> {
  const loaded = await loadData();
  if (!loaded.ok) return loaded;
  const pinned = await pinnedFiles(set, loaded.data);
  if (!pinned.ok) return pinned;
  const ids = set.files.map(() => newAttemptId());
  const heads = setHeads({ set, code, files: pinned.files, student, attempt, ids, now, preview });
  for (const head of heads.filter((_, place) => places.includes(place))) {
    const stored = await readings.create(head);
    if (!stored.ok) return { ok: false, problem: storageSentence(stored.problem, 'your marks could not be kept') };
  }
  if ('storage' in navigator && 'persist' in navigator.storage) void navigator.storage.persist().catch(() => false);
  return { ok: true };
}

/** A file of an attempt as it stands. */
export interface FileStand {
  place: number;
  title: string;
  /** Null when its reading is no longer on this device. */
  reading: { id: string; state: 'ready' | 'open' | 'done'; marks: number } | null;
}

export interface SetAttempt {
  set: SetAssignment;
  code: string;
  attempt: string;
  student: Student;
  preview: boolean;
  files: FileStand[];
  /** When the last file was handed in; null while one is open. */
  finishedAt: number | null;
  /** In the order of the set; only of a finished attempt. */
  stored: readonly StoredReading[];
}
export type OpenedSet = { ok: true; open: SetAttempt } | { ok: false; problem: string };

function standOf(reading: StoredReading | undefined, place: number): FileStand {
  if (!reading) return { place, title: '', reading: null };
  const state = replayReading(reading.head, reading.events);
  return {
    place,
    title: reading.head.title,
    reading: {
      id: reading.head.id,
      state: state.phase === 'done' ? 'done' : state.phase === 'ready' ? 'ready' : 'open',
      marks: state.marks.length,
    },
  };
}

/** One attempt at a set, by its id. */
export async function openSet(attempt: string): Promise<OpenedSet> {
  const all = await attempts((assigned) => assigned.attempt === attempt);
  if (!all.ok) return all;
  const [found = []] = [...all.found.values()];
  const assigned = found[0]?.head.assignment;
  if (!assigned) {
    return { ok: false, problem: 'There is no such attempt on this device. Results stay on the device they were made on.' };
  }
  const read = await readAssigned(assigned.code);
  if (!read.ok) return read;
  if (read.kind !== 'files') return { ok: false, problem: 'This attempt belongs to no set of practice files.' };
  const set = read.assignment;
  const inOrder = set.files.map((_, place) => found.find(({ head }) => head.assignment?.place === place));
  const finished = inOrder.flatMap((reading) => (reading && isDone(reading) ? [reading] : []));
  const ends = finished.map(({ head, events }) => replayReading(head, events).finishedAt ?? 0);
  return {
    ok: true,
    open: {
      set,
      code: assigned.code,
      attempt,
      student: assigned.student,
      preview: assigned.preview === true && (await isEducators(set)),
      files: inOrder.map(standOf),
      finishedAt: finished.length === set.files.length ? Math.max(...ends) : null,
      stored: finished,
    },
  };
}

/** Begins anew the files of an attempt whose readings are gone from this device. */
export const beginMissing = ({ set, code, student, attempt, preview, files }: SetAttempt): ReturnType<typeof makeReadings> =>
  makeReadings(
    set,
    code,
    student,
    attempt,
    Date.now(),
    preview,
    files.flatMap(({ place, reading }) => (reading ? [] : [place])),
  );

/** The sealed result, as the text of its file. */
export const sealSet = ({ set, stored }: SetAttempt): Promise<Ciphered<string>> => sealResult(set, handInFiles(set, stored));
