/** What a finding or a decoy does to a file that is in order. */
import type { CaseLine, Policy, PolicyTopic } from '../../schemas/casework.ts';
import { addDays, addMonths, daysFrom, monthEnd, monthStart } from './calendar.ts';
import type { Draft } from './draft.ts';
import type { Life } from './life.ts';
import type { Chance } from './chance.ts';
import { weekday } from './workdays.ts';

export interface Plant {
  /** What it touches. Two that touch the same thing are never planted together. */
  tags: readonly string[];
  /** Of how many lives, about, it can be carried, where that is few: what seldom fits comes first where it does. */
  share?: number;
  /** What is only ever drawn together with it, because a real file would show both. */
  together?: string;
  /** Whether this life can carry it. */
  applies?: (life: Life, policy: Policy) => boolean;
  /** Changes the life before papers are drawn from it. */
  shape?: (life: Life, policy: Policy, chance: Chance) => void;
  /** Changes papers; gives the lines it shows on. */
  plant: (draft: Draft) => { id: string }[];
}
export type Plants = Readonly<Record<string, Plant>>;

/** Lines of the policy sheet that state a rule. */
export const rule = (draft: Draft, ...topics: PolicyTopic[]): { id: string }[] =>
  draft.policy.lines.filter(({ topic }) => topics.includes(topic));

export const lines = (...found: (CaseLine | { id: string })[]): { id: string }[] => found;

/** The place of the last change of posts, and the two posts around it. */
export function lastChange(life: Life): { place: number; before: Life['posts'][number]; after: Life['posts'][number] } | null {
  const place = life.posts.length - 2;
  const [before, after] = [life.posts[place], life.posts[place + 1]];
  return before === undefined || after === undefined ? null : { place, before, after };
}

/** Whether the last change of posts lies in the years the office looks at, with room for a gap of so many months before it. */
export function roomForGap(life: Life, policy: Policy, months: number): boolean {
  const change = lastChange(life);
  return (
    change !== null &&
    addMonths(change.after.from, -months - 1) > addMonths(life.signedOn, -12 * policy.rules.historyYears) &&
    daysFrom(change.before.from, change.after.from) > 31 * (months + 3)
  );
}

/** Ends the post before the last change so many whole months early. */
export function cutGap(life: Life, months: number): void {
  const change = lastChange(life);
  if (!change) return;
  const to = monthEnd(addDays(monthStart(addMonths(change.after.from, -months)), -1));
  change.before.to = to;
  const hospital = life.hospitals[change.place];
  if (hospital) hospital.to = to;
}

/** A day after the office looked and before the meeting: what ends then was in force when it was looked up. */
export const justBefore = (draft: Draft, purpose: string): string =>
  addDays(draft.decisionOn, -draft.chance.whole(`before:${purpose}`, 2, 9));
/** A working day that is older than a limit. */
export const tooOld = (draft: Draft, purpose: string, limit: number): string =>
  weekday(addDays(draft.decisionOn, -limit - draft.chance.whole(`old:${purpose}`, 6, 45)));
