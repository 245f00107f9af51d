/** Answers held against the Data Bank, courts and carriers; claims and coverage; the signature under it all. */
import { addDays, addMonths, usDay, usMonth } from './calendar.ts';
import { addPaper, dropPapers, hasPaper, letterOn, paperOf, workDay, type Draft } from './draft.ts';
import { placeOn } from './life.ts';
import { explanation } from './paper-application.ts';
import { money } from './paper-checks.ts';
import { addRow, fieldLine, fieldOf, findField, rowOf, setCell, setField, signatureOf, stamp, tableOf } from './paper.ts';
import { justBefore, lines, rule, tooOld, type Plants } from './plant.ts';
import { actedOn, answer, question, reported } from './credential-steps.ts';
import { weekday } from './workdays.ts';

/** A payment or an open claim, in the Data Bank (payments only) and in the carriers' histories where the file has them. */
export function claim(draft: Draft, purpose: string, paid: number | null, status: string, place = 0): { id: string }[] {
  const { chance, life } = draft;
  const back = addDays(
    life.signedOn,
    -(place === 0 ? chance.whole(`claim:${purpose}`, 2, 3) : place) * 365 - chance.whole(`claim-day:${purpose}`, 0, 90),
  );
  // Nobody is sued for work before the practice began, and the carrier of that time pays.
  const begun = addDays(life.carriers[0]?.from ?? back, chance.whole(`claim-begun:${purpose}`, 20, 80));
  const occurred = back < begun ? begun : back;
  const carrier = life.carriers.findLast(({ from }) => from <= occurred) ?? life.carriers[0];
  const settled = addMonths(occurred, 13);
  // Reported before the office asks, even where it asked too early.
  const latest = addDays(draft.decisionOn, -draft.policy.rules.verificationDays - 50);
  const found: { id: string }[] = [];
  if (paid !== null)
    found.push(
      addRow(tableOf(paperOf(draft, 'npdb-response'), 'reports'), [
        'Medical malpractice payment',
        usDay(weekday(settled < latest ? settled : latest)),
        carrier?.name ?? '',
        // Several claims of one file are not all of a kind.
        chance.order('basis', ['Delay in diagnosis', 'Improper performance', 'Failure to monitor', 'Medication error', 'Failure to refer'])[
          place
        ] ?? '',
        money(paid),
      ]),
    );
  if (hasPaper(draft, 'claims-history'))
    found.push(
      addRow(tableOf(paperOf(draft, 'claims-history'), 'claims'), [
        usMonth(occurred),
        carrier?.name ?? '',
        status,
        paid === null ? 'None' : money(paid),
      ]),
    );
  return found;
}
export const explained = (draft: Draft, number: number, body: string) => {
  answer(draft, number, 'Yes');
  const paper = explanation(draft, { subject: `Answer to question ${String(number)}`, question: number, body });
  addPaper(draft, paper);
  return [question(draft, number), fieldOf(paper, 'question')];
};
export const amount = (draft: Draft, low: number, high: number, purpose = 'amount') => draft.chance.whole(purpose, low, high) * 5000;
export const olderCarrier = (life: { carriers: unknown[] }) => life.carriers.length > 1;
export const coverageRow = (draft: Draft, column: string, value: string) => {
  const coverage = tableOf(paperOf(draft, 'application'), 'coverage');
  return setCell(coverage, rowOf(coverage, -1), column, value);
};

/** A question that nothing else in a file answers: on registrations, where there is one, or on coverage. */
export const openQuestion = ({ life, chance }: Draft): number => (life.specialty.dea ? chance.pick('open-question', [5, 8, 8]) : 8);

/** The office's log of queries says what the response says: the last entry is this one, or there is none. */
function logged(draft: Draft, query: { day: string; type: string } | null): void {
  if (!hasPaper(draft, 'query-log')) return;
  const log = tableOf(paperOf(draft, 'query-log'), 'queries');
  const last = rowOf(log, -1);
  if (query === null) log.lines.pop();
  else {
    setCell(log, last, 'date', usDay(query.day));
    setCell(log, last, 'type', query.type);
    if (query.type !== 'One-Time Query') setCell(log, last, 'reason', 'Enrollment');
  }
}

/** Makes the office one that queries once at each appointment: under Continuous Query a new privilege needs no query of its own. */
export function oneTime(draft: Draft): void {
  const paper = paperOf(draft, 'npdb-response');
  setField(paper, 'type', 'One-Time Query');
  for (const block of paper.blocks) if (block.type === 'fields') block.lines = block.lines.filter(({ key }) => key !== 'through');
  if (!hasPaper(draft, 'query-log')) return;
  const log = tableOf(paperOf(draft, 'query-log'), 'queries');
  setCell(log, rowOf(log, -1), 'type', 'One-Time Query');
  setCell(log, rowOf(log, -1), 'reason', 'This reappointment');
}

