/** An item after the answer, ready to draw by `ui/AnsweredItem`: in a sitting, a report, the browser, a quiz. Pure. */
import { optionLetter } from '../../format/letters.ts';
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import { lessonLink, webLink } from './links.ts';
import { reasonFor } from './reasons.ts';

type Worded = Pick<BankItem, 'v' | 'options'>;

interface Input {
  /** The item in the words that were seen. */
  item: Worded;
  key: ItemKey;
  /** Author's index of the answer given, or null. */
  chosen: number | null;
  /** Author's indexes in the order shown. */
  order: readonly number[];
  /** The item as the bank words it now, where it was corrected since. */
  today?: Worded | undefined;
  /** Whether to list the corrections the item went through: for the browser; in a sitting they would say nothing of the item that was sat. */
  history?: boolean;
}

/** Author's index of the right option in the words that were seen; -1 when none of them is right any longer. */
export const rightOption = (item: Worded, key: ItemKey): number => (key.v === item.v ? key.key : item.options.indexOf(key.keyText));

export function answeredItem({ item, key, chosen, order, today, history = false }: Input) {
  const right = rightOption(item, key);
  const since = key.v !== item.v;
  const lesson = lessonLink(key.lesson.path);
  const note = key.errata?.at(-1)?.note;
  return {
    options: order.map((option, place) => ({
      letter: optionLetter(place),
      text: item.options[option] ?? '',
      reason: reasonFor(item, key, option, today),
      right: option === right,
      chosen: option === chosen,
    })),
    warnings: [
      ...(since
        ? [
            `This item was corrected after you sat it${note === undefined ? '.' : `: ${note}`} You see the wording you answered; the reasons are today’s.`,
          ]
        : []),
      ...(key.retired === true ? ['This item has been withdrawn: it does not count and is no longer drawn.'] : []),
    ],
    point: key.point ?? null,
    lesson: lesson === null ? null : { path: lesson, title: key.lesson.heading || key.lesson.title },
    sources: key.sources.map((source) => ({ ...source, url: webLink(source.url) })),
    asOf: key.asOf ?? null,
    errata: history ? (key.errata ?? []) : [],
  };
}
