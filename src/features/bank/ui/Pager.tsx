/** Moves through the pages of the list, and to any page by its number. */
interface Props {
  page: number;
  pages: number;
  go: (page: number) => void;
}

export function Pager({ page, pages, go }: Props) {
  if (pages < 2) return null;
  return (
    <nav class="row bank-pager" aria-label="Pages of items">
      <button
        type="button"
        class="button"
        disabled={page <= 1}
        onClick={() => {
          go(page - 1);
        }}
      >
        Previous page
      </button>
      <label class="choice">
        Page
        <input
          type="number"
          min={1}
          max={pages}
          value={page}
          onChange={(input) => {
            go(Number(input.currentTarget.value));
          }}
        />
        of {pages}
      </label>
      <button
        type="button"
        class="button"
        disabled={page >= pages}
        onClick={() => {
          go(page + 1);
        }}
      >
        Next page
      </button>
    </nav>
  );
}
