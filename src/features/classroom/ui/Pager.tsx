/** Rows of a long table by the page, so that two thousand students scroll as lightly as twenty. */
import { useState } from 'preact/hooks';

export const pageSize = 50;

export function usePage<T>(rows: readonly T[]): {
  shown: readonly T[];
  pager: { page: number; pages: number; go: (page: number) => void };
} {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(page, pages - 1);
  return { shown: rows.slice(at * pageSize, (at + 1) * pageSize), pager: { page: at, pages, go: setPage } };
}

export function Pager({ page, pages, go }: { page: number; pages: number; go: (page: number) => void }) {
  if (pages === 1) return null;
  return (
    <div class="row no-print" role="group" aria-label="Pages of the table">
      <button
        type="button"
        class="button"
        disabled={page === 0}
        onClick={() => {
          go(page - 1);
        }}
      >
        Previous
      </button>
      <span role="status">
        Page {page + 1} of {pages}
      </span>
      <button
        type="button"
        class="button"
        disabled={page === pages - 1}
        onClick={() => {
          go(page + 1);
        }}
      >
        Next
      </button>
    </div>
  );
}
