/**
 * Reads tables that learning systems know by their shape and not by a header. Pure.
 *
 * Brightspace: a question over several rows, each named in its first cell (`NewQuestion,MC`, `QuestionText,…`, `Option,100,text,,feedback`).
 * It offers a sample, Sample_Question_Import_UTF8.csv, where it imports questions.
 * Blackboard: a question a row, its kind first (`MC`, the question, then each option with `correct` or `incorrect`).
 * https://help.blackboard.com/Learn/Instructor/Original/Tests_Pools_Surveys/Orig_Reuse_Questions/Upload_Questions
 */
import { Collector } from './collect.ts';
import { readText, type TextFormat } from './markup.ts';
import type { ReadQuiz, Row } from './model.ts';

const brightspaceKinds: Record<string, string> = {
  wr: 'an essay question',
  sa: 'a short answer question',
  m: 'a matching question',
  tf: 'true or false',
  ms: 'several answers',
  o: 'an ordering question',
};

const blackboardKinds: Record<string, string> = {
  mc: '',
  ma: 'several answers',
  tf: 'true or false',
  ess: 'an essay question',
  ord: 'an ordering question',
  mat: 'a matching question',
  fib: 'a short answer question',
  fib_plus: 'several blanks in one text',
  fil: 'a file to upload',
  num: 'a numerical question',
  sr: 'a question to answer in words',
  op: 'a question without a right answer',
  jumbled_sentence: 'several blanks in one text',
  quiz_bowl: 'a question to answer in words',
};

const cellOf = (row: Row | undefined, at: number): string => row?.cells[at]?.trim() ?? '';
const nameOf = (row: Row | undefined): string => cellOf(row, 0).toLowerCase();
const isComment = (row: Row): boolean => cellOf(row, 0).startsWith('//');
const verdict = /^(?:in)?correct$/i;

type Shape = 'Brightspace' | 'Blackboard';

function shapeOf(rows: readonly Row[]): Shape | null {
  const first = rows.find((row) => !isComment(row));
  if (nameOf(first) === 'newquestion') return 'Brightspace';
  if (cellOf(first, 1) === '' || !Object.hasOwn(blackboardKinds, nameOf(first))) return null;
  return !/^m[ca]$/.test(nameOf(first)) || verdict.test(cellOf(first, 3)) ? 'Blackboard' : null;
}

/** Whether the lines of a file begin as such a table does, whatever the file is called. */
export const looksShaped = (text: string): boolean =>
  /^(?:[ \t]*(?:\/\/.*)?\n)*"?(?:NewQuestion"?\s*[,;\t]|(?:MC|MA)\t[^\t\n]+\t[^\t\n]+\t"?(?:in)?correct\b|(?:TF|ESS|ORD|MAT|FIB|FIB_PLUS|NUM|SR|OP)\t)/i.test(
    text.slice(0, 20_000).replace(/\r\n?/g, '\n'),
  );

function readBrightspace(rows: readonly Row[], into: Collector): void {
  const format = (row: Row | undefined, at: number): TextFormat => (/^html$/i.test(cellOf(row, at)) ? 'html' : 'auto');
  const words = (row: Row | undefined, at: number, formatAt: number) =>
    row === undefined ? '' : readText(cellOf(row, at), format(row, formatAt), row.where, into);
  const [head] = rows;
  const where = head?.where ?? '';
  const named = (name: string) => rows.find((row) => nameOf(row) === name);
  const kind = cellOf(head, 1).toLowerCase();
  const stem = named('questiontext');
  if (kind !== 'mc') {
    const unknown = kind === '' ? 'a question without a kind' : `a question of the kind ${kind.toUpperCase().slice(0, 20)}`;
    into.other(where, brightspaceKinds[kind] ?? unknown, readText(cellOf(stem, 1), format(stem, 2), where, new Collector()));
    return;
  }
  const options = rows.filter((row) => nameOf(row) === 'option');
  const weights = options.map((row) => Number(cellOf(row, 1).replace('%', '').replace(',', '.')) || 0);
  const best = Math.max(0, ...weights);
  const taken = into.add(where, {
    id: cellOf(named('id'), 1) || cellOf(named('title'), 1),
    stem: words(stem, 1, 2) || cellOf(named('title'), 1),
    options: options.map((row, at) => ({
      text: words(row, 2, 3),
      correct: best > 0 && weights[at] === best,
      // Some tools leave out the column that says whether the option is HTML.
      reason: cellOf(row, 4) !== '' || /^(?:not )?html$/i.test(cellOf(row, 3)) ? words(row, 4, 5) : words(row, 3, 5),
    })),
    general: words(named('feedback'), 1, 2),
  });
  if (!taken) return;
  if (weights.filter((weight) => weight > 0).length > 1) into.partial(where, 'the one with the most is the right one');
  const image = named('image');
  if (cellOf(image, 1) !== '') into.picture(image?.where ?? where, cellOf(image, 1));
  const hint = named('hint');
  if (cellOf(hint, 1) !== '') into.hints(hint?.where ?? where);
}

function readBlackboard(row: Row, into: Collector): void {
  const kind = blackboardKinds[nameOf(row)];
  if (kind !== '') {
    into.other(
      row.where,
      kind ?? 'a row that cannot be read',
      cellOf(row, 1) || cellOf(row, 0),
      kind === undefined ? 'A row begins with its kind, such as MC.' : undefined,
    );
    return;
  }
  const words = (at: number) => readText(cellOf(row, at), 'auto', row.where, into);
  const pairs = Array.from({ length: Math.ceil((row.cells.length - 2) / 2) }, (_, place) => 2 + place * 2).filter(
    (at) => cellOf(row, at) !== '' || cellOf(row, at + 1) !== '',
  );
  const odd = pairs.find((at) => !verdict.test(cellOf(row, at + 1)));
  if (odd !== undefined) {
    const said = cellOf(row, odd + 1).slice(0, 40);
    into.other(
      row.where,
      'a question that cannot be read',
      cellOf(row, 1),
      `Behind each option stands “correct” or “incorrect”; here stands “${said}”.`,
    );
    return;
  }
  into.add(row.where, {
    stem: words(1),
    options: pairs.map((at) => ({ text: words(at), correct: /^correct$/i.test(cellOf(row, at + 1)) })),
  });
}

/** Reads such a table; null when it is none. */
export function readShaped(rows: readonly Row[], encoding: string): ReadQuiz | null {
  const shape = shapeOf(rows);
  if (shape === null) return null;
  const into = new Collector();
  if (shape === 'Blackboard') for (const row of rows) readBlackboard(row, into);
  else {
    const starts = rows.flatMap((row, at) => (nameOf(row) === 'newquestion' ? [at] : []));
    for (const [place, start] of starts.entries()) readBrightspace(rows.slice(start, starts[place + 1] ?? rows.length), into);
  }
  return into.result(`${shape} table`, encoding);
}
