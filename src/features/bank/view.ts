/** What of the bank is looked at: filters, counts and pages over the catalogue. Pure, and one pass over the rows each. */
import type { Catalog, CatalogItem } from '../../schemas/bank.ts';

export type Level = CatalogItem['cognitive'];
export const levels: readonly Level[] = ['recall', 'application', 'analysis'];

/** A choice for each dimension; the empty string means all. */
export interface View {
  domain: string;
  topic: string;
  exam: '' | 'cpcs' | 'cpmsm';
  /** Blueprint task, as `cpcs-2024/1.3`. */
  task: string;
  level: '' | Level;
  /** Words to be found in the stem or the options. */
  words: string;
}
export const everything: View = { domain: '', topic: '', exam: '', task: '', level: '', words: '' };

/** Items on one page of the list. */
export const pageSize = 20;

type Dimension = Exclude<keyof View, 'words'>;

const servesExam = (item: CatalogItem, exam: string) => item.task.some((task) => task.startsWith(`${exam}-`));

const tests: Record<Dimension, (item: CatalogItem, value: string, topics: Catalog['topics']) => boolean> = {
  domain: (item, value, topics) => topics[item.topic]?.domain === value,
  topic: (item, value) => item.topic === value,
  exam: (item, value) => servesExam(item, value),
  task: (item, value) => item.task.includes(value),
  level: (item, value) => item.cognitive === value,
};
const dimensions = Object.keys(tests) as Dimension[];

/** Items that meet every choice but that of `except`; words are not looked at. In the order of the catalogue. */
export function filterItems(catalog: Catalog, view: View, except?: Dimension): CatalogItem[] {
  const active = dimensions.filter((dimension) => dimension !== except && view[dimension] !== '');
  return catalog.items.filter((item) => active.every((dimension) => tests[dimension](item, view[dimension], catalog.topics)));
}

/** How many items each value of a dimension would show, the other choices staying as they are. */
export function countBy(catalog: Catalog, view: View, dimension: Dimension): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of filterItems(catalog, view, dimension)) {
    const values =
      dimension === 'domain'
        ? [catalog.topics[item.topic]?.domain ?? '']
        : dimension === 'topic'
          ? [item.topic]
          : dimension === 'task'
            ? item.task
            : dimension === 'level'
              ? [item.cognitive]
              : [...new Set(item.task.map((task) => task.split('-')[0] ?? ''))];
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** A view with one choice changed; a choice that no longer fits another (a topic of another domain, a task of another exam) is dropped. */
export function changeView(view: View, part: Partial<View>, topics: Catalog['topics']): View {
  const next = { ...view, ...part };
  if (next.topic !== '' && next.domain !== '' && topics[next.topic]?.domain !== next.domain) next.topic = '';
  if (next.task !== '' && next.exam !== '' && !next.task.startsWith(`${next.exam}-`)) next.task = '';
  return next;
}

/** Number of pages, at least 1. */
export const pageCount = (items: number): number => Math.max(1, Math.ceil(items / pageSize));

/** One page of a list, counted from 1; a page beyond the end is the last one. */
export function pageOf<T>(list: readonly T[], page: number): { page: number; items: readonly T[] } {
  const at = Math.min(Math.max(1, Math.floor(page) || 1), pageCount(list.length));
  return { page: at, items: list.slice((at - 1) * pageSize, at * pageSize) };
}

/** The page an item stands on, or null when the list does not have it. */
export function pageWith(list: readonly { id: string }[], id: string): number | null {
  const at = list.findIndex((item) => item.id === id);
  return at < 0 ? null : Math.floor(at / pageSize) + 1;
}

/** Reads a view from the query of an address. Anything the catalogue does not know is left out. */
export function readView(query: string, catalog: Catalog, tasks: ReadonlySet<string>): View {
  const asked = new URLSearchParams(query);
  const known = <T extends string>(name: string, isKnown: (value: string) => value is T): T | '' => {
    const value = asked.get(name) ?? '';
    return isKnown(value) ? value : '';
  };
  return changeView(
    {
      domain: known('domain', (value): value is string => Object.hasOwn(catalog.domains, value)),
      topic: known('topic', (value): value is string => Object.hasOwn(catalog.topics, value)),
      exam: known('exam', (value) => value === 'cpcs' || value === 'cpmsm'),
      task: known('task', (value): value is string => tasks.has(value)),
      level: known('level', (value): value is Level => levels.some((level) => level === value)),
      words: (asked.get('words') ?? '').slice(0, 100),
    },
    {},
    catalog.topics,
  );
}

/** The page an address names, from 1. */
export function readPage(query: string): number {
  const page = Number(new URLSearchParams(query).get('page') ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** The query of an address that shows this page of this view: empty, or starting with `?`. */
export function writeView(view: View, page = 1): string {
  const query = new URLSearchParams();
  for (const name of [...dimensions, 'words'] as const) if (view[name] !== '') query.set(name, view[name]);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
