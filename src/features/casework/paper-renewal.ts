/** What the office adds at a renewal: its own data since the last decision. */
import { addDays, addMonths, usDay } from './calendar.ts';
import { letterhead, workDay, type Draft } from './draft.ts';
import { continuous } from './paper-checks.ts';
import { fullName } from './life.ts';
import { usualCases } from './paper-peers.ts';
import { fields, table, type Paper } from './paper.ts';
import { weekday } from './workdays.ts';

const office = (draft: Draft) => letterhead(draft, draft.policy.organization, draft.life.home);

export function oppe(draft: Draft): Paper {
  const { chance } = draft;
  const measure = (name: string, low: number, high: number, limit: string): string[] => [
    name,
    `${String(chance.whole(`oppe:${name}`, low, high))}%`,
    limit,
    'Within',
  ];
  return {
    kind: 'oppe-summary',
    title: 'Ongoing professional practice evaluation, last 12 months',
    from: office(draft),
    dated: workDay(draft, 'oppe'),
    blocks: [
      table(
        'measures',
        'Measures',
        ['measure:Measure', 'own:Practitioner', 'threshold:Threshold', 'result:Result'],
        [
          measure('Records completed on time', 91, 99, '90% or more'),
          measure('Reviewed cases with a departure from practice', 1, 6, '8% or less'),
          measure('Unexpected events, risk-adjusted', 0, 3, '4% or less'),
          measure('Required protocols followed', 93, 100, '92% or more'),
          measure('Encounters with a complaint', 0, 1, '2% or less'),
        ],
      ),
      fields([['review', 'Review', 'No measure outside its threshold; continue']]),
    ],
  };
}

export function activity(draft: Draft): Paper {
  const { chance, life, policy } = draft;
  return {
    kind: 'activity',
    title: 'Activity in the term',
    from: office(draft),
    blocks: [
      fields([
        ['name', 'Practitioner', fullName(life)],
        ['period', 'Period', `${usDay(life.previousOn)} to ${usDay(addDays(life.signedOn, 10))}`],
        // More than what is asked for by number: most of it was done here.
        ['cases', 'Cases and admissions here', String(policy.rules.activity + usualCases(draft) + chance.whole('activity', 80, 260))],
        ['outside', 'Quality data from elsewhere', 'Not requested'],
      ]),
    ],
  };
}

export function education(draft: Draft): Paper {
  const { chance, life, policy } = draft;
  return {
    kind: 'cme',
    title: 'Continuing education in the term',
    from: office(draft),
    blocks: [
      fields([
        ['name', 'Practitioner', fullName(life)],
        ['period', 'Period', `${usDay(life.previousOn)} to ${usDay(life.signedOn)}`],
        ['hours', 'Hours, category 1 or equal', String(policy.rules.cmeHours + chance.whole('cme', 2, 40))],
        ['ended', 'Source', 'Transcripts sent by the sponsors'],
      ]),
    ],
  };
}

export function previousPage(draft: Draft): Paper {
  const { life, policy } = draft;
  const granted = [life.specialty.core, life.specialty.extra[0].name];
  return {
    kind: 'previous-page',
    title: 'From the last file',
    from: office(draft),
    blocks: [
      fields([
        ['name', 'Practitioner', fullName(life)],
        ['birth-date', 'Date of birth', usDay(life.birth)],
        ['npi', 'NPI', life.npi],
        ['decided', 'Last decision', usDay(life.previousOn)],
        ['ends', 'Term ends', usDay(addMonths(life.previousOn, policy.rules.cycleMonths))],
      ]),
      ...(policy.rules.privileges
        ? [
            table(
              'granted',
              'Privileges',
              ['privilege:Privilege', 'date:Granted on'],
              granted.map((privilege) => [privilege, usDay(life.previousOn)]),
            ),
          ]
        : []),
    ],
  };
}

export function queryLog(draft: Draft): Paper {
  const { life } = draft;
  return {
    kind: 'query-log',
    title: 'Data Bank queries since the last file',
    from: office(draft),
    blocks: [
      table(
        'queries',
        'Queries',
        ['date:Date', 'type:Type', 'reason:Reason'],
        [
          [usDay(weekday(addDays(life.previousOn, -30))), 'One-Time Query', 'Last appointment'],
          [
            usDay(workDay(draft, 'npdb')),
            ...(continuous(draft) ? ['Continuous Query', 'Enrollment'] : ['One-Time Query', 'This reappointment']),
          ],
        ],
      ),
    ],
  };
}
