/** What the home page shows of the inside: one claim with its proof, and a corner of the comparison grid. */
import { getCollection, getEntry } from 'astro:content';
import { headingText, references, sections } from '../content-model/mdx.ts';
import type { Source } from '../schemas/source.ts';
import { gridCells, type GridCell } from './grid.ts';
import { lessonsInOrder, sourcesById } from './lessons.ts';
import { standards } from './reference.ts';

export interface ProvenClaim {
  /** The heading of the section, which is the claim. */
  claim: string;
  /** Address below the site. */
  path: string;
  source: Source;
  /** When the lesson's claims were last held against their sources, and what came of it. */
  checked: { on: string; claims: number; mended: number };
}

/** A lesson's section as a claim with the first source it cites. A build fails when the lesson no longer has it. */
export async function provenClaim(ref: string, section: string): Promise<ProvenClaim> {
  const lesson = (await lessonsInOrder()).find((each) => each.ref === ref);
  const text = lesson?.entry.body ?? '';
  const claim = headingText(text, section);
  const [cited] = references(sections(text).find(({ id }) => id === section)?.body ?? '', 'Cite', 'ids');
  const source = (await sourcesById()).get(cited ?? '');
  const checked = (await getEntry('reviews', ref))?.data;
  if (claim === '' || !source || !checked) throw new Error(`The home page shows ${ref}#${section}, which has no heading, source or review`);
  return { claim, path: `learn/${ref}/#${section}`, source, checked };
}

/** Rows of the comparison grid, cut to some bodies. */
export async function gridCorner(
  rows: readonly string[],
  bodies: readonly string[],
): Promise<{ bodies: { id: string; short: string; name: string }[]; rows: { id: string; title: string; cells: GridCell[] }[] }> {
  const grid = (await standards()) ?? { bodies: [], groups: [], elements: [] };
  const { cells } = await gridCells(grid);
  return {
    bodies: bodies.flatMap((id) => grid.bodies.find((body) => body.id === id) ?? []),
    rows: rows.flatMap((id) => {
      const element = grid.elements.find((each) => each.id === id);
      return element
        ? [{ id, title: element.title, cells: bodies.flatMap((body) => cells(id).find((cell) => cell.body === body) ?? []) }]
        : [];
    }),
  };
}

/** How much there is, for one quiet line. */
export async function extent() {
  return {
    lessons: (await lessonsInOrder()).length,
    terms: (await getCollection('glossary')).length,
    sources: (await sourcesById()).size,
  };
}
