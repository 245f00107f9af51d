/** What looks odd in answers, claims, coverage and queries, and is fine. */
import { addDays, usDay } from './calendar.ts';
import { letterOn, paperOf } from './draft.ts';
import { rowOf, setCell, setField, signatureOf, tableOf } from './paper.ts';
import { lines, type Plants } from './plant.ts';
import { claim, explained, amount, olderCarrier, openQuestion, coverageRow, enrolled } from './plant-answers.ts';

export const answerDecoys: Plants = {
  'settlement-disclosed': {
    tags: ['claims', 'q3'],
    plant: (draft) =>
      lines(...claim(draft, 'small', amount(draft, 4, 18), 'Settled'), ...explained(draft, 3, letterOn(draft, 'settlement'))),
  },
  'claim-dismissed': {
    tags: ['claims', 'q3'],
    plant: (draft) =>
      lines(...claim(draft, 'dismissed', null, 'Dismissed, no payment'), ...explained(draft, 3, letterOn(draft, 'dismissed'))),
  },
  'yes-explained': {
    tags: ['q5', 'q8'],
    plant(draft) {
      const number = openQuestion(draft);
      return lines(...explained(draft, number, letterOn(draft, number === 5 ? 'registration' : 'surcharge')));
    },
  },
  'occurrence-without-tail': {
    tags: ['carriers'],
    applies: olderCarrier,
    plant: (draft) => {
      coverageRow(draft, 'form', 'Occurrence');
      return lines(coverageRow(draft, 'tail', 'Not applicable'));
    },
  },
  'prior-acts': {
    tags: ['carriers', 'insurance'],
    applies: olderCarrier,
    plant(draft) {
      const paper = paperOf(draft, 'insurance-certificate');
      const [older] = draft.life.carriers;
      setField(paper, 'form', 'Claims-made');
      const coverage = tableOf(paperOf(draft, 'application'), 'coverage');
      setCell(coverage, rowOf(coverage, 0), 'form', 'Claims-made');
      return lines(coverageRow(draft, 'tail', 'No'), setField(paper, 'retro', usDay(older?.retro ?? draft.life.signedOn)));
    },
  },
  'attestation-electronic': {
    tags: ['attestation'],
    plant(draft) {
      const line = signatureOf(paperOf(draft, 'disclosure'));
      line.mark = 'electronic';
      return lines(line);
    },
  },
  'continuous-query': {
    tags: ['npdb'],
    plant: (draft) => enrolled(draft, addDays(draft.decisionOn, draft.chance.whole('enrolled', 20, 200))),
  },
};
