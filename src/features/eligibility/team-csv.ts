/** A team's histories as a table: one row for each job. Pure. */
import {
  countsAs,
  longestName,
  mostPeople,
  personSchema,
  settings,
  type Setting,
  type Job,
  type Leave,
  type Person,
} from '../../schemas/work-history.ts';
import { dateOf, firstDayOf, lastDayOf, type Day } from './calendar.ts';
import { spreadsheetCsv, unguarded } from '../../format/csv.ts';
import { readCsv, type Cell } from '../../format/read-csv.ts';
import { futureStart, readHours } from './job-form.ts';
import { isPresent, readWorkDate } from './read-date.ts';
import { columnProblems, columns, headsOf, namedColumns, unknownColumns, type Column } from './team-columns.ts';
import { validate, type Reading } from './validate.ts';

const leaveText = ({ from, to }: Leave): string => `${from} to ${to ?? 'present'}`;

/** The name of a person in lists, or the place in the list where none was given. */
export const personName = (name: string, index: number): string => (name === '' ? `Person ${String(index + 1)}` : name);

/** Names as a table can tell them apart: rows of one name belong together, so a second Ann becomes Ann (2). */
function distinctNames(people: readonly Person[]): string[] {
  const given = people.map(({ name }, index) => personName(name, index));
  const taken = new Set<string>();
  return given.map((name) => {
    let distinct = name;
    for (let number = 2; taken.has(distinct) || (distinct !== name && given.includes(distinct)); number += 1) {
      const mark = ` (${String(number)})`;
      distinct = `${name.slice(0, longestName - mark.length).trimEnd()}${mark}`;
    }
    taken.add(distinct);
    return distinct;
  });
}

export function writeTeamCsv(people: readonly Person[]): string {
  const names = distinctNames(people);
  const rows = people.flatMap((person, index) => {
    const name = names[index] ?? '';
    // Someone without a job is a row with nothing but the name.
    if (person.jobs.length === 0) return [[name, ...columns.slice(1).map(() => '')]];
    return person.jobs.map((job) => [
      name,
      job.employer,
      job.role,
      job.setting,
      job.from,
      job.to ?? 'present',
      job.hours === null ? '' : String(job.hours),
      job.basis,
      job.counts,
      job.leaves.map(leaveText).join('; '),
    ]);
  });
  return spreadsheetCsv([[...columns], ...rows]);
}

const fail = (cell: Cell, column: string, problem: string) =>
  ({ ok: false, problem: `Line ${String(cell.line)}, column ${String(cell.column)} (${column}): ${problem}` }) as const;

/** A word of a fixed list, in any case, with spaces for hyphens; `other` when the cell is empty. */
function readWord<T extends string>(
  cell: Cell,
  column: Column,
  words: readonly T[],
  empty: T,
  aliases: Readonly<Record<string, T>> = {},
): Reading<T> {
  const text = cell.text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (text === '') return { ok: true, value: empty };
  const found = words.find((word) => word === text) ?? aliases[text];
  return found === undefined
    ? fail(cell, column, `“${cell.text.trim().slice(0, 40)}” is not one of ${words.join(', ')}.`)
    : { ok: true, value: found };
}

/** Excel shows 2023-03 as Mar-23 and a day as 1-Mar-23, and saves what it shows. The century is the one that keeps the month from lying far ahead. */
function spelledOut(text: string, today: Day): string {
  const [, day = '', month, year] = /^(\d{1,2}-)?([A-Za-z]{3,9})-(\d{2})$/.exec(text.trim()) ?? [];
  if (month === undefined || year === undefined) return text;
  return `${day.replace('-', ' ')}${month} ${String(Number(year) + (2000 + Number(year) > dateOf(today).year + 20 ? 1900 : 2000))}`;
}

/** The last day of a span that has one. */
function readEnd(cell: Cell, column: string, today: Day): Reading<string> {
  const end = readWorkDate(spelledOut(cell.text, today));
  if (end.ok) return end;
  // A dash or "N/A" may mean that the work goes on, or that nobody knows.
  return fail(cell, column, /\d/.test(cell.text) ? end.problem : `${end.problem} For work that goes on write present.`);
}

