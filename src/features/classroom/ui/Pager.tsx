/** Rows of a long table by the page, so that two thousand students scroll as lightly as twenty. */
import { useState } from 'preact/hooks';

/** Rows of a page; sheets are long, so their pages hold fewer. */
const pageSize = 50;

export function usePage<T>(
  rows: readonly T[],
  size = pageSize,
): {
  shown: readonly T[];
  pager: { page: number; pages: number; go: (page: number) => void };
} {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page, pages - 1);
  return { shown: rows.slice(at * size, (at + 1) * size), pager: { page: at, pages, go: setPage } };
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
