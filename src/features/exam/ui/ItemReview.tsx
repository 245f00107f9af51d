/** One question of a report: a line that says how it went; opened, the answers, the reasons, the note, and why it was missed. */
import type { MissCause } from '../../../schemas/attempt.ts';
import type { BankItem } from '../../../schemas/bank.ts';
import { href } from '../../../site.ts';
import { AnsweredItem } from '../../../ui/AnsweredItem.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import '../../../ui/sheet.css';
import { answeredItem } from '../../bank/answered.ts';
import { stemText } from '../../bank/stem.ts';
import { Stem } from '../../bank/ui/Stem.tsx';
import type { AttemptHead, AttemptState } from '../attempt.ts';
import { causeNames, causeText } from '../causes.ts';
import type { ScoredItem } from '../score.ts';
import { optionOrder } from '../seed.ts';

/** Why an item does not count, by the score's own word for it. */
export const leftOutText = {
  withdrawn: 'withdrawn since',
  changed: 'changed since beyond comparison',
  'no-key': 'without an answer that could be loaded',
} as const;

interface ItemProps {
  scored: ScoredItem;
  head: AttemptHead;
  state: AttemptState;
  today: BankItem | undefined;
  setCause: ((item: number, cause: MissCause | null) => void) | null;
  /** Off the screen until the whole list is asked for, and on paper in any case. */
  later: boolean;
}

/** The sign and the word for how it went. */
function markOf({ right, leftOut, chosen }: ScoredItem): [sign: string, word: string] {
  if (right === null) return ['–', `Not scored${leftOut === null ? '' : `: ${leftOutText[leftOut]}`}`];
  return right ? ['✓', 'Correct'] : chosen === null ? ['○', 'No answer'] : ['✕', 'Wrong'];
}

export function ItemReview({ scored, head, state, today, setCause, later }: ItemProps) {
  const { index, item, key, right, chosen } = scored;
  const response = state.responses[index];
  const [sign, word] = markOf(scored);
  const mark = (
    <span class={`report-mark ${right === null ? '' : right ? 'tag-right' : 'tag-wrong'}`}>
      {sign} <span>{word}</span>
    </span>
  );
  const asked = (
    <>
      {/* On paper instead of the line above, which some engines leave behind on the page before. */}
      <p class="report-printed" aria-hidden="true">
        <span class="report-number">{index + 1}</span> {mark}
      </p>
      {item.extract && <Sheet {...item.extract} />}
      <Stem stem={item.stem} highlights={response?.highlights ?? []} />
    </>
  );
  return (
    <li id={`item-${String(index + 1)}`} class={later ? 'report-later' : undefined}>
      <details>
        <summary>
          <h3>
            <span class="visually-hidden">Question </span>
            <span class="report-number">{index + 1}</span> {mark}
          </h3>
          <span class="report-line">{stemText(item.stem)}</span>
          {response?.flagged === true && (
            <span class="report-flag">
              <span aria-hidden="true">⚑</span>
              <span class="visually-hidden">Flagged</span>
            </span>
          )}
          {right === false && response?.cause != null && <span class="tag">{causeText(response.cause)}</span>}
        </summary>
        {key ? (
          <AnsweredItem answered={answeredItem({ item, key, chosen, order: optionOrder(item, head.seed), today })} base={href('')}>
            {asked}
          </AnsweredItem>
        ) : (
          <>
            {asked}
            <p class="notice notice-warn">
              The answer to this question could not be loaded, so it is left out of the score. Open this page again with a connection.
            </p>
          </>
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
          <Radios
            class="row no-print"
            legend="Why I missed it"
            options={causeNames}
            value={response?.cause ?? null}
            onValue={(cause) => {
              setCause(index, cause);
            }}
          />
        )}
      </details>
    </li>
  );
}
