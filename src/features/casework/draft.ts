/** A file while it is being made: a life, the papers drawn from it, and what it takes to draw more of them. */
import type { CaseCycle, CaseDocumentKind, CaseSetting, Policy } from '../../schemas/casework.ts';
import type { CaseworkData } from '../../schemas/casework-content.ts';
import { addDays, usDay } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Life, Place } from './life.ts';
import type { Paper } from './paper.ts';
import { weekday } from './workdays.ts';

export interface Draft {
  data: CaseworkData;
  chance: Chance;
  setting: CaseSetting;
  cycle: CaseCycle;
  policy: Policy;
  life: Life;
  decisionOn: string;
  papers: Paper[];
}

export const papersOf = (draft: Draft, kind: CaseDocumentKind): Paper[] => draft.papers.filter((paper) => paper.kind === kind);
export const hasPaper = (draft: Draft, kind: CaseDocumentKind): boolean => draft.papers.some((paper) => paper.kind === kind);
/** The first paper of a kind. */
export function paperOf(draft: Draft, kind: CaseDocumentKind): Paper {
  const found = draft.papers.find((paper) => paper.kind === kind);
  if (!found) throw new RangeError(`the file has no ${kind}`);
  return found;
}
/** Adds a paper after the last of its kind, or at the end. */
export function addPaper(draft: Draft, paper: Paper): void {
  const last = draft.papers.findLastIndex(({ kind }) => kind === paper.kind);
  draft.papers.splice(last < 0 ? draft.papers.length : last + 1, 0, paper);
}
export function dropPapers(draft: Draft, gone: (paper: Paper) => boolean): void {
  draft.papers = draft.papers.filter((paper) => !gone(paper));
}

/** A working day on which the office did some of its work on the file: well within every office's limits. */
export const workDay = (draft: Draft, purpose: string): string =>
  weekday(addDays(draft.decisionOn, -draft.chance.whole(`seen:${purpose}`, 12, 40)));

/** Who signs for a house: never of the applicant's name, nor of its former one. */
export function signer({ chance, data, life }: Draft, purpose: string): string {
  const last = chance.order(purpose, data.people.last).find((name) => name !== life.last && name !== life.former) ?? 'Lee';
  return `${chance.pick(`${purpose}:first`, [...data.people.female, ...data.people.male])} ${last}`;
}

/** Head of a printed page: when and by whom it was looked up. */
export function lookedUp(draft: Draft, purpose: string): { day: string; retrieved: string; by: string } {
  const day = workDay(draft, purpose);
  const hour = draft.chance.whole(`hour:${purpose}`, 8, 16);
  const minute = String(draft.chance.whole(`minute:${purpose}`, 0, 59)).padStart(2, '0');
  const time = `${String(hour > 12 ? hour - 12 : hour)}:${minute} ${hour < 12 ? 'AM' : 'PM'}`;
  return { day, retrieved: `${usDay(day)} ${time}`, by: draft.policy.organization };
}

/** Letterhead of an invented house: street, city, and a number that is reserved for fiction. */
export function letterhead(draft: Draft, name: string, place: Place | null): { name: string; lines: string[] } {
  const { chance, data } = draft;
  const street = `${String(chance.whole(`house:${name}`, 10, 980))} ${chance.pick(`street:${name}`, data.places.street)}`;
  const phone = `(555) 555-01${String(chance.whole(`phone:${name}`, 0, 99)).padStart(2, '0')}`;
  return { name, lines: place === null ? [phone] : [`${street}, ${place.city}, ${place.code}`, phone] };
}

/** Another day on a printed page, at the hour it had. */
export const onDay = (retrieved: string, day: string): string => `${usDay(day)}${retrieved.slice(10)}`;

const filled = (way: string, fill: Record<string, string>): string =>
  Object.entries(fill).reduce((line, [name, value]) => line.replaceAll(`{${name}}`, value), way);

/** One of several ways to say it. */
export const say = (draft: Draft, purpose: string, ways: readonly string[], fill: Record<string, string> = {}): string =>
  filled(draft.chance.pick(`say:${purpose}`, ways), fill);

/** What a letter of explanation says about a matter, in one of several ways. */
export const letterOn = (draft: Draft, matter: string, fill: Record<string, string> = {}): string =>
  say(draft, `letter:${matter}`, draft.data.words.letters[matter] ?? [''], fill);

/** The next of several ways to say it: letters of one file that say the same do not use the same words. */
export const sayInTurn = (
  draft: Draft,
  purpose: string,
  place: number,
  ways: readonly string[],
  fill: Record<string, string> = {},
): string => filled(draft.chance.order(`say:${purpose}`, ways)[place % ways.length] ?? '', fill);
