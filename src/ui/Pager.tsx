/** Moves through the pages of a list, and to any page by its number. Draws nothing when all fits on one. */
interface Props {
  /** Counted from 1. */
  page: number;
  pages: number;
  go: (page: number) => void;
  /** What it moves through, for those who do not see it: `Pages of items`. */
  label: string;
}

export function Pager({ page, pages, go, label }: Props) {
  if (pages < 2) return null;
  const step = (text: string, to: number) => (
    <button
      type="button"
      class="button"
      disabled={to < 1 || to > pages}
      onClick={() => {
        go(to);
      }}
    >
      {text}
    </button>
  );
  return (
    <nav class="row pager no-print" aria-label={label}>
      {step('Previous page', page - 1)}
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
      {step('Next page', page + 1)}
    </nav>
  );
}
