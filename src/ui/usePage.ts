import { useState } from 'preact/hooks';

export interface Paged<T> {
  /** The rows of the page in view. */
  shown: readonly T[];
  /** What `Pager` needs. Pages count from 1. */
  pager: { page: number; pages: number; go: (page: number) => void };
}

/** Rows of a long list by the page, so that two thousand scroll as lightly as twenty. A page beyond the end is the last one. */
export function usePage<T>(rows: readonly T[], size = 50): Paged<T> {
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(Math.max(1, Math.floor(page) || 1), pages);
  return { shown: rows.slice((at - 1) * size, at * size), pager: { page: at, pages, go: setPage } };
}
