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

/**
 * Options with several pasted lines, one each from the place they were pasted at: into empty options first, then as options of their
 * own. What finds no room goes, with the line before it, into the last option, so that no word is lost.
 */
export function withPastedOptions(options: readonly string[], at: number, lines: readonly string[]): string[] {
  const before = options.slice(0, at);
  const here = options[at] ?? '';
  const after = options.slice(at + 1);
  const free = after.findIndex((option) => option.trim() !== '');
  const kept = free < 0 ? [] : after.slice(Math.min(free, lines.length - 1));
  const all = [...before, `${here}${lines[0] ?? ''}`, ...lines.slice(1), ...kept];
  if (all.length <= mostOptions) return [...all, ...options.slice(all.length).map(() => '')];
  return [...all.slice(0, mostOptions - 1), all.slice(mostOptions - 1).join(' ')];
}
