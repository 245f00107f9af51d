/** Licenses, registrations, boards, schools and programs. */
import { addDays, addMonths, usDay, usMonth } from './calendar.ts';
import {
  application,
  listed,
  question,
  answer,
  highest,
  highestRow,
  retrieved,
  noBoard,
  trained,
  prescribes,
  sinceTraining,
  actedOn,
  reported,
  arriving,
  appliedFor,
} from './credential-steps.ts';
import { addPaper, dropPapers, letterOn, paperOf, papersOf } from './draft.ts';
import { swapped } from './identifiers.ts';
import { explanation } from './paper-application.ts';
import { addRow, fieldOf, findField, rowOf, setField, stamp, tableOf } from './paper.ts';
import { justBefore, lines, rule, tooOld, type Plants } from './plant.ts';

export const credentialFindings: Plants = {
  'license-expired': {
    tags: ['license'],
    plant(draft) {
      const day = usDay(justBefore(draft, 'license'));
      return lines(setField(paperOf(draft, 'license-lookup'), 'expires', day), listed(draft, 'expires', day));
    },
  },
  'license-restricted': {
    tags: ['license', 'q1', 'npdb'],
    plant(draft) {
      const paper = paperOf(draft, 'license-lookup');
      const acted = actedOn(draft, 'probation', 120, 500);
      const day = usMonth(acted);
      answer(draft, 1, 'Yes');
      addPaper(
        draft,
        explanation(draft, {
          subject: 'Answer to question 1',
          question: 1,
          body: letterOn(draft, 'probation', { date: day }),
        }),
      );
      listed(draft, 'status', 'Active, on probation');
      reported(draft, acted, 'Probation of license');
      return lines(
        setField(paper, 'status', 'Active - Probation'),
        setField(
          paper,
          'actions',
          `${day}: probation for ${draft.chance.pick('probation-term', ['two', 'three'])} years; practice monitor and course in records required`,
        ),
      );
    },
  },
  'license-pending': {
    tags: ['license', 'history', 'affiliations', 'reference-1', 'reference-2'],
    share: 0.1,
    // Nobody is registered to prescribe in a state that has not licensed them.
    together: 'dea-wrong-state',
    applies: (life) =>
      life.cycle === 'initial' && life.licenses.length > 1 && life.posts.length > 1 && life.specialty.dea && !life.home.registration,
    shape: arriving,
    plant(draft) {
      const paper = paperOf(draft, 'license-lookup');
      setField(paper, 'issued', '');
      setField(paper, 'expires', '');
      listed(draft, 'expires', '');
      return lines(setField(paper, 'status', 'Pending'), listed(draft, 'status', 'Applied for'));
    },
  },
  'license-undisclosed': {
    tags: ['license-list'],
    applies: (life) => life.cycle === 'initial',
    plant(draft) {
      const held = draft.life.licenses.map(({ place }) => place.state);
      const state = draft.chance.pick(
        'undisclosed',
        draft.data.places.states.filter(({ name }) => !held.includes(name)),
      );
      return lines(
        addRow(tableOf(paperOf(draft, 'cv'), 'licenses'), [state.name, draft.chance.pick('note', ['Expired', 'Inactive', 'Not renewed'])]),
        ...rule(draft, 'license'),
      );
    },
  },
  'license-number-differs': {
    tags: ['license'],
    plant(draft) {
      const line = fieldOf(paperOf(draft, 'license-lookup'), 'number');
      return lines(line, listed(draft, 'number', swapped(line.value)));
    },
  },
  'license-by-copy': {
    tags: ['license'],
    plant(draft) {
      const paper = paperOf(draft, 'license-lookup');
      paper.title = 'Wallet card, photocopy';
      paper.from = { ...paper.from, lines: ['License to practice'] };
      const mark = stamp('COPY SUPPLIED BY THE APPLICANT');
      // A card says who may practice until when, and nothing of how.
      paper.blocks = [...paper.blocks.filter(({ type }) => type !== 'portal'), mark];
      for (const block of paper.blocks)
        if (block.type === 'fields') block.lines = block.lines.filter(({ key }) => key !== 'status' && key !== 'actions');
      const shown = findField(paper, 'number');
      return lines(...mark.lines, ...(shown ? [shown] : []));
    },
  },
  'license-stale': {
    tags: ['license'],
    plant: (draft) => lines(retrieved(paperOf(draft, 'license-lookup'), tooOld(draft, 'license', draft.policy.rules.verificationDays))),
  },
  'license-not-verified': {
    tags: ['license-list'],
    share: 0.3,
    applies: (life) => life.licenses.length > 1,
    plant(draft) {
      const last = papersOf(draft, 'license-lookup').at(-1);
      dropPapers(draft, (paper) => paper === last);
      return lines(rowOf(tableOf(application(draft), 'licenses'), 1), ...rule(draft, 'license'));
    },
  },
  'dea-wrong-state': {
    tags: ['dea'],
    applies: prescribes,
    plant(draft) {
      const { licenses, school, home } = draft.life;
      // Where the applicant came from, as far as the life says.
      const other = [licenses[1]?.place, school.country === null ? school.place : undefined].find(
        (place) => place !== undefined && place !== home,
      );
      const drawn = draft.chance.pick(
        'dea-state',
        draft.data.places.states.filter(({ code }) => code !== home.code),
      );
      return lines(setField(paperOf(draft, 'dea'), 'state', other?.state ?? drawn.name));
    },
  },
  'dea-expired': {
    tags: ['dea'],
    applies: prescribes,
    plant: (draft) => lines(setField(paperOf(draft, 'dea'), 'expires', usDay(justBefore(draft, 'dea')))),
  },
  'dea-missing': {
    tags: ['dea'],
    applies: prescribes,
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'dea');
      return lines(setField(application(draft), 'dea', appliedFor(draft)), ...rule(draft, 'dea'));
    },
  },
  'state-registration-missing': {
    tags: ['registration'],
    share: 0.25,
    applies: (life) => prescribes(life) && life.home.registration,
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'state-cds');
      return lines(setField(application(draft), 'registration', appliedFor(draft)), ...rule(draft, 'dea'));
    },
  },
  'board-lapsed': {
    tags: ['board'],
    // A certificate ran for some years before it could lapse.
    applies: ({ board, decisionOn }) => board.since < addMonths(decisionOn, -84),
    plant(draft) {
      const paper = paperOf(draft, 'board-record');
      const day = usDay(`${String(Number(draft.decisionOn.slice(0, 4)) - draft.chance.whole('lapsed', 1, 2))}-12-31`);
      return lines(
        setField(paper, 'status', 'Not certified: lapsed'),
        setField(paper, 'through', day),
        fieldOf(application(draft), 'board-status'),
      );
    },
  },
  'board-not-found': {
    tags: ['board'],
    plant(draft) {
      const paper = paperOf(draft, 'board-record');
      setField(paper, 'since', '');
      setField(paper, 'through', '');
      return lines(setField(paper, 'status', 'No record of certification'), fieldOf(application(draft), 'board-status'));
    },
  },
  'board-window-closed': {
    tags: ['board'],
    share: 0.6,
    applies: (life, policy) => policy.rules.board !== null && sinceTraining(life, policy.rules.board.years) < addDays(life.decisionOn, -30),
    plant: (draft) => lines(...noBoard(draft, 'Board eligible'), ...rule(draft, 'board')),
  },
  'board-stale': {
    tags: ['board'],
    plant: (draft) => lines(retrieved(paperOf(draft, 'board-record'), tooOld(draft, 'board', draft.policy.rules.verificationDays))),
  },
  'board-not-verified': {
    tags: ['board'],
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'board-record');
      return lines(fieldOf(application(draft), 'board-status'), ...rule(draft, 'board'));
    },
  },
  'training-not-completed': {
    tags: ['training'],
    applies: trained,
    plant(draft) {
      const word = draft.chance.pick('left', [
        'No: final six months not credited',
        'No: required rotations still open',
        'No: final evaluation not passed',
      ]);
      return lines(setField(highest(draft), 'completed', word), highestRow(draft));
    },
  },
  'training-dates-differ': {
    tags: ['training'],
    applies: trained,
    plant(draft) {
      const paper = highest(draft);
      const stint = draft.life.training.at(-1);
      const from = usMonth(addMonths(stint?.from ?? draft.life.school.from, draft.chance.pick('shift', [-6, 6])));
      return lines(setField(paper, 'from', from), fieldOf(paper, 'to'), highestRow(draft));
    },
  },
  'training-closed': {
    tags: ['training'],
    applies: trained,
    plant(draft) {
      const paper = highest(draft);
      paper.blocks = paper.blocks.filter(({ type }) => type === 'fields');
      for (const key of ['from', 'to', 'discipline']) setField(paper, key, 'Not confirmed');
      // It is the office's own form that came back, and nobody's records that speak.
      paper.title = 'Inquiry about training, returned';
      fieldOf(paper, 'name').label = 'Name asked about';
      return lines(
        setField(paper, 'received', 'Inquiry returned: program closed, no records at this address'),
        setField(paper, 'completed', 'Not confirmed'),
        ...rule(draft, 'training'),
      );
    },
  },
  'training-by-copy': {
    tags: ['training'],
    applies: trained,
    plant(draft) {
      const paper = highest(draft);
      paper.title = 'Certificate of completion, photocopy';
      // A certificate is addressed to nobody, bears the day of its own time, and says nothing of how the training went.
      delete paper.to;
      paper.dated = draft.life.training.at(-1)?.to ?? draft.life.signedOn;
      paper.blocks = paper.blocks.filter(({ type }) => type === 'fields');
      for (const block of paper.blocks) if (block.type === 'fields') block.lines = block.lines.filter(({ key }) => key !== 'discipline');
      return lines(setField(paper, 'received', 'Copy of the certificate, from the applicant'));
    },
  },
  'training-not-verified': {
    tags: ['training'],
    applies: trained,
    plant(draft) {
      const paper = highest(draft);
      dropPapers(draft, (each) => each === paper);
      return lines(highestRow(draft), ...rule(draft, 'training'));
    },
  },
  'training-discipline-undisclosed': {
    tags: ['training', 'q6'],
    applies: trained,
    plant(draft) {
      const stint = draft.life.training.at(-1);
      const from = addMonths(stint?.from ?? draft.life.school.from, 4);
      return lines(
        setField(highest(draft), 'discipline', `Academic probation, ${usMonth(from)} to ${usMonth(addMonths(from, 5))}; ended`),
        question(draft, 6),
      );
    },
  },
  'school-not-verified': {
    tags: ['school'],
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'school-verification');
      return lines(rowOf(tableOf(application(draft), 'education'), 0), ...rule(draft, 'school'));
    },
  },
  'school-year-differs': {
    tags: ['school'],
    plant(draft) {
      const to = draft.life.school.to ?? draft.life.school.from;
      return lines(
        setField(paperOf(draft, 'school-verification'), 'to', usMonth(addMonths(to, 12))),
        rowOf(tableOf(application(draft), 'education'), 0),
      );
    },
  },
  'ecfmg-missing': {
    tags: ['ecfmg'],
    share: 0.12,
    applies: (life) => life.school.country !== null,
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'ecfmg');
      return lines(...rule(draft, 'school'), rowOf(tableOf(application(draft), 'education'), 0));
    },
  },
};
