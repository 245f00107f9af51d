/**
 * The review queue: when each card comes back, computed from its log by FSRS-6 (ts-fsrs, default parameters, 90% retention wanted).
 * Pure: the same log gives the same day on every device, so a card needs no state of its own that two devices could disagree on.
 */
import { createEmptyCard, fsrs, Rating, type Card as Memory } from 'ts-fsrs';
import { allSteps } from '../../format/steps.ts';
import type { Result } from '../../schemas/result.ts';
import type { Card, CardKind, CardReason, Choices, Grade } from '../../schemas/study.ts';

const dayMs = 86_400_000;
/** No fuzz: two devices must compute the same day. */
const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9, maximum_interval: 365 });
const ratings = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;

export const cardId = (kind: CardKind, ref: string): string => `${kind}:${ref}`;

/** Lapses from which on a card is a leech: repeating it does not help, reading does. */
export const leechLapses = 4;

export interface Scheduled {
  card: Card;
  /** When it is due, milliseconds since 1970. */
  due: number;
  /** Never reviewed. */
  fresh: boolean;
  lapses: number;
  leech: boolean;
  /** Days until nine in ten would still know it; null before the first review. */
  stability: number | null;
}

/** The reviews that count: each moment once, without those taken back, oldest first. */
export function standingReviews(card: Pick<Card, 'reviews' | 'undone'>): { at: number; grade: Grade }[] {
  const undone = new Set(card.undone);
  return card.reviews.filter(({ at }) => !undone.has(at)).sort((a, b) => a.at - b.at);
}

function remembered(card: Card): Memory {
  return standingReviews(card).reduce<Memory>(
    (memory, { at, grade }) => scheduler.next(memory, new Date(at), ratings[grade]).card,
    createEmptyCard(new Date(card.added)),
  );
}

