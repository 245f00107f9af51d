/** The review queue of this device. Every change is stored first and shown after; what could not be stored is said and not shown. */
import { atom } from 'nanostores';
import type { Card, Choices, Grade } from '../../../schemas/study.ts';
import { listResults } from '../../../storage/results.ts';
import { noteDue } from '../../../storage/desk-note.ts';
import { storageSentence } from '../../../storage/problems.ts';
import type { SetAside } from '../../../storage/record.ts';
import { pacer } from '../../../storage/slices.ts';
import { alterCard, alterCards, alterChoices, listCards, readChoices } from '../../../storage/study.ts';
import { firstChoices } from '../choices.ts';
import { cardId, cardsToAdd, joinCards, newCard, queueOf, reviewed, schedule, takenBack, type Queue, type Scheduled } from '../review.ts';

export interface Reviews {
  cards: ReadonlyMap<string, Scheduled>;
  choices: Choices;
  queue: Queue;
  /** Cards graded on this page that can be taken back, the newest last. */
  graded: readonly string[];
  unreadable: readonly SetAside[];
  newer: number;
}

export const $reviews = atom<Reviews | null>(null);
/** A sentence on what went wrong last, or ''. */
export const $problem = atom('');

/** Schedules cards in small portions, so that thousands of them never hold up the page. */
export async function scheduleAll(cards: readonly Card[], easyDays: readonly number[]): Promise<Map<string, Scheduled>> {
  const scheduled = new Map<string, Scheduled>();
  const pace = pacer();
  for (const card of cards) {
    scheduled.set(card.id, schedule(card, easyDays));
    await pace();
  }
  return scheduled;
}

const queueNow = (cards: ReadonlyMap<string, Scheduled>, choices: Choices): Queue => queueOf([...cards.values()], choices, Date.now());

// The home page offers what is due.
$reviews.listen((reviews) => {
  if (reviews) noteDue(reviews.queue.now.length, Date.now());
});

/** What is due changes by itself with time. */
export function refresh(): void {
  const now = $reviews.get();
  if (now) $reviews.set({ ...now, queue: queueNow(now.cards, now.choices) });
}

/** Reads the queue, and takes in what finished attempts ask for. */
export async function openReviews(): Promise<void> {
  $problem.set('');
  const [listed, kept, results] = await Promise.all([listCards(), readChoices(), listResults()]);
  if (!listed.ok) {
    $problem.set(storageSentence(listed.problem, 'your reviews could not be read'));
    return;
  }
  const choices = (kept.ok ? kept.value : null) ?? firstChoices;
  const cards = new Map(listed.value.records.map((card) => [card.id, card]));
  const wanted = new Map((results.ok ? cardsToAdd(results.value, listed.value.records) : []).map((card) => [card.id, card]));
  if (wanted.size > 0) {
    // Joined with what stands there by then: another tab may have been quicker.
    const added = await alterCards([...wanted.keys()], (id, stored) => {
      const card = wanted.get(id) ?? newCard('item', id, 'missed', Date.now());
      return stored ? joinCards(stored, card) : card;
    });
    if (added.ok) for (const card of added.value) cards.set(card.id, card);
    else $problem.set(storageSentence(added.problem, 'what you missed last could not be added to your reviews'));
  }
  const scheduled = await scheduleAll([...cards.values()], choices.easyDays);
  $reviews.set({
    cards: scheduled,
    choices,
    queue: queueNow(scheduled, choices),
    graded: [],
    unreadable: listed.value.unreadable,
    newer: listed.value.newer,
  });
}

/** Changes one card and shows it once it is stored. False when it was not. */
async function change(id: string, make: (card: Card) => Card, graded: (before: readonly string[]) => readonly string[]): Promise<boolean> {
  const before = $reviews.get()?.cards.get(id)?.card;
  if (!before) return false;
  const stored = await alterCard(id, (card) => make(card ?? before));
  const now = $reviews.get();
  if (!stored.ok) {
    $problem.set(storageSentence(stored.problem, 'this was not kept'));
    return false;
  }
  if (!now) return false;
  $problem.set('');
  const cards = new Map(now.cards).set(id, schedule(stored.value, now.choices.easyDays));
  $reviews.set({ ...now, cards, queue: queueNow(cards, now.choices), graded: graded(now.graded) });
  return true;
}

export const gradeCard = (id: string, grade: Grade): Promise<boolean> =>
  change(
    id,
    (card) => reviewed(card, grade, Date.now()),
    (before) => [...before, id],
  );

/** Takes back the newest grade given on this page; gives the card it was for. */
export async function undoGrade(): Promise<string | null> {
  const id = $reviews.get()?.graded.at(-1);
  if (id === undefined) return null;
  return (await change(id, takenBack, (before) => before.slice(0, -1))) ? id : null;
}

/** Takes a card out of the queue, or back in. */
export const setInQueue = (id: string, on: boolean): Promise<boolean> =>
  change(
    id,
    (card) => ({ ...card, on, decided: Date.now() }),
    (before) => before,
  );

/** Adds what the learner chose: terms, rows, something of their own. */
export async function addChosen(kind: 'term' | 'row' | 'own', refs: readonly string[]): Promise<boolean> {
  const now = Date.now();
  const stored = await alterCards(
    refs.map((ref) => cardId(kind, ref)),
    (id, card) =>
      card
        ? { ...card, on: true, decided: now, why: card.why.includes('chosen') ? card.why : [...card.why, 'chosen'] }
        : newCard(kind, id.slice(kind.length + 1), 'chosen', now),
  );
  if (!stored.ok) {
    $problem.set(storageSentence(stored.problem, 'they were not added'));
    return false;
  }
  const held = $reviews.get();
  if (held) {
    const cards = new Map(held.cards);
    for (const card of stored.value) cards.set(card.id, schedule(card, held.choices.easyDays));
    $reviews.set({ ...held, cards, queue: queueNow(cards, held.choices) });
  }
  return true;
}

/** Changes the learner's choices. */
export async function choose(part: Partial<Omit<Choices, 'changedAt'>>): Promise<boolean> {
  const stored = await alterChoices((kept) => ({ ...(kept ?? firstChoices), ...part, changedAt: Date.now() }));
  if (!stored.ok) {
    $problem.set(storageSentence(stored.problem, 'your choice was not kept'));
    return false;
  }
  const now = $reviews.get();
  if (now) {
    const cards = await scheduleAll(
      [...now.cards.values()].map(({ card }) => card),
      stored.value.easyDays,
    );
    $reviews.set({ ...now, choices: stored.value, cards, queue: queueNow(cards, stored.value) });
  }
  return true;
}
