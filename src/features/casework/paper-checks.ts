/** What others know about the applicant: Data Bank, exclusion lists, carriers, courts, and the office's own look at an identity card. */
import { addDays, addMonths, usDay } from './calendar.ts';
import { letterhead, lookedUp, signer, workDay, type Draft } from './draft.ts';
import { fullName, placeOn, withoutLetters } from './life.ts';
import { fields, portal, signature, stamp, table, text, type Paper } from './paper.ts';

/** Some hospitals are enrolled in Continuous Query; the response and the office's log both say so. */
export const continuous = ({ cycle, setting, chance }: Draft): boolean =>
  cycle === 'repeat' && setting === 'hospital' && chance.at('continuous') < 0.4;

export function dataBank(draft: Draft): Paper {
  const { life, policy } = draft;
  const { day } = lookedUp(draft, 'npdb');
  const enrolled = continuous(draft);
  const asked = draft.setting === 'cvo' ? `${policy.organization}, as agent` : policy.organization;
  return {
    kind: 'npdb-response',
    title: 'Data Bank response',
    from: { name: 'National Practitioner Data Bank (practice response)', lines: ['Confidential: use is limited by law'] },
    to: policy.organization,
    dated: day,
    blocks: [
      fields([
        ['entity', 'Querying entity', asked],
        ['type', 'Query type', enrolled ? 'Continuous Query' : 'One-Time Query'],
        ['processed', 'Processed', usDay(day)],
        ...(enrolled ? [['through', 'Enrollment through', usDay(addDays(addMonths(day, 12), -1))] as const] : []),
        ['name', 'Subject', fullName(life)],
        ['birth-date', 'Date of birth', usDay(life.birth)],
        ['ssn', 'Social Security number', `xxx-xx-${life.ssn}`],
        ['npi', 'NPI', life.npi],
      ]),
      table(
        'reports',
        'Reports',
        ['type:Report', 'date:Date', 'entity:Reporting entity', 'basis:Basis', 'amount:Amount'],
        [],
        'No reports found.',
      ),
    ],
  };
}

export const exclusionLists = ['Inspector General, exclusions', 'SAM.gov, exclusions'] as const;

export function exclusions(draft: Draft): Paper {
  const { life } = draft;
  const { day, retrieved, by } = lookedUp(draft, 'exclusion');
  const names = [`${life.first} ${life.last}`, ...(life.former === null ? [] : [`${life.first} ${life.former}`])];
  return {
    kind: 'exclusion-search',
    title: 'Exclusion searches',
    from: { name: 'Federal exclusion lists (practice page)', lines: ['Search results'] },
    blocks: [
      portal('https://exclusions.example/search', retrieved, by),
      table(
        'searches',
        'Searches',
        ['list:List', 'name:Name searched', 'date:Searched on', 'result:Result'],
        exclusionLists.flatMap((list) => names.map((name) => [list, name, usDay(day), 'No match'])),
      ),
      table(
        'matches',
        'Matches',
        ['list:List', 'name:Name', 'birth-date:Date of birth', 'ssn:Social Security number check', 'basis:Basis'],
        [],
        'None.',
      ),
    ],
  };
}

export const money = (dollars: number): string => `$${String(dollars).replaceAll(/\B(?=(\d{3})+$)/g, ',')}`;

export function insurance(draft: Draft): Paper {
  const { life, policy } = draft;
  const carrier = life.carriers.at(-1);
  if (!carrier) throw new RangeError('a life has a carrier');
  const end = carrier.to;
  return {
    kind: 'insurance-certificate',
    title: 'Certificate of professional liability insurance',
    from: letterhead(draft, carrier.name, null),
    to: policy.organization,
    dated: workDay(draft, 'insurance'),
    blocks: [
      fields([
        ['carrier', 'Carrier', carrier.name],
        ['name', 'Insured', fullName(life)],
        ['policy', 'Policy', carrier.policy],
        ['form', 'Form', carrier.form],
        ['from', 'Policy period from', usDay(addDays(addMonths(end, -12), 1))],
        ['to', 'Policy period to', usDay(end)],
        ['retro', 'Retroactive date', carrier.form === 'Claims-made' ? usDay(carrier.retro) : 'Not applicable'],
        ['claim', 'Limit, each claim', money(1_000_000)],
        ['year', 'Limit, annual aggregate', money(3_000_000)],
      ]),
      signature('Authorized representative', signer(draft, 'agent'), usDay(workDay(draft, 'insurance')), 'electronic'),
    ],
  };
}

