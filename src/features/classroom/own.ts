/** Items an educator types in, made ready for the quiz, and what is missing in words for the one who typed. Pure. */
import { optionLetter } from '../../format/letters.ts';
import type { OwnItem } from '../../schemas/assignment.ts';

/** As many options as an item can have. */
export const mostOptions = 6;

const spaced = (text: string) => text.trim().replace(/\s+/g, ' ');

/** The form offers four options; those left empty at the end are no options. */
export function tidyOwn(item: OwnItem): OwnItem {
  const last = item.options.findLastIndex((option) => option.trim() !== '');
  return { ...item, options: item.options.slice(0, last + 1) };
}

/** What keeps tidied items from being a quiz; an empty text when nothing does. */
export function ownProblem(own: readonly OwnItem[]): string {
  for (const [at, { stem, options, key }] of own.entries()) {
    const name = `Your item ${String(at + 1)}`;
    if (stem.trim() === '') return `${name} has no question yet.`;
    if (options.length < 2) return `${name} needs two options or more.`;
    const empty = options.findIndex((option) => option.trim() === '');
    if (empty >= 0) return `${name}: option ${optionLetter(empty)} is empty. Fill it in, or move the later options up.`;
    const twins = options.findIndex((option, place) => options.findIndex((other) => spaced(other) === spaced(option)) < place);
    if (twins >= 0) return `${name}: option ${optionLetter(twins)} says the same as an earlier one. Word each option differently.`;
    if (key >= options.length) return `${name}: option ${optionLetter(key)} is ticked as right, but it is empty.`;
  }
  return '';
}
