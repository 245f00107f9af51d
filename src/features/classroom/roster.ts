/**
 * A class as the learning system lists it: Canvas's gradebook export, Moodle's participants or grades as CSV. The gradebook is matched to
 * it, so that what goes back has every row and every name in the system's own columns. Pure. The list is not kept.
 */
import { readCsv } from '../../format/read-csv.ts';
import { decodeText } from '../interchange/encoding.ts';
import { plain } from './form.ts';
import type { GradeRow } from './gradebook.ts';

export interface RosterStudent {
  name: string;
  /** What the system knows the student by, as written there. */
  ids: string[];
  /** The whole row. */
  cells: string[];
}

export interface Roster {
  system: 'Canvas' | 'Moodle';
  head: string[];
  /** Places of the columns that name a student, in the file's order. */
  naming: number[];
  students: RosterStudent[];
}

export type ReadRoster = { ok: true; roster: Roster } | { ok: false; problem: string };

/** Bytes. A list of ten thousand students has less. */
export const largestRoster = 5_000_000;
const mostStudents = 20_000;

const canvasNaming = ['student', 'id', 'sis user id', 'sis login id', 'integration id', 'root account', 'section'];
const canvasIds = ['id', 'sis user id', 'sis login id', 'integration id'];
const moodleNaming = [
  'first name',
  'last name',
  'surname',
  'full name',
  'id number',
  'username',
  'email address',
  'institution',
  'department',
];
const moodleIds = ['id number', 'username', 'email address'];

const none =
  'This is no class list that is known here. Take it from Canvas (Grades, Export, Export entire gradebook) or Moodle (Participants, select all, Download as CSV; or Grades, Export, Plain text file).';

function studentsOf(rows: readonly string[][], naming: readonly string[], ids: readonly string[]): Omit<Roster, 'system'> {
  const [head = [], ...rest] = rows;
  const names = head.map((name) => plain(name));
  const places = (wanted: readonly string[]) => names.flatMap((name, place) => (wanted.includes(name) ? [place] : []));
  const [nameAt, idAt] = [places(['student', 'full name', 'first name', 'last name', 'surname']), places(ids)];
  return {
    head,
    naming: places(naming),
    students: rest.map((cells) => ({
      name: nameAt
        .map((place) => cells[place]?.trim() ?? '')
        .filter((part) => part !== '')
        .join(' '),
      ids: idAt.map((place) => cells[place]?.trim() ?? '').filter((id) => id !== ''),
      cells,
    })),
  };
}

/** Reads a class list from the bytes of a file. */
export function readRoster(bytes: Uint8Array): ReadRoster {
  if (bytes.length > largestRoster) return { ok: false, problem: 'The file is larger than 5 MB, which no class list is.' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { ok: false, problem: 'This is an Excel workbook or another package. Download the class list as CSV.' };
  const table = readCsv(decodeText(bytes).text);
  if (!table.ok) return { ok: false, problem: `The class list cannot be read. ${table.problem}` };
  if (table.rows.length > mostStudents) return { ok: false, problem: 'The class list has more than 20,000 rows.' };
  const rows = table.rows.map((cells) => cells.map(({ text }) => text));
  const names = (rows[0] ?? []).map((name) => plain(name));
  const has = (name: string) => names.includes(name);
  if (has('student') && canvasIds.some(has)) {
    const read = studentsOf(rows, canvasNaming, canvasIds);
    // Above the students Canvas states how grades are posted and what each column is worth.
    const students = read.students.filter(({ name, ids }) => name !== '' && !(name === 'Points Possible' && ids.length === 0));
    return students.length === 0 ? { ok: false, problem: none } : { ok: true, roster: { ...read, system: 'Canvas', students } };
  }
  if (moodleIds.some(has) && (has('first name') || has('full name') || has('last name') || has('surname'))) {
    const read = studentsOf(rows, moodleNaming, moodleIds);
    const students = read.students.filter(({ ids }) => ids.length > 0);
    return students.length === 0 ? { ok: false, problem: none } : { ok: true, roster: { ...read, system: 'Moodle', students } };
  }
  return { ok: false, problem: none };
}

/** A name as it is compared, whichever part of it stands first. */
const anyOrder = (name: string): string =>
  plain(name.replaceAll(',', ' '))
    .split(' ')
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/** Places by a key that only one student has. */
function byOnly(students: readonly RosterStudent[], keysOf: (student: RosterStudent) => readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  students.forEach((student, place) => {
    for (const key of new Set(keysOf(student))) {
      if (places.has(key)) twice.add(key);
      places.set(key, place);
    }
  });
  for (const key of twice) places.delete(key);
  return places;
}

export interface Matched {
  /** The result of each student on the list, by place there. */
  rows: ReadonlyMap<number, GradeRow>;
  /** Found by name alone: to be looked at. */
  byName: readonly GradeRow[];
  /** Results of nobody on the list, or of one who has another result. */
  strangers: readonly GradeRow[];
  /** Names of those on the list who have none. */
  without: readonly string[];
}

/** Finds the results of a class: by any of the system's ids, and where that finds nobody by a name that only one has. */
export function matchRoster({ students }: Roster, all: readonly GradeRow[]): Matched {
  const ids = byOnly(students, (student) => student.ids.map((id) => plain(id)));
  const names = byOnly(students, ({ name }) => (anyOrder(name) === '' ? [] : [anyOrder(name)]));
  const given = new Map<string, number>();
  for (const { student } of all) given.set(anyOrder(student.name), (given.get(anyOrder(student.name)) ?? 0) + 1);
  const rows = new Map<number, GradeRow>();
  const byName: GradeRow[] = [];
  const strangers: GradeRow[] = [];
  const later: GradeRow[] = [];
  const take = (row: GradeRow, place: number | undefined): boolean => {
    if (place === undefined || rows.has(place)) return false;
    rows.set(place, row);
    return true;
  };
  // All ids first: a name must not take a place that an id has a right to.
  for (const row of all) if (!take(row, plain(row.student.id) === '' ? undefined : ids.get(plain(row.student.id)))) later.push(row);
  for (const row of later) {
    const name = anyOrder(row.student.name);
    if (given.get(name) === 1 && take(row, names.get(name))) byName.push(row);
    else strangers.push(row);
  }
  return { rows, byName, strangers, without: students.flatMap(({ name, ids: [id = ''] }, place) => (rows.has(place) ? [] : [name || id])) };
}
