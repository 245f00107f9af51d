/** The case for an employer on this device: made from the plan, kept as it is written. */
import { atom } from 'nanostores';
import { draftsOf } from '../../../storage/drafts.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { firstCase, readCase, type CaseFacts, type CaseInput, type CasePlan } from '../case.ts';
import { $plan, openPlan, type PlanExam } from './plan.ts';

export interface CaseView {
  facts: CaseFacts;
  input: CaseInput;
  plan: CasePlan | null;
}

export const $case = atom<CaseView | null>(null);
export const $caseProblem = atom('');

const cases = draftsOf<CaseInput>('make-the-case', readCase);
const name = (facts: CaseFacts) => `The case for the ${facts.abbreviation}`;
/** Savings of this page that the store has counted. */
let revision = 0;

/** What the plan of this device says about time; null while it makes none. */
function planTime(): CasePlan | null {
  const view = $plan.get();
  if (!view?.plan) return null;
  const { weeks } = view.plan;
  const minutes = weeks.reduce((sum, week) => sum + week.minutes, 0);
  return { window: view.input.window, weeks: weeks.length, hoursAWeek: view.input.hoursAWeek, hours: minutes / 60 };
}

export async function openCase(exams: readonly PlanExam[], all: readonly CaseFacts[]): Promise<void> {
  await openPlan(exams);
  const exam = $plan.get()?.input.exam ?? 'cpcs';
  const facts = all.find((each) => each.exam === exam) ?? all[0];
  if (!facts) return;
  const kept = await cases.read(facts.exam);
  if (!kept.ok) $caseProblem.set(storageSentence(kept.problem, 'what you wrote here before could not be read'));
  const draft = kept.ok ? kept.value : null;
  revision = draft?.revision ?? 0;
  const noted = cases.stashed(facts.exam);
  $case.set({ facts, input: noted?.seen === revision ? noted.data : (draft?.data ?? firstCase(facts)), plan: planTime() });
}

let saving: Promise<void> = Promise.resolve();

/** Shows what is typed at once, notes it down, and keeps it. */
export function changeCase(part: Partial<CaseInput>): Promise<void> {
  const now = $case.get();
  if (!now) return Promise.resolve();
  const input = { ...now.input, ...part };
  $case.set({ ...now, input });
  cases.stash(now.facts.exam, input, revision);
  saving = saving.then(async () => {
    // What was typed meanwhile is kept with it.
    const latest = $case.get()?.input ?? input;
    const stored = await cases.save({ id: now.facts.exam, name: name(now.facts), data: latest }, revision, Date.now());
    if (stored.ok) {
      revision = stored.value;
      if ($case.get()?.input === latest) cases.unstash(now.facts.exam);
      else cases.stash(now.facts.exam, $case.get()?.input ?? latest, revision);
    }
    $caseProblem.set(stored.ok ? '' : storageSentence(stored.problem, 'what you wrote last was not kept'));
  });
  return saving;
}

/** Back to the words to begin with; gives what was there. */
export async function beginCaseAnew(): Promise<CaseInput | null> {
  const now = $case.get();
  if (!now) return null;
  await changeCase(firstCase(now.facts));
  return now.input;
}
