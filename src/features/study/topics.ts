/**
 * Which topic to work on next: what it weighs in the exam, times what is not yet known of it. Pure.
 *
 * A topic's weight is its outline domain's, shared out by the bank's items; what is known of it is the share of right answers at the
 * last meeting with each of its items, newer ones counting more, drawn towards the learner's share in the whole domain by `pull`
 * answers, because a few answers say little.
 */
import type { CatalogItem } from '../../schemas/bank.ts';
import type { ItemHistory } from '../exam/history.ts';
import { largestRemainder } from '../exam/assemble.ts';
import { shuffled } from '../exam/seed.ts';
import { domainPlace, type StudyOutline } from './outline.ts';

export interface TopicState {
  topic: string;
  /** Place of its domain in the outline. */
  domain: number;
  /** Share of a form it takes, 0 to 1. */
  weight: number;
  right: number;
  /** Items of the topic met so far, and how many there are. */
  met: number;
  bank: number;
  /** Estimated share of right answers. */
  known: number;
  /** Weight times what is not known: how much of a form's score is to be gained here. */
  gain: number;
}

/** How many answers the domain's share counts for in each topic. */
const pull = 3;
/** What each answer counts for, of the one after it in the same topic: who has learned since is not held to old misses. */
const fading = 0.8;

/** Topics of an outline, the one with most to gain first. */
export function topicStates(outline: StudyOutline, items: readonly CatalogItem[], history: ReadonlyMap<string, ItemHistory>): TopicState[] {
  const topics = new Map<
    string,
    Pick<TopicState, 'topic' | 'domain' | 'right' | 'met' | 'bank'> & { answers: { at: number; right: boolean }[] }
  >();
  const domains = outline.domains.map(() => ({ right: 0, met: 0, bank: 0 }));
  for (const item of items) {
    const place = domainPlace(outline, item);
    const domain = domains[place];
    if (!domain) continue;
    const row = topics.get(`${item.topic} ${String(place)}`) ?? {
      topic: item.topic,
      domain: place,
      right: 0,
      met: 0,
      bank: 0,
      answers: [],
    };
    topics.set(`${item.topic} ${String(place)}`, row);
    const last = history.get(item.id);
    const right = last?.lastRight ?? null;
    if (last && right !== null) row.answers.push({ at: last.lastAt, right });
    for (const tally of [row, domain]) {
      tally.bank += 1;
      if (right !== null) tally.met += 1;
      if (right === true) tally.right += 1;
    }
  }
  const total = outline.domains.reduce((sum, { weight }) => sum + weight, 0);
  return [...topics.values()]
    .map(({ answers, ...row }): TopicState => {
      const domain = domains[row.domain];
      // Without any answer half is taken to be known.
      const inDomain = ((domain?.right ?? 0) + 2) / ((domain?.met ?? 0) + 4);
      const weight = ((outline.domains[row.domain]?.weight ?? 0) / total) * (row.bank / (domain?.bank ?? 1));
      let [right, all, counts] = [0, 0, 1];
      for (const answer of answers.sort((a, b) => b.at - a.at)) {
        all += counts;
        if (answer.right) right += counts;
        counts *= fading;
      }
      const known = (right + pull * inDomain) / (all + pull);
      return { ...row, weight, known, gain: weight * (1 - known) };
    })
    .sort((a, b) => b.gain - a.gain || (a.topic < b.topic ? -1 : 1));
}

/** Topics a session draws from at most: few enough to learn something of each. */
const topicsASession = 5;

/**
 * New items for a session: from the topics with most to gain, in proportion to it, and never met before. When those run out, the items
 * missed longest ago follow.
 */
export function nextItems(
  outline: StudyOutline,
  items: readonly CatalogItem[],
  history: ReadonlyMap<string, ItemHistory>,
  count: number,
  seed: string,
): string[] {
  const fresh = items.filter((item) => !history.has(item.id) && domainPlace(outline, item) >= 0);
  const byTopic = new Map<string, CatalogItem[]>();
  for (const item of shuffled(fresh, seed, 'next', (each) => each.id)) {
    const key = `${item.topic} ${String(domainPlace(outline, item))}`;
    byTopic.set(key, [...(byTopic.get(key) ?? []), item]);
  }
  const states = topicStates(outline, items, history).filter(({ topic, domain }) => byTopic.has(`${topic} ${String(domain)}`));
  const first = states.slice(0, Math.max(topicsASession, Math.ceil(count / 4)));
  const shares = largestRemainder(
    first.map(({ gain }) => gain),
    count,
  );
  const drawn = first.flatMap(({ topic, domain }, place) => (byTopic.get(`${topic} ${String(domain)}`) ?? []).slice(0, shares[place] ?? 0));
  const ids = new Set(drawn.map((item) => item.id));
  for (const { topic, domain } of states)
    for (const item of byTopic.get(`${topic} ${String(domain)}`) ?? []) if (ids.size < count) ids.add(item.id);
  const missed = items
    .flatMap((item) => {
      const met = history.get(item.id);
      return met?.lastRight === false && domainPlace(outline, item) >= 0 ? [{ id: item.id, at: met.lastAt }] : [];
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const { id } of missed) if (ids.size < count) ids.add(id);
  return shuffled([...ids], seed, 'form', (id) => id);
}
