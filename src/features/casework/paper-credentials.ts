/** What issuers say: boards of licensure and of specialties, registrations, schools and programs. */
import { addDays, usDay, usMonth } from './calendar.ts';
import { letterhead, lookedUp, say, signer, workDay, type Draft } from './draft.ts';
import { fullName, withoutLetters, type Life, type LifeLicense } from './life.ts';
import { fields, portal, signature, text, type Paper } from './paper.ts';
import { weekday } from './workdays.ts';

const site = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

export function licenseLookup(draft: Draft, license: LifeLicense, status = 'Active'): Paper {
  const { life } = draft;
  const { retrieved, by } = lookedUp(draft, `license:${license.place.code}`);
  const kind = {
    MD: 'Physician and surgeon',
    DO: 'Osteopathic physician',
    NP: 'Advanced practice registered nurse',
    PA: 'Physician assistant',
  }[life.discipline];
  return {
    kind: 'license-lookup',
    title: `License lookup, ${license.place.state}`,
    from: { name: `State of ${license.place.state}, Professional Licensing`, lines: ['Public license search'] },
    blocks: [
      portal(`https://licensing.${site(license.place.state)}.example/search?id=${license.number.replaceAll(/\D/g, '')}`, retrieved, by),
      fields([
        ['name', 'Name', fullName(life)],
        ['state', 'State', license.place.state],
        ['type', 'License type', kind],
        ['number', 'License number', license.number],
        ['status', 'Status', status],
        ['issued', 'Issued', usDay(license.issued)],
        ['expires', 'Expires', usDay(license.expires)],
        ['actions', 'Public actions', 'None'],
      ]),
    ],
  };
}

export function dea(draft: Draft): Paper {
  const { life } = draft;
  const { retrieved, by } = lookedUp(draft, 'dea');
  return {
    kind: 'dea',
    title: 'DEA registration validation',
    from: { name: 'Registration Validation (practice page)', lines: ['Federal controlled substance registration'] },
    blocks: [
      portal('https://registration.diversion.example/validate', retrieved, by),
      fields([
        ['name', 'Registrant', fullName(life)],
        ['number', 'DEA number', life.dea.number],
        ['state', 'State of registered address', life.home.state],
        ['schedules', 'Schedules', '2, 2N, 3, 3N, 4, 5'],
        ['status', 'Status', 'Active'],
        ['expires', 'Expires', usDay(life.dea.expires)],
      ]),
    ],
  };
}

export function stateRegistration(draft: Draft): Paper {
  const { life } = draft;
  const { retrieved, by } = lookedUp(draft, 'cds');
  return {
    kind: 'state-cds',
    title: `${life.home.state} controlled substance registration`,
    from: { name: `State of ${life.home.state}, Professional Licensing`, lines: ['Controlled substance registrants'] },
    blocks: [
      portal(`https://licensing.${site(life.home.state)}.example/controlled`, retrieved, by),
      fields([
        ['name', 'Registrant', fullName(life)],
        ['number', 'Registration', life.registration.number],
        ['state', 'State', life.home.state],
        ['status', 'Status', 'Active'],
        ['expires', 'Expires', usDay(life.registration.expires)],
      ]),
    ],
  };
}

export function npiRecord(draft: Draft): Paper {
  const { life } = draft;
  const { retrieved, by } = lookedUp(draft, 'npi');
  return {
    kind: 'npi-record',
    title: 'NPI registry',
    from: { name: 'NPI Registry (practice page)', lines: ['Public search'] },
    blocks: [
      portal(`https://npiregistry.example/provider/${life.npi}`, retrieved, by),
      fields([
        ['npi', 'NPI', life.npi],
        ['entity', 'Entity type', 'NPI-1 Individual'],
        ['name', 'Name', fullName(life)],
        [
          'taxonomy',
          'Primary taxonomy',
          life.discipline === 'NP' ? 'Nurse practitioner' : life.discipline === 'PA' ? 'Physician assistant' : life.specialty.name,
        ],
        ['state', 'Primary practice address, state', life.home.state],
      ]),
    ],
  };
}

