/** The columns of a team's table: which of the file's is which of ours, guessed from their names and settled by hand. Pure. */
import { comparable } from '../../format/comparable.ts';
import { readCsv, type Cell } from '../../format/read-csv.ts';

/** Columns in the order they are written. Only `person` and `from` must be there when a table is read. */
export const columns = ['person', 'employer', 'role', 'setting', 'from', 'to', 'hours', 'basis', 'counts', 'leaves'] as const;
export type Column = (typeof columns)[number];

/** What each column holds, for someone who has to say which of their own it is. */
export const columnName: Readonly<Record<Column, string>> = {
  person: 'Person: name or initials',
  employer: 'Employer',
  role: 'Job title',
  setting: 'Setting, such as hospital',
  from: 'First month or day',
  to: 'Last month or day',
  hours: 'Hours a week',
  basis: 'Employee or contractor',
  counts: 'Whether it counts',
  leaves: 'Leaves',
};

/** Other names people give them. */
const aliases: Readonly<Record<Column, readonly string[]>> = {
  person: [
    'name',
    'full name',
    'employee',
    'employee name',
    'staff',
    'staff member',
    'staff name',
    'team member',
    'initials',
    'who',
    'last first',
    'coordinator',
  ],
  employer: [
    'company',
    'organization',
    'organisation',
    'facility',
    'hospital',
    'employer name',
    'workplace',
    'company name',
    'facility name',
    'organization name',
  ],
  role: ['title', 'job title', 'position', 'job', 'position title', 'job name', 'role title'],
  setting: ['facility type', 'work setting', 'type of facility'],
  from: [
    'start',
    'start date',
    'started',
    'hire date',
    'hired',
    'date of hire',
    'begin',
    'begin date',
    'from date',
    'since',
    'date started',
    'start month',
    'first day',
    'employment start',
    'original hire date',
  ],
  to: [
    'end',
    'end date',
    'ended',
    'until',
    'termination date',
    'left',
    'to date',
    'last day',
    'term date',
    'term',
    'separation date',
    'exit date',
    'date ended',
    'end month',
    'through',
    'employment end',
  ],
  hours: [
    'hours per week',
    'hours a week',
    'hours/week',
    'weekly hours',
    'hrs',
    'hours weekly',
    'standard hours',
    'scheduled weekly hours',
  ],
  basis: ['employment type', 'employed as', 'employment'],
  counts: ['counts as', 'does it count'],
  leaves: ['leave', 'leaves of absence', 'leave of absence', 'loa'],
};

/** The column a name stands for; null when it stands for none. */
function guess(head: string): Column | null {
  // What stands in brackets explains the name: "Name (Last, First)", "Hire Date (mm/dd/yyyy)".
  const name = comparable(head.replace(/\([^)]*\)/g, ' ').replace(/[_-]+/g, ' '));
  return columns.find((column) => column === name || aliases[column].includes(name)) ?? null;
}

/** One column of a file. */
export interface FileColumn {
  head: Cell;
  /** The first thing that stands in it, to know it by. */
  sample: string;
  /** Ours, as far as its name tells; each of ours once. */
  guess: Column | null;
}

export type FileColumns =
  | {
      ok: true;
      columns: FileColumn[];
      /** Its names are ours, and those that are needed are there. */
      ready: boolean;
      /** A sentence for each name we do not know. */
      unknown: string[];
    }
  | { ok: false; problem: string };

/** What is wrong with a choice of columns: all of it, one sentence each. */
export function columnProblems(heads: readonly Cell[], chosen: readonly (Column | null)[]): string[] {
  const twice = heads.flatMap((head, place) => {
    const column = chosen[place] ?? null;
    return column !== null && chosen.indexOf(column) < place
      ? [`Line ${String(head.line)}, column ${String(head.column)} (${column}): the column is there twice.`]
      : [];
  });
  const missing = (['person', 'from'] as const)
    .filter((needed) => !chosen.includes(needed))
    .map((needed) => `Line 1: the column “${needed}” is missing. The columns are ${columns.join(', ')}.`);
  return [...twice, ...missing];
}

/** The first line of a table without the empty cells that spreadsheets write at its end. */
export const headsOf = (first: readonly Cell[] | undefined): Cell[] =>
  first?.slice(0, first.findLastIndex((cell) => cell.text.trim() !== '') + 1) ?? [];

/** Columns named exactly as ours, in any case; null for any other. */
export const namedColumns = (heads: readonly Cell[]): (Column | null)[] =>
  heads.map((head) => columns.find((column) => column === head.text.trim().toLowerCase()) ?? null);

/** Columns of a table whose names we do not know: each a sentence. */
export const unknownColumns = (heads: readonly Cell[], chosen: readonly (Column | null)[]): string[] =>
  heads.flatMap((head, place) => {
    if (chosen[place] !== null) return [];
    const name = head.text.trim();
    const what = name === '' ? 'the column has no name' : `“${name.slice(0, 40)}” is not a column of this table`;
    return [`Line ${String(head.line)}, column ${String(head.column)}: ${what}.`];
  });

/** The columns of a file, and whether the table can be read as it is. */
export function fileColumns(text: string): FileColumns {
  const table = readCsv(text);
  if (!table.ok) return table;
  const [first, ...rows] = table.rows;
  const heads = headsOf(first);
  if (heads.length === 0) return { ok: false, problem: 'The table is empty. Its first line must name the columns.' };
  const named = namedColumns(heads);
  const taken = new Set<Column | null>(named);
  const found = heads.map((head, place): FileColumn => {
    const exact = named[place] ?? null;
    const guessed = exact ?? guess(head.text);
    const free = exact !== null || (guessed !== null && !taken.has(guessed));
    if (guessed !== null) taken.add(guessed);
    return {
      head,
      sample: (rows.find((row) => (row[place]?.text ?? '').trim() !== '')?.[place]?.text ?? '').trim().slice(0, 60),
      guess: free ? guessed : null,
    };
  });
  const unknown = unknownColumns(heads, named);
  return { ok: true, columns: found, ready: unknown.length === 0 && columnProblems(heads, named).length === 0, unknown };
}
