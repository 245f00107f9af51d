/** Work history, hospitals, peers, privileges, and the office's own data at a renewal. */
import { addDays, addMonths, monthStart, usDay, usMonth } from './calendar.ts';
import { dropPapers, paperOf, papersOf } from './draft.ts';
import { addRow, fieldOf, rowOf, setCell, setField, signatureOf, tableOf } from './paper.ts';
import { enrolled, oneTime } from './plant-answers.ts';
import { cutGap, justBefore, lastChange, lines, roomForGap, rule, tooOld, type Plants } from './plant.ts';
import {
  history,
  aroundChange,
  monthsOver,
  setPartner,
  references,
  letters,
  explainGap,
  cvRow,
  formerHospital,
  requested,
  askFor,
  setReferee,
  addedInTerm,
  fewCases,
  outsideMeasure,
} from './work-steps.ts';
import { weekdayBefore } from './workdays.ts';

export const workFindings: Plants = {
  'gap-unexplained': {
    tags: ['history'],
    share: 0.5,
    applies: (life, policy) => roomForGap(life, policy, monthsOver(policy.rules.gapDays) + 2),
    shape: (life, policy, chance) => {
      cutGap(life, monthsOver(policy.rules.gapDays) + chance.whole('gap', 0, 2));
    },
    plant: (draft) => lines(...aroundChange(draft), ...rule(draft, 'gaps')),
  },
  'gap-not-in-writing': {
    tags: ['history'],
    share: 0.5,
    applies: (life, policy) => roomForGap(life, policy, monthsOver(policy.rules.gapWrittenDays)),
    shape: (life, policy) => {
      cutGap(life, monthsOver(policy.rules.gapWrittenDays));
    },
    plant: (draft) => lines(...explainGap(draft, 'Telephone call, noted by staff'), ...aroundChange(draft)),
  },
  'history-overlap': {
    tags: ['history'],
    share: 0.1,
    applies: (life) => {
      const change = lastChange(life);
      return (
        change !== null &&
        change.before.place !== change.after.place &&
        change.after.from > addMonths(life.signedOn, -60) &&
        change.after.from < addMonths(life.signedOn, -12)
      );
    },
    shape: (life) => {
      const change = lastChange(life);
      if (change) change.before.to = addDays(monthStart(addMonths(change.after.from, 8)), -1);
    },
    plant: (draft) => lines(...aroundChange(draft)),
  },
  'history-cv-differs': {
    tags: ['history'],
    share: 0.5,
    applies: (life) => (life.posts.at(-1)?.from ?? life.signedOn) > addMonths(life.signedOn, -58),
    plant(draft) {
      const { list, row } = cvRow(draft, 0);
      const from = draft.life.posts.at(-1)?.from ?? draft.life.signedOn;
      return lines(setCell(list, row, 'from', usMonth(addMonths(from, -draft.chance.whole('cv', 3, 9)))), rowOf(history(draft), 0));
    },
  },
  'affiliation-undisclosed': {
    tags: ['affiliations-cv'],
    plant(draft) {
      const { chance, data, life } = draft;
      const from = addMonths(life.signedOn, -chance.whole('hidden-from', 24, 40));
      const kind = chance.pick('hidden-kind', data.places.hospital);
      const picked = chance.pick('hidden', data.places.name);
      const listed = (place: string) => life.hospitals.some((hospital) => hospital.name === `${place} ${kind}`);
      const place = listed(picked) ? (data.places.name.find((each) => !listed(each)) ?? picked) : picked;
      const name = `${place} ${kind}`;
      return lines(
        addRow(tableOf(paperOf(draft, 'cv'), 'affiliations'), [
          name,
          'Courtesy',
          usMonth(from),
          usMonth(addMonths(from, chance.whole('hidden-months', 6, 14))),
        ]),
        ...rule(draft, 'affiliations', 'history'),
      );
    },
  },
  'affiliation-left-under-review': {
    tags: ['affiliations', 'q2'],
    share: 0.5,
    applies: (life, policy) => formerHospital(life, policy.rules.affiliationYears),
    plant(draft) {
      const letter = letters(draft)[1] ?? paperOf(draft, 'affiliation-letter');
      return lines(
        setField(
          letter,
          'standing',
          draft.chance.pick('left', [
            'Resigned while a focused review was open; review not concluded',
            'Resigned two days before a scheduled committee interview',
            'Membership given up during peer review; matter closed without a finding',
          ]),
        ),
        rowOf(tableOf(paperOf(draft, 'disclosure'), 'questions'), 1),
      );
    },
  },
  'affiliation-dates-differ': {
    tags: ['affiliations'],
    plant(draft) {
      const letter = paperOf(draft, 'affiliation-letter');
      const from = draft.life.hospitals.at(-1)?.from ?? draft.life.signedOn;
      return lines(
        setField(letter, 'from', usMonth(addMonths(from, draft.chance.whole('letter', 4, 9)))),
        rowOf(tableOf(paperOf(draft, 'application'), 'affiliations'), 0),
      );
    },
  },
  'affiliation-missing': {
    tags: ['affiliations'],
    plant(draft) {
      const letter = paperOf(draft, 'affiliation-letter');
      dropPapers(draft, (paper) => paper === letter);
      return lines(rowOf(tableOf(paperOf(draft, 'application'), 'affiliations'), 0), ...rule(draft, 'affiliations'));
    },
  },
  'reference-relative': {
    tags: ['reference-2'],
    plant(draft) {
      const paper = references(draft, 1);
      const first = fieldOf(paper, 'referee').value.split(' ')[0] ?? '';
      const inLaw = draft.data.people.female.includes(first) ? 'sister-in-law' : 'brother-in-law';
      const how = draft.chance.pick('relative', [inLaw, 'married to the applicant', 'cousin', 'married to the applicant’s cousin']);
      return lines(setField(paper, 'relative', `Yes: ${how}`), fieldOf(paper, 'referee'));
    },
  },
  'reference-partners-only': {
    tags: ['reference-1', 'reference-2'],
    plant: (draft) =>
      lines(...papersOf(draft, 'peer-reference').map((paper) => setPartner(draft, paper, true)), ...rule(draft, 'references')),
  },
  'reference-other-discipline': {
    tags: ['reference-2'],
    plant(draft) {
      const paper = references(draft, 1);
      const name = fieldOf(paper, 'referee').value.replace(/, .*$/, '');
      setField(paper, 'referee', `${name}, RN`);
      signatureOf(paper).name = `${name}, RN`;
      return lines(setField(paper, 'discipline', 'RN'), setField(paper, 'title', 'Nurse manager'), fieldOf(paper, 'referee'));
    },
  },
  'reference-stale': {
    tags: ['reference-2'],
    plant(draft) {
      const paper = references(draft, 1);
      const day = tooOld(draft, 'reference', draft.policy.rules.referenceDays ?? 0);
      const line = signatureOf(paper);
      line.date = usDay(day);
      paper.dated = day;
      setReferee(draft, paper, day, false);
      return lines(line, fieldOf(paper, 'worked'));
    },
  },
  'reference-guarded': {
    tags: ['reference-1'],
    plant(draft) {
      const paper = references(draft, 0);
      const ratings = tableOf(paper, 'ratings');
      const row = setCell(ratings, rowOf(ratings, draft.chance.whole('guarded', 1, 2)), 'rating', 'Below expectations');
      const [recommend, remarks] = draft.chance.pick('reserve', [
        ['Recommended with reservation; please call me', 'Pleasant to work with.'],
        ['With some reservation; I prefer to speak', 'Always on time for meetings.'],
        ['Recommended with a reservation; see my rating', 'A good person. I would rather not add to this form.'],
        ['Recommended with reservation; ask me about last year', 'Has promised to work on it.'],
      ] as const);
      return lines(setField(paper, 'recommend', recommend), row, setField(paper, 'remarks', remarks));
    },
  },
  'reference-blank': {
    tags: ['reference-1'],
    plant(draft) {
      const ratings = tableOf(references(draft, 0), 'ratings');
      return lines(setCell(ratings, rowOf(ratings, draft.chance.whole('blank', 0, 5)), 'rating', ''));
    },
  },
  'references-too-few': {
    tags: ['reference-1', 'reference-2'],
    plant(draft) {
      const last = references(draft, 1);
      dropPapers(draft, (paper) => paper === last);
      setPartner(draft, references(draft, 0), false);
      return lines(...rule(draft, 'references'));
    },
  },
  'reference-not-recent': {
    tags: ['reference-2'],
    applies: ({ posts, signedOn }, policy) => (posts[0]?.from ?? signedOn) < addMonths(signedOn, -policy.rules.knownMonths - 40),
    plant(draft) {
      const paper = references(draft, 1);
      const worked = addMonths(draft.life.signedOn, -draft.policy.rules.knownMonths - draft.chance.whole('worked', 6, 30));
      setReferee(draft, paper, worked, true);
      return lines(fieldOf(paper, 'worked'));
    },
  },
  'privilege-beyond-training': {
    tags: ['privilege-3'],
    applies: (life) => life.training.length < 2,
    plant: (draft) => {
      const [, , special] = draft.life.specialty.extra;
      return lines(
        askFor(
          draft,
          'special',
          special,
          2,
          draft.chance.pick('course', ['Weekend course', 'Industry workshop, 16 hours', 'Taught by a colleague']),
        ),
        ...rule(draft, 'privileges'),
      );
    },
  },
  'privilege-below-minimum': {
    tags: ['privilege-1'],
    plant: (draft) => {
      const [usual] = draft.life.specialty.extra;
      return lines(
        setCell(requested(draft), rowOf(requested(draft), 1), 'cases', String(draft.chance.whole('few', 1, usual.cases - 2))),
        ...rule(draft, 'privileges'),
      );
    },
  },
  'privilege-credential-missing': {
    tags: ['privilege-2'],
    plant: (draft) => {
      const [, other] = draft.life.specialty.extra;
      const expired = `${other.credential}, expired ${usDay(addDays(draft.life.signedOn, -draft.chance.whole('expired', 10, 200)))}`;
      return lines(
        askFor(draft, 'other', other, 2, draft.chance.pick('evidence', ['None enclosed', expired])),
        ...rule(draft, 'privileges'),
      );
    },
  },
  'privilege-request-missing': {
    tags: ['privilege-1', 'privilege-2', 'privilege-3'],
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'privilege-request');
      return lines(...rule(draft, 'privileges'));
    },
  },
  'oppe-missing': {
    tags: ['oppe'],
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'oppe-summary');
      return lines(...rule(draft, 'oppe'));
    },
  },
  'oppe-not-followed-up': {
    tags: ['oppe'],
    plant: (draft) => outsideMeasure(draft, `${String(draft.chance.whole('outlier', 11, 17))}%`, 'None recorded'),
  },
  'activity-low': {
    tags: ['activity', 'oppe'],
    plant(draft) {
      const paper = paperOf(draft, 'activity');
      return lines(fewCases(draft), fieldOf(paper, 'outside'), ...rule(draft, 'activity'));
    },
  },
  'education-short': {
    tags: ['cme'],
    plant: (draft) => lines(setField(paperOf(draft, 'cme'), 'hours', String(draft.chance.whole('hours', 12, 41))), ...rule(draft, 'cme')),
  },
  'cycle-overdue': {
    tags: ['cycle'],
    shape: (life, policy, chance) => {
      life.previousOn = weekdayBefore(addDays(addMonths(life.decisionOn, -policy.rules.cycleMonths), -chance.whole('late', 4, 28)));
    },
    plant(draft) {
      const paper = paperOf(draft, 'previous-page');
      return lines(fieldOf(paper, 'decided'), fieldOf(paper, 'ends'), ...rule(draft, 'decides'));
    },
  },
  'privilege-not-queried': {
    tags: ['queries', 'npdb', 'privilege-2'],
    plant(draft) {
      oneTime(draft);
      return lines(addedInTerm(draft).row, ...tableOf(paperOf(draft, 'query-log'), 'queries').lines, ...rule(draft, 'npdb'));
    },
  },
  'continuous-query-lapsed': {
    tags: ['npdb'],
    plant: (draft) => enrolled(draft, justBefore(draft, 'enrollment')),
  },
};
