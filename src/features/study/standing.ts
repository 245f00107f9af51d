/**
 * Where a learner stands in one outline: what was answered for the first time, how much of the bank that is, and what may be said of a
 * fresh form. Made from the short records of finished attempts alone, in one pass, so that twenty thousand answers cost little. Pure.
 */
import type { CatalogItem } from '../../schemas/bank.ts';
import { allSteps } from '../../format/steps.ts';
import type { Result } from '../../schemas/result.ts';
import { taskIn } from '../exam/assemble.ts';
import { afterAnswer, carryTo, startBelief, type Belief, type FirstAnswer } from './mastery.ts';
import { domainPlace, type StudyOutline } from './outline.ts';
import { forecast, type DomainShare, type Forecast } from './readiness.ts';

/** Answers below which no number is shown: of the whole outline, and of each domain. */
export const enough = { answers: 30, perDomain: 5 } as const;

export interface Tally {
  right: number;
  total: number;
}

export interface Standing {
  /** First answers, by place of the domain. */
  domains: (Tally & { bank: number })[];
  /** First answers by task of the outline, `1.3`. */
  tasks: Map<string, Tally & { bank: number }>;
  answers: number;
  belief: Belief;
  /** What is missing before a number may be shown; empty when nothing is. */
  missing: { domain: number | null; answers: number }[];
  /** Null while something is missing. */
  forecast: Forecast | null;
  /** What was believed at the end of earlier attempts, oldest first, from when enough was known. A chart makes forecasts of it. */
  history: { at: number; attempt: string; title: string; belief: Belief }[];
}

interface Placed extends FirstAnswer {
  task: string;
}

/** First answers to items of the outline, oldest first, by attempt. What was left blank or is no longer in the bank says nothing. */
function* firstAnswers(
  results: readonly Result[],
  items: ReadonlyMap<string, CatalogItem>,
  outline: StudyOutline,
): Generator<{ result: Result; answers: Placed[] }> {
  const met = new Set<string>();
  for (const result of [...results].sort((a, b) => a.finishedAt - b.finishedAt || (a.attempt < b.attempt ? -1 : 1))) {
    const answers = result.items.flatMap(({ id, right, answered }): Placed[] => {
      if (met.has(id)) return [];
      // Seen is seen: an item left blank may have been read up since.
      met.add(id);
      const item = items.get(id);
      if (!item || right === null || !answered) return [];
      const domain = domainPlace(outline, item);
      const task = taskIn(item, outline.tasksOf)?.slice(outline.tasksOf.length + 1) ?? '';
      return domain < 0 ? [] : [{ at: result.finishedAt, domain, task, difficulty: item.difficulty, right }];
    });
    yield { result, answers };
  }
}

function whatIsMissing(domains: readonly (Tally & { bank: number })[], answers: number): Standing['missing'] {
  const perDomain = domains.flatMap(({ total, bank }, domain) => {
    const wanted = Math.min(enough.perDomain, bank);
    return total < wanted ? [{ domain, answers: wanted - total }] : [];
  });
  return [...(answers < enough.answers ? [{ domain: null, answers: enough.answers - answers }] : []), ...perDomain];
}

const historyLength = 40;

type Known = [
  outline: StudyOutline,
  shares: readonly DomainShare[],
  items: ReadonlyMap<string, CatalogItem>,
  results: readonly Result[],
  now: number,
];

/** Everything known at a moment (milliseconds since 1970). */
export const standingOf = (...known: Known): Standing => allSteps(standingSteps(...known));

/** The same in small steps: some answers at a time. */
export function* standingSteps(...[outline, shares, items, results, now]: Known): Generator<void, Standing> {
  const domains = outline.domains.map(() => ({ right: 0, total: 0, bank: 0 }));
  const tasks = new Map(outline.domains.flatMap((domain) => domain.tasks.map((task) => [task.id, { right: 0, total: 0, bank: 0 }])));
  for (const item of items.values()) {
    const domain = domains[domainPlace(outline, item)];
    if (domain) domain.bank += 1;
    const task = tasks.get(taskIn(item, outline.tasksOf)?.slice(outline.tasksOf.length + 1) ?? '');
    if (task) task.bank += 1;
  }
  yield;
  let belief = startBelief(outline.domains.length);
  let answers = 0;
  const points: Standing['history'] = [];
  for (const round of firstAnswers(results, items, outline)) {
    yield;
    if (round.answers.length === 0) continue;
    for (const answer of round.answers) {
      if (answers % 20 === 0) yield;
      belief = afterAnswer(belief, answer);
      answers += 1;
      for (const tally of [domains[answer.domain], tasks.get(answer.task)]) {
        if (!tally) continue;
        tally.total += 1;
        if (answer.right) tally.right += 1;
      }
    }
    if (whatIsMissing(domains, answers).length === 0)
      points.push({ at: round.result.finishedAt, attempt: round.result.attempt, title: round.result.title, belief });
  }
  const missing = whatIsMissing(domains, answers);
  // Long histories are thinned evenly; the newest point always stays.
  const every = Math.ceil(points.length / historyLength);
  const history = points.filter((_, place) => (points.length - 1 - place) % every === 0);
  const today = carryTo(belief, now);
  yield;
  return { domains, tasks, answers, belief: today, missing, forecast: missing.length === 0 ? forecast(today, shares) : null, history };
}

/** `12 more answers, at least 3 of them in “Ongoing monitoring”`. Empty when nothing is missing. */
export function missingSentence(missing: Standing['missing'], outline: StudyOutline): string {
  const inAll = missing.find(({ domain }) => domain === null)?.answers ?? 0;
  const each = missing.flatMap(({ domain, answers }) =>
    domain === null ? [] : [{ title: outline.domains[domain]?.title ?? '', answers }],
  );
  const more = Math.max(
    inAll,
    each.reduce((sum, { answers }) => sum + answers, 0),
  );
  if (more === 0) return '';
  const parts = each.map(({ title, answers }) => `${String(answers)} in “${title}”`);
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : (parts[0] ?? '');
  return `${String(more)} more ${more === 1 ? 'answer' : 'answers'} to questions you have not met${list === '' ? '' : `, at least ${list}`}`;
}
