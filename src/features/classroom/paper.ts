/** The same quiz on paper: four forms from the seed of the screen form, each with its key. Pure. */
import { optionLetter, optionLetters } from '../../format/letters.ts';
import type { BankItem } from '../../schemas/bank.ts';
import type { Quiz } from '../../schemas/assignment.ts';
import { optionOrder } from '../exam/seed.ts';
import { orderOf, seedOfPaper } from './form.ts';

export const paperForms = ['A', 'B', 'C', 'D'] as const;
export type PaperForm = (typeof paperForms)[number];

export interface PaperItem {
  number: number;
  item: BankItem;
  /** Options in the order printed. */
  options: string[];
  /** Letter of the right answer; `?` when the item has no key. */
  key: string;
}

export interface PaperLayout {
  form: PaperForm;
  seed: string;
  items: PaperItem[];
  /** Letters an answer sheet needs. */
  letters: string;
}

/** What is printed of one form. Form A is the screen form of a quiz that is the same for all. */
export async function layPaper(quiz: Quiz, form: PaperForm): Promise<PaperLayout> {
  const seed = await seedOfPaper(quiz.assignment.seed, form);
  const keys = new Map(quiz.keys.map((key) => [key.id, key.key]));
  const items = orderOf(quiz.items, seed).map((item, index): PaperItem => {
    const order = optionOrder(item, seed);
    const key = keys.get(item.id);
    return {
      number: index + 1,
      item,
      options: order.map((option) => item.options[option] ?? ''),
      key: key === undefined ? '?' : optionLetter(order.indexOf(key)),
    };
  });
  const most = Math.max(...items.map((item) => item.options.length));
  return { form, seed, items, letters: optionLetters(most) };
}