export function claimsHistory(draft: Draft): Paper {
  const { life } = draft;
  return {
    kind: 'claims-history',
    title: 'Claims histories received from carriers',
    from: letterhead(draft, draft.policy.organization, life.home),
    blocks: [
      table(
        'carriers',
        'Carriers that answered',
        ['carrier:Carrier', 'from:Covered from', 'to:To', 'received:Received'],
        [...life.carriers]
          .reverse()
          .map((carrier) => [
            carrier.name,
            usDay(carrier.from),
            carrier.to > draft.decisionOn ? 'In force' : usDay(carrier.to),
            usDay(workDay(draft, `loss:${carrier.policy}`)),
          ]),
      ),
      table('claims', 'Claims', ['occurred:Occurred', 'carrier:Carrier', 'status:Status', 'paid:Paid'], [], 'No claims reported.'),
    ],
  };
}

export function identity(draft: Draft): Paper {
  const { life } = draft;
  const day = workDay(draft, 'identity');
  return {
    kind: 'identity',
    title: 'Identity check',
    from: letterhead(draft, draft.policy.organization, life.home),
    dated: day,
    blocks: [
      fields([
        ['document', 'Identification', draft.chance.pick('card', ['Driver license', 'Passport', 'State identification card'])],
        ['name', 'Name on the card', withoutLetters(fullName(life))],
        ['birth-date', 'Date of birth on the card', usDay(life.birth)],
        ['expires', 'Card expires', usDay(addDays(draft.decisionOn, draft.chance.whole('card-expires', 60, 1800)))],
        ['seen', 'How it was seen', 'In person; photo compared with the applicant'],
        ['seen-on', 'Seen on', usDay(day)],
      ]),
      signature('Seen by', signer(draft, 'clerk'), usDay(day)),
    ],
  };
}

export function background(draft: Draft): Paper {
  const { life } = draft;
  const day = workDay(draft, 'background');
  return {
    kind: 'background',
    title: 'Criminal history report',
    from: letterhead(draft, 'Plainview Background Reports', null),
    to: draft.policy.organization,
    dated: day,
    blocks: [
      fields([
        ['name', 'Searched name', withoutLetters(fullName(life))],
        ['birth-date', 'Date of birth', usDay(life.birth)],
        ['ssn', 'Social Security number', `xxx-xx-${life.ssn}`],
        ['ran', 'Report date', usDay(day)],
      ]),
      table(
        'records',
        'Records',
        ['place:Court', 'date:Date', 'charge:Charge', 'outcome:Outcome', 'birth-date:Date of birth in the record'],
        [],
        'No records found.',
      ),
    ],
  };
}

export function nameChange(draft: Draft): Paper {
  const { life } = draft;
  const place = placeOn(life, life.renamedOn);
  return {
    kind: 'name-change',
    title: 'Marriage certificate, certified copy',
    from: { name: `County Clerk, ${place.city}`, lines: [place.state] },
    dated: life.renamedOn,
    blocks: [
      fields([
        ['former', 'Name before', `${life.first} ${life.middle} ${life.former ?? life.last}`],
        ['name', 'Name after', `${life.first} ${life.middle} ${life.last}`],
        ['date', 'Date of marriage', usDay(life.renamedOn)],
      ]),
      stamp('CERTIFIED COPY'),
      text('This is a true copy of the record kept in this office.'),
    ],
  };
}
