/** What looks odd in licenses, registrations, boards, schools and programs, and is fine. */
import { addDays, addMonths, usDay } from './calendar.ts';
import { addPaper, hasPaper, letterhead, paperOf, papersOf, workDay } from './draft.ts';
import { deaNumber } from './identifiers.ts';
import { dea } from './paper-credentials.ts';
import { fieldLine, fieldOf, rowOf, setCell, setField, signatureOf, tableOf } from './paper.ts';
import { lines, type Plants } from './plant.ts';
import { application, listed, highest, retrieved, noBoard, trained, prescribes, sinceTraining } from './credential-steps.ts';
import { isWorkday, weekday } from './workdays.ts';

export const credentialDecoys: Plants = {
  'license-given-up': {
    tags: ['license-list'],
    applies: (life) => life.licenses.length > 1,
    plant(draft) {
      const paper = papersOf(draft, 'license-lookup').at(-1) ?? paperOf(draft, 'license-lookup');
      const list = tableOf(application(draft), 'licenses');
      const row = rowOf(list, 1);
      const ended = usDay(addDays(draft.life.posts.at(-1)?.from ?? draft.life.signedOn, 120));
      setField(paper, 'expires', ended);
      setCell(list, row, 'expires', ended);
      if (hasPaper(draft, 'cv')) {
        const own = tableOf(paperOf(draft, 'cv'), 'licenses');
        setCell(own, rowOf(own, 1), 'note', 'Not renewed after moving');
      }
      return lines(
        setField(paper, 'status', 'Inactive, at own request, in good standing'),
        setCell(list, row, 'status', 'Not renewed after moving'),
      );
    },
  },
  'license-expires-soon': {
    tags: ['license'],
    plant(draft) {
      const day = usDay(addDays(draft.decisionOn, draft.chance.whole('soon', 1, 9)));
      listed(draft, 'expires', day);
      return lines(setField(paperOf(draft, 'license-lookup'), 'expires', day));
    },
  },
  'lookup-on-last-day': {
    tags: ['license'],
    applies: ({ decisionOn }, policy) => isWorkday(addDays(decisionOn, -policy.rules.verificationDays)),
    plant: (draft) => lines(retrieved(paperOf(draft, 'license-lookup'), addDays(draft.decisionOn, -draft.policy.rules.verificationDays))),
  },
  'complaint-closed': {
    tags: ['license'],
    plant(draft) {
      const line = fieldLine('complaints', 'Complaints', 'One, closed without action');
      for (const block of paperOf(draft, 'license-lookup').blocks) if (block.type === 'fields') block.lines.push(line);
      return lines(line);
    },
  },
  'second-registration': {
    tags: ['dea'],
    applies: (life) => prescribes(life) && life.licenses.length > 1,
    plant(draft) {
      const { life, chance, decisionOn } = draft;
      const paper = dea(draft);
      const number = deaNumber(chance, 'dea-2', life.last);
      const state = life.licenses[1]?.place.state ?? '';
      setField(paper, 'number', number);
      setField(paper, 'expires', usDay(addDays(decisionOn, chance.whole('dea-2-expires', 90, 900))));
      retrieved(paper, workDay(draft, 'dea-2'));
      setField(application(draft), 'dea', `${life.dea.number}; in ${state} ${number}`);
      addPaper(draft, paper);
      return lines(setField(paper, 'state', state));
    },
  },
  'pathologist-without-registration': {
    tags: ['dea'],
    applies: (life) => !prescribes(life),
    plant: (draft) => lines(fieldOf(application(draft), 'dea')),
  },
  'board-without-end': {
    tags: ['board'],
    plant(draft) {
      setField(application(draft), 'board-through', 'No end date');
      return lines(setField(paperOf(draft, 'board-record'), 'through', 'No end date; meeting continuing requirements'));
    },
  },
  'board-not-claimed': {
    tags: ['board'],
    applies: (_life, policy) => policy.rules.board === null,
    plant: (draft) => lines(...noBoard(draft, 'Not certified')),
  },
  'board-window-open': {
    tags: ['board'],
    applies: (life, policy) => policy.rules.board !== null && sinceTraining(life, policy.rules.board.years) > addDays(life.decisionOn, 30),
    plant: (draft) => lines(...noBoard(draft, 'Board eligible')),
  },
  'training-verified-long-ago': {
    tags: ['training'],
    applies: (life) => trained(life) && sinceTraining(life, 4) < life.signedOn,
    plant(draft) {
      const paper = highest(draft);
      const day = weekday(addMonths(workDay(draft, 'long-ago'), -12 * draft.chance.whole('long-ago', 1, 3)));
      paper.dated = day;
      signatureOf(paper).date = usDay(day);
      for (const block of paper.blocks)
        if (block.type === 'text') block.lines = [{ id: 'new.0', text: 'From the permanent training record.' }];
      return lines(signatureOf(paper));
    },
  },
  'training-from-keeper': {
    tags: ['training'],
    applies: trained,
    plant(draft) {
      const paper = highest(draft);
      const archive = letterhead(draft, 'Archive of Closed Training Programs', null);
      paper.from = { ...paper.from, lines: [`In care of the ${archive.name}`, ...archive.lines] };
      signatureOf(paper).label = 'Keeper of records';
      for (const block of paper.blocks)
        if (block.type === 'text')
          block.lines = [{ id: 'new.0', text: 'The program has closed. As keeper of its records we report the following.' }];
      return lines(setField(paper, 'received', 'From the keeper of the closed program’s records, directly'));
    },
  },
  'school-abroad': {
    tags: ['ecfmg'],
    applies: (life) => life.school.country !== null,
    plant: (draft) =>
      hasPaper(draft, 'ecfmg')
        ? lines(fieldOf(paperOf(draft, 'ecfmg'), 'status'))
        : lines(rowOf(tableOf(application(draft), 'education'), 0)),
  },
};
