/**
 * The tutorial file: one file, always the same, with one thing wrong of each sort that is marked in its own way, and one thing that only
 * looks wrong. What to do next is computed from the state of the reading and the answer key. Pure.
 */
import type { CaseAnswer, CaseFile, PartVerdict } from '../../schemas/casework.ts';
import type { ReadingState } from './attempt.ts';
import type { CaseRequest } from './make.ts';
import { scoreCase, type CaseScore } from './score.ts';

export const tutorialCase: CaseRequest = {
  seed: 'QEXP-RTNF-3HEW-38VX',
  setting: 'plan',
  cycle: 'initial',
  level: 1,
  plan: {
    findings: ['license-stale', 'history-cv-differs', 'npdb-missing'],
    decoys: ['exclusion-namesake'],
    traits: { specialty: 'family-medicine', discipline: 'MD' },
  },
};

interface Step {
  title: string;
  /** What to do and why, in a few sentences. */
  say: string;
  done: (reading: { state: ReadingState; score: CaseScore }) => boolean;
}
const found = (type: string) => (reading: { score: CaseScore }) => reading.score.hits.some(({ finding }) => finding.type === type);
const parts: readonly (keyof PartVerdict)[] = ['complete', 'route', 'ready'];

const steps: readonly Step[] = [
  {
    title: 'Read the policy sheet first',
    say: 'A file is right or wrong by the policy of the office that decides, and every limit is counted back from the decision date above. Look at the lines on licenses, work history and the Data Bank. Then open the paper “License lookup” from the list.',
    done: ({ state }) => state.seen.some((id) => id.startsWith('license-lookup')),
  },
  {
    title: 'Mark a line that is too old',
    say: 'The top of a printed page says when it was looked up. Count from there to the decision date: it is more than the 120 days the policy allows. Choose that line, then “Mark it”: too old or expired, and what a coordinator does is verify anew.',
    done: found('license-stale'),
  },
  {
    title: 'Mark two lines that do not agree',
    say: 'Application and curriculum vitae must tell the same story. Compare when the posts begin. Choose the line in the application, go to the curriculum vitae and choose its line too; then “Mark it”: does not match, and ask the applicant. On a wide screen two papers can stand side by side.',
    done: found('history-cv-differs'),
  },
  {
    title: 'Mark what is not there',
    say: 'A paper that is missing has no line to choose. Go through the policy sheet and look for each paper it asks for: nothing answers to the Data Bank. Choose “Something is missing” and name the rule. The office queries by itself, so verify anew.',
    done: found('npdb-missing'),
  },
  {
    title: 'Leave alone what is fine',
    say: 'Open “Exclusion searches”. The list has the same name, but another birth date, and the office has checked it: this is somebody else. Whoever marks it has raised a false alarm. Two other tools help here: the marker draws over a line, and Notes keeps what you think.',
    done: ({ state }) => state.seen.some((id) => id.startsWith('exclusion-search')),
  },
  {
    title: 'Decide on the file',
    say: 'Three things are open, so the file is incomplete and waits: hold. Nothing in it is adverse, so it goes the routine way once it is complete. Open “Decide” and answer its three questions.',
    done: ({ state }) => parts.every((part) => state.verdict[part] !== undefined),
  },
  {
    title: 'Hand it in',
    say: 'You can change everything until you hand it in. The debrief then shows each finding with its rule, its lesson and its sources.',
    done: () => false,
  },
];

export interface Guidance {
  /** Counted from 1. */
  step: number;
  of: number;
  title: string;
  say: string;
  /** What became of the last mark; empty before there is one. */
  feedback: string;
}

/** Where the reader stands: the first step that is not done. */
export function guide(file: CaseFile, key: CaseAnswer, state: ReadingState): Guidance {
  const reading = { state, score: scoreCase(file, key, state.marks, state.verdict) };
  const place = Math.max(
    0,
    steps.findIndex((step) => !step.done(reading)),
  );
  const step = steps[place];
  return { step: place + 1, of: steps.length, title: step?.title ?? '', say: step?.say ?? '', feedback: onLast(reading) };
}

function onLast({ state, score }: { state: ReadingState; score: CaseScore }): string {
  const last = state.marks.at(-1);
  if (!last) return '';
  const hit = score.hits.find(({ mark, again }) => [mark, ...again].some(({ id }) => id === last.id));
  if (!hit) return 'Your last mark is on something that is fine by this policy. Remove it, or look again.';
  if (!hit.kind) return 'That is the place. What is wrong there has another name: change the mark.';
  return hit.step ? 'Found, and the step is right.' : 'Found. The step is not the one that settles it: change the mark.';
}