/** Start of the local day a moment lies in. */
export function dayOf(moment: number): number {
  const day = new Date(moment);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

/** A due day moved off the learner's easy days, by up to three days, later first where both are as near. Short steps stay. */
function offEasyDays(due: number, last: number, easyDays: readonly number[]): number {
  if (easyDays.length === 0 || easyDays.length === 7 || due - last < 3 * dayMs) return due;
  const isEasy = (moment: number) => easyDays.includes(new Date(moment).getDay());
  for (const shift of [0, 1, -1, 2, -2, 3, -3]) if (!isEasy(due + shift * dayMs)) return due + shift * dayMs;
  return due;
}

/** When a card comes back. */
export function schedule(card: Card, easyDays: readonly number[] = []): Scheduled {
  const memory = remembered(card);
  const last = memory.last_review?.getTime();
  return {
    card,
    due: last === undefined ? card.added : offEasyDays(memory.due.getTime(), last, easyDays),
    fresh: last === undefined,
    lapses: memory.lapses,
    leech: memory.lapses >= leechLapses,
    stability: last === undefined ? null : memory.stability,
  };
}

/** What each grade would bring: milliseconds until the card is due again. */
export function previews(card: Card, now: number, easyDays: readonly number[] = []): Record<Grade, number> {
  const after = (grade: Grade) => schedule({ ...card, reviews: [...card.reviews, { at: now, grade }] }, easyDays).due - now;
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}

export interface Queue {
  /** To be reviewed now, in this order: due ones, the most overdue for their strength first, then new ones. */
  now: Scheduled[];
  /** Due but beyond the day's limit. */
  later: number;
  /** New ones beyond the day's limit. */
  laterNew: number;
  /** When the next card comes back if `now` is empty; null when none will. */
  next: number | null;
  leeches: Scheduled[];
  /** Reviews done today. */
  done: number;
}

/** Cards that were failed or are being learned come back within minutes; the queue takes them so much early rather than end. */
const learnAheadMs = 20 * 60_000;

export function queueOf(cards: readonly Scheduled[], choices: Pick<Choices, 'newADay' | 'reviewsADay'>, now: number): Queue {
  const today = dayOf(now);
  const all = cards.filter(({ card }) => card.on);
  const reviewsToday = cards.map(({ card }) => standingReviews(card));
  const isToday = (at: number) => dayOf(at) === today;
  const begunToday = reviewsToday.filter(([first]) => first !== undefined && isToday(first.at)).length;
  const done = reviewsToday.reduce((sum, reviews) => sum + reviews.filter(({ at }) => isToday(at)).length, 0);
  const soon = (entry: Scheduled) => entry.due - now <= (entry.stability !== null && entry.stability < 1 ? learnAheadMs : 0);
  const overdue = ({ due, stability }: Scheduled) => (now - due) / ((stability ?? 1) * dayMs);
  const due = all
    .filter((entry) => !entry.fresh && soon(entry))
    .sort((a, b) => Number(a.due > now) - Number(b.due > now) || overdue(b) - overdue(a) || (a.card.id < b.card.id ? -1 : 1));
  const fresh = all.filter((entry) => entry.fresh).sort((a, b) => a.card.added - b.card.added || (a.card.id < b.card.id ? -1 : 1));
  const room = Math.max(0, choices.reviewsADay - done);
  const dueNow = due.slice(0, room);
  const freshNow = fresh.slice(0, Math.max(0, Math.min(choices.newADay - begunToday, room - dueNow.length)));
  const waiting = all.filter((entry) => !entry.fresh && entry.due > now).map((entry) => entry.due);
  return {
    now: [...dueNow, ...freshNow],
    later: due.length - dueNow.length,
    laterNew: fresh.length - freshNow.length,
    next: waiting.length === 0 ? null : Math.min(...waiting),
    leeches: all.filter((entry) => entry.leech),
    done,
  };
}

/** Reviews that fall due on each of the next days, today first with all that is overdue; new cards are not in it. */
export function load(cards: readonly Scheduled[], now: number, days = 14): { day: number; reviews: number }[] {
  const today = new Date(dayOf(now));
  const start = (ahead: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead).getTime();
  const rows = Array.from({ length: days }, (_, ahead) => ({ day: start(ahead), reviews: 0 }));
  for (const { card, due, fresh } of cards) {
    const row = fresh || !card.on ? undefined : rows.find((_, ahead) => due < start(ahead + 1));
    if (row) row.reviews += 1;
  }
  return rows;
}

/** A card as it enters the queue. */
export const newCard = (kind: CardKind, ref: string, why: CardReason, now: number): Card => ({
  id: cardId(kind, ref),
  kind,
  ref,
  added: now,
  why: [why],
  reviews: [],
  undone: [],
  on: true,
  decided: now,
});

/** Why the newest sitting of each item asks for a review, from results in any order. */
export const reasonsFrom = (results: readonly Result[]): Reasons => allSteps(reasonSteps(results));
type Reasons = Map<string, { why: CardReason[]; at: number }>;

/** The same, an attempt at a time. */
export function* reasonSteps(results: readonly Result[]): Generator<void, Reasons> {
  const wanted: Reasons = new Map();
  for (const result of [...results].sort((a, b) => a.finishedAt - b.finishedAt)) {
    for (const { id, right, flagged, confidence } of result.items) {
      const why: CardReason[] = [
        ...(right === false ? (['missed'] as const) : []),
        ...(right === false && confidence === 'sure' ? (['sure-but-wrong'] as const) : []),
        ...(flagged ? (['flagged'] as const) : []),
      ];
      if (why.length > 0) wanted.set(id, { why, at: result.finishedAt });
    }
    yield;
  }
  return wanted;
}

/**
 * Cards to be added or brought back because of results: items missed or flagged. One that the learner took out stays out until it is
 * missed again.
 */
export function cardsToAdd(results: readonly Result[], cards: readonly Card[]): Card[] {
  const here = new Map(cards.map((card) => [card.id, card]));
  return [...reasonsFrom(results)].flatMap(([id, { why, at }]): Card[] => {
    const card = here.get(cardId('item', id));
    if (!card) return [{ ...newCard('item', id, 'missed', at), why }];
    const more = why.filter((reason) => !card.why.includes(reason));
    const back = !card.on && at > card.decided;
    return more.length > 0 || back
      ? [{ ...card, why: [...card.why, ...more], on: card.on || back, decided: back ? at : card.decided }]
      : [];
  });
}

/** A card with a review more. Two reviews never share a moment. */
export function reviewed(card: Card, grade: Grade, now: number): Card {
  const last = Math.max(0, ...card.reviews.map(({ at }) => at));
  return { ...card, reviews: [...card.reviews, { at: Math.max(now, last + 1), grade }] };
}

/** A card with its newest review taken back. */
export function takenBack(card: Card): Card {
  const last = standingReviews(card).at(-1);
  return last ? { ...card, undone: [...card.undone, last.at] } : card;
}

const unique = <T>(things: readonly T[], keyOf: (thing: T) => string): T[] => [
  ...new Map(things.map((thing) => [keyOf(thing), thing])).values(),
];

/** Two copies of a card as one, whichever comes first: every review of both, and the newer decision. */
export function joinCards(a: Card, b: Card): Card {
  const numbers = (list: readonly number[]) => [...new Set(list)].sort((left, right) => left - right);
  const decided = a.decided === b.decided ? { on: a.on || b.on, decided: a.decided } : a.decided > b.decided ? a : b;
  return {
    ...a,
    added: Math.min(a.added, b.added),
    why: (['missed', 'sure-but-wrong', 'flagged', 'chosen'] as const).filter((reason) => a.why.includes(reason) || b.why.includes(reason)),
    reviews: unique([...a.reviews, ...b.reviews], ({ at, grade }) => `${String(at)}:${String(grade)}`).sort(
      (left, right) => left.at - right.at || left.grade - right.grade,
    ),
    undone: numbers([...a.undone, ...b.undone]),
    on: decided.on,
    decided: decided.decided,
  };
}