function readSpan(from: Cell, to: Cell, columnsOf: [string, string], today: Day): Reading<{ from: string; to: string | null }> {
  const start = readWorkDate(spelledOut(from.text, today));
  if (!start.ok) return fail(from, columnsOf[0], from.text.trim() === '' ? 'the date is missing.' : start.problem);
  if (to.text.trim() === '' || isPresent(to.text)) return { ok: true, value: { from: start.value, to: null } };
  const end = readEnd(to, columnsOf[1], today);
  if (!end.ok) return end;
  if (lastDayOf(end.value) < firstDayOf(start.value))
    return fail(to, columnsOf[1], `it ends (${end.value}) before it begins (${start.value}).`);
  return { ok: true, value: { from: start.value, to: end.value } };
}

function readLeaves(cell: Cell, today: Day): Reading<Leave[]> {
  const leaves: Leave[] = [];
  for (const part of cell.text.split(';').filter((text) => text.trim() !== '')) {
    const [from, to, more] = part.split(/\s+to\s+/);
    if (from === undefined || to === undefined || more !== undefined) {
      return fail(cell, 'leaves', `“${part.trim().slice(0, 40)}” is not a leave. Write 2024-01 to 2024-03, and a semicolon between two.`);
    }
    const span = readSpan({ ...cell, text: from }, { ...cell, text: to }, ['leaves', 'leaves'], today);
    if (!span.ok) return span;
    leaves.push(span.value);
  }
  return { ok: true, value: leaves };
}

/** Other words for where the work is done. */
const otherSettings: Readonly<Record<string, Setting>> = {
  'acute-care': 'hospital',
  'acute-care-hospital': 'hospital',
  'health-system': 'hospital',
  'medical-center': 'hospital',
  'surgery-center': 'ambulatory',
  'ambulatory-surgery-center': 'ambulatory',
  asc: 'ambulatory',
  clinic: 'group-practice',
  'medical-group': 'group-practice',
  'physician-group': 'group-practice',
  payer: 'health-plan',
  payor: 'health-plan',
  insurance: 'health-plan',
  'managed-care': 'health-plan',
  va: 'military',
  government: 'military',
};

/**
 * Hours a week. In a table of someone else's making "1.0" is a share of a post: read as hours it would make everyone part-time. Under our
 * own name of the column it is what it says.
 */
function readWeek(cell: Cell, isOurs: boolean): Reading<number | null> {
  const read = readHours(cell.text.replace(/\s*(?:hours?|hrs?|h)?(?:\s*(?:\/|per|a)\s*(?:week|wk|w))?\.?\s*$/i, ''));
  if (!read.ok) return fail(cell, 'hours', read.problem);
  if (!isOurs && read.hours !== null && read.hours <= 1.5)
    return fail(cell, 'hours', `${cell.text.trim()} looks like a share of a full-time post. Write hours a week, such as 40 for 1.0 FTE.`);
  return { ok: true, value: read.hours };
}

type Row = { ok: true; value: { name: string; job: Job | null } } | { ok: false; problems: string[] };

