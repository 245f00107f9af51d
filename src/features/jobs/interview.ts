/** An interview guide from the ticked duties: few questions, the same for everyone, and what to listen for. Pure. */
import type { JobDraft, Line } from '../../schemas/job-draft.ts';
import type { InterviewQuestion } from '../../schemas/pay-transparency.ts';
import { countOf } from '../../format/plurals.ts';
import { paperTitle, tickedAreas, type CompanionFacts } from './companions.ts';
import { heading, list, oneLine, paragraph, type Block, type Doc } from '../../format/doc.ts';

/** An hour holds about eight questions with their answers: six on the work, two for everyone. */
const mostOnWork = 6;
const mostForAll = 2;

interface Asked {
  question: InterviewQuestion;
  area: string;
  /** Every ticked duty it tests, the weightiest first. */
  tests: Line[];
}

const weightOf = (duty: Line): number => (duty.importance === 'very-essential' ? 3 : duty.importance === 'essential' ? 1 : 0);

/**
 * The questions that test most of what matters, first from as many areas as there are: in each round every area gives the question that
 * tests the weightiest duties not tested yet, until there are enough.
 */
function questionsOnWork(draft: JobDraft, facts: CompanionFacts): Asked[] {
  const areas = tickedAreas(draft).map(({ title, duties }) => ({ title, duties: duties.filter((duty) => weightOf(duty) > 0) }));
  const all = areas.flatMap(({ duties }) => duties);
  const asked: Asked[] = [];
  const tested = new Set<string>();
  const testedBy = (question: InterviewQuestion) =>
    all.filter((duty) => duty.lesson !== null && question.lessons.includes(duty.lesson)).sort((a, b) => weightOf(b) - weightOf(a));
  for (let before = -1; before !== asked.length && asked.length < mostOnWork;) {
    before = asked.length;
    for (const { title, duties } of areas) {
      if (asked.length >= mostOnWork) break;
      const here = new Set(duties.map(({ id }) => id));
      const worth = (question: InterviewQuestion) =>
        testedBy(question)
          .filter(({ id }) => !tested.has(id))
          .reduce((sum, duty) => sum + weightOf(duty) * (here.has(duty.id) ? 2 : 1), 0);
      const [best] = facts.questions
        .filter((question) => !asked.some((entry) => entry.question.id === question.id))
        .filter((question) => testedBy(question).some(({ id }) => here.has(id) && !tested.has(id)))
        .sort((a, b) => worth(b) - worth(a));
      if (!best) continue;
      const tests = testedBy(best);
      for (const { id } of tests) tested.add(id);
      asked.push({ question: best, area: title, tests });
    }
  }
  return asked;
}

const scoreLine = 'Score (1 to 4): ____   Notes: ______________________________';

/** A question, what it tests, what to listen for, and one way on when the answer stays general. */
const questionBlocks = (question: InterviewQuestion, tests: readonly Line[]): Block[] => [
  heading(3, question.ask),
  ...(tests.length === 0
    ? []
    : [
        paragraph(
          `Tests: ${tests
            .slice(0, 3)
            .map((duty) => oneLine(duty.text))
            .join(' ')}`,
        ),
      ]),
  paragraph('Listen for:'),
  list(question.listenFor),
  paragraph('If the answer stays general, ask: When did you last do this, what exactly did you do, and how did it turn out?'),
  paragraph(scoreLine),
];

export function interviewGuide(draft: JobDraft, facts: CompanionFacts): Doc {
  const work = questionsOnWork(draft, facts);
  const general = facts.questions.filter((question) => question.lessons.length === 0).slice(0, mostForAll);
  const areas = [...new Set(work.map(({ area }) => area))];
  const blocks: Block[] = [
    paragraph(
      `${countOf(work.length + general.length, 'question')} for about an hour. Ask every applicant the same questions in the same order, and score each answer before you talk to one another: 1 no evidence, 2 some, 3 good, 4 strong.`,
    ),
    paragraph(
      'Ask what a person did and would do. Do not ask about age, health, disability, family, origin, religion or, in many states, past pay. If someone may need an accommodation, ask all applicants whether they can do the essential functions with or without one.',
    ),
    ...areas.flatMap((area) => [
      heading(2, area),
      ...work.filter((entry) => entry.area === area).flatMap(({ question, tests }) => questionBlocks(question, tests)),
    ]),
    ...(general.length === 0 ? [] : [heading(2, 'For everyone'), ...general.flatMap((question) => questionBlocks(question, []))]),
  ];
  return { title: paperTitle('Interview guide', draft), subtitle: oneLine(draft.facility), blocks };
}
