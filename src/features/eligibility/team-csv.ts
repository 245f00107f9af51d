/** A team's histories as a table: one row for each job. Pure. */
import {
  countsAs,
  longestName,
  mostPeople,
  personSchema,
  settings,
  type Job,
  type Leave,
  type Person,
} from '../../schemas/work-history.ts';
import { dateOf, firstDayOf, lastDayOf, type Day } from './calendar.ts';
import { spreadsheetCsv, unguarded } from '../../format/csv.ts';
import { readCsv, type Cell } from '../../format/read-csv.ts';
import { futureStart, readHours } from './job-form.ts';
import { readWorkDate } from './read-date.ts';
import { validate, type Reading } from './validate.ts';

/** Columns in the order they are written. Only `person` and `from` must be there when a table is read. */
export const columns = ['person', 'employer', 'role', 'setting', 'from', 'to', 'hours', 'basis', 'counts', 'leaves'] as const;
type Column = (typeof columns)[number];

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

function readHeader(cells: readonly Cell[]): Reading<Map<Column, number>> {
  const found = new Map<Column, number>();
  for (const [place, cell] of cells.entries()) {
    const name = cell.text.trim().toLowerCase();
    const column = columns.find((known) => known === name);
    if (column === undefined) {
      const text = name === '' ? 'the column has no name' : `“${name.slice(0, 40)}” is not a column of this table`;
      return {
        ok: false,
        problem: `Line ${String(cell.line)}, column ${String(cell.column)}: ${text}. The columns are ${columns.join(', ')}.`,
      };
    }
    if (found.has(column)) return fail(cell, column, 'the column is there twice.');
    found.set(column, place);
  }
  for (const needed of ['person', 'from'] as const) {
    if (!found.has(needed))
      return { ok: false, problem: `Line 1: the column “${needed}” is missing. The columns are ${columns.join(', ')}.` };
  }
  return { ok: true, value: found };
}

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

/** Excel shows 2023-03 as Mar-23 and saves what it shows. The century is the one that keeps the month from lying far ahead. */
function spelledOut(text: string, today: Day): string {
  const [, month, year] = /^([A-Za-z]{3,9})-(\d{2})$/.exec(text.trim()) ?? [];
  if (month === undefined || year === undefined) return text;
  return `${month} ${String(Number(year) + (2000 + Number(year) > dateOf(today).year + 20 ? 1900 : 2000))}`;
}

function readSpan(from: Cell, to: Cell, columnsOf: [string, string], today: Day): Reading<{ from: string; to: string | null }> {
  const start = readWorkDate(spelledOut(from.text, today));
  if (!start.ok) return fail(from, columnsOf[0], from.text.trim() === '' ? 'the date is missing.' : start.problem);
  if (/^(?:present|)$/i.test(to.text.trim())) return { ok: true, value: { from: start.value, to: null } };
  const end = readWorkDate(spelledOut(to.text, today));
  if (!end.ok) return fail(to, columnsOf[1], end.problem);
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

function readRow(row: readonly Cell[], header: ReadonlyMap<Column, number>, today: Day): Reading<{ name: string; job: Job | null }> {
  const first = row[0] ?? { text: '', line: 1, column: 1 };
  const at = (column: Column): Cell => {
    const place = header.get(column);
    const cell = place === undefined ? undefined : row[place];
    return { text: unguarded(cell?.text ?? ''), line: cell?.line ?? first.line, column: (place ?? 0) + 1 };
  };
  const name = at('person').text.trim();
  if (name === '') return fail(at('person'), 'person', 'the name or initials are missing.');
  if (columns.every((column) => column === 'person' || at(column).text.trim() === '')) return { ok: true, value: { name, job: null } };
  const setting = readWord(at('setting'), 'setting', settings, 'other');
  if (!setting.ok) return setting;
  const span = readSpan(at('from'), at('to'), ['from', 'to'], today);
  if (!span.ok) return span;
  const future = futureStart(span.value.from, today);
  if (future !== null) return fail(at('from'), 'from', future);
  const hours = readHours(at('hours').text);
  if (!hours.ok) return fail(at('hours'), 'hours', hours.problem);
  const basis = readWord(at('basis'), 'basis', ['employed', 'contracted'], 'employed', {
    employee: 'employed',
    contractor: 'contracted',
    'self-employed': 'contracted',
  });
  if (!basis.ok) return basis;
  // An empty cell decides nothing: the work is marked "not sure" and the verdict depends on it.
  const counts = readWord(at('counts'), 'counts', countsAs, 'unsure', { enrollment: 'enrollment-only', 'not-sure': 'unsure' });
  if (!counts.ok) return counts;
  const leaves = readLeaves(at('leaves'), today);
  if (!leaves.ok) return leaves;
  return {
    ok: true,
    value: {
      name,
      job: {
        employer: at('employer').text.trim(),
        role: at('role').text.trim(),
        setting: setting.value,
        ...span.value,
        hours: hours.hours,
        basis: basis.value,
        counts: counts.value,
        leaves: leaves.value,
      },
    },
  };
}

/** Reads a table of jobs. Rows with the same person belong together, in the order they stand. The problem names line and column. */
export function readTeamCsv(text: string, today: Day): Reading<Person[]> {
  const table = readCsv(text);
  if (!table.ok) return table;
  const [first, ...rows] = table.rows;
  // Spreadsheets write empty cells at the end of a line; they say nothing.
  const head = first?.slice(0, first.findLastIndex((cell) => cell.text.trim() !== '') + 1);
  if (!head) return { ok: false, problem: 'The table is empty. Its first line must name the columns.' };
  const header = readHeader(head);
  if (!header.ok) return header;
  if (rows.length === 0) return { ok: false, problem: 'The table has its column names and no rows below them.' };
  const people = new Map<string, Person>();
  for (const row of rows) {
    const extra = row.slice(head.length).find((cell) => cell.text.trim() !== '');
    if (extra) return fail(extra, 'none', `the row has more cells than there are columns (${String(head.length)}).`);
    const read = readRow(row, header.value, today);
    if (!read.ok) return read;
    const { name, job } = read.value;
    const person = people.get(name) ?? { name, applyOn: null, jobs: [], done: [] };
    if (job) person.jobs.push(job);
    people.set(name, person);
    const checked = validate(personSchema, person, `the table, line ${String(row[0]?.line ?? 1)}`);
    if (!checked.ok) return checked;
  }
  return people.size > mostPeople
    ? { ok: false, problem: `The table holds more than ${String(mostPeople)} people. Split it.` }
    : { ok: true, value: [...people.values()] };
}
