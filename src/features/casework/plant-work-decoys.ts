/** What looks odd in work history, letters, privileges and the office’s own data, and is fine. */
import { addDays, addMonths, usDay, usMonth } from './calendar.ts';
import { addPaper, hasPaper, letterhead, paperOf } from './draft.ts';
import { fullName, supervised } from './life.ts';
import { addRow, cellOf, fieldOf, fields, rowOf, setCell, setField, stamp, tableOf, type Paper } from './paper.ts';
import { oneTime } from './plant-answers.ts';
import { usualCases } from './paper-peers.ts';
import { cutGap, lines, roomForGap, type Plants } from './plant.ts';
import {
  history,
  aroundChange,
  monthsOver,
  setPartner,
  references,
  explainGap,
  requested,
  askFor,
  addedInTerm,
  fewCases,
  outsideMeasure,
} from './work-steps.ts';
import { isWorkday, weekday } from './workdays.ts';

export const workDecoys: Plants = {
  'gap-below-limit': {
    tags: ['history'],
    applies: (life, policy) => policy.rules.gapDays > 31 && roomForGap(life, policy, 4),
    shape: (life, policy) => {
      cutGap(life, policy.rules.gapDays > 120 ? 4 : 1);
    },
    plant: (draft) => lines(...aroundChange(draft)),
  },
  'gap-explained': {
    tags: ['history'],
    applies: (life, policy) => roomForGap(life, policy, monthsOver(policy.rules.gapDays) + 1),
    shape: (life, policy) => {
      cutGap(life, monthsOver(policy.rules.gapDays));
    },
    plant: (draft) => lines(...aroundChange(draft), ...explainGap(draft)),
  },
  'part-time-overlap': {
    tags: ['history'],
    applies: (life) => (life.posts.at(-1)?.from ?? life.signedOn) < addMonths(life.signedOn, -16),
    plant(draft) {
      const { life, chance, data } = draft;
      const from = addMonths(life.posts.at(-1)?.from ?? life.signedOn, 3);
      const row = [
        `${chance.pick('part', data.places.name)} ${life.specialty.weekend}`,
        'Part time, weekends',
        life.home.state,
        usMonth(from),
        usMonth(addMonths(from, chance.whole('part', 5, 11))),
      ];
      // Rows stand newest first, by the month in which a post began.
      const lists = [history(draft), ...(hasPaper(draft, 'cv') ? [tableOf(paperOf(draft, 'cv'), 'history')] : [])];
      const added = lists.map((list) => {
        const line = addRow(list, [...row]);
        list.lines.unshift(...list.lines.splice(-1));
        return line;
      });
      return lines(...added);
    },
  },
  'military-service': {
    tags: ['history', 'affiliations'],
    applies: (life) => life.posts.length > 2 && (life.posts[1]?.to ?? '') > addMonths(life.signedOn, -100),
    shape: (life) => {
      const [, post] = life.posts;
      const [, hospital] = life.hospitals;
      const role = { MD: 'medical officer', DO: 'medical officer', NP: 'nurse practitioner', PA: 'physician assistant' }[life.discipline];
      if (post) Object.assign(post, { name: 'Armed forces medical service', role: `Active duty ${role}` });
      if (hospital) Object.assign(hospital, { name: 'Military treatment facility', role: 'Active duty staff' });
    },
    plant(draft) {
      const [, post] = draft.life.posts;
      const paper: Paper = {
        kind: 'military-record',
        title: 'Certificate of service',
        from: { name: 'Armed forces personnel center (practice record)', lines: ['Sent to the requesting office'] },
        blocks: [
          fields([
            ['name', 'Name', fullName(draft.life)],
            ['from', 'Entered active duty', usMonth(post?.from ?? draft.life.signedOn)],
            ['to', 'Separated', usMonth(post?.to ?? draft.life.signedOn)],
            ['character', 'Character of service', 'Honorable'],
          ]),
          stamp('RECEIVED DIRECTLY'),
        ],
      };
      addPaper(draft, paper);
      const row = history(draft).lines.find((line) => cellOf(history(draft), line, 'role').startsWith('Active duty'));
      return lines(fieldOf(paper, 'character'), ...(row ? [row] : []));
    },
  },
  'reference-competitor': {
    tags: ['reference-1'],
    plant(draft) {
      const role = supervised(draft.life) ? 'Lead of advanced practice' : 'Department chair';
      return lines(setField(references(draft, 0), 'title', `${role}; also practices in a competing group`));
    },
  },
  'reference-partner': {
    tags: ['reference-1', 'reference-2'],
    plant(draft) {
      setPartner(draft, references(draft, 0), false);
      return lines(setPartner(draft, references(draft, 1), true));
    },
  },
  'privilege-at-minimum': {
    tags: ['privilege-1'],
    plant: (draft) => lines(setCell(requested(draft), rowOf(requested(draft), 1), 'cases', String(draft.life.specialty.extra[0].cases))),
  },
  'privilege-with-credential': {
    tags: ['privilege-2'],
    plant: (draft) => {
      const [, other] = draft.life.specialty.extra;
      const until = usDay(addDays(draft.decisionOn, draft.chance.whole('credential', 20, 400)));
      return lines(askFor(draft, 'other', other, 0, `${other.credential}, expires ${until}`));
    },
  },
  'privilege-with-fellowship': {
    tags: ['privilege-3'],
    applies: (life) => life.training.length > 1,
    plant: (draft) => {
      const [, , special] = draft.life.specialty.extra;
      return lines(askFor(draft, 'special', special, 2, `${special.training} completed`));
    },
  },
  'oppe-reviewed': {
    tags: ['oppe'],
    plant: (draft) => outsideMeasure(draft, '10%', 'Reviewed by the chair: three charts read, care appropriate, trend watched'),
  },
  'activity-elsewhere': {
    tags: ['activity', 'oppe'],
    plant(draft) {
      const paper = paperOf(draft, 'activity');
      const name = letterhead(draft, draft.life.hospitals.at(-1)?.name ?? '', null).name;
      const cases = usualCases(draft) + draft.chance.whole('outside', 30, 120);
      return lines(fewCases(draft), setField(paper, 'outside', `Received from ${name}: ${String(cases)} cases, quality report reviewed`));
    },
  },
  'cycle-last-day': {
    tags: ['cycle'],
    applies: ({ decisionOn }, policy) => isWorkday(addMonths(decisionOn, -policy.rules.cycleMonths)),
    shape: (life, policy) => {
      life.previousOn = addMonths(life.decisionOn, -policy.rules.cycleMonths);
    },
    plant: (draft) => lines(fieldOf(paperOf(draft, 'previous-page'), 'ends')),
  },
  'privilege-queried': {
    tags: ['queries', 'npdb', 'privilege-2'],
    plant(draft) {
      oneTime(draft);
      const log = tableOf(paperOf(draft, 'query-log'), 'queries');
      const { added, row } = addedInTerm(draft);
      log.lines.splice(1, 0, { id: 'new.0', cells: [usDay(weekday(addDays(added, -9))), 'One-Time Query', 'New privilege'] });
      return lines(row, rowOf(log, 1));
    },
  },
};
