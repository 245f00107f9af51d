/** What is selected, and the way to the classroom. */
import { plural } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { mostItems } from '../../../schemas/quiz-size.ts';
import { useStore } from '../../../ui/useStore.ts';
import { writeSelection } from '../selection.ts';
import { $selection, clearSelection, toggleSelected } from '../store/selection.ts';

export default function Selection() {
  const selected = useStore($selection);
  if (selected.length === 0) return <p>Nothing is selected yet. Check the box beside a question; up to {mostItems} fit in one quiz.</p>;
  return (
    <div class="stack">
      <p>
        {plural(selected.length, 'One question is selected.', `${String(selected.length)} questions are selected.`)} The selection is kept
        on this device.
      </p>
      <details>
        <summary>See or change the selection</summary>
        <ul class="bank-selected">
          {selected.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{id}</a>
              <button
                type="button"
                class="button button-plain"
                aria-label={`Take ${id} out`}
                onClick={() => {
                  toggleSelected(id);
                }}
              >
                Take out
              </button>
            </li>
          ))}
        </ul>
      </details>
      <div class="row">
        <a class="button button-main" href={`${href('teach/')}#items=${writeSelection(selected)}`}>
          Make a quiz for a class
        </a>
        <a class="button" href={href('teach/export/')}>
          Save for another program
        </a>
        <button type="button" class="button" onClick={clearSelection}>
          Clear the selection
        </button>
      </div>
    </div>
  );
}