/** Makes the response one of Continuous Query, with an enrollment since the last decision that runs to a day. */
export function enrolled(draft: Draft, until: string): { id: string }[] {
  const paper = paperOf(draft, 'npdb-response');
  // Enrollment runs for a year from its day, and is renewed or not.
  let day = addDays(addMonths(until, -12), 1);
  if (addMonths(day, -12) > draft.life.previousOn) day = addMonths(day, -12);
  paper.dated = day;
  logged(draft, { day, type: 'Continuous Query' });
  setField(paper, 'type', 'Continuous Query');
  const through = usDay(until);
  for (const block of paper.blocks)
    if (block.type === 'fields' && findField(paper, 'through') === undefined)
      block.lines.push(fieldLine('through', 'Enrollment through', through));
  return [setField(paper, 'processed', usDay(day)), setField(paper, 'through', through)];
}

export const answerFindings: Plants = {
  'disclosure-claims': {
    tags: ['claims', 'q3'],
    plant: (draft) => lines(...claim(draft, 'hidden', amount(draft, 6, 40), 'Settled'), question(draft, 3)),
  },
  'disclosure-license': {
    tags: ['license', 'q1', 'npdb'],
    plant(draft) {
      const day = actedOn(draft, 'reprimand', 240, 600);
      const basis = draft.chance.pick('reprimand-for', [
        'records not kept',
        'late renewal of courses',
        'advertising',
        'delegation without orders',
      ]);
      return lines(
        setField(paperOf(draft, 'license-lookup'), 'actions', `${usMonth(day)}: reprimand and fine (${basis}); completed`),
        reported(draft, day, 'Reprimand'),
        question(draft, 1),
      );
    },
  },
  'disclosure-privileges': {
    tags: ['npdb', 'q2'],
    plant(draft) {
      const { chance, data, life } = draft;
      // At a renewal it is news: the query of the last decision did not show it.
      const day = weekday(
        addMonths(life.signedOn, -(life.cycle === 'initial' ? chance.whole('action', 14, 40) : chance.whole('action', 3, 15))),
      );
      const hospital = `${chance.pick('action', data.places.name)} ${chance.pick('action-kind', data.places.hospital)}`;
      const basis = chance.pick('action-basis', [
        'Privileges suspended more than 30 days',
        'Resigned while under investigation',
        'Privileges reduced',
      ]);
      return lines(
        addRow(tableOf(paperOf(draft, 'npdb-response'), 'reports'), [
          'Clinical privileges action',
          usDay(day),
          hospital,
          basis,
          'Not applicable',
        ]),
        question(draft, 2),
      );
    },
  },
  'disclosure-criminal': {
    tags: ['background', 'q4'],
    plant(draft) {
      const day = addDays(draft.life.signedOn, -draft.chance.whole('plea', 500, 3600));
      const charge = draft.chance.pick('charge', [
        'Driving while intoxicated (misdemeanor)',
        'Assault (misdemeanor)',
        'Prescription forgery (felony)',
      ]);
      return lines(
        addRow(tableOf(paperOf(draft, 'background'), 'records'), [
          `County court, ${placeOn(draft.life, day).state}`,
          usMonth(day),
          charge,
          'Pleaded guilty',
          usDay(draft.life.birth),
        ]),
        question(draft, 4),
      );
    },
  },
  'disclosure-blank': {
    tags: ['q7', 'q9'],
    plant: (draft) => lines(answer(draft, draft.chance.pick('blank-question', [7, 9]), '')),
  },
  'disclosure-unexplained': {
    tags: ['q5', 'q8'],
    plant: (draft) => lines(answer(draft, openQuestion(draft), 'Yes')),
  },
  'npdb-stale': {
    tags: ['npdb'],
    plant(draft) {
      const paper = paperOf(draft, 'npdb-response');
      const day = tooOld(draft, 'npdb', draft.policy.rules.verificationDays);
      paper.dated = day;
      setField(paper, 'type', 'One-Time Query');
      logged(draft, { day, type: 'One-Time Query' });
      for (const block of paper.blocks) if (block.type === 'fields') block.lines = block.lines.filter(({ key }) => key !== 'through');
      return lines(setField(paper, 'processed', usDay(day)));
    },
  },
  'npdb-self-query': {
    tags: ['npdb'],
    plant(draft) {
      logged(draft, null);
      const paper = paperOf(draft, 'npdb-response');
      for (const block of paper.blocks) if (block.type === 'fields') block.lines = block.lines.filter(({ key }) => key !== 'through');
      const { first, last } = draft.life;
      return lines(setField(paper, 'type', 'Self-Query'), setField(paper, 'entity', `${first} ${last} (subject)`));
    },
  },
  'npdb-missing': {
    tags: ['npdb', 'claims'],
    plant(draft) {
      logged(draft, null);
      dropPapers(draft, ({ kind }) => kind === 'npdb-response');
      return lines(...rule(draft, 'npdb'));
    },
  },
  'coverage-low': {
    tags: ['insurance'],
    plant(draft) {
      const paper = paperOf(draft, 'insurance-certificate');
      setField(paper, 'year', money(600_000));
      return lines(setField(paper, 'claim', money(200_000)), fieldOf(paper, 'year'));
    },
  },
  'coverage-expired': {
    tags: ['insurance'],
    plant(draft) {
      const paper = paperOf(draft, 'insurance-certificate');
      const day = justBefore(draft, 'coverage');
      setField(paper, 'from', usDay(addDays(addMonths(day, -12), 1)));
      return lines(setField(paper, 'to', usDay(day)));
    },
  },
  'coverage-missing': {
    tags: ['insurance', 'carriers'],
    plant(draft) {
      dropPapers(draft, ({ kind }) => kind === 'insurance-certificate');
      return lines(...rule(draft, 'insurance'));
    },
  },
  'tail-missing': {
    tags: ['carriers', 'insurance'],
    share: 0.5,
    applies: olderCarrier,
    plant: (draft) => {
      const row = coverageRow(draft, 'tail', 'No');
      const retro = findField(paperOf(draft, 'insurance-certificate'), 'retro');
      return lines(row, ...(retro ? [retro] : []), ...rule(draft, 'insurance'));
    },
  },
  'claims-carrier-missing': {
    tags: ['carriers'],
    share: 0.5,
    applies: (life, policy) =>
      olderCarrier(life) && (life.carriers[0]?.to ?? '') > addMonths(life.decisionOn, -12 * policy.rules.claims.years + 3),
    plant(draft) {
      const list = tableOf(paperOf(draft, 'claims-history'), 'carriers');
      list.lines = list.lines.slice(0, 1);
      const coverage = tableOf(paperOf(draft, 'application'), 'coverage');
      return lines(rowOf(coverage, -1), ...rule(draft, 'claims'));
    },
  },
  'claims-pattern': {
    tags: ['claims', 'q3'],
    // Three settled claims take years of practice.
    applies: ({ carriers, signedOn }) => (carriers[0]?.from ?? signedOn) < addMonths(signedOn, -60),
    plant(draft) {
      const found = [1, 2, 3].flatMap((place) =>
        claim(draft, `pattern:${String(place)}`, amount(draft, 10, 50, `amount:${String(place)}`), 'Settled', place),
      );
      explained(draft, 3, letterOn(draft, 'pattern'));
      return lines(...found, question(draft, 3));
    },
  },
  'claims-large': {
    tags: ['claims', 'q3'],
    plant(draft) {
      const found = claim(draft, 'large', amount(draft, 105, 200), 'Settled');
      explained(draft, 3, letterOn(draft, 'large'));
      return lines(...found, question(draft, 3));
    },
  },
  'attestation-undated': {
    tags: ['attestation'],
    plant(draft) {
      const line = signatureOf(paperOf(draft, 'disclosure'));
      line.date = '';
      return lines(line);
    },
  },
  'attestation-unsigned': {
    tags: ['attestation'],
    plant(draft) {
      const line = signatureOf(paperOf(draft, 'disclosure'));
      Object.assign(line, { name: '', mark: 'none' });
      return lines(line);
    },
  },
  'attestation-stamped': {
    tags: ['attestation'],
    plant(draft) {
      const line = signatureOf(paperOf(draft, 'disclosure'));
      line.mark = 'stamp';
      return lines(line);
    },
  },
  'attestation-stale': {
    tags: ['attestation'],
    plant(draft) {
      const line = signatureOf(paperOf(draft, 'disclosure'));
      line.date = usDay(tooOld(draft, 'attestation', draft.policy.rules.attestationDays));
      return lines(line);
    },
  },
  'application-altered': {
    tags: ['altered'],
    plant(draft) {
      const what = draft.chance.pick('altered', [
        'Start date of present post',
        'Category at present hospital',
        'Policy number of present carrier',
      ]);
      const initials = draft.chance.pick('initials', ['R.K.', 'M.D.', 'T.A.', 'J.B.', 'S.V.', 'L.P.', 'C.W.', 'N.O.']);
      const block = stamp(`${what} corrected by office, per telephone call ${usDay(workDay(draft, 'altered'))}. Initials: ${initials}`);
      paperOf(draft, 'application').blocks.push(block);
      return lines(...block.lines);
    },
  },
};
