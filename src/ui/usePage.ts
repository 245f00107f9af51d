import { useState } from 'preact/hooks';
import { usePrinting } from './usePrinting.ts';

export interface Paged<T> {
  /** The rows of the page in view; all of them on paper. */
  shown: readonly T[];
  /** What `Pager` needs. Pages count from 1. */
  pager: { page: number; pages: number; go: (page: number) => void };
}

/**
 * Rows of a long list by the page, so that two thousand scroll as lightly as twenty. A page beyond the end is the last one. On paper
 * nobody can turn to the next page, so all are drawn; `print: 'page'` is for sheets that are printed page by page on purpose.
 */
export function usePage<T>(rows: readonly T[], size = 50, print: 'all' | 'page' = 'all'): Paged<T> {
  const [page, setPage] = useState(1);
  const [printing, setPrinting] = useState(false);
  usePrinting(setPrinting);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(Math.max(1, Math.floor(page) || 1), pages);
  const pager = { page: at, pages, go: setPage };
  return printing && print === 'all' ? { shown: rows, pager } : { shown: rows.slice((at - 1) * size, at * size), pager };
}
