/**
 * The bank dealt into decks, so that a fresh form costs the same whatever the size of the bank. A deck is a small file that is mixed as the
 * whole bank is; a form takes as many as it needs, in an order the seed gives, and is assembled from them alone. Each item lies in one
 * deck and each deck is as likely as any other, so no item is favored. Pure.
 */
import type { BankItem, CatalogItem, Deck, DeckItem } from '../../schemas/bank.ts';
import { assemble, domainIn, largestRemainder, type Assembly, type Blueprint } from './assemble.ts';
import { draws, readSeed, shuffled } from './seed.ts';

/** Items of a deck, about: small enough that a short practice reads little, large enough that a whole form is a handful of files. */
const deckSize = 75;
/** How many items a form has to choose from, at least, for each that it takes; and within each domain. */
const choice = 2.4;
const choiceInDomain = 1.25;

/** How many decks a bank is dealt into. */
export const deckCount = (items: number): number => Math.max(1, Math.round(items / deckSize));

/** What items must be spread by: the domain an item has in each outline, how central it is, then topic and kind. */
const place = ({ task, c, topic, kind }: CatalogItem): string =>
  [task.map((each) => each.split('.')[0]).join(' '), c ?? 'usual', topic, kind ?? ''].join('\u0000');

/** Deals the bank round and round, like next to like, so that every deck gets its share of everything. The order of the bank says nothing. */
export function dealDecks(items: readonly CatalogItem[]): CatalogItem[][] {
  const draw = draws('0000-0000-0000-0000');
  const sorted = items
    .map((item) => ({ item, place: place(item), tie: draw('deal', item.id) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.tie - b.tie));
  const decks = Array.from({ length: deckCount(items.length) }, (): CatalogItem[] => []);
  sorted.forEach(({ item }, index) => decks[index % decks.length]?.push(item));
  return decks;
}

/** The decks of a bank in the order a form takes them. */
export const deckOrder = (decks: number, seed: string): number[] => shuffled([...Array(decks).keys()], seed, 'decks', String);

/** How many decks of a bank to read for a form of so many items, before anything is known of what is in them. */
export const decksFor = (size: number, decks: number): number => Math.min(decks, Math.ceil((choice * size) / deckSize));

/** Whether these items leave every domain of the blueprint a choice. */
export function hasChoice(items: readonly CatalogItem[], blueprint: Blueprint, size: number): boolean {
  const counts = largestRemainder(
    blueprint.domains.map((domain) => domain.weight),
    size,
  );
  return blueprint.domains.every(
    ({ id }, index) => items.filter((item) => domainIn(item, blueprint.outline) === id).length >= choiceInDomain * (counts[index] ?? 0),
  );
}

/** The item as it is sat: what it is drawn by stays in the deck. */
function withoutTags(dealt: DeckItem): BankItem {
  const item: BankItem = { ...dealt };
  for (const tag of ['kind', 'fact', 'c']) Reflect.deleteProperty(item, tag);
  return item;
}

/** A form from the decks that were read. */
export function drawFromDecks(
  decks: readonly Deck[],
  blueprint: Blueprint,
  size: number,
  seed: string,
): { ok: true; items: BankItem[] } | Extract<Assembly, { ok: false }> {
  const items = decks.flatMap((deck) => deck.items);
  const form = assemble(items, blueprint, size, seed);
  if (!form.ok) return form;
  const byId = new Map(items.map((item) => [item.id, item]));
  return { ok: true, items: form.ids.flatMap((id) => byId.get(id) ?? []).map(withoutTags) };
}

/**
 * What names a fresh form. Forms drawn from decks end in `-D`; those without it were drawn from the whole bank, as forms were before there
 * were decks, and still are, so that a form once printed can be printed again.
 */
export interface FormSeed {
  seed: string;
  decks: boolean;
}
const mark = '-D';
export const writeFormSeed = ({ seed, decks }: FormSeed): string => (decks ? `${seed}${mark}` : seed);

/** Reads it as people write it; null when it names none. */
export function readFormSeed(text: string): FormSeed | null {
  const plain = text.replace(/[\s-]/g, '');
  const decks = plain.length === 17 && /D$/i.test(plain);
  const seed = readSeed(decks ? plain.slice(0, -1) : plain);
  return seed === null ? null : { seed, decks };
}
