/** Questions and cards of the learner's own on this device. Every change is stored first and shown after. */
import { atom } from 'nanostores';
import { sha256, toHex, utf8 } from '../../../format/bytes.ts';
import { countOf } from '../../../format/plurals.ts';
import { ownLimits, type Own } from '../../../schemas/own.ts';
import { storageSentence } from '../../../storage/problems.ts';
import type { SetAside } from '../../../storage/record.ts';
import { alterCard, alterOwn, listCards, listOwn } from '../../../storage/study.ts';
import { sameItem } from '../../interchange/lint.ts';
import type { QuizItem, Term } from '../../interchange/model.ts';
import { identity, ownCard, ownQuestion } from '../own.ts';
import { cardId, newCard } from '../review.ts';
import { $problem, addChosen } from './review.ts';

export interface OwnView {
  /** Those that are here, the last that came first. */
  all: Own[];
  /** Ids of those in the review queue. */
  queued: ReadonlySet<string>;
  unreadable: readonly SetAside[];
  /** How many a newer version of the site has written. */
  newer: number;
}

export const $own = atom<OwnView | null>(null);
/** A sentence on what went wrong last, or ''. */
export const $ownProblem = atom('');

export async function openOwn(): Promise<void> {
  const [listed, cards] = await Promise.all([listOwn(), listCards()]);
  if (!listed.ok) {
    $ownProblem.set(storageSentence(listed.problem, 'your questions could not be read'));
    return;
  }
  const { records, unreadable, newer } = listed.value;
  $own.set({
    all: records.filter(({ on }) => on).sort((a, b) => b.added - a.added || (a.id < b.id ? -1 : 1)),
    queued: new Set(cards.ok ? cards.value.records.filter(({ kind, on }) => kind === 'own' && on).map(({ ref }) => ref) : []),
    unreadable,
    newer,
  });
}

/** Questions that are here already, as `sameItem` names them. Empty when they cannot be read: nothing is called a double then. */
export async function ownThere(): Promise<ReadonlySet<string>> {
  const listed = await listOwn();
  return new Set(
    listed.ok ? listed.value.records.flatMap(({ on, holds }) => (on && holds.kind === 'question' ? [sameItem(holds)] : [])) : [],
  );
}

/** What of a file is to be kept. */
export interface Incoming {
  /** Title of the file. */
  title: string;
  items: readonly QuizItem[];
  terms: readonly Term[];
}

export interface Kept {
  /** Whether it is on this device now. */
  ok: boolean;
  /** What became of it, in a sentence or a few. */
  said: string;
}

/** Keeps what came in a file; `toReview` also brings it into the review queue. What is here already is brought up to date. */
export async function keepOwn({ title, items, terms }: Incoming, toReview: boolean): Promise<Kept> {
  const wanted = [...items.map(ownQuestion), ...terms.map(ownCard)];
  const holds = new Map<string, Own['holds']>();
  for (const each of wanted) if (each) holds.set(toHex(await sha256(utf8(identity(each)))).slice(0, 24), each);
  const now = Date.now();
  const stored = await alterOwn([...holds.keys()], (id, here) => {
    const what = holds.get(id) ?? here?.holds;
    if (!what) throw new Error(`${id} was not asked for`);
    const same = here?.on === true && JSON.stringify(here.holds) === JSON.stringify(what);
    return same
      ? here
      : { id, holds: what, from: title.slice(0, ownLimits.from), added: here?.on === true ? here.added : now, on: true, changedAt: now };
  });
  if (!stored.ok) return { ok: false, said: storageSentence(stored.problem, 'nothing was added') };
  const fresh = stored.value.filter(({ added }) => added === now).length;
  const unfit = wanted.filter((each) => each === null).length;
  const said = [
    fresh > 0 ? `${countOf(fresh, 'was', 'were')} added.` : '',
    stored.value.length > fresh ? `${countOf(stored.value.length - fresh, 'was', 'were')} here already.` : '',
    unfit > 0 ? `${countOf(unfit, 'is', 'are')} too long to be repeated and left out.` : '',
  ];
  if (!toReview) return { ok: true, said: said.filter(Boolean).join(' ') };
  const queued = await addChosen('own', [...holds.keys()]);
  return queued
    ? { ok: true, said: [...said, 'They come up in your review as new cards, within your daily limit.'].filter(Boolean).join(' ') }
    : { ok: false, said: `They are among your own questions, but not in your review. ${$problem.get()}` };
}

/** Takes one off the list, with its card out of the review where it was `queued`; or puts both back as they were. True once it is stored. */
export async function setOwn(own: Own, on: boolean, queued: boolean): Promise<boolean> {
  const now = Date.now();
  const stored = await alterOwn([own.id], (_, here) => ({ ...(here ?? own), on, changedAt: now }));
  const card =
    stored.ok && queued
      ? await alterCard(cardId('own', own.id), (here) => ({ ...(here ?? newCard('own', own.id, 'chosen', now)), on, decided: now }))
      : null;
  if (!stored.ok) $ownProblem.set(storageSentence(stored.problem, 'this was not kept'));
  else $ownProblem.set(card?.ok === false ? storageSentence(card.problem, 'its card in the review was not changed') : '');
  if (stored.ok) await openOwn();
  return stored.ok;
}

/** Brings some of them into the review queue. True once they are stored. */
export async function reviewOwn(ids: readonly string[]): Promise<boolean> {
  const added = await addChosen('own', ids);
  $ownProblem.set(added ? '' : $problem.get());
  if (added) await openOwn();
  return added;
}
