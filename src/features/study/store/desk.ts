/** The desk: everything that My progress shows first, read once in portions, and the session of so many minutes. */
import { atom } from 'nanostores';
import type { Catalog } from '../../../schemas/bank.ts';
import type { Result } from '../../../schemas/result.ts';
import type { Choices, PlanInput } from '../../../schemas/study.ts';
import type { StudyLesson } from '../../../schemas/study-content.ts';
import type { StoredAttempt } from '../../../storage/attempts.ts';
import { listResults } from '../../../storage/results.ts';
import { keepFirstWords, noteDesk } from '../../../storage/desk-note.ts';
import { lastCopy } from '../../../storage/keeping.ts';
import { listOpen } from '../../../storage/open-attempts.ts';
import { listReading } from '../../../storage/reading.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { readSetting, writeSetting } from '../../../storage/settings.ts';
import { inSlices } from '../../../storage/slices.ts';
import { alterChoices, listCards, readChoices, readPlan } from '../../../storage/study.ts';
import { loadCatalog } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { itemHistorySteps, type ItemHistory } from '../../exam/history.ts';
import { firstChoices } from '../choices.ts';
import { byId, formShares, type StudyOutline } from '../outline.ts';
import { placesIn, type Place } from '../reading.ts';
import type { DomainShare } from '../readiness.ts';
import { cardId, queueOf, reasonSteps, type Queue } from '../review.ts';
import { planSession, type Session } from '../session.ts';
import { standingSteps, type Standing } from '../standing.ts';
import { summarySteps, type Summary } from '../summary.ts';
import { topicStates, type TopicState } from '../topics.ts';
import { loadLessons } from './site-content.ts';
import { scheduleAll } from './review.ts';

export interface ExamView {
  outline: StudyOutline;
  shares: DomainShare[];
  standing: Standing;
  topics: TopicState[];
}

export interface Desk {
  results: Result[];
  /** What was met so far, and how it went in all. */
  history: ReadonlyMap<string, ItemHistory>;
  summary: Summary;
  open: StoredAttempt[];
  /** Reviews due now, with those that finished attempts will bring in. */
  queue: Queue;
  coming: number;
  choices: Choices;
  plan: PlanInput | null;
  lastCopy: number | null;
  /** Null when the list of items could not be loaded: the rest still works. */
  catalog: Catalog | null;
  lessons: StudyLesson[];
  /** How far lessons were read, the latest first. */
  reading: Place[];
  /** For the exam that is looked at; null without the catalogue. */
  exam: ExamView | null;
}

export const $desk = atom<Desk | null>(null);
export const $deskProblem = atom('');

function* examView(
  outlines: readonly StudyOutline[],
  exam: string,
  { catalog, results, history }: { catalog: Catalog | null } & Pick<Desk, 'results' | 'history'>,
): Generator<void, ExamView | null> {
  const outline = outlines.find((each) => each.exam === exam);
  if (!outline || !catalog) return null;
  const shares = formShares(outline, catalog);
  yield;
  const items = byId(catalog);
  yield;
  const standing = yield* standingSteps(outline, shares, items, results, Date.now());
  yield;
  return { outline, shares, standing, topics: topicStates(outline, catalog.items, history) };
}

/** What years of attempts add up to; in steps, since there may be tens of thousands of answers. */
function* addUp(
  outlines: readonly StudyOutline[],
  exam: string,
  catalog: Catalog | null,
  results: Result[],
): Generator<void, Pick<Desk, 'history' | 'summary' | 'exam'> & { wanted: string[] }> {
  const history = yield* itemHistorySteps(results);
  const wanted = [...(yield* reasonSteps(results)).keys()];
  return {
    history,
    wanted,
    summary: yield* summarySteps(results),
    exam: yield* examView(outlines, exam, { catalog, results, history }),
  };
}

/** The desk as it would look after some weeks of made-up attempts. It is shown and never kept; null without the list of items. */
export async function exampleDesk(desk: Desk, outlines: readonly StudyOutline[]): Promise<Desk | null> {
  const { exampleResults } = await import('../example.ts');
  const outline = outlines.find((each) => each.exam === desk.choices.exam);
  if (!outline || !desk.catalog) return null;
  const results = exampleResults(outline, desk.catalog, Date.now());
  const { history, summary, exam } = await inSlices(addUp(outlines, outline.exam, desk.catalog, results));
  return { ...desk, results, history, summary, exam };
}

