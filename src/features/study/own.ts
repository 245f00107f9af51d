/** Questions and cards of a learner's own: what of a file can be kept, and how a card of the review shows it. Pure. */
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import { ownLimits, type Own, type OwnCard, type OwnQuestion } from '../../schemas/own.ts';
import type { TextCard } from '../../schemas/study-content.ts';
import { sameItem, sameWords } from '../interchange/lint.ts';
import { keyOf, type QuizItem, type Term } from '../interchange/model.ts';
import { firstWords, withoutBold } from '../interchange/text.ts';

/** Only what it has: a field without a value is not written. */
const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

const short = (tags: readonly string[]): string[] => tags.slice(0, ownLimits.tags).map((tag) => tag.slice(0, 200));

/** An item of a file as one's own; null when it is longer than anyone repeats. */
export function ownQuestion(item: QuizItem): OwnQuestion | null {
  const { stem, extract, options, general, point, topic, tags, shuffle, sources } = item;
  const notes = [general, point, ...options.map(({ reason }) => reason)];
  const fits =
    stem.length <= ownLimits.stem &&
    (extract?.text.length ?? 0) <= ownLimits.stem &&
    options.length <= ownLimits.options &&
    options.every(({ text }) => text.length <= ownLimits.option) &&
    notes.every((note) => (note ?? '').length <= ownLimits.note);
  if (!fits) return null;
  return {
    kind: 'question',
    stem,
    options: options.map(({ text, correct, reason }) => ({ text, correct, ...given({ reason }) })),
    tags: short(tags),
    ...given({ extract, general, point, shuffle, topic: topic?.slice(0, 500), sources: sources?.slice(0, ownLimits.tags) }),
  };
}

export const ownCard = ({ front, back, tags }: Term): OwnCard | null =>
  front === '' || back === '' || Math.max(front.length, back.length) > ownLimits.side
    ? null
    : { kind: 'card', front, back, tags: short(tags) };

/** What makes it the same on every device: what it asks and offers, not where it came from nor what is said afterwards. */
export const identity = (holds: Own['holds']): string =>
  holds.kind === 'question' ? `question\n${sameItem(holds)}` : `card\n${sameWords(holds.front)}\n${sameWords(holds.back)}`;

/** As an item between formats, for the screen and for a file. */
export function asQuizItem({ id }: Pick<Own, 'id'>, question: OwnQuestion): QuizItem {
  const { stem, options, tags, extract, general, point, topic, shuffle, sources } = question;
  return {
    id,
    stem,
    options: options.map(({ text, correct, reason }) => ({ text, correct, ...(reason === undefined ? {} : { reason }) })),
    tags,
    ...(extract === undefined ? {} : { extract }),
    ...(general === undefined ? {} : { general }),
    ...(point === undefined ? {} : { point }),
    ...(topic === undefined ? {} : { topic }),
    ...(shuffle === undefined ? {} : { shuffle }),
    ...(sources === undefined ? {} : { sources }),
  };
}

/** A name to find it by. */
export const ownName = ({ holds }: Pick<Own, 'holds'>): string => firstWords(holds.kind === 'question' ? holds.stem : holds.front, 100);

const plain = (text: string | undefined): string => withoutBold(text ?? '');

/** What the review shows of it. Nothing of the bank is in it: no topic, no lesson. */
export function faceOf({
  id,
  holds,
}: Pick<Own, 'id' | 'holds'>):
  { kind: 'item'; item: BankItem; key: ItemKey; note?: string | undefined } | { kind: 'text'; text: TextCard } {
  if (holds.kind === 'card')
    return {
      kind: 'text',
      text: {
        id,
        front: plain(holds.front),
        back: plain(holds.back)
          .split(/\n+/)
          .filter((line) => line !== ''),
      },
    };
  const options = holds.options.map(({ text }) => plain(text));
  const key = keyOf(asQuizItem({ id }, holds));
  const none = { topic: '', domain: '', task: [], cognitive: 'recall', difficulty: 1 } as const;
  return {
    kind: 'item',
    item: {
      id,
      v: '',
      stem: holds.stem,
      options,
      ...none,
      task: [],
      ...(holds.extract ? { extract: holds.extract } : {}),
      ...(holds.shuffle === false ? { fixed: true as const } : {}),
    },
    key: {
      id,
      v: '',
      key,
      keyText: options[key] ?? '',
      rationales: holds.options.map(({ reason }) => plain(reason)),
      lesson: { path: '', title: '', heading: '' },
      sources: holds.sources ?? [],
      ...(holds.point === undefined ? {} : { point: plain(holds.point) }),
    },
    note: holds.general === undefined ? undefined : plain(holds.general),
  };
}