/** Every fault of a row, not only its first. */
function readRow(row: readonly Cell[], header: ReadonlyMap<Column, number>, today: Day, isOurs: boolean): Row {
  const first = row[0] ?? { text: '', line: 1, column: 1 };
  const at = (column: Column): Cell => {
    const place = header.get(column);
    const cell = place === undefined ? undefined : row[place];
    return { text: unguarded(cell?.text ?? ''), line: cell?.line ?? first.line, column: (place ?? 0) + 1 };
  };
  const problems: string[] = [];
  const noted = <T extends { ok: true } | { ok: false; problem: string }>(read: T): T => {
    if (!read.ok) problems.push(read.problem);
    return read;
  };
  const name = at('person').text.trim();
  if (name === '') noted(fail(at('person'), 'person', 'the name or initials are missing.'));
  else if (columns.every((column) => column === 'person' || at(column).text.trim() === '')) return { ok: true, value: { name, job: null } };
  const setting = noted(readWord(at('setting'), 'setting', settings, 'other', otherSettings));
  const span = noted(readSpan(at('from'), at('to'), ['from', 'to'], today));
  // A start that cannot be read hides no fault of the end.
  const end = at('to').text;
  if (!span.ok && end.trim() !== '' && !isPresent(end)) {
    const read = readEnd(at('to'), 'to', today);
    if (!read.ok && read.problem !== span.problem) noted(read);
  }
  const future = span.ok ? futureStart(span.value.from, today) : null;
  if (future !== null) noted(fail(at('from'), 'from', future));
  const hours = noted(readWeek(at('hours'), isOurs));
  const basis = noted(
    readWord(at('basis'), 'basis', ['employed', 'contracted'], 'employed', {
      employee: 'employed',
      'w-2': 'employed',
      w2: 'employed',
      permanent: 'employed',
      contractor: 'contracted',
      contract: 'contracted',
      'independent-contractor': 'contracted',
      consultant: 'contracted',
      1099: 'contracted',
      'self-employed': 'contracted',
    }),
  );
  // An empty cell decides nothing: the work is marked "not sure" and the verdict depends on it.
  const counts = noted(
    readWord(at('counts'), 'counts', countsAs, 'unsure', {
      y: 'yes',
      n: 'no',
      enrollment: 'enrollment-only',
      'not-sure': 'unsure',
    }),
  );
  const leaves = noted(readLeaves(at('leaves'), today));
  if (problems.length > 0 || !setting.ok || !span.ok || !hours.ok || !basis.ok || !counts.ok || !leaves.ok) return { ok: false, problems };
  const job: Job = {
    employer: at('employer').text.trim(),
    role: at('role').text.trim(),
    setting: setting.value,
    ...span.value,
    hours: hours.value,
    basis: basis.value,
    counts: counts.value,
    leaves: leaves.value,
  };
  return { ok: true, value: { name, job } };
}

/** People, or every fault of the table; `problem` is the first of them. */
export type TeamReading = { ok: true; value: Person[] } | { ok: false; problem: string; problems: string[] };

const faults = (problems: readonly string[]): TeamReading => ({ ok: false, problem: problems[0] ?? '', problems: [...problems] });

/**
 * Reads a table of jobs. Rows with the same person belong together, in the order they stand. Every fault is named with its line and
 * column, all at once. `chosen` says which column of the file is which of ours; without it their names must be ours.
 */
export function readTeamCsv(text: string, today: Day, chosen?: readonly (Column | null)[]): TeamReading {
  const table = readCsv(text);
  if (!table.ok) return faults([table.problem]);
  const [first, ...rows] = table.rows;
  const head = headsOf(first);
  if (head.length === 0) return faults(['The table is empty. Its first line must name the columns.']);
  const places = chosen ?? namedColumns(head);
  const wrong = [...(chosen ? [] : unknownColumns(head, places)), ...columnProblems(head, places)];
  if (wrong.length > 0) return faults(wrong);
  const header = new Map(places.flatMap((column, place) => (column === null ? [] : [[column, place] as const])));
  const isOurs = namedColumns(head).includes('hours');
  if (rows.length === 0) return faults(['The table has its column names and no rows below them.']);
  const people = new Map<string, Person>();
  const problems: string[] = [];
  for (const row of rows) {
    const extra = row.slice(head.length).find((cell) => cell.text.trim() !== '');
    if (extra) problems.push(fail(extra, 'none', `the row has more cells than there are columns (${String(head.length)}).`).problem);
    const read = readRow(row, header, today, isOurs);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const { name, job } = read.value;
    const person = people.get(name) ?? { name, applyOn: null, jobs: [], done: [] };
    people.set(name, person);
    if (job) person.jobs.push(job);
    const checked = validate(personSchema, person, `the table, line ${String(row[0]?.line ?? 1)}`);
    if (checked.ok) continue;
    problems.push(checked.problem);
    // So that the next row of this person is judged by itself.
    if (job) person.jobs.pop();
  }
  if (people.size > mostPeople) problems.push(`The table holds more than ${String(mostPeople)} people. Split it.`);
  return problems.length > 0 ? faults(problems) : { ok: true, value: [...people.values()] };
}
