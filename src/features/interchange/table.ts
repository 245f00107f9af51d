/**
 * Reads items from a table, whatever program wrote it: by its header where that is known, by the visitor's word where it is not. One row an
 * item. The header we write ourselves is documented in `write-table.ts`. Pure.
 */
import { optionPlace } from '../../format/letters.ts';
import { Collector, mostOptions } from './collect.ts';
import { readText } from './markup.ts';
import type { QuizSource, ReadResult } from './model.ts';

/** What a column holds. `option` and `reason` belong to the option of that place, counted from 0. */
export type Role =
  | { of: 'option' | 'reason'; place: number }
  | {
      of:
        | 'skip'
        | 'id'
        | 'topic'
        | 'stem'
        | 'options'
        | 'key'
        | 'general'
        | 'point'
        | 'tags'
        | 'sources'
        | 'type'
        | 'order'
        | 'paperForm'
        | 'paperTitle'
        | 'paper'
        | 'front'
        | 'back'
        | 'unknown';
    };

export interface Row {
  /** `line 4` or `Sheet1, row 4`. */
  where: string;
  cells: string[];
}

/** How the visitor says what the columns hold. */
export interface Columns {
  roles: Role[];
  /** Whether the first row is a header and no item. */
  header: boolean;
}

const named: [RegExp, Exclude<Role['of'], 'option' | 'reason'>][] = [
  [
    /^(?:question|question text|questiontext|stem|prompt|item|item text|text|frage|pregunta|enunciado|вопрос|题目|question max \d+ characters)$/,
    'stem',
  ],
  [/^(?:id|item id|identifier|question id|no|nr|number|name|question name|multichoicename|title|)$/, 'id'],
  [/^(?:type|question type|qtype|item type)$/, 'type'],
  [/^(?:choices|options|answers|answer options)$/, 'options'],
  [
    /^(?:key|answer|correct|correct answers?(?: s)?|right answer|correct option|correctanswer|correct answer s choose at least one|solution|correct choice|answer key)$/,
    'key',
  ],
  [/^(?:feedback|general feedback|generalfeedback|explanation|rationale|answer explanation|comment|reason|why)$/, 'general'],
  [/^(?:remember|point|takeaway|key point)$/, 'point'],
  [/^(?:tags?|keywords?|labels?)$/, 'tags'],
  [/^(?:topic|category|domain|subject|section|chapter)$/, 'topic'],
  [/^(?:sources?|references?)$/, 'sources'],
  [/^order$/, 'order'],
  [/^paper form$/, 'paperForm'],
  [/^paper title$/, 'paperTitle'],
  [/^paper$/, 'paper'],
  [/^(?:front|term)$/, 'front'],
  [/^(?:back|definition|meaning)$/, 'back'],
  [/^(?:time limit.*|time in seconds|image link|points?|defaultmark|mark|score|difficulty)$/, 'skip'],
];

const placeOf = (name: string): number => (/^\d+$/.test(name) ? Number(name) - 1 : optionPlace(name));

/** What a header says of its column. */
export function roleOf(header: string): Role {
  const words = header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const option =
    /^(?:(?:option|answer|choice|distractor|alternative|answer option|opt|ans)\s*)?([a-j]|10|[1-9])(?: max \d+ characters| text)?$/.exec(
      words,
    );
  if (option?.[1] !== undefined) return { of: 'option', place: placeOf(option[1]) };
  const reason = /^(?:reason|feedback|rationale|explanation|why)(?: for)?\s*(?:option |answer )?([a-j]|10|[1-9])$/.exec(words);
  if (reason?.[1] !== undefined) return { of: 'reason', place: placeOf(reason[1]) };
  return { of: named.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown' };
}

/** Whether these columns are enough to read items, or cards. */
export function enough(roles: readonly Role[]): boolean {
  const has = (of: Role['of']) => roles.some((role) => role.of === of);
  const options = roles.filter((role) => role.of === 'option').length;
  return (has('stem') && has('key') && (options >= 2 || has('options'))) || (has('front') && has('back'));
}

/** The row that heads the table: among the first twenty, the first whose cells name enough columns. */
function headOf(rows: readonly Row[]): { at: number; roles: Role[] } | null {
  for (const [at, row] of rows.slice(0, 20).entries()) {
    const roles = row.cells.map(roleOf);
    if (enough(roles)) return { at, roles };
  }
  return null;
}

/** What an answer cell says: a place, several, or none. It may name the option by its letter, its number, or its own words. */
export function keyFrom(cell: string, options: readonly string[]): number | 'several' | null {
  const answer = cell.trim();
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
  const byWords = options.flatMap((option, at) => (option !== '' && same(option, answer) ? [at] : []));
  if (byWords.length === 1) return byWords[0] ?? null;
  const one = /^(?:option|answer|choice)?\s*\(?([A-J]|10|[1-9])[).:]?$/i.exec(answer)?.[1] ?? /^([A-Ja-j])[).:]\s+\S/.exec(answer)?.[1];
  if (one !== undefined) return placeOf(one) < options.length ? placeOf(one) : null;
  const marks = /^[A-J]{2,10}$/.test(answer) ? answer.split('') : answer.split(/\s*[,;|&+]\s*|\s+and\s+/);
  return marks.length > 1 && marks.every((mark) => /^(?:[A-Ja-j]|10|[1-9])$/.test(mark)) ? 'several' : null;
}

