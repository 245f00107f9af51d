/** An exam's outline and the bank behind it, as study needs them. Pure. */
import type { Catalog, CatalogItem } from '../../schemas/bank.ts';
import { domainIn, largestRemainder } from '../exam/assemble.ts';
import type { DomainShare } from './readiness.ts';

/** The outline a certification's mock exams follow. */
export interface StudyOutline {
  exam: 'cpcs' | 'cpmsm';
  abbreviation: string;
  /** Outline that items name their tasks in. */
  tasksOf: string;
  domains: { id: string; title: string; weight: number; tasks: { id: string; title: string }[] }[];
  /** Items of a full form. */
  formItems: number;
}

/** Place of the outline's domain that an item counts for, or -1. */
export const domainPlace = (outline: StudyOutline, item: { task: readonly string[] }): number => {
  const id = domainIn(item, outline.tasksOf);
  return outline.domains.findIndex((domain) => domain.id === id);
};

/** What a full form asks of each domain, with the bank's own mix of difficulties. */
export function formShares(outline: StudyOutline, catalog: Pick<Catalog, 'items'>): DomainShare[] {
  const counts = outline.domains.map(() => [0, 0, 0, 0, 0]);
  for (const item of catalog.items) {
    const row = counts[domainPlace(outline, item)];
    const step = Math.min(5, Math.max(1, item.difficulty)) - 1;
    if (row) row[step] = (row[step] ?? 0) + 1;
  }
  const items = largestRemainder(
    outline.domains.map((domain) => domain.weight),
    outline.formItems,
  );
  return counts.map((row, place) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    // A domain the bank has nothing for is taken to be of middle difficulty.
    return { items: items[place] ?? 0, difficulties: total === 0 ? [0, 0, 1, 0, 0] : row.map((count) => count / total) };
  });
}

/** Rows of the catalogue by id. */
export const byId = (catalog: Pick<Catalog, 'items'>): Map<string, CatalogItem> => new Map(catalog.items.map((item) => [item.id, item]));
