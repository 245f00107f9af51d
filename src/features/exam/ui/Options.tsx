/** The options of an item: one to choose, any to strike out. After the answer was checked they stand, and can still be read one by one. */
import { optionLetter } from '../../../format/letters.ts';
import type { Response } from '../attempt.ts';
import type { Session } from '../store/session.ts';

interface Props {
  session: Session;
  /** Index of the item in the form. */
  index: number;
  options: readonly string[];
  /** Author's indexes in the order shown. */
  order: readonly number[];
  response: Response;
}

export function Options({ session: { record }, index, options, order, response }: Props) {
  const { revealed } = response;
  return (
    <fieldset class="exam-options">
      <legend class="visually-hidden">Options</legend>
      {order.map((option, place) => {
        const struck = response.struck.includes(option);
        const chosen = response.option === option;
        const name = optionLetter(place);
        return (
          <div class={`exam-option${struck ? ' exam-struck' : ''}${chosen ? ' exam-chosen' : ''}`} key={option}>
            <label>
              <input
                type="radio"
                name={`item-${String(index)}`}
                checked={chosen}
                aria-disabled={revealed}
                onClick={(click) => {
                  // Not `disabled`: an option that was answered must stay within reach of the keyboard and of a screen reader.
                  if (revealed) click.preventDefault();
                }}
                onChange={() => {
                  if (!revealed) void record({ type: 'answered', item: index, option });
                }}
              />
              <span class="exam-letter" aria-hidden="true">
                {name}
              </span>
              <span class="exam-text">{options[option]}</span>
            </label>
            {!revealed && (
              <button
                type="button"
                class="exam-strike"
                aria-pressed={struck}
                aria-label={`Strike out option ${name}`}
                onClick={() => {
                  void record({ type: 'struck', item: index, option, on: !struck });
                }}
              >
                <s aria-hidden="true">S</s>
              </button>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