export function boardRecord(draft: Draft, name: string): Paper {
  const { life } = draft;
  const { retrieved, by } = lookedUp(draft, 'board');
  return {
    kind: 'board-record',
    title: 'Board certification status',
    from: { name, lines: ['Verification of certification'] },
    blocks: [
      portal(`https://verify.${site(name)}.example/diplomate`, retrieved, by),
      fields([
        ['name', 'Diplomate', fullName(life)],
        ['board', 'Board', name],
        ['status', 'Status', 'Certified'],
        ['since', 'First certified', usDay(life.board.since)],
        ['through', 'Certified through', usDay(life.board.through)],
      ]),
    ],
  };
}

/** At school and in training a practitioner bore the name of that time. */
const thenName = (life: Life, until: string): string =>
  life.former !== null && until < life.renamedOn ? fullName(life, life.former) : fullName(life);
/** A school knows its students without the letters that their degree gave them. */
const studentName = (life: Life, until: string): string => withoutLetters(thenName(life, until));

export function trainingVerification(draft: Draft, stint: Life['training'][number]): Paper {
  const { life, data } = draft;
  const day = workDay(draft, `training:${stint.kind}`);
  const until = stint.to ?? stint.from;
  return {
    kind: 'training-verification',
    title: `Verification of ${stint.kind.toLowerCase()}`,
    from: letterhead(draft, stint.name, stint.place),
    to: draft.policy.organization,
    dated: day,
    blocks: [
      text(say(draft, `training:${stint.kind}`, data.words.opening['training'] ?? [''], { date: usDay(weekday(addDays(day, -9))) })),
      fields([
        ['name', 'Name in our records', thenName(life, until)],
        ['program', 'Program', stint.kind === 'Residency' ? `Residency, ${life.specialty.name.toLowerCase()}` : stint.role],
        ['from', 'From', usMonth(stint.from)],
        ['to', 'To', usMonth(until)],
        ['completed', 'Program completed', 'Yes'],
        ['discipline', 'Probation or discipline during training', 'None'],
        ['received', 'Received', 'Directly from the program'],
      ]),
      signature('Program coordinator', signer(draft, `coordinator:${stint.kind}`), usDay(day)),
    ],
  };
}

export function schoolVerification(draft: Draft): Paper {
  const { life, data } = draft;
  const day = workDay(draft, 'school');
  const until = life.school.to ?? life.school.from;
  return {
    kind: 'school-verification',
    title: 'Verification of degree',
    from: letterhead(draft, life.school.name, life.school.country === null ? life.school.place : null),
    to: draft.policy.organization,
    dated: day,
    blocks: [
      text(say(draft, 'school', data.words.opening['school'] ?? [''], { date: usDay(weekday(addDays(day, -11))) })),
      fields([
        ['name', 'Name in our records', studentName(life, until)],
        ['degree', 'Degree', life.school.degree],
        ['from', 'Entered', usMonth(life.school.from)],
        ['to', 'Degree conferred', usMonth(until)],
        ['country', 'Country', life.school.country ?? 'United States'],
        ['received', 'Received', 'Directly from the school'],
      ]),
      signature('Registrar', signer(draft, 'registrar'), usDay(day)),
    ],
  };
}

export function ecfmg(draft: Draft): Paper {
  const { life } = draft;
  const { retrieved, by } = lookedUp(draft, 'ecfmg');
  return {
    kind: 'ecfmg',
    title: 'ECFMG certification status',
    from: { name: 'ECFMG status report (practice page)', lines: ['Sent to the requesting organization'] },
    blocks: [
      portal('https://ecfmg-status.example/report', retrieved, by),
      fields([
        ['name', 'Name', studentName(life, life.school.to ?? life.school.from)],
        ['number', 'ECFMG number', life.ecfmg],
        ['school', 'Medical school', life.school.name],
        ['status', 'Certificate', 'Issued and valid indefinitely'],
        ['issued', 'Issued', usDay(addDays(life.school.to ?? life.school.from, 20))],
      ]),
    ],
  };
}
