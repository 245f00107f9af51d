/** What colleagues and hospitals say, and what the applicant asks to do. */
import { addDays, usDay, usMonth } from './calendar.ts';
import { letterhead, sayInTurn, signer, workDay, type Draft } from './draft.ts';
import { fullName, type Referee, type Stint } from './life.ts';
import { fields, signature, table, text, type Paper } from './paper.ts';
import { weekday } from './workdays.ts';

export function reference(draft: Draft, referee: Referee, place: number): Paper {
  const { life, data, chance } = draft;
  const day = workDay(draft, `reference:${String(place)}`);
  return {
    kind: 'peer-reference',
    title: 'Peer reference',
    from: letterhead(draft, referee.institution, referee.place),
    to: draft.policy.organization,
    dated: day,
    blocks: [
      fields([
        ['subject', 'About', fullName(life)],
        ['referee', 'From', referee.name],
        ['title', 'Position', referee.title],
        ['discipline', 'Profession', referee.discipline],
        ['relative', 'Related to the applicant by blood or marriage', 'No'],
        ['partner', 'In the same practice as the applicant', referee.partner ? 'Yes' : 'No'],
        ['known', 'Has known the applicant since', usMonth(referee.knownFrom)],
        ['worked', 'Last worked with the applicant', usMonth(referee.lastWorked)],
      ]),
      table(
        'ratings',
        'Ratings',
        ['point:Point', 'rating:Rating'],
        data.words.ratings.map((point) => [point, chance.pick(`rating:${String(place)}:${point}`, ['Excellent', 'Excellent', 'Good'])]),
      ),
      fields([
        ['recommend', 'Recommendation', 'Recommended without reservation'],
        ['remarks', 'Remarks', sayInTurn(draft, 'remarks', place, data.words.remarks)],
      ]),
      signature('Signature of referee', referee.name, usDay(day), chance.at(`signs:${String(place)}`) < 0.5 ? 'hand' : 'electronic'),
    ],
  };
}

export function affiliation(draft: Draft, stint: Stint): Paper {
  const { life, data } = draft;
  const day = workDay(draft, `affiliation:${stint.name}`);
  const place = life.hospitals.indexOf(stint);
  return {
    kind: 'affiliation-letter',
    title: 'Verification of hospital affiliation',
    from: letterhead(draft, stint.name, stint.place),
    to: draft.policy.organization,
    dated: day,
    blocks: [
      text(sayInTurn(draft, 'affiliation', place, data.words.opening['hospital'] ?? [''], { date: usDay(weekday(addDays(day, -12))) })),
      fields([
        ['hospital', 'Hospital', stint.name],
        ['name', 'Practitioner', fullName(life)],
        ['category', 'Category', stint.role],
        ['from', 'From', usMonth(stint.from)],
        ['to', 'To', stint.to === null ? 'Present' : usMonth(stint.to)],
        ['standing', 'Standing', stint.to === null ? 'In good standing' : 'Left in good standing'],
      ]),
      text(sayInTurn(draft, 'closing', place, data.words.closing)),
      signature('Medical staff office', signer(draft, `mso:${stint.name}`), usDay(day)),
    ],
  };
}

/** Cases of the usual privilege in the last 24 months, as the applicant counts them. */
export const usualCases = ({ life, chance }: Draft): number => life.specialty.extra[0].cases + chance.whole('cases', 3, 40);

export function privilegeRequest(draft: Draft): Paper {
  const { life, policy } = draft;
  const [usual] = life.specialty.extra;
  return {
    kind: 'privilege-request',
    title: 'Request for clinical privileges',
    from: letterhead(draft, policy.organization, life.home),
    blocks: [
      table(
        'requested',
        'Requested',
        ['privilege:Privilege', 'cases:Cases in the last 24 months', 'evidence:Training and other evidence'],
        [
          [life.specialty.core, 'Not applicable', life.training.length > 0 ? 'Residency completed' : 'Graduate program completed'],
          [usual.name, String(usualCases(draft)), 'Case list enclosed'],
        ],
      ),
      text('I ask for the privileges above and have read the criteria.'),
      signature('Signature of applicant', fullName(life), usDay(life.signedOn), 'electronic'),
    ],
  };
}

export function supervision(draft: Draft): Paper {
  const { life } = draft;
  const day = weekday(addDays(life.signedOn, -draft.chance.whole('agreed', 10, 200)));
  return {
    kind: 'supervision-agreement',
    title: life.discipline === 'NP' ? 'Collaborative practice agreement' : 'Supervision agreement',
    from: letterhead(draft, life.posts.at(-1)?.name ?? life.last, life.home),
    dated: day,
    blocks: [
      fields([
        ['name', 'Practitioner', fullName(life)],
        ['physician', 'Physician', life.supervisor],
        ['from', 'In force from', usDay(day)],
        ['to', 'To', usDay(addDays(draft.decisionOn, draft.chance.whole('agreement', 60, 400)))],
      ]),
      signature('Physician', life.supervisor, usDay(day)),
    ],
  };
}
