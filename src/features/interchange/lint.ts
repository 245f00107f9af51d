/** What an author would want to mend in items that arrived: no rule of ours, but what test-wise candidates live by. Pure. */
import { countOf } from '../../format/plurals.ts';
import { optionLetter } from '../../format/letters.ts';
import { keyOf, type LintNote, type QuizItem } from './model.ts';
import { onOneLine, withoutBold } from './text.ts';

/** As many items as a share says something about. */
const enough = 5;

/** Words alone, to tell whether two texts are the same. */
export const sameWords = (text: string): string =>
  onOneLine(withoutBold(text))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Two items are the same when they ask the same and offer the same, in any order. */
export const sameItem = (item: { stem: string; options: readonly { text: string }[] }): string =>
  [sameWords(item.stem), ...item.options.map(({ text }) => sameWords(text)).sort()].join('\n');

function keysInOnePlace(items: readonly QuizItem[]): LintNote[] {
  const fixed = new Map<number, number>();
  for (const item of items) fixed.set(keyOf(item), (fixed.get(keyOf(item)) ?? 0) + 1);
  const [place, count] = [...fixed].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
  if (items.length < enough || count < items.length * 0.8) return [];
  const which = count === items.length ? 'Every right answer' : `${String(count)} of ${String(items.length)} right answers`;
  return [
    {
      kind: 'keys',
      text: `${which} is option ${optionLetter(place)}. Let the options be shuffled, or move the keys.`.replace(
        'answers is',
        'answers are',
      ),
    },
  ];
}

function longestIsRight(items: readonly QuizItem[]): LintNote[] {
  const apart = items.filter((item) => {
    const key = item.options[keyOf(item)]?.text.length ?? 0;
    return item.options.every((option) => option.correct || key > option.text.length * 1.15);
  });
  if (items.length < enough || apart.length < items.length * 0.6) return [];
  return [
    {
      kind: 'length',
      text: `In ${String(apart.length)} of ${String(items.length)} items the right answer is the longest by far. Whoever guesses by length passes.`,
    },
  ];
}

function withoutFeedback(items: readonly QuizItem[]): LintNote[] {
  const bare = items.filter((item) => item.general === undefined && item.options.every(({ reason }) => reason === undefined));
  return bare.length === 0
    ? []
    : [
        {
          kind: 'feedback',
          text: `${countOf(bare.length, 'item says', 'items say')} nothing after the answer: no reason, no explanation.`,
        },
      ];
}

function twice(items: readonly QuizItem[]): LintNote[] {
  const seen = new Set<string>();
  let count = 0;
  for (const item of items) {
    const words = sameItem(item);
    if (seen.has(words)) count += 1;
    seen.add(words);
  }
  return count === 0 ? [] : [{ kind: 'twice', text: `${countOf(count, 'item stands', 'items stand')} in the file twice.` }];
}

export const lint = (items: readonly QuizItem[]): LintNote[] => [
  ...keysInOnePlace(items),
  ...longestIsRight(items),
  ...withoutFeedback(items),
  ...twice(items),
];
