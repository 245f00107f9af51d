/**
 * Reads items from a table, whatever program wrote it: by its header where that is known, by the visitor's word where it is not. One row an
 * item. The header we write ourselves is documented in `write-table.ts`. Pure.
 */
import { optionPlace } from '../../format/letters.ts';
import { Collector, mostOptions } from './collect.ts';
import { readText } from './markup.ts';
import type { QuizSource, ReadResult, Row } from './model.ts';
import { readShaped } from './shaped-table.ts';
import { onOneLine } from './text.ts';
import { keyFrom, keyRuleOf, placesOnly, type Asked, type Key, type KeyRule } from './table-key.ts';

/**
 * What a column holds. `option` and `reason` belong to the option of that place, counted from 0; beside columns of wrong options alone, `key`
 * holds the words of the right one.
 */
export type Role =
  | { of: 'option' | 'reason'; place: number }
  | {
      of:
        | 'skip'
        | 'id'
        | 'topic'
        | 'stem'
        | 'options'
        | 'wrong'
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
    /^(?:key|answer|correct|correct answers?(?: s)?|right answer|correct option|correctanswer|correct answer s choose at least one|solution|correct choice|answer key|(?:answer|correct(?: ?answer| option)?) (?:index|idx)|correctindex|answerindex)$/,
    'key',
  ],
  [/^(?:incorrect|wrong|distractor)(?: (?:answer|option|choice))?(?: ?\d)?$/, 'wrong'],
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
  if (/^\s*question\s*#\s*$/i.test(header)) return { of: 'id' };
  const words = header
    .toLowerCase()
    // What stands in brackets explains, and a number in front counts the columns of a form.
    .replace(/\([^()]{2,}\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d{1,2} (?=\p{L}{4})/u, '');
  const option = /^(?:(?:option|answer|choice|alternative|answer option|opt|ans)\s*)?([a-j]|10|[1-9])(?: max \d+ characters| text)?$/.exec(
    words,
  );
  if (option?.[1] !== undefined) return { of: 'option', place: placeOf(option[1]) };
  const reason = /^(?:reason|feedback|rationale|explanation|why)(?: for)?\s*(?:option |answer )?([a-j]|10|[1-9])$/.exec(words);
  if (reason?.[1] !== undefined) return { of: 'reason', place: placeOf(reason[1]) };
  return { of: named.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown' };
}

/** Columns of a table: more is no quiz. */
const mostColumns = 200;

/** Options that are counted from 0. */
const zeroth = /^\s*(?:option|answer|choice)[\s_-]*0\s*$/i;

/** What the cells of a header say. Options counted from 0 are counted from 1; of two columns that say the same one is taken. */
function rolesOf(cells: readonly string[]): Role[] {
  const zero = cells.some((cell) => zeroth.test(cell));
  const roles = cells.map((cell) => roleOf(zero ? cell.replace(/\d(?=\s*$)/, (digit) => String(Number(digit) + 1)) : cell));
  const name = (role: Role) => (role.of === 'option' || role.of === 'reason' ? `${role.of} ${String(role.place)}` : role.of);
  const first = new Map<string, number>();
  roles.forEach((role, at) => {
    if (!first.has(name(role)) || (role.of === 'id' && cells[first.get('id') ?? 0]?.trim() === '')) first.set(name(role), at);
  });
  // Beside the text of a question, “question” is its name.
  const text = cells.findIndex((cell, at) => roles[at]?.of === 'stem' && /text|stem|prompt/i.test(cell));
  if (text >= 0) first.set('stem', text);
  return roles.map((role, at) =>
    role.of === 'skip' || role.of === 'unknown' || role.of === 'wrong' || first.get(name(role)) === at ? role : { of: 'unknown' },
  );
}

/** Whether these columns are enough to read items, or cards. */
export function enough(roles: readonly Role[]): boolean {
  const has = (of: Role['of']) => roles.some((role) => role.of === of);
  const options = roles.filter((role) => role.of === 'option').length;
  return (
    (has('stem') && has('key') && (options >= 2 || has('options') || (options === 0 && has('wrong')))) || (has('front') && has('back'))
  );
}

/** The row that heads the table: among the first twenty, the first whose cells name enough columns. */
function headOf(rows: readonly Row[]): { at: number; roles: Role[] } | null {
  for (const [at, row] of rows.slice(0, 20).entries()) {
    const roles = rolesOf(row.cells.slice(0, mostColumns));
    if (enough(roles)) return { at, roles };
  }
  return null;
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

const cellIn = (row: Row, roles: readonly Role[], of: Role['of']): string => row.cells[roles.findIndex((role) => role.of === of)] ?? '';
const placedIn = (row: Row, roles: readonly Role[], of: 'option' | 'reason'): string[] =>
  Array.from({ length: mostOptions + 1 }, (_, place) => row.cells[roles.findIndex((role) => role.of === of && role.place === place)] ?? '');

/** Whether the right option stands in a column of its own, apart from the wrong ones. */
const rightApart = (roles: readonly Role[]): boolean =>
  roles.some(({ of }) => of === 'wrong') && !roles.some(({ of }) => of === 'option' || of === 'options');

/** Options of a row, and its answer. */
function askedIn(row: Row, roles: readonly Role[]): Asked {
  const packed = cellIn(row, roles, 'options');
  const answer = cellIn(row, roles, 'key');
  const texts = rightApart(roles)
    ? [answer, ...row.cells.filter((_, at) => roles[at]?.of === 'wrong')]
    : packed === ''
      ? placedIn(row, roles, 'option')
      : packed.split(packed.includes('\n') ? '\n' : packed.includes('|') && !packed.includes(';') ? '|' : ';').map((text) => text.trim());
  return { answer, options: texts.slice(0, texts.findLastIndex((text) => text.trim() !== '') + 1) };
}

interface Reading {
  roles: readonly Role[];
  rule: KeyRule;
  /** Whether tags are text. */
  plain: boolean;
  into: Collector;
}

function readRow(row: Row, { roles, rule, plain, into }: Reading): void {
  const cell = (of: Role['of']) => cellIn(row, roles, of);
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
  const reasons = placedIn(row, roles, 'reason');
  const asked = askedIn(row, roles);
  const { options } = asked;
  const { key, note }: Key = rightApart(roles) ? { key: asked.answer.trim() === '' ? null : 0 } : keyFrom(asked, rule);
  const type = cell('type').trim();
  if (key === 'several') {
    into.other(row.where, 'several answers', cell('stem'));
    return;
  }
  const other = otherTypes.find(([pattern]) => pattern.test(type))?.[1];
  if (key === null || (other !== undefined && other !== 'several answers')) {
    const kind = other ?? (options.length < 2 ? 'a question without options' : 'a question without a right answer');
    into.other(row.where, kind, cell('stem'), other === undefined ? note : undefined);
    return;
  }
  // Cells left empty between options are gaps of the table and no options.
  const filled = options
    .map((text, at) => ({ text, reason: reasons[at] ?? '', correct: at === key }))
    .filter(({ text }) => text.trim() !== '');
  const paper = cell('paper');
  const taken = into.add(row.where, {
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
  if (taken && note !== undefined) into.leave(row.where, `the answer “${asked.answer.trim()}”`, note);
}

/** Reads a table. Without a header that is known, and without the visitor's word, it asks for the columns. */
export function readTable(rows: readonly Row[], format: string, encoding: string, columns?: Columns): ReadResult {
  const [first] = rows;
  if (!first) return { ok: false, problem: 'The table is empty.' };
  const shaped = columns ? null : readShaped(rows, encoding);
  if (shaped) return shaped;
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
    const name = onOneLine(rows[head.at]?.cells[at] ?? '');
    if (role.of === 'unknown' && name !== '')
      into.leave(
        rows[head.at]?.where ?? 'line 1',
        `the column “${name.slice(0, 60)}”`,
        'It is not known what it holds, or another holds the same.',
      );
    if (role.of === 'skip' && rows.slice(head.at + 1).some(({ cells }) => (cells[at] ?? '').trim() !== '') && name !== '')
      into.leave(rows[head.at]?.where ?? 'line 1', `the column “${name.slice(0, 60)}”`, 'Times, points and pictures are not taken along.');
  });
  // In a table of our own `<b>` is meant as it stands; others keep markup in their cells.
  const plain = rows[head.at]?.cells.includes('option_a') === true && rows[head.at]?.cells.includes('remember') === true;
  const filled = rows.slice(head.at + 1).filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const above = rows[head.at];
  const name = onOneLine(above ? cellIn(above, head.roles, 'key') : '');
  // Ours, and those of games that ask for the place of the answer: Kahoot, Wayground, Blooket.
  const byPlace =
    plain ||
    above?.cells.some((cell) => /max 75 characters|^\s*time (?:in seconds|limit \(sec\))|only include answer #/i.test(cell)) === true;
  const rule = byPlace
    ? placesOnly
    : keyRuleOf(
        filled.map((row) => askedIn(row, head.roles)),
        name,
        above?.cells.some((cell) => zeroth.test(cell)) === true,
      );
  if (rule.from === 0 && above) into.leave(above.where, `the answers in “${name.slice(0, 60)}”`, 'Their numbers are counted from 0.');
  for (const row of filled) readRow(row, { roles: head.roles, rule, plain, into });
  return into.result(format, encoding);
}
