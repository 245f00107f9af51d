/**
 * A gradebook as CSV: for any spreadsheet, and in the layouts Moodle and Canvas import. Pure. Ids leave as
 * the LMS knows them: a grade for `'@jlee` belongs to nobody.
 */
import { importCsv, spreadsheetCsv } from '../../format/csv.ts';
import type { GradeRow } from './gradebook.ts';
import type { Matched, Roster } from './roster.ts';
import type { Marked } from './work.ts';

/** At most two decimals, without idle zeros. */
const short = (value: number): number => Math.round(value * 100) / 100;
const iso = (time: number) => new Date(time).toISOString();
const feedbackOf = (row: GradeRow) => [row.override?.reason ?? '', row.note].filter((text) => text !== '').join(' ');

/** What is counted of a set of practice files, over all of its files. */
export function filesTotals({
  counted,
}: GradeRow): { found: number; findings: number; alarms: number; wrongSteps: number; decision: number } | null {
  const sum = (of: 'found' | 'findings' | 'alarms' | 'wrongSteps' | 'decision') =>
    (counted.files ?? []).reduce((total, file) => total + file[of], 0);
  if (!counted.files) return null;
  return {
    found: sum('found'),
    findings: sum('findings'),
    alarms: sum('alarms'),
    wrongSteps: sum('wrongSteps'),
    decision: sum('decision'),
  };
}
const totalNames = ['found', 'findings', 'false alarms', 'wrong steps', 'decisions right'];

/** Everything: one line a student, then one column an item with 1, 0 or nothing. */
export function generalCsv(quiz: Marked, rows: readonly GradeRow[]): string {
  const header = [
    'name',
    'id',
    'mark',
    'of',
    'percent',
    'passed',
    'recomputed mark',
    'override reason',
    'note',
    'attempts',
    'begun',
    'finished',
  ];
  const more = ['minutes', 'late', 'extra time', 'from', 'remarks'];
  const files = rows.some((row) => row.counted.files !== undefined);
  return spreadsheetCsv([
    [...header, ...more, ...(files ? totalNames : []), ...quiz.items.map((item) => item.id)],
    ...rows.map((row) => [
      row.student.name,
      row.student.id,
      short(row.mark),
      row.total,
      short(row.percent),
      row.passed === null ? '' : row.passed ? 'yes' : 'no',
      row.counted.right,
      row.override?.reason ?? '',
      row.note,
      row.sittings.length,
      iso(row.counted.begunAt),
      iso(row.counted.finishedAt),
      row.counted.usedMs === null ? '' : short(row.counted.usedMs / 60_000),
      row.late ? 'yes' : '',
      row.counted.extraTime,
      row.counted.from,
      row.remarks.join(' '),
      ...(files ? Object.values(filesTotals(row) ?? {}) : []),
      ...row.counted.answers.map((answer) => (answer.right === null ? '' : Number(answer.right))),
    ]),
  ]);
}

/** Columns of the file that name the student, and what Moodle calls them: a quiz of such a title would be taken for one. */
const moodleNames = ['id number', 'idnumber', 'email address', 'email', 'username', 'full name', 'first name', 'last name'];

/** The title as the head of a column that Moodle cannot take for another. */
export const moodleTitle = (title: string): string => (moodleNames.includes(title.trim().toLowerCase()) ? `${title.trim()} (quiz)` : title);

/**
 * Moodle, Grades, Import, CSV file. Moodle asks which column is what: map "ID number" (or "Email address", when students gave that)
 * to the user, the quiz's column to a grade item with the same highest grade, and the last column to its feedback.
 * Source: MoodleDocs, "Grade import".
 */
export function moodleCsv(quiz: Marked, rows: readonly GradeRow[], identifier: 'ID number' | 'Email address' | 'Username'): string {
  const title = moodleTitle(quiz.assignment.title);
  // An empty column would empty the feedback that is there already.
  const said = rows.some((row) => feedbackOf(row) !== '');
  return importCsv(
    [
      [identifier, 'Full name', title, ...(said ? [`${title} feedback`] : [])],
      ...rows.map((row) => [row.student.id, row.student.name, short(row.mark), ...(said ? [feedbackOf(row)] : [])]),
    ],
    [0],
  );
}

/**
 * Canvas, Gradebook, Import: five columns that name the student, then the assignment; the second line states the points possible.
 * The student's id goes into the one column the educator names; Canvas looks the student up by it.
 * Source: Canvas Instructor Guide, "How do I import grades in the Gradebook?".
 */
export function canvasCsv(quiz: Marked, rows: readonly GradeRow[], identifier: 'ID' | 'SIS User ID' | 'SIS Login ID'): string {
  const columns = ['ID', 'SIS User ID', 'SIS Login ID'] as const;
  return importCsv(
    [
      ['Student', ...columns, 'Section', quiz.assignment.title],
      ['    Points Possible', '', '', '', '', rows[0]?.total ?? quiz.items.length],
      ...rows.map((row) => [row.student.name, ...columns.map((name) => (name === identifier ? row.student.id : '')), '', short(row.mark)]),
    ],
    [1, 2, 3],
  );
}

/** Cells that name a student on a class list, as they stand there. */
const namesOf = ({ naming }: Roster, cells: readonly string[]): string[] => naming.map((place) => cells[place] ?? '');
const allColumns = (width: number): number[] => Array.from({ length: width }, (_, column) => column);

/**
 * Moodle's own rows and columns, with the mark beside them: every participant has a line, and those without a result an empty mark.
 */
export function moodleClassCsv(quiz: Marked, roster: Roster, { rows }: Matched): string {
  const title = moodleTitle(quiz.assignment.title);
  const said = [...rows.values()].some((row) => feedbackOf(row) !== '');
  return importCsv(
    [
      [...namesOf(roster, roster.head), title, ...(said ? [`${title} feedback`] : [])],
      ...roster.students.map(({ cells }, place) => {
        const row = rows.get(place);
        return [...namesOf(roster, cells), row ? short(row.mark) : '', ...(said ? [row ? feedbackOf(row) : ''] : [])];
      }),
    ],
    allColumns(roster.naming.length),
  );
}

/**
 * Canvas's own rows and columns. An assignment of the quiz's title that is there already keeps its column, number and all, and the marks of
 * those who have no result here: an empty cell would take them away.
 */
export function canvasClassCsv(quiz: Marked, roster: Roster, { rows }: Matched): string {
  const { title } = quiz.assignment;
  const there = roster.head.findIndex(
    (name, place) => !roster.naming.includes(place) && name.replace(/\s\(\d+\)\s*$/, '').trim() === title.trim(),
  );
  const total = [...rows.values()][0]?.total ?? quiz.items.length;
  return importCsv(
    [
      [...namesOf(roster, roster.head), roster.head[there] ?? title],
      [...roster.naming.map((_, at) => (at === 0 ? '    Points Possible' : '')), total],
      ...roster.students.map(({ cells }, place) => {
        const row = rows.get(place);
        return [...namesOf(roster, cells), row ? short(row.mark) : (cells[there] ?? '')];
      }),
    ],
    allColumns(roster.naming.length),
  );
}

/** Whether a spreadsheet that opens a CSV would change this id: leading zeros, more than 15 digits, or a number in exponent form. */
export const changesInSpreadsheet = (id: string): boolean =>
  /^[+-]?0\d/.test(id.trim()) || /^[+-]?\d{16,}$/.test(id.trim()) || /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(id.trim());
