/**
 * A gradebook as CSV: for any spreadsheet, and in the layouts Moodle and Canvas import. Pure. Ids leave as
 * the LMS knows them: a grade for `'@jlee` belongs to nobody.
 */
import type { Quiz } from '../../schemas/assignment.ts';
import { importCsv, spreadsheetCsv } from '../../format/csv.ts';
import type { GradeRow } from './gradebook.ts';

/** At most two decimals, without idle zeros. */
const short = (value: number): number => Math.round(value * 100) / 100;
const iso = (time: number) => new Date(time).toISOString();
const feedbackOf = (row: GradeRow) => [row.override?.reason ?? '', row.note].filter((text) => text !== '').join(' ');

/** Everything: one line a student, then one column an item with 1, 0 or nothing. */
export function generalCsv(quiz: Quiz, rows: readonly GradeRow[]): string {
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
  return spreadsheetCsv([
    [...header, ...more, ...quiz.items.map((item) => item.id)],
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
      ...row.counted.answers.map((answer) => (answer.right === null ? '' : Number(answer.right))),
    ]),
  ]);
}

/**
 * Moodle, Grades, Import, CSV file. Moodle asks which column is what: map "ID number" (or "Email address", when students gave that)
 * to the user, the quiz's column to a grade item with the same highest grade, and the last column to its feedback.
 * Source: MoodleDocs, "Grade import".
 */
export function moodleCsv(quiz: Quiz, rows: readonly GradeRow[], identifier: 'ID number' | 'Email address' | 'Username'): string {
  const { title } = quiz.assignment;
  return importCsv(
    [
      [identifier, 'Full name', title, `${title} feedback`],
      ...rows.map((row) => [row.student.id, row.student.name, short(row.mark), feedbackOf(row)]),
    ],
    [0],
  );
}

/**
 * Canvas, Gradebook, Import: five columns that name the student, then the assignment; the second line states the points possible.
 * The student's id goes into the one column the educator names; Canvas looks the student up by it.
 * Source: Canvas Instructor Guide, "How do I import grades in the Gradebook?".
 */
export function canvasCsv(quiz: Quiz, rows: readonly GradeRow[], identifier: 'ID' | 'SIS User ID' | 'SIS Login ID'): string {
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
