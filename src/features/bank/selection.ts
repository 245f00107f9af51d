/** The items a visitor has picked, in the order they were picked. Pure. */
import { mostItems } from '../../schemas/quiz-size.ts';

/** What the address of an item or a selection may name. */
const itemId = /^[a-z0-9]+(?:-[a-z0-9]+)*-\d{3,6}$/;
export const isItemId = (text: string): boolean => text.length <= 120 && itemId.test(text);

/** Adds the item, or takes it out. A full selection stays as it is. */
export const toggleItem = (selected: readonly string[], id: string): string[] =>
  selected.includes(id) ? selected.filter((other) => other !== id) : selected.length >= mostItems ? [...selected] : [...selected, id];

/** Adds as many of these as fit; says how many had to stay out. */
export function addItems(selected: readonly string[], ids: readonly string[]): { selected: string[]; left: number } {
  const all = [...new Set([...selected, ...ids])];
  return { selected: all.slice(0, mostItems), left: Math.max(0, all.length - mostItems) };
}

/** Reads a selection written as `id,id,...`; anything that is no item id is left out, and so is the rest beyond a full selection. */
export const readSelection = (text: string): string[] => [...new Set(text.split(',').filter(isItemId))].slice(0, mostItems);

export const writeSelection = (ids: readonly string[]): string => ids.join(',');
