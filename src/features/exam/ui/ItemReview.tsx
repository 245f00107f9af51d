/** One item of a report: what was answered, the key, the reasons, the note, and why it was missed. */
import type { MissCause } from '../../../schemas/attempt.ts';
import type { BankItem } from '../../../schemas/bank.ts';
import { href } from '../../../site.ts';
import type { AttemptHead, AttemptState } from '../attempt.ts';
import { causeNames, causeText } from '../causes.ts';
import type { ScoredItem } from '../score.ts';
import { optionOrder } from '../seed.ts';
import { AnsweredItem } from '../../../ui/AnsweredItem.tsx';
import { answeredItem } from '../../bank/answered.ts';
import { Stem } from '../../bank/ui/Stem.tsx';

/** Why an item does not count, by the score's own word for it. */
export const leftOutText = {
  withdrawn: 'withdrawn since',
  changed: 'changed since beyond comparison',
  'no-key': 'without a key that could be loaded',
} as const;

interface ItemProps {
  scored: ScoredItem;
  head: AttemptHead;
  state: AttemptState;
  today: BankItem | undefined;
  setCause: ((item: number, cause: MissCause | null) => void) | null;
}

export function ItemReview({ scored, head, state, today, setCause }: ItemProps) {
  const { index, item, key, right, chosen } = scored;
  const response = state.responses[index];
  const mark =
    right === null
      ? `Not scored: ${scored.leftOut === null ? '' : leftOutText[scored.leftOut]}`
      : right
        ? '✓ Right'
        : chosen === null
          ? '✕ No answer'
          : '✕ Wrong';
  return (
    <li id={`item-${String(index + 1)}`}>
      <h3 class="exam-number" tabIndex={-1}>
        Item {index + 1} <span class={`tag ${right === null ? '' : right ? 'tag-right' : 'tag-wrong'}`}>{mark}</span>
        {response?.flagged === true && <span class="tag">Flagged</span>}
      </h3>
      <Stem stem={item.stem} highlights={response?.highlights ?? []} />
      {key ? (
        <AnsweredItem answered={answeredItem({ item, key, chosen, order: optionOrder(item, head.seed), today })} base={href('')} />
      ) : (
        <p class="notice notice-warn">
          The key of this item could not be loaded, so it is left out of the score. Open this page again with a connection.
        </p>
      )}
      {response && response.note !== '' && (
        <p>
          <strong>Your note:</strong> {response.note}
        </p>
      )}
      {right === false && response?.cause != null && (
        <p class="report-printed">
          <strong>Why I missed it:</strong> {causeText(response.cause)}
        </p>
      )}
      {right === false && setCause && (
        <fieldset class="row no-print">
          <legend>Why I missed it</legend>
          {causeNames.map(([cause, text]) => (
            <label class="choice" key={cause}>
              <input
                type="radio"
                name={`cause-${String(index)}`}
                checked={response?.cause === cause}
                onChange={() => {
                  setCause(index, cause);
                }}
              />
              {text}
            </label>
          ))}
        </fieldset>
      )}
    </li>
  );
}
