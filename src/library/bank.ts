/** The item bank as files for the browser: catalogue, items, keys and ready-made forms. Each is computed once a build. */
import { createHash } from 'node:crypto';
import { assemble, dealDecks, deckCount, seedFromBytes, type Blueprint } from '../features/exam/index.ts';
import type { BankForm, BankItem, Catalog, CatalogItem, Deck, DeckSet, ItemKey } from '../schemas/bank.ts';
import type { Certification, Outline } from '../schemas/certification.ts';
import type { Centrality } from '../schemas/lesson.ts';
import { certifications } from './certifications.ts';
import { allItems, centralityOf, liveItems, teachingPlaces, type PlacedItem } from './items.ts';
import { sourcesById, studyMap } from './lessons.ts';
import { once } from './once.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

const keyIndex = (item: Pick<PlacedItem, 'options'>) => item.options.findIndex((option) => option.correct === true);

/**
 * Changes when the stem, the extract, an option or the key changes; a corrected rationale leaves it. An item without an extract has
 * the version it always had.
 */
export const itemVersion = (item: Pick<PlacedItem, 'stem' | 'extract' | 'options'>): string =>
  sha256(JSON.stringify([item.stem, item.options.map((option) => option.text), keyIndex(item), ...(item.extract ? [item.extract] : [])]))
    .toString('hex')
    .slice(0, 8);

const catalogItem = (item: PlacedItem, centrality: Centrality): CatalogItem => ({
  id: item.id,
  v: itemVersion(item),
  topic: item.topic,
  task: item.task,
  cognitive: item.cognitive,
  difficulty: item.difficulty,
  ...(item.kind === undefined ? {} : { kind: item.kind }),
  ...(item.fact === undefined ? {} : { fact: item.fact }),
  ...(centrality === 'usual' ? {} : { c: centrality }),
});

/** The catalogue's rows of items, each with how central its section is. */
async function catalogItems(items: readonly PlacedItem[]): Promise<CatalogItem[]> {
  const centrality = await centralityOf();
  return items.map((item) => catalogItem(item, centrality(item.lesson)));
}

export const bankItem = (item: PlacedItem): BankItem => ({
  id: item.id,
  v: itemVersion(item),
  stem: item.stem,
  ...(item.extract ? { extract: item.extract } : {}),
  options: item.options.map((option) => option.text),
  ...(item.fixedOrder ? { fixed: true as const } : {}),
  topic: item.topic,
  domain: item.domain,
  task: item.task,
  cognitive: item.cognitive,
  difficulty: item.difficulty,
});

export const catalog = once(async (): Promise<Catalog> => {
  const items = await catalogItems(await liveItems());
  const map = await studyMap();
  return {
    version: sha256(items.map((item) => `${item.id}:${item.v}`).join())
      .toString('hex')
      .slice(0, 12),
    topics: Object.fromEntries(
      map.flatMap((domain) => domain.topics.map((topic) => [topic.id, { domain: domain.id, title: topic.title }])),
    ),
    domains: Object.fromEntries(map.map((domain) => [domain.id, domain.title])),
    items,
  };
});

/** What a page that draws fresh forms must know of the decks. */
export const deckSet = once(async (): Promise<DeckSet> => {
  const { version, items } = await catalog();
  return { bank: version, of: deckCount(items.length) };
});

/** The bank dealt into decks, each with its items as they are sat. */
export const decks = once(async (): Promise<Deck[]> => {
  const { items } = await catalog();
  const byId = new Map((await liveItems()).map((item) => [item.id, item]));
  const set = await deckSet();
  return dealDecks(items).map((rows) => ({
    ...set,
    items: rows.flatMap(({ id, kind, fact, c }) => {
      const item = byId.get(id);
      return item
        ? [
            {
              ...bankItem(item),
              ...(kind === undefined ? {} : { kind }),
              ...(fact === undefined ? {} : { fact }),
              ...(c === undefined ? {} : { c }),
            },
          ]
        : [];
    }),
  }));
});

/** Every item by id, retired ones too: an old attempt may still ask for them. */
export const bankItems = async (): Promise<BankItem[]> => (await allItems()).map(bankItem);

export const itemKeys = once(async (): Promise<Map<string, ItemKey>> => {
  const place = await teachingPlaces();
  const sources = await sourcesById();
  return new Map(
    (await allItems()).map((item) => {
      const key = keyIndex(item);
      const taught = place(item.lesson);
      const [page = '', section = ''] = item.lesson.split('#');
      const entry: ItemKey = {
        id: item.id,
        v: itemVersion(item),
        key,
        keyText: item.options[key]?.text ?? '',
        rationales: item.options.map((option) => option.rationale),
        ...(item.point === undefined ? {} : { point: item.point }),
        ...(item.kind === undefined ? {} : { kind: item.kind }),
        lesson: { path: `learn/${page}/#${section}`, ...taught },
        sources: item.sources.flatMap((id) => {
          const source = sources.get(id);
          return source
            ? [
                {
                  title: source.title,
                  publisher: source.publisher,
                  url: source.url,
                  date: source.date ?? source.edition ?? `read ${source.read ?? ''}`,
                },
              ]
            : [];
        }),
        ...(item.asOf === undefined ? {} : { asOf: item.asOf }),
        ...(item.errata.length > 0 ? { errata: item.errata } : {}),
        ...(item.retired ? { retired: true as const } : {}),
      };
      return [item.id, entry] as const;
    }),
  );
});

/** The outline a certification's mock exams follow. */
export function mainOutline(certification: Certification): Outline {
  const outline = certification.outlines.find((entry) => entry.default === true) ?? certification.outlines[0];
  if (!outline) throw new Error(`${certification.id} has no outline`);
  return outline;
}

/** Weights of an outline, with the outline its tasks are named in. */
export const blueprintOf = (outline: Outline): Blueprint => ({
  outline: outline.tasksOf ?? outline.id,
  domains: outline.domains.map(({ id, weight }) => ({ id, weight })),
});

const formLetters = 'ABCDEF';

/**
 * Ready-made mock forms: for each certification form A, then B, and so on, as many as the bank allows; no two forms of one certification
 * share an item. A person sits one exam, so forms of the two certifications may.
 */
export const readyForms = once(async (): Promise<BankForm[]> => {
  const items = await liveItems();
  const rows = await catalogItems(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const { version } = await catalog();
  return (await certifications()).flatMap((certification) => {
    const format = certification.formats.find((entry) => entry.default === true) ?? certification.formats[0];
    if (!format) return [];
    const outline = mainOutline(certification);
    const used = new Set<string>();
    const forms: BankForm[] = [];
    for (const letter of formLetters) {
      const seed = seedFromBytes(sha256(`form ${certification.id} ${letter}`).subarray(0, 10));
      const form = assemble(rows, blueprintOf(outline), format.items, seed, used);
      if (!form.ok) break;
      for (const id of form.ids) used.add(id);
      forms.push({
        id: `${certification.id}-${letter.toLowerCase()}`,
        title: `${certification.abbreviation} form ${letter}`,
        exam: certification.id,
        outline: outline.id,
        seed,
        bank: version,
        items: form.ids.flatMap((id) => {
          const item = byId.get(id);
          return item ? [bankItem(item)] : [];
        }),
      });
    }
    return forms;
  });
});
