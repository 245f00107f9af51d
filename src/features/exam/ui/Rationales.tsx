/** An item after the answer: every option with its reason, the key marked, the lesson and the sources. */
import { optionLetter } from '../../../format/letters.ts';
import type { BankItem, ItemKey } from '../../../schemas/bank.ts';
import { lessonLink, webLink } from '../links.ts';
import { reasonFor } from '../reasons.ts';

interface Props {
  item: BankItem;
  itemKey: ItemKey;
  chosen: number | null;
  /** Author's indexes in the order shown. */
  order: readonly number[];
  /** Address of the site. */
  base: string;
  /** The item as the bank words it now, where it was mended. */
  today?: BankItem | undefined;
}

export function Rationales({ item, itemKey, chosen, order, base, today }: Props) {
  const lesson = lessonLink(itemKey.lesson.path);
  const keyOption = itemKey.v === item.v ? itemKey.key : item.options.indexOf(itemKey.keyText);
  return (
    <div class="rationales">
      {itemKey.v !== item.v && (
        <p class="notice notice-warn">
          This item was mended after you sat it{itemKey.errata?.at(-1) ? `: ${itemKey.errata.at(-1)?.note ?? ''}` : '.'} You see the wording
          you answered; the reasons are today’s.
        </p>
      )}
      {itemKey.retired === true && (
        <p class="notice notice-warn">This item has been withdrawn: it does not count and is no longer drawn.</p>
      )}
      <ol class="rationale-list">
        {order.map((option, place) => {
          const right = option === keyOption;
          const yours = option === chosen;
          return (
            <li key={option} class={right ? 'is-right' : yours ? 'is-wrong' : ''}>
              <p>
                <strong class="exam-letter">{optionLetter(place)}</strong> <span>{item.options[option]}</span>{' '}
                {right && <span class="tag tag-right">✓ Key</span>}{' '}
                {yours && <span class={`tag ${right ? 'tag-right' : 'tag-wrong'}`}>{right ? 'Your answer' : '✕ Your answer'}</span>}
              </p>
              <p class="rationale">
                {reasonFor(item, itemKey, option, today) ?? 'This option is no longer worded so; there is no reason for it.'}
              </p>
            </li>
          );
        })}
      </ol>
      {lesson !== null && (
        <p class="hint">
          {itemKey.asOf !== undefined && `Rule as of ${itemKey.asOf}. `}Read:{' '}
          <a href={base + lesson}>{itemKey.lesson.heading || itemKey.lesson.title}</a>. Sources:{' '}
          {itemKey.sources.map((source, index) => (
            <>
              {index > 0 && '; '}
              {webLink(source.url) === null ? (
                source.title
              ) : (
                <a href={source.url} rel="external noopener">
                  {source.title}
                </a>
              )}{' '}
              ({source.publisher}, {source.date})
            </>
          ))}
          .
        </p>
      )}
    </div>
  );
}
