/** Who it is: names, numbers, birth dates, cards, exclusion lists. */
import { addDays, addMonths, readDay, usDay, usMonth } from './calendar.ts';
import { dropPapers, onDay, paperOf, papersOf, type Draft } from './draft.ts';
import { swapped } from './identifiers.ts';
import { placeOn } from './life.ts';
import { exclusionLists } from './paper-checks.ts';
import { addRow, cellOf, fieldOf, findField, portalOf, setCell, setField, tableOf, type Paper } from './paper.ts';
import { justBefore, lines, rule, tooOld, type Plants } from './plant.ts';
import { weekday } from './workdays.ts';

/** Dates printed on a page of searches follow the page's own. */
export function searchedOn(draft: Draft, day: string): { id: string }[] {
  const paper = paperOf(draft, 'exclusion-search');
  const searches = tableOf(paper, 'searches');
  portalOf(paper).retrieved = onDay(portalOf(paper).retrieved, day);
  return [portalOf(paper), ...searches.lines.map((row) => setCell(searches, row, 'date', usDay(day)))];
}

// Grounds without a conviction, which a criminal search would show, and without a board's action.
const exclusionBases = [
  'Fraud, kickbacks and other prohibited activities',
  'Default on a health education loan',
  'Excessive claims or unnecessary services',
  'Failure to grant immediate access',
];

/** A match by name. SAM.gov carries the Inspector General's exclusions too, without birth dates. */
function exclusionMatch(draft: Draft, birth: string, ssn: string): { id: string }[] {
  const { life, chance } = draft;
  const paper = paperOf(draft, 'exclusion-search');
  const searches = tableOf(paper, 'searches');
  const name = `${life.first} ${life.last}`;
  const basis = chance.pick('exclusion-basis', exclusionBases);
  return searches.lines
    .filter((row) => cellOf(searches, row, 'name') === name)
    .flatMap((row) => {
      const list = cellOf(searches, row, 'list');
      const own = list === exclusionLists[0];
      return lines(
        addRow(tableOf(paper, 'matches'), [
          list,
          name,
          own ? birth : 'Not shown',
          ssn,
          own ? basis : 'See the list of the Inspector General',
        ]),
        setCell(searches, row, 'result', 'Name match: see below'),
      );
    });
}

const papersWith = (draft: Draft, key: string): Paper[] =>
  (['previous-page', 'identity', 'background', 'npdb-response'] as const).flatMap((kind) =>
    papersOf(draft, kind).filter((paper) => findField(paper, key) !== undefined),
  );

export const identityFindings: Plants = {
  'birth-date-differs': {
    tags: ['birth', 'npdb', 'identity', 'background'],
    plant(draft) {
      const own = fieldOf(paperOf(draft, 'application'), 'birth-date');
      const [paper] = papersWith(draft, 'birth-date');
      if (!paper) return [];
      const day = readDay(own.value) ?? draft.life.birth;
      return lines(own, setField(paper, 'birth-date', usDay(addDays(day, draft.chance.pick('birth-slip', [1, 9, 30, 365])))));
    },
  },
  'ssn-differs': {
    tags: ['ssn', 'npdb', 'background'],
    plant(draft) {
      const own = fieldOf(paperOf(draft, 'application'), 'ssn');
      const [paper] = papersWith(draft, 'ssn');
      return paper ? lines(own, setField(paper, 'ssn', swapped(own.value))) : [];
    },
  },
  'npi-differs': {
    tags: ['npi'],
    plant(draft) {
      const own = fieldOf(paperOf(draft, 'application'), 'npi');
      own.value = swapped(own.value);
      return lines(own, fieldOf(paperOf(draft, 'npi-record'), 'npi'));
    },
  },
  'npi-organization': {
    tags: ['npi'],
    plant(draft) {
      const paper = paperOf(draft, 'npi-record');
      return lines(setField(paper, 'entity', 'NPI-2 Organization'), setField(paper, 'name', draft.life.posts.at(-1)?.name ?? ''));
    },
  },
  'license-of-another': {
    tags: ['license'],
    plant(draft) {
      const { life, data, chance } = draft;
      const other = chance.pick(
        'another',
        [...data.people.female, ...data.people.male].filter((first) => first !== life.first),
      );
      return lines(setField(paperOf(draft, 'license-lookup'), 'name', `${other} ${life.last}, ${life.discipline}`));
    },
  },
  'name-change-undocumented': {
    // The papers of school and training bear the former name: without them nobody could see it.
    tags: ['name', 'training', 'school'],
    share: 0.08,
    applies: (life) => life.former !== null && life.cycle === 'initial',
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'name-change');
      const former = draft.life.former ?? '';
      const shown = draft.papers
        .filter((paper) => paper.kind !== 'application')
        .flatMap((paper) => findField(paper, 'name') ?? [])
        .filter((line) => line.value.includes(former));
      return lines(...shown, ...rule(draft, 'changes'));
    },
  },
  'exclusion-match': {
    // An exclusion is reported to the Data Bank, and the form asks for it.
    tags: ['exclusion', 'npdb'],
    plant(draft) {
      const day = weekday(addMonths(draft.life.signedOn, -draft.chance.whole('excluded', 8, 14)));
      return lines(
        ...exclusionMatch(draft, usDay(draft.life.birth), 'Verified: match'),
        addRow(tableOf(paperOf(draft, 'npdb-response'), 'reports'), [
          'Exclusion from federal health programs',
          usDay(day),
          'Office of Inspector General',
          draft.chance.pick('exclusion-basis', exclusionBases),
          'Not applicable',
        ]),
      );
    },
  },
  'exclusion-unresolved': {
    tags: ['exclusion'],
    plant: (draft) => exclusionMatch(draft, 'Not shown', 'Not yet checked'),
  },
  'exclusion-stale': {
    tags: ['exclusion'],
    plant: (draft) => searchedOn(draft, tooOld(draft, 'exclusion', draft.policy.rules.verificationDays)),
  },
  'exclusion-missing': {
    tags: ['exclusion'],
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'exclusion-search');
      return lines(...rule(draft, 'exclusion'));
    },
  },
  'exclusion-former-name': {
    tags: ['exclusion', 'name'],
    share: 0.1,
    applies: (life) => life.former !== null,
    plant(draft) {
      const searches = tableOf(paperOf(draft, 'exclusion-search'), 'searches');
      const former = draft.life.former ?? '';
      searches.lines = searches.lines.filter((row) => !cellOf(searches, row, 'name').endsWith(former));
      return lines(...searches.lines, ...rule(draft, 'exclusion'), fieldOf(paperOf(draft, 'application'), 'other-names'));
    },
  },
  'identity-not-in-person': {
    tags: ['identity'],
    plant: (draft) =>
      lines(
        setField(
          paperOf(draft, 'identity'),
          'seen',
          draft.chance.pick('seen-how', [
            'Copy received by email from the applicant',
            'Photocopy handed in by the practice',
            'Scan in the application; the applicant was not seen',
          ]),
        ),
      ),
  },
  'identity-expired': {
    tags: ['identity'],
    plant(draft) {
      const paper = paperOf(draft, 'identity');
      const seen = readDay(fieldOf(paper, 'seen-on').value) ?? draft.life.signedOn;
      return lines(setField(paper, 'expires', usDay(addDays(seen, -draft.chance.whole('card', 5, 200)))));
    },
  },
  'identity-missing': {
    tags: ['identity'],
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'identity');
      return lines(...rule(draft, 'identity'));
    },
  },
  'background-missing': {
    tags: ['background', 'q4'],
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'background');
      return lines(...rule(draft, 'background'));
    },
  },
  'supervision-missing': {
    tags: ['supervision'],
    share: 0.2,
    applies: (life) => life.discipline === 'NP' || life.discipline === 'PA',
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'supervision-agreement');
      return lines(...rule(draft, 'supervision'));
    },
  },
  'supervision-expired': {
    tags: ['supervision'],
    share: 0.2,
    applies: (life) => life.discipline === 'NP' || life.discipline === 'PA',
    plant: (draft) => lines(setField(paperOf(draft, 'supervision-agreement'), 'to', usDay(justBefore(draft, 'supervision')))),
  },
};

