/** Making the case: one page for an employer, from the plan. What it costs carries its date and source; what is not known is left to enter. Pure. */
import * as v from 'valibot';
import { countOf } from '../../format/plurals.ts';
import { showDate } from '../../format/dates.ts';
import { heading, list, oneLine, paragraph, typedBlocks, type Doc, type Inline } from '../../format/doc.ts';

const short = v.pipe(v.string(), v.maxLength(300));
const long = v.pipe(v.string(), v.maxLength(5000));

/** What the learner may change. */
export const caseSchema = v.object({
  to: short,
  from: short,
  ask: long,
  gains: long,
  costs: v.pipe(v.array(v.object({ what: short, amount: short, source: short })), v.maxLength(20)),
});
export type CaseInput = v.InferOutput<typeof caseSchema>;

export interface CaseSource {
  title: string;
  publisher: string;
  /** Edition, date, or the day it was read, in words. */
  dated: string;
  url: string;
}

/** What the site and the plan know. */
export interface CaseFacts {
  exam: 'cpcs' | 'cpmsm';
  abbreviation: string;
  name: string;
  owner: string;
  domains: readonly { title: string; weight: number }[];
  outline: string;
  sources: readonly CaseSource[];
}

export interface CasePlan {
  window: string;
  weeks: number;
  hoursAWeek: number;
  /** Hours of study in all. */
  hours: number;
}

/** The words to begin with. Fees are not published where this site could read them, so none is filled in. */
export const firstCase = ({ abbreviation, domains }: CaseFacts): CaseInput => ({
  to: '',
  from: '',
  ask: '- the application fee\n- two hours a week of working time for study until the window\n- leave on the day of the exam',
  gains: [
    `- A colleague whose knowledge of ${domains.map(({ title }) => title.toLowerCase()).join(', ')} was examined against a published outline.`,
    '- Checklists, letters and desk papers made while studying, for the use of the whole office.',
    `- Continuing education every three years, which keeps the ${abbreviation} and the knowledge behind it current.`,
  ].join('\n'),
  costs: [
    { what: 'Application fee', amount: '', source: 'Candidate Handbook of the window: enter its figure and date' },
    {
      what: 'Membership, if the member price is used',
      amount: '',
      source: 'Has to be active before the application: enter the current dues',
    },
    { what: 'Lessons, practice and mock exams', amount: '$0', source: 'Primary Source, free and without an account' },
    { what: 'Kept if the application is withdrawn in time', amount: '$100', source: 'NAMSS, Policies and Bylaws, undated page' },
  ],
});

const sourceLine = ({ title, publisher, dated, url }: CaseSource): Inline[] => [{ text: title, href: url }, `, ${publisher}, ${dated}`];

/** The page. Rows of cost without an amount say that it is to be asked. */
export function caseDoc(input: CaseInput, facts: CaseFacts, plan: CasePlan | null): Doc {
  const costs = input.costs.filter(({ what }) => what.trim() !== '');
  const addressed = [input.to.trim() !== '' && `To: ${oneLine(input.to)}`, input.from.trim() !== '' && `From: ${oneLine(input.from)}`];
  return {
    title: `Preparing for the ${facts.abbreviation}`,
    subtitle: addressed.filter(Boolean).join(' · '),
    blocks: [
      paragraph(
        `${facts.name} (${facts.abbreviation}) is a certification of the ${facts.owner}. Its exam covers, by the ${facts.outline}:`,
      ),
      list(facts.domains.map(({ title, weight }) => `${title}: ${String(weight)}%`)),
      heading(2, 'What I ask'),
      ...typedBlocks(input.ask),
      heading(2, 'What the department gains'),
      ...typedBlocks(input.gains),
      heading(2, 'Time'),
      paragraph(
        plan === null
          ? 'The study plan is not made yet.'
          : `${countOf(Math.round(plan.hours), 'hour')} of study in ${countOf(plan.weeks, 'week')}, ${countOf(plan.hoursAWeek, 'hour')} a week, until the exam window that begins on ${showDate(plan.window)}. Results come about six to eight weeks after the window closes; passing is not certain, and no plan can promise it.`,
      ),
      heading(2, 'Costs'),
      ...(costs.length === 0
        ? [paragraph('None entered.')]
        : [
            {
              kind: 'table' as const,
              head: ['What', 'Amount', 'Source and date'],
              rows: costs.map(({ what, amount, source }) => [
                oneLine(what),
                amount.trim() === '' ? 'to be asked' : oneLine(amount),
                oneLine(source),
              ]),
            },
          ]),
      heading(2, 'Sources'),
      list(facts.sources.map(sourceLine)),
    ],
  };
}

/** Reads what was kept; null when it is something else. */
export function readCase(data: unknown): CaseInput | null {
  const read = v.safeParse(caseSchema, data);
  return read.success ? read.output : null;
}
