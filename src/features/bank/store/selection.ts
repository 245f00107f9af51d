/** The selection as all parts of the page share it, kept on this device so that a reload loses nothing. */
import { atom } from 'nanostores';
import { readSetting, writeSetting } from '../../../storage/settings.ts';
import { addItems, readSelection, toggleItem, writeSelection } from '../selection.ts';

const name = 'bank-selection';

/** Ids of the selected items, in the order they were picked. Empty until `openSelection`. */
export const $selection = atom<readonly string[]>([]);

function set(ids: readonly string[]): void {
  $selection.set(ids);
  writeSetting(name, writeSelection(ids));
}

/** Takes up the selection this device kept. */
export const openSelection = (): void => {
  $selection.set(readSelection(readSetting(name) ?? ''));
};

export const toggleSelected = (id: string): void => {
  set(toggleItem($selection.get(), id));
};

/** Adds items; gives the number that did not fit. */
export function selectAll(ids: readonly string[]): number {
  const { selected, left } = addItems($selection.get(), ids);
  set(selected);
  return left;
}

export const clearSelection = (): void => {
  set([]);
};
