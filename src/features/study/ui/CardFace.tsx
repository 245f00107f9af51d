/** What a card asks, and after the answer what is right: a question with its options shuffled anew, or a text to recall. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { optionLetter } from '../../../format/letters.ts';
import type { BankItem, ItemKey } from '../../../schemas/bank.ts';
import type { TextCard } from '../../../schemas/study-content.ts';
import { href } from '../../../site.ts';
import { AnsweredItem } from '../../../ui/AnsweredItem.tsx';
import { answeredItem, rightOption } from '../../bank/answered.ts';
import { Extract } from '../../bank/ui/Extract.tsx';
import { Stem } from '../../bank/ui/Stem.tsx';
import { newSeed } from '../../exam/store/begin.ts';
import { optionOrder } from '../../exam/seed.ts';

/**
 * Calls back with the pressed key, unless somebody types or holds a modifier. Heard from the moment the screen shows what the key is for:
 * an effect that waits for the next frame would lose the second of two quick presses, or take it for another answer.
 */
export function useShortcuts(on: boolean, press: (key: string) => void): void {
  useLayoutEffect(() => {
    if (!on) return;
    const listen = (down: KeyboardEvent) => {
      const typing =
        down.target instanceof HTMLElement && down.target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
      if (!typing && !down.ctrlKey && !down.metaKey && !down.altKey && !down.repeat) press(down.key.toLowerCase());
    };
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', listen);
    };
  });
}

interface ItemProps {
  item: BankItem;
  itemKey: ItemKey;
  /** Single keys choose options. */
  keys: boolean;
  /** Null while the question is open; then whether the answer was right. */
  right: boolean | null;
  onAnswer: (right: boolean) => void;
}

export function ItemFace({ item, itemKey, keys, right, onAnswer }: ItemProps) {
  // A new order each time it comes: places of options must not be what is remembered.
  const order = useMemo(() => optionOrder(item, newSeed()), [item]);
  const [chosen, setChosen] = useState<number | null>(null);
  const choose = (option: number | undefined) => {
    if (right !== null || option === undefined) return;
    setChosen(option);
    onAnswer(option === rightOption(item, itemKey));
  };
  useShortcuts(keys && right === null, (key) => {
    // Questions of one's own may have more than four options.
    const place = /^[a-j]$/.test(key) ? 'abcdefghij'.indexOf(key) : /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
    if (place >= 0) choose(order[place]);
  });
  return (
    <>
      <Extract item={item} />
      <Stem stem={item.stem} />
      {right === null ? (
        <ol class="review-options">
          {order.map((option, place) => (
            <li key={option}>
              <button
                type="button"
                onClick={() => {
                  choose(option);
                }}
              >
                <span class="exam-letter">{optionLetter(place)}</span> <span>{item.options[option]}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <AnsweredItem answered={answeredItem({ item, key: itemKey, chosen, order })} base={href('')} />
      )}
    </>
  );
}

interface TextProps {
  text: TextCard;
  open: boolean;
  onOpen: () => void;
}

export function TextFace({ text, open, onOpen }: TextProps) {
  return (
    <>
      <p class="exam-stem">{text.front}</p>
      {open ? (
        <div class="review-back">
          {text.back.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {text.lesson && (
            <p class="hint">
              Read: <a href={href(text.lesson.path)}>{text.lesson.title}</a>
            </p>
          )}
        </div>
      ) : (
        <>
          <p class="hint">Say it to yourself first.</p>
          <button type="button" class="button button-main" onClick={onOpen}>
            Show the answer
          </button>
        </>
      )}
    </>
  );
}