function readSources(cell: string): QuizSource[] {
  return cell.split('\n').flatMap((line) => {
    const parts = line.split(' | ').map((part) => part.trim());
    const [title = '', publisher = '', date = '', url = ''] = parts;
    return title === '' ? [] : [{ title, publisher, date, url: /^https?:\/\/\S+$/.test(url) ? url : '' }];
  });
}

const otherTypes: [RegExp, string][] = [
  [/multi-?select|multiple (?:answers?|response|select)|checkbox|^ma$|multichoice$/i, 'several answers'],
  [/true|^tf$/i, 'true or false'],
  [/short|fill|blank|open|text/i, 'a question to answer in words'],
  [/essay/i, 'an essay question'],
  [/match/i, 'a matching question'],
  [/order|sequence/i, 'an ordering question'],
  [/poll|survey|slide/i, 'a question without a right answer'],
];

function readRow(row: Row, roles: readonly Role[], plain: boolean, into: Collector): void {
  const cell = (of: Role['of']) => row.cells[roles.findIndex((role) => role.of === of)] ?? '';
  const placed = (of: 'option' | 'reason') =>
    Array.from(
      { length: mostOptions + 1 },
      (_, place) => row.cells[roles.findIndex((role) => role.of === of && role.place === place)] ?? '',
    );
  const words = (text: string) => readText(text, plain ? 'plain' : 'auto', row.where, into);
  if (cell('front') !== '' || cell('back') !== '') {
    into.term(
      words(cell('front')),
      words(cell('back')),
      cell('tags')
        .split(/[;,]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    );
    return;
  }
  const packed = cell('options');
  const texts =
    packed === ''
      ? placed('option')
      : packed.split(packed.includes('\n') ? '\n' : packed.includes('|') && !packed.includes(';') ? '|' : ';').map((text) => text.trim());
  const reasons = placed('reason');
  const options = texts.slice(0, texts.findLastIndex((text) => text.trim() !== '') + 1);
  const key = keyFrom(cell('key'), options);
  const type = cell('type').trim();
  if (key === 'several') {
    into.other(row.where, 'several answers', cell('stem'));
    return;
  }
  const other = otherTypes.find(([pattern]) => pattern.test(type))?.[1];
  if (key === null || (other !== undefined && other !== 'several answers')) {
    const kind = other ?? (options.length < 2 ? 'a question without options' : 'a question without a right answer');
    const answer = cell('key').trim();
    into.other(
      row.where,
      kind,
      cell('stem'),
      other === undefined && answer !== '' ? `Its answer says “${answer.slice(0, 40)}”, which is none of its options.` : undefined,
    );
    return;
  }
  // Cells left empty between options are gaps of the table and no options.
  const filled = options
    .map((text, at) => ({ text, reason: reasons[at] ?? '', correct: at === key }))
    .filter(({ text }) => text.trim() !== '');
  const paper = cell('paper');
  into.add(row.where, {
    id: cell('id').trim(),
    stem: words(cell('stem')),
    options: filled.map(({ text, reason, correct }) => ({ text: words(text), reason: words(reason), correct })),
    general: words(cell('general')),
    point: words(cell('point')),
    tags: cell('tags').split(/[;,]/),
    topic: cell('topic'),
    sources: readSources(cell('sources')),
    ...(paper.trim() === ''
      ? {}
      : { extract: { form: cell('paperForm').trim() || 'paper', title: cell('paperTitle').trim(), text: paper } }),
    ...(/^fixed$/i.test(cell('order').trim()) ? { shuffle: false } : {}),
  });
}

/** Reads a table. Without a header that is known, and without the visitor's word, it asks for the columns. */
export function readTable(rows: readonly Row[], format: string, encoding: string, columns?: Columns): ReadResult {
  const [first] = rows;
  if (!first) return { ok: false, problem: 'The table is empty.' };
  const head = columns ? { at: columns.header ? 0 : -1, roles: columns.roles } : headOf(rows);
  if (!head || !enough(head.roles))
    return {
      ok: 'columns',
      format,
      encoding,
      head: first.cells.slice(0, 40),
      rows: rows.slice(1, 6).map(({ cells }) => cells.slice(0, 40)),
    };
  const into = new Collector();
  head.roles.forEach((role, at) => {
    const name = rows[head.at]?.cells[at]?.trim() ?? '';
    if (role.of === 'unknown' && name !== '')
      into.leave(rows[head.at]?.where ?? 'line 1', `the column “${name.slice(0, 60)}”`, 'It is not known what it holds.');
    if (role.of === 'skip' && rows.slice(head.at + 1).some(({ cells }) => (cells[at] ?? '').trim() !== '') && name !== '')
      into.leave(rows[head.at]?.where ?? 'line 1', `the column “${name.slice(0, 60)}”`, 'Times, points and pictures are not taken along.');
  });
  // In a table of our own `<b>` is meant as it stands; others keep markup in their cells.
  const plain = rows[head.at]?.cells.includes('option_a') === true && rows[head.at]?.cells.includes('remember') === true;
  for (const row of rows.slice(head.at + 1)) if (row.cells.some((cell) => cell.trim() !== '')) readRow(row, head.roles, plain, into);
  return into.result(format, encoding);
}