/** What is worth saying first the next time, before anything is read. */
function firstWords({ exam, lessons, results }: Desk): void {
  const weak = exam && exam.standing.answers > 0 ? exam.topics.slice(0, 3) : [];
  keepFirstWords({
    results: results.map(({ attempt }) => attempt),
    weak: weak.map(({ topic, known, met }) => ({
      topic,
      name: lessons.find((each) => each.topic === topic)?.short ?? topic,
      known: met === 0 ? null : known,
    })),
  });
}

export async function openDesk(outlines: readonly StudyOutline[]): Promise<void> {
  $deskProblem.set('');
  const [results, open, cards, kept, plan, catalog, lessons] = await Promise.all([
    listResults(),
    listOpen(),
    listCards(),
    readChoices(),
    readPlan(),
    loadCatalog(readBankFile),
    loadLessons(),
  ]);
  if (!results.ok || !open.ok || !cards.ok) {
    const problem = !results.ok ? results.problem : !open.ok ? open.problem : !cards.ok ? cards.problem : 'failed';
    $deskProblem.set(storageSentence(problem, 'your progress could not be read'));
    return;
  }
  if (!catalog.ok) $deskProblem.set(catalog.problem);
  const choices = (kept.ok ? kept.value : null) ?? firstChoices;
  const scheduled = await scheduleAll(cards.value.records, choices.easyDays);
  const { wanted, ...sums } = await inSlices(addUp(outlines, choices.exam, catalog.ok ? catalog.value : null, results.value));
  const coming = wanted.filter((id) => !scheduled.has(cardId('item', id))).length;
  const desk: Desk = {
    ...sums,
    results: results.value,
    open: open.value,
    queue: queueOf([...scheduled.values()], choices, Date.now()),
    coming,
    choices,
    plan: plan.ok ? plan.value : null,
    lastCopy: lastCopy(),
    catalog: catalog.ok ? catalog.value : null,
    lessons: lessons.ok ? lessons.value : [],
    reading: lessons.ok ? placesIn(lessons.value, listReading()) : [],
  };
  $desk.set(desk);
  // Who has done nothing yet is no returning learner.
  if (results.value.length > 0 || cards.value.records.length > 0 || desk.plan)
    noteDesk({ due: dueToday(desk), at: Date.now(), window: desk.plan?.window ?? null });
  firstWords(desk);
}

/** Changes the exam looked at or the target; shown once it is stored. */
export async function chooseOnDesk(part: Partial<Pick<Choices, 'exam' | 'target'>>, outlines: readonly StudyOutline[]): Promise<void> {
  const stored = await alterChoices((kept) => ({ ...(kept ?? firstChoices), ...part, changedAt: Date.now() }));
  if (!stored.ok) {
    $deskProblem.set(storageSentence(stored.problem, 'your choice was not kept'));
    return;
  }
  const now = $desk.get();
  if (!now) return;
  const exam = part.exam === undefined || !now.catalog ? now.exam : await inSlices(examView(outlines, stored.value.exam, now));
  const next = { ...($desk.get() ?? now), choices: stored.value, exam };
  $desk.set(next);
  firstWords(next);
}

/** How many cards there are to review today, with those about to come in. */
export function dueToday({ queue, coming, choices }: Desk): number {
  return queue.now.length + Math.min(coming, Math.max(0, choices.newADay - queue.now.filter(({ fresh }) => fresh).length));
}

/** What so many minutes would hold. */
export function sessionFor(desk: Desk, minutes: number): Session {
  const read = new Set([
    ...(readSetting('lessons-read') ?? '').split(' '),
    ...desk.reading.filter((place) => place.read).map(({ lesson }) => lesson.ref),
  ]);
  return planSession(minutes, dueToday(desk), desk.exam?.topics ?? [], desk.lessons, read);
}

/** Marks a lesson as opened from a session, so that the next session offers another. */
export function lessonOpened(ref: string): void {
  const read = new Set((readSetting('lessons-read') ?? '').split(' ').filter(Boolean));
  writeSetting('lessons-read', [...read.add(ref)].join(' '));
}
