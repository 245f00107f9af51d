/** What the applicant hands in: application, disclosure and attestation, curriculum vitae, letters of explanation. */
import { addDays, usDay, usMonth } from './calendar.ts';
import { letterhead, papersOf, sayInTurn, type Draft } from './draft.ts';
import { boardOf, fullName, type Life, type Stint } from './life.ts';
import { fields, signature, stamp, table, text, type Paper } from './paper.ts';
import { weekday } from './workdays.ts';

const upTo = (stint: { to: string | null }): string => (stint.to === null ? 'Present' : usMonth(stint.to));

/** Email addresses live on a domain that nobody can own. */
const email = (life: Life): string => `${life.first}.${life.last}@mail.example`.toLowerCase().replaceAll(' ', '');

/** A school abroad is named with its country. */
export const schoolName = ({ school }: Life): string => (school.country === null ? school.name : `${school.name}, ${school.country}`);

export const educationRows = (life: Life): string[][] => [
  [life.school.degree, schoolName(life), usMonth(life.school.from), upTo(life.school), 'Yes'],
  ...life.training.map((stint) => [
    stint.kind === 'Residency' ? `Residency, ${life.specialty.name.toLowerCase()}` : stint.role,
    stint.name,
    usMonth(stint.from),
    upTo(stint),
    'Yes',
  ]),
];
const historyRow = (stint: Stint): string[] => [stint.name, stint.role, stint.place.state, usMonth(stint.from), upTo(stint)];
const newestFirst = <T>(list: readonly T[]): T[] => [...list].reverse();

export function application(draft: Draft): Paper {
  const { life, policy, cycle } = draft;
  const practice = life.posts.at(-1);
  const request = { hospital: 'Medical staff', plan: 'Provider network', cvo: 'Clients of the verification service' }[draft.setting];
  return {
    kind: 'application',
    title: cycle === 'initial' ? `Application: ${request.toLowerCase()}` : `Application for renewal: ${request.toLowerCase()}`,
    from: letterhead(draft, policy.organization, life.home),
    dated: life.signedOn,
    blocks: [
      fields(
        [
          ['name', 'Name', fullName(life)],
          ['other-names', 'Other names used', life.former === null ? 'None' : `${life.first} ${life.middle} ${life.former}`],
          ['birth-date', 'Date of birth', usDay(life.birth)],
          ['ssn', 'Social Security number (last four digits)', `xxx-xx-${life.ssn}`],
          ['npi', 'NPI', life.npi],
          ['specialty', 'Specialty', life.specialty.name],
          ['practice', 'Practice', practice?.name ?? ''],
          ['practice-state', 'State where patients are seen', life.home.state],
          ['email', 'Email', email(life)],
        ],
        'Applicant',
      ),
      table(
        'licenses',
        'State licenses, all ever held',
        ['state:State', 'number:Number', 'status:Status', 'expires:Expires'],
        life.licenses.map((license) => [license.place.state, license.number, 'Active', usDay(license.expires)]),
      ),
      fields(
        [
          ['dea', 'DEA registration', life.specialty.dea ? life.dea.number : 'None. I do not prescribe controlled substances.'],
          ...(life.home.registration && life.specialty.dea
            ? [['registration', `${life.home.state} controlled substance registration`, life.registration.number] as const]
            : []),
          ['board', 'Specialty board', boardOf(life)],
          ['board-status', 'Board status', 'Certified'],
          ['board-through', 'Certified through', usDay(life.board.through)],
        ],
        'Registrations and certification',
      ),
      table(
        'education',
        'Education and training',
        ['kind:Degree or program', 'place:Institution', 'from:From', 'to:To', 'completed:Completed'],
        educationRows(life),
      ),
      table(
        'history',
        'Work history, newest first',
        ['place:Practice or employer', 'role:Position', 'state:State', 'from:From', 'to:To'],
        newestFirst(life.posts).map(historyRow),
      ),
      table(
        'affiliations',
        cycle === 'repeat' && draft.setting === 'hospital'
          ? 'Other hospital affiliations, newest first'
          : 'Hospital affiliations, newest first',
        ['hospital:Hospital', 'category:Category', 'from:From', 'to:To'],
        newestFirst(life.hospitals).map((stint) => [stint.name, stint.role, usMonth(stint.from), upTo(stint)]),
      ),
      table(
        'coverage',
        'Professional liability carriers',
        ['carrier:Carrier', 'policy:Policy', 'form:Form', 'from:From', 'to:To', 'tail:Tail bought'],
        newestFirst(life.carriers).map((carrier) => [
          carrier.name,
          carrier.policy,
          carrier.form,
          usDay(carrier.from),
          carrier.to > draft.decisionOn ? 'In force' : usDay(carrier.to),
          carrier.to > draft.decisionOn || carrier.form === 'Occurrence' ? 'Not applicable' : carrier.tail ? 'Yes' : 'No',
        ]),
      ),
      stamp(`RECEIVED ${usDay(weekday(addDays(life.signedOn, 2)))}`),
    ],
  };
}