export const identityDecoys: Plants = {
  'surname-changed': {
    tags: ['name'],
    applies: (life) => life.former !== null && life.cycle === 'initial',
    plant: (draft) => lines(fieldOf(paperOf(draft, 'name-change'), 'former'), fieldOf(paperOf(draft, 'application'), 'other-names')),
  },
  'exclusion-namesake': {
    tags: ['exclusion'],
    plant: (draft) =>
      exclusionMatch(draft, usDay(addDays(draft.life.birth, draft.chance.whole('namesake', 800, 6000))), 'Verified: does not match'),
  },
  'middle-initial-missing': {
    tags: ['npi'],
    plant: (draft) =>
      lines(setField(paperOf(draft, 'npi-record'), 'name', `${draft.life.first} ${draft.life.last}, ${draft.life.discipline}`)),
  },
  'registry-address-old': {
    tags: ['npi'],
    applies: (life) => life.licenses.length > 1,
    plant: (draft) => lines(setField(paperOf(draft, 'npi-record'), 'state', draft.life.licenses[1]?.place.state ?? '')),
  },
  'traffic-offense': {
    tags: ['background'],
    plant: (draft) => {
      const day = addDays(draft.life.signedOn, -draft.chance.whole('speeding', 400, 3000));
      return lines(
        addRow(tableOf(paperOf(draft, 'background'), 'records'), [
          `Municipal court, ${placeOn(draft.life, day).city}`,
          usMonth(day),
          draft.chance.pick('offense', [
            'Speeding (minor traffic offense)',
            'Rolling stop (minor traffic offense)',
            'Expired plates (minor traffic offense)',
            'Telephone in hand while driving (minor traffic offense)',
          ]),
          'Fine paid',
          usDay(draft.life.birth),
        ]),
      );
    },
  },
  'court-namesake': {
    tags: ['background'],
    plant: (draft) => {
      const { life, chance, data } = draft;
      const other = chance.pick(
        'court',
        data.places.states.filter(({ code }) => code !== life.home.code),
      );
      const day = addDays(draft.life.signedOn, -chance.whole('court-day', 400, 4000));
      return lines(
        addRow(tableOf(paperOf(draft, 'background'), 'records'), [
          `County court, ${other.name}`,
          usMonth(day),
          chance.pick('court-charge', ['Theft (misdemeanor)', 'Forgery (felony)', 'Assault (misdemeanor)', 'Possession (misdemeanor)']),
          'Convicted',
          usDay(addDays(life.birth, chance.whole('court-birth', 700, 5000))),
        ]),
      );
    },
  },
};
