/** What the cards of a review show: questions and texts of this site, and the learner's own. */
import type { BankItem, ItemKey } from '../../../schemas/bank.ts';
import type { Card } from '../../../schemas/study.ts';
import type { TextCard } from '../../../schemas/study-content.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { listOwn, readOwn } from '../../../storage/study.ts';
import { loadItems, loadAnswerKeys, type Loaded } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { faceOf, ownName } from '../own.ts';
import { loadLessons, loadRows, loadTerms } from './site-content.ts';

/**
 * What a card shows; `note` is said after any answer. `gone`: its content is no longer on this site, or, of the learner's own, not on this
 * device.
 */
export type Face =
  | { kind: 'item'; item: BankItem; key: ItemKey; note?: string | undefined }
  | { kind: 'text'; text: TextCard }
  | { kind: 'gone'; why: string };

const goneHere = 'What this card asked is no longer on this site.';

async function ownFace(id: string): Promise<Loaded<Face>> {
  const own = await readOwn(id);
  if (!own.ok) return { ok: false, problem: storageSentence(own.problem, 'this card could not be read') };
  if (!own.value?.on)
    return {
      ok: true,
      value: { kind: 'gone', why: 'This question of your own is not on this device. A copy from the device that has it brings it here.' },
    };
  return { ok: true, value: faceOf(own.value) };
}

/** Loads what a card shows. Findings of practice files have no face yet: they count as gone until there are files. */
export async function loadFace(card: Pick<Card, 'kind' | 'ref'>): Promise<Loaded<Face>> {
  if (card.kind === 'item') {
    const [items, keys] = await Promise.all([loadItems(readBankFile, [card.ref]), loadAnswerKeys(readBankFile, [card.ref])]);
    const item = items.ok ? items.value[0] : undefined;
    const key = keys.ok ? keys.value.get(card.ref) : undefined;
    if (item && key) return { ok: true, value: { kind: 'item', item, key } };
    if (!items.ok) return items.gone ? { ok: true, value: { kind: 'gone', why: goneHere } } : items;
    return keys.ok ? { ok: false, problem: 'The answer to this question could not be loaded. Try again in a moment.' } : keys;
  }
  if (card.kind === 'own') return ownFace(card.ref);
  if (card.kind === 'finding') return { ok: true, value: { kind: 'gone', why: goneHere } };
  const texts = await (card.kind === 'term' ? loadTerms() : loadRows());
  if (!texts.ok) return texts;
  const text = texts.value.find((each) => each.id === card.ref);
  return { ok: true, value: text ? { kind: 'text', text } : { kind: 'gone', why: goneHere } };
}

/** What a card is called, and the lesson to read for it. */
export interface CardName {
  name: string;
  lesson: { path: string; title: string } | null;
}

/** Names of cards by their id; a card whose content is gone, or could not be loaded, is not among them. */
export async function cardNames(cards: readonly Card[]): Promise<Map<string, CardName>> {
  const wants = (kind: Card['kind']) => cards.some((card) => card.kind === kind);
  const none: Loaded<never[]> = { ok: true, value: [] };
  const [lessons, terms, rows, own] = await Promise.all([
    wants('item') ? loadLessons() : none,
    wants('term') ? loadTerms() : none,
    wants('row') ? loadRows() : none,
    wants('own') ? listOwn() : null,
  ]);
  const names = new Map<string, CardName>();
  for (const card of cards) {
    // An item's id begins with its topic, and each topic has one lesson.
    const topic = card.ref.replace(/-\d+$/, '');
    const lesson = lessons.ok ? lessons.value.find((each) => each.topic === topic) : undefined;
    if (card.kind === 'item' && lesson)
      names.set(card.id, { name: `${lesson.short}: ${card.ref}`, lesson: { path: `learn/${lesson.ref}/`, title: lesson.title } });
    const mine = card.kind === 'own' && own?.ok === true ? own.value.records.find(({ id }) => id === card.ref) : undefined;
    if (mine) names.set(card.id, { name: ownName(mine), lesson: null });
    const texts = card.kind === 'term' ? terms : rows;
    const text = card.kind === 'item' || card.kind === 'own' || !texts.ok ? undefined : texts.value.find(({ id }) => id === card.ref);
    if (text) names.set(card.id, { name: text.front, lesson: text.lesson ?? null });
  }
  return names;
}