export function disclosure(draft: Draft): Paper {
  const { life, data } = draft;
  return {
    kind: 'disclosure',
    title: 'Disclosure questions and attestation',
    from: letterhead(draft, draft.policy.organization, life.home),
    blocks: [
      table(
        'questions',
        'Answer each question. Explain each "yes" on a separate sheet.',
        ['number:No.', 'question:Question', 'answer:Answer'],
        data.words.questions.map(({ text: question }, place) => [String(place + 1), question, 'No']),
      ),
      text(
        'I attest that this application is complete and correct. I release those who are asked about me, and I will report changes while it is pending.',
      ),
      signature('Signature of applicant', fullName(life), usDay(life.signedOn), draft.chance.at('signs') < 0.5 ? 'hand' : 'electronic'),
    ],
  };
}

export function curriculum(draft: Draft): Paper {
  const { life } = draft;
  return {
    kind: 'cv',
    title: 'Curriculum vitae',
    from: { name: fullName(life), lines: [`${life.home.city}, ${life.home.state}`, email(life)] },
    blocks: [
      table(
        'history',
        'Experience',
        ['place:Practice or employer', 'role:Position', 'state:State', 'from:From', 'to:To'],
        newestFirst(life.posts).map(historyRow),
      ),
      table(
        'affiliations',
        'Hospital appointments',
        ['hospital:Hospital', 'category:Category', 'from:From', 'to:To'],
        newestFirst(life.hospitals).map((stint) => [stint.name, stint.role, usMonth(stint.from), upTo(stint)]),
      ),
      table(
        'education',
        'Training and education',
        ['kind:Degree or program', 'place:Institution', 'from:From', 'to:To'],
        newestFirst(educationRows(life)).map((row) => row.slice(0, 4)),
      ),
      table(
        'licenses',
        'Licenses',
        ['state:State', 'note:Note'],
        life.licenses.map((license) => [license.place.state, 'Active']),
      ),
    ],
  };
}

/** A letter, or a note of a call, that explains a gap or an answer. */
export function explanation(
  draft: Draft,
  about: { subject: string; question?: number; from?: string; to?: string; body: string; received?: string },
): Paper {
  const { life } = draft;
  const received = about.received ?? 'Letter from the applicant';
  const letter = received === 'Letter from the applicant';
  const day = weekday(addDays(life.signedOn, draft.chance.whole(`explained:${about.subject}`, 3, 14)));
  return {
    kind: 'explanation',
    title: letter ? 'Letter of explanation' : 'Note to file',
    from: letter
      ? { name: fullName(life), lines: [`${life.home.city}, ${life.home.state}`] }
      : letterhead(draft, draft.policy.organization, life.home),
    dated: day,
    blocks: [
      fields([
        ['subject', 'Subject', about.subject],
        ['received', 'Received as', received],
        ...(about.question === undefined ? [] : [['question', 'Disclosure question', String(about.question)] as const]),
        ...(about.from === undefined || about.to === undefined
          ? []
          : ([
              ['from', 'From', usMonth(about.from)],
              ['to', 'To', usMonth(about.to)],
            ] as const)),
      ]),
      ...(letter
        ? [
            text(
              sayInTurn(draft, 'explanation', papersOf(draft, 'explanation').length, draft.data.words.opening['explanation'] ?? ['']),
              about.body,
            ),
            signature('Signature', fullName(life), usDay(day)),
          ]
        : [text(about.body)]),
    ],
  };
}
