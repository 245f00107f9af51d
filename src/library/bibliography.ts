/** The bibliography with what rests on each entry. */
import { getCollection } from 'astro:content';
import { references } from '../content-model/mdx.ts';
import { guideSources } from '../features/interchange/guide.ts';
import type { Source } from '../schemas/source.ts';
import { careersInOrder } from './careers.ts';
import { liveItems } from './items.ts';
import { lessonsInOrder, sourcesById } from './lessons.ts';
import { sourceKinds } from './marks.ts';
import { changes, standards, timeline } from './reference.ts';

export interface BibliographyEntry {
  source: Source;
  /** Lessons and career pages that cite it, in reading order. */
  pages: { title: string; path: string }[];
  items: number;
  /** Other places that cite it. */
  lists: ('Glossary' | 'Standards compared' | 'Timeline' | 'What changed' | 'Questions to and from other systems')[];
}

/** Ids of the sources that any of the rows names. */
const named = (rows: readonly { sources: readonly string[] }[]): Set<string> => new Set(rows.flatMap((row) => row.sources));

/** Entries by kind, in the order of `sourceKinds`, by title inside. */
export async function bibliography(): Promise<{ kind: Source['kind']; title: string; entries: BibliographyEntry[] }[]> {
  const pages = new Map<string, BibliographyEntry['pages']>();
  const cite = (body: string, page: BibliographyEntry['pages'][number]) => {
    for (const id of new Set(references(body, 'Cite', 'ids'))) pages.set(id, [...(pages.get(id) ?? []), page]);
  };
  for (const lesson of await lessonsInOrder())
    cite(lesson.entry.body ?? '', { title: lesson.entry.data.title, path: `learn/${lesson.ref}/` });
  for (const career of await careersInOrder()) cite(career.body ?? '', { title: career.data.title, path: `careers/${career.id}/` });
  const items = new Map<string, number>();
  for (const item of await liveItems()) for (const id of item.sources) items.set(id, (items.get(id) ?? 0) + 1);
  const grid = await standards();
  const lists = [
    ['Glossary', named((await getCollection('glossary')).map((entry) => entry.data))],
    [
      'Standards compared',
      named(
        grid
          ? [...grid.elements.flatMap((element) => Object.values(element.cells)), { sources: grid.bodies.map((body) => body.source) }]
          : [],
      ),
    ],
    ['Timeline', named(await timeline())],
    ['What changed', named(await changes())],
    ['Questions to and from other systems', new Set(guideSources)],
  ] as const;
  const all = [...(await sourcesById()).values()].sort((a, b) => a.title.localeCompare(b.title, 'en-US'));
  return (Object.keys(sourceKinds) as Source['kind'][])
    .map((kind) => ({
      kind,
      title: sourceKinds[kind],
      entries: all
        .filter((source) => source.kind === kind)
        .map((source) => ({
          source,
          pages: pages.get(source.id) ?? [],
          items: items.get(source.id) ?? 0,
          lists: lists.filter(([, ids]) => ids.has(source.id)).map(([name]) => name),
        })),
    }))
    .filter(({ entries }) => entries.length > 0);
}
