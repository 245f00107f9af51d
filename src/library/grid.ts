/** The comparison grid made ready to print: each cell with its date in words and its sources by number. */
import type { GridShape } from '../features/reference/index.ts';
import { showDate } from '../format/dates.ts';
import { plural } from '../format/plurals.ts';
import type { Source } from '../schemas/source.ts';
import type { Standards } from '../schemas/standard.ts';
import { sourcesById } from './lessons.ts';
import { confidenceWords } from './marks.ts';
import { reviewed } from './reviewed.ts';

type Cell = Standards['elements'][number]['cells'][string];

export interface GridCell {
  body: string;
  short: string;
  /** The number, as in "120 days"; empty where there is none. */
  number: string;
  value: number | null;
  unit: NonNullable<Cell['unit']> | null;
  text: string;
  unknown: boolean;
  /** How sure, and as of when. */
  standing: string;
  changed: { from: string; on: string } | null;
  /** Place in the page's list of sources, from 1. */
  sources: { number: number; title: string }[];
}

/** A number with its unit; empty for a bare count and where the text begins with it anyway. */
function showNumber({ value, unit, text }: Cell): string {
  if (value === undefined || unit === undefined || unit === 'count' || text.startsWith(String(value))) return '';
  if (unit === 'percent') return `${String(value)}%`;
  return `${String(value)} ${plural(value, unit.slice(0, -1), unit)}`;
}

/** When a cell's rule was stated: its own date, or else that of its newest source. */
function asOf(cell: Cell, sources: readonly Source[]): string {
  if (cell.date !== undefined) return showDate(cell.date);
  const dated = sources.flatMap((source) => source.date ?? []).sort((a, b) => b.localeCompare(a))[0];
  if (dated !== undefined) return `source dated ${showDate(dated)}`;
  const edition = sources.flatMap((source) => source.edition ?? [])[0];
  if (edition !== undefined) return `source edition ${edition}`;
  const read = sources.flatMap((source) => source.read ?? []).sort()[0];
  return `read ${showDate(read ?? reviewed.standards)}`;
}

/** What to print where no source was found: at most, what is said without one. */
const unsourced = (text: string | undefined): string =>
  text === undefined || /^not found\.?$/i.test(text) ? 'Unknown.' : `Unknown. Said without a source: ${text}`;

/** Ids the grid's views may name. */
export const gridShape = (standards: Standards): GridShape => ({
  bodies: standards.bodies.map((body) => body.id),
  groups: standards.groups.map((group) => ({
    id: group.id,
    elements: standards.elements.filter((element) => element.group === group.id).map((element) => element.id),
  })),
});

/** Cells of every element in the order of the bodies, with the sources they number. */
export async function gridCells(standards: Standards): Promise<{ cells: (element: string) => GridCell[]; sources: Source[] }> {
  const all = await sourcesById();
  const numbers = new Map<string, number>();
  const numbered = (id: string) => {
    const source = all.get(id);
    if (!source) return [];
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return [{ number, title: source.title }];
  };
  for (const body of standards.bodies) numbered(body.source);
  const rows = new Map(
    standards.elements.map((element) => [
      element.id,
      standards.bodies.map(({ id, short }): GridCell => {
        const cell = element.cells[id];
        if (!cell || (cell.unknown && cell.sources.length === 0)) {
          return {
            body: id,
            short,
            number: '',
            value: null,
            unit: null,
            text: unsourced(cell?.text),
            unknown: true,
            standing: `No source found by ${showDate(reviewed.standards)}`,
            changed: null,
            sources: [],
          };
        }
        const sources = cell.sources.flatMap((source) => all.get(source) ?? []);
        return {
          body: id,
          short,
          number: showNumber(cell),
          value: cell.value ?? null,
          unit: cell.unit ?? null,
          text: cell.unknown ? `Unknown. Said, not settled: ${cell.text}` : cell.text,
          unknown: cell.unknown,
          standing: `${confidenceWords[cell.confidence].mark}, ${asOf(cell, sources)}`,
          changed: cell.changed ? { from: cell.changed.from, on: showDate(cell.changed.on) } : null,
          sources: cell.sources.flatMap(numbered),
        };
      }),
    ]),
  );
  return { cells: (element) => rows.get(element) ?? [], sources: [...numbers.keys()].flatMap((id) => all.get(id) ?? []) };
}
