/** The desk: everything that My progress shows first, read once in portions, and the session of so many minutes. */
import { atom } from 'nanostores';
import type { Catalog, CatalogItem } from '../../../schemas/bank.ts';
import type { Result } from '../../../schemas/result.ts';
import type { Choices, PlanInput } from '../../../schemas/study.ts';
import type { StudyLesson } from '../../../schemas/study-content.ts';
import { listResults, type StoredAttempt } from '../../../storage/attempts.ts';
import { noteDesk } from '../../../storage/desk-note.ts';
import { lastCopy } from '../../../storage/keeping.ts';
import { listOpen } from '../../../storage/open-attempts.ts';
import { listReading } from '../../../storage/reading.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { readSetting, writeSetting } from '../../../storage/settings.ts';
import { alterChoices, listCards, readChoices, readPlan } from '../../../storage/study.ts';
import { loadCatalog, loadItems } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { itemHistory } from '../../exam/history.ts';
import { makeHead, practiceRules } from '../../exam/setup.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../../exam/store/begin.ts';
import { firstChoices } from '../choices.ts';
import { byId, formShares, type StudyOutline } from '../outline.ts';
import { placesIn, type Place } from '../reading.ts';
import type { DomainShare } from '../readiness.ts';
import { cardId, queueOf, reasonsFrom, type Queue } from '../review.ts';
import { planSession, type Session } from '../session.ts';
import { standingOf, type Standing } from '../standing.ts';
import { nextItems, topicStates, type TopicState } from '../topics.ts';
import { loadLessons } from './content.ts';
import { scheduleAll } from './review.ts';

export interface ExamView {
  outline: StudyOutline;
  shares: DomainShare[];
  standing: Standing;
  topics: TopicState[];
}

export interface Desk {
  results: Result[];
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

function examView(outlines: readonly StudyOutline[], exam: string, catalog: Catalog, results: readonly Result[]): ExamView | null {
  const outline = outlines.find((each) => each.exam === exam);
  if (!outline) return null;
  const shares = formShares(outline, catalog);
  return {
    outline,
    shares,
    standing: standingOf(outline, shares, byId(catalog), results, Date.now()),
    topics: topicStates(outline, catalog.items, itemHistory(results)),
  };
}

/** The desk as it would look after some weeks of made-up attempts. It is shown and never kept; null without the list of items. */
export async function exampleDesk(desk: Desk, outlines: readonly StudyOutline[]): Promise<Desk | null> {
  const { exampleResults } = await import('../example.ts');
  const outline = outlines.find((each) => each.exam === desk.choices.exam);
  if (!outline || !desk.catalog) return null;
  const results = exampleResults(outline, desk.catalog, Date.now());
  return { ...desk, results, exam: examView(outlines, outline.exam, desk.catalog, results) };
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
  const coming = [...reasonsFrom(results.value).keys()].filter((id) => !scheduled.has(cardId('item', id))).length;
  const desk: Desk = {
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
    exam: catalog.ok ? examView(outlines, choices.exam, catalog.value, results.value) : null,
  };
  $desk.set(desk);
  // Who has done nothing yet is no returning learner.
  if (results.value.length > 0 || cards.value.records.length > 0 || desk.plan)
    noteDesk({ due: dueToday(desk), at: Date.now(), window: desk.plan?.window ?? null });
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
  const exam = part.exam === undefined || !now.catalog ? now.exam : examView(outlines, stored.value.exam, now.catalog, now.results);
  $desk.set({ ...now, choices: stored.value, exam });
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

/** Starts the session's new questions as a practice with the reasons after each answer. */
export async function beginItems(desk: Desk, count: number): Promise<{ ok: true; to: string } | { ok: false; problem: string }> {
  const { catalog, exam, results } = desk;
  if (!catalog || !exam)
    return { ok: false, problem: 'The list of questions could not be loaded. Check the connection and reload the page.' };
  const seed = newSeed();
  const items: CatalogItem['id'][] = nextItems(exam.outline, catalog.items, itemHistory(results), count, seed);
  const loaded = await loadItems(readBankFile, items);
  if (!loaded.ok) return loaded;
  const prepared: Prepared = {
    ok: true,
    head: makeHead({
      id: newAttemptId(),
      kind: 'practice',
      title: `Next best step: ${exam.outline.abbreviation}`,
      createdAt: Date.now(),
      seed,
      bank: catalog.version,
      exam: exam.outline.exam,
      items: loaded.value,
      rules: practiceRules({ minutes: null, feedback: 'each', confidence: true, extraTime: 1 }),
    }),
  };
  return beginAttempt(prepared);
}

/** Marks a lesson as opened from a session, so that the next session offers another. */
export function lessonOpened(ref: string): void {
  const read = new Set((readSetting('lessons-read') ?? '').split(' ').filter(Boolean));
  writeSetting('lessons-read', [...read.add(ref)].join(' '));
}
