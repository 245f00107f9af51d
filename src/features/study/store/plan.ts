/** The study plan of this device: what it is made from, kept as it is changed, and the plan made of it today. */
import { atom } from 'nanostores';
import { today } from '../../../format/dates.ts';
import type { PlanInput } from '../../../schemas/study.ts';
import type { StudyLesson } from '../../../schemas/study-content.ts';
import { listResults } from '../../../storage/results.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { alterPlan, readChoices, readPlan } from '../../../storage/study.ts';
import { loadCatalog } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { itemHistory } from '../../exam/history.ts';
import { addDays } from '../calendar.ts';
import type { StudyOutline } from '../outline.ts';
import { makePlan, planProblems, type Plan } from '../plan.ts';
import { topicStates, type TopicState } from '../topics.ts';
import { loadLessons } from './site-content.ts';

export interface PlanExam extends StudyOutline {
  /** Minutes of a full mock exam. */
  mockMinutes: number;
}

export interface PlanView {
  input: PlanInput;
  /** False until the learner has changed something. */
  kept: boolean;
  exam: PlanExam;
  lessons: StudyLesson[];
  topics: Record<PlanInput['exam'], TopicState[]>;
  problems: ReturnType<typeof planProblems>;
  /** Null while what was entered makes no plan. */
  plan: Plan | null;
}

export const $plan = atom<PlanView | null>(null);
export const $planProblem = atom('');

/** Three months, five hours a week, Sundays off: somewhere to begin. */
const firstInput = (exam: PlanInput['exam']): PlanInput => ({
  changedAt: 0,
  exam,
  from: today(),
  window: addDays(today(), 90),
  hoursAWeek: 5,
  daysOff: [],
  weekdaysOff: [0],
  known: [],
  done: [],
});

function view(
  input: PlanInput,
  kept: boolean,
  exams: readonly PlanExam[],
  lessons: StudyLesson[],
  topics: PlanView['topics'],
): PlanView | null {
  const exam = exams.find((each) => each.exam === input.exam);
  if (!exam) return null;
  const problems = planProblems(input, today());
  const { abbreviation, mockMinutes } = exam;
  const plan =
    Object.keys(problems).length > 0
      ? null
      : makePlan(input, { abbreviation, exam: input.exam, mockMinutes, topics: topics[input.exam], lessons }, today());
  return { input, kept, exam, lessons, topics, problems, plan };
}

export async function openPlan(exams: readonly PlanExam[]): Promise<void> {
  $planProblem.set('');
  const [stored, choices, results, catalog, lessons] = await Promise.all([
    readPlan(),
    readChoices(),
    listResults(),
    loadCatalog(readBankFile),
    loadLessons(),
  ]);
  if (!catalog.ok || !lessons.ok) {
    $planProblem.set(!catalog.ok ? catalog.problem : !lessons.ok ? lessons.problem : '');
    return;
  }
  if (!stored.ok) $planProblem.set(storageSentence(stored.problem, 'a plan kept here could not be read'));
  const history = itemHistory(results.ok ? results.value : []);
  const of = (exam: PlanInput['exam']) => {
    const outline = exams.find((each) => each.exam === exam);
    return outline ? topicStates(outline, catalog.value.items, history) : [];
  };
  const input = (stored.ok ? stored.value : null) ?? firstInput((choices.ok ? choices.value?.exam : undefined) ?? 'cpcs');
  $plan.set(view(input, stored.ok && stored.value !== null, exams, lessons.value, { cpcs: of('cpcs'), cpmsm: of('cpmsm') }));
}

/** Changes what the plan is made from. Shown once it is stored; what makes no plan is shown with what is wrong, and not stored. */
export async function changePlan(exams: readonly PlanExam[], part: Partial<Omit<PlanInput, 'changedAt'>>): Promise<void> {
  const now = $plan.get();
  if (!now) return;
  const wanted = { ...now.input, ...part, changedAt: Date.now() };
  const next = view(wanted, now.kept, exams, now.lessons, now.topics);
  if (!next?.plan) {
    if (next) $plan.set(next);
    return;
  }
  const stored = await alterPlan(() => wanted);
  if (!stored.ok) {
    $planProblem.set(storageSentence(stored.problem, 'your plan was not kept'));
    return;
  }
  $planProblem.set('');
  $plan.set(view(stored.value, true, exams, now.lessons, now.topics));
}

/** Marks a task of the plan as done, or not done after all. The plan keeps its order until the page is opened again. */
export async function markDone(id: string, done: boolean): Promise<void> {
  const now = $plan.get();
  if (!now) return;
  const mark = (input: PlanInput): PlanInput => ({
    ...input,
    changedAt: Date.now(),
    done: done ? [...input.done.filter((each) => each.id !== id), { id, at: Date.now() }] : input.done.filter((each) => each.id !== id),
  });
  const stored = await alterPlan((input) => mark(input ?? now.input));
  if (stored.ok) $plan.set({ ...now, kept: true, input: stored.value });
  else $planProblem.set(storageSentence(stored.problem, 'the mark was not kept'));
}
