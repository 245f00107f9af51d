/** What screens and papers call the parts of a practice file. */
import type { CaseCycle, CaseLevel, CaseSetting, FindingKind, NextStep, PolicyTopic, Verdict } from '../../schemas/casework.ts';

/** What a page knows of lessons and sources, by id; the build gives it. */
export interface PageNames {
  /** Titles by `<domain>/<topic>`. */
  lessons: Readonly<Record<string, string>>;
  sources: Readonly<Record<string, { title: string; url: string }>>;
}

export const settingNames: Readonly<Record<CaseSetting, string>> = {
  hospital: 'Hospital',
  plan: 'Health plan',
  cvo: 'Verification organization (CVO)',
};
/** An office within a sentence: CVO stays as it is. */
export const officeOf = (setting: CaseSetting): string => settingNames[setting].replace(/^./, (first) => first.toLowerCase());
export const cycleNames: Readonly<Record<CaseCycle, string>> = { initial: 'First application', repeat: 'Renewal' };
export const levelNames: Readonly<Record<CaseLevel, string>> = {
  1: 'Level 1: two or three plain findings',
  2: 'Level 2: four or five, and things that only look wrong',
  3: 'Level 3: six to eight, the hard ones among them',
};

/** What is wrong with a line, in the order the form lists it. */
export const kindNames: Readonly<Record<FindingKind, string>> = {
  missing: 'Missing',
  stale: 'Too old or expired',
  mismatch: 'Does not match',
  adverse: 'Adverse information',
  unexplained: 'Unexplained',
  criteria: 'Outside the criteria',
  source: 'Wrong source',
  identity: 'Not this person',
};
export const stepNames: Readonly<Record<NextStep, string>> = {
  'ask-applicant': 'Ask the applicant',
  'ask-source': 'Ask the source',
  'verify-anew': 'Verify anew',
  'inform-chair': 'Inform the chair',
  hold: 'Hold the file',
  nothing: 'Nothing',
};

/** The decision on a file: its parts, and what may be said of each. */
export const verdictNames: {
  readonly [Part in keyof Verdict]: { legend: string; options: readonly (readonly [Verdict[Part], string])[] };
} = {
  complete: {
    legend: 'Is the file complete?',
    options: [
      ['complete', 'Complete'],
      ['incomplete', 'Incomplete: something is still to be obtained or settled'],
    ],
  },
  route: {
    legend: 'Which way does it go?',
    options: [
      ['routine', 'Routine: a clean file'],
      ['full', 'Full review by the committee'],
    ],
  },
  ready: {
    legend: 'Is it ready for the decision date?',
    options: [
      ['ready', 'Ready'],
      ['hold', 'Hold'],
    ],
  },
};

/** What a line of the policy sheet is about. */
export const topicNames: Readonly<Record<PolicyTopic, string>> = {
  license: 'License',
  dea: 'DEA and state registration',
  board: 'Board certification',
  training: 'Training',
  school: 'Professional school',
  npdb: 'Data Bank',
  exclusion: 'Exclusions',
  insurance: 'Liability insurance',
  claims: 'Claims history',
  history: 'Work history',
  gaps: 'Gaps',
  references: 'References',
  affiliations: 'Hospital affiliations',
  privileges: 'Privileges',
  identity: 'Identity',
  background: 'Background',
  attestation: 'Attestation',
  disclosure: 'Disclosure questions',
  sources: 'Sources',
  documents: 'Documents',
  supervision: 'Supervision',
  oppe: 'Ongoing evaluation (OPPE)',
  activity: 'Activity',
  cme: 'Continuing education',
  decides: 'Who decides',
  changes: 'Names and numbers',
};

/** `Hospital, first application, level 2`. */
export const fileName = ({ setting, cycle, level }: { setting: CaseSetting; cycle: CaseCycle; level: CaseLevel }): string =>
  `${settingNames[setting]}, ${cycleNames[cycle].toLowerCase()}, level ${String(level)}`;

/** Beginnings of a finding's id, and what the rule is about that it breaks; the first that fits counts. */
const ruled: readonly (readonly [string, readonly PolicyTopic[]])[] = [
  ['license-by-copy', ['license', 'sources']],
  ['training-by-copy', ['training', 'sources']],
  ['npdb-self-query', ['npdb', 'sources']],
  ['privilege-not-queried', ['npdb']],
  ['affiliation-undisclosed', ['history', 'affiliations', 'disclosure']],
  ['application-altered', ['sources']],
  ['license', ['license']],
  ['dea', ['dea']],
  ['state-registration', ['dea']],
  ['board', ['board']],
  ['training', ['training']],
  ['school', ['school']],
  ['ecfmg', ['school']],
  ['npdb', ['npdb']],
  ['continuous-query', ['npdb']],
  ['exclusion', ['exclusion']],
  ['coverage', ['insurance']],
  ['tail', ['insurance']],
  ['claims', ['claims']],
  ['gap', ['gaps']],
  ['history', ['history']],
  ['reference', ['references']],
  ['affiliation', ['affiliations']],
  ['privilege', ['privileges']],
  ['identity', ['identity']],
  ['background', ['background']],
  ['attestation', ['attestation']],
  ['disclosure', ['disclosure']],
  ['supervision', ['supervision']],
  ['oppe', ['oppe']],
  ['activity', ['activity']],
  ['education', ['cme']],
  ['cycle', ['decides']],
  ['birth-date', ['changes']],
  ['ssn', ['changes']],
  ['npi', ['changes']],
  ['name-change', ['changes']],
];

/** Topics of the policy lines that a finding of the catalogue breaks. */
export const topicsOf = (finding: string): readonly PolicyTopic[] => ruled.find(([start]) => finding.startsWith(start))?.[1] ?? [];
