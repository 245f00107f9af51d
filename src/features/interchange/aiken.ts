/**
 * Reads Aiken, and what people write who mean Aiken. https://docs.moodle.org/en/Aiken_format
 *
 * Understood: options by `A.`, `A)`, `(A)`, `a)`, `A:`; `ANSWER: C` in any case; a `*` before the right option in place of an answer line;
 * stems and options over several lines; numbers before stems; lines that name a kind (`multichoice`); feedback behind the answer. What is
 * of another kind is named by its line. Pure.
 */
import { prepare, type Line, type Prepared, type Said } from './aiken-lines.ts';
import { Collector } from './collect.ts';
import { splitGeneral } from './feedback.ts';
import type { ReadQuiz } from './model.ts';

const answerLine = /^\s*(?:ANSWERS?|ANS|CORRECT(?: ANSWER)?|KEY|RESPUESTA|ANTWORT|R[ÉE]PONSE)\s*[:.=]\s*(.*)$/i;
/** Moodle asks for no space after the letter; `A.M.` and `U.S.` begin no option all the same. */
const optionLine = /^\s*(\*?)\s*\(?([A-Za-z])(?:[.):]\s+|[.)](?=\S)(?!\S\.))(.*)$/;
const feedbackLine = /^\s*(?:(?:feedback|explanation|rationale|reason)\s*[:.]|gfeed\.)\s*(.*)$/i;
const kinds: Record<string, string> = {
  multichoice: '',
  multiplechoice: '',
  multianswer: 'several answers',
  essay: 'an essay question',
  shortanswer: 'a short answer question',
  truefalse: 'true or false',
  description: 'text without a question',
  cloze: 'a text with blanks (cloze)',
  numerical: 'a numerical question',
  order: 'an ordering question',
  ordering: 'an ordering question',
  matching: 'a matching question',
  match: 'a matching question',
  category: 'a category',
};

/** Kind named by a line of its own, or undefined. */
const kindOf = (line: Line | undefined): string | undefined => {
  const word = line?.text.trim().toLowerCase() ?? '';
  return Object.hasOwn(kinds, word) ? word : undefined;
};

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.text.trim() === '') open = false;
    else {
      if (open) blocks.at(-1)?.push(line);
      else blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

interface Option {
  text: string;
  star: boolean;
  /** Numbers of its lines. */
  lines: number[];
}

interface Options {
  start: number;
  options: Option[];
}

/** The place of a letter, beyond those an item may have too: what has too many options says so. */
const placeOf = (letter: string): number => (letter.length === 1 ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(letter.toUpperCase()) : -1);

/** The options at the end of a stretch: from its last `A` on, each letter after the other; lines between belong to the option above. */
function optionsOf(lines: readonly Line[]): Options | null {
  for (let start = lines.length - 1; start >= 0; start -= 1) {
    const first = optionLine.exec(lines[start]?.text ?? '');
    if (first?.[2]?.toUpperCase() !== 'A') continue;
    const option = (found: RegExpExecArray, number: number): Option => ({ text: found[3] ?? '', star: found[1] === '*', lines: [number] });
    const options = [option(first, lines[start]?.number ?? 0)];
    for (const line of lines.slice(start + 1)) {
      const next = optionLine.exec(line.text);
      const last = options.at(-1);
      if (next && placeOf(next[2] ?? '') === options.length) options.push(option(next, line.number));
      else if (last && line.text.trim() !== '') {
        last.text += `\n${line.text.trim()}`;
        last.lines.push(line.number);
      }
    }
    return options.length < 2 ? null : { start, options };
  }
  return null;
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');
const withoutNumber = (text: string): string => text.replace(/^\s*\d{1,3}[.)]\s+/, '');

/** Blocks that belong to no item that could be read. */
function leaveBlocks(lines: readonly Line[], into: Collector): void {
  for (const block of blocksOf(lines)) {
    const kind = kindOf(block[0]);
    const where = `line ${String(block[0]?.number ?? 0)}`;
    const words = withoutNumber(textOf(kind === undefined ? block : block.slice(1)));
    const said = kind === undefined || kinds[kind] === '' ? 'text without an answer' : (kinds[kind] ?? '');
    into.other(
      where,
      said,
      words,
      kind === 'category' ? 'Categories are kept by the formats that have them; this one has none.' : undefined,
    );
  }
}

/** The option an answer means: by its letter, by its own words, or by its letter with its words behind. */
function keyIn(answer: string, options: Options['options']): number {
  const place = placeOf(answer.replace(/^\(|[).]*\s*$/g, '').trim());
  if (place >= 0) return place;
  const byText = options.findIndex(({ text }) => text.trim() === answer.trim());
  return byText >= 0 ? byText : placeOf(/^\(?([A-Za-z])(?:(?:[.:]|\))\s+|\s+[-–—]\s+)\S/.exec(answer)?.[1] ?? '');
}

/** Lines without the marks with which text to read on a screen makes a whole line, or its label, bold. */
const withoutMarks = (line: string): string =>
  line
    .replace(/^(\s*)\*\*([^*]+)\*\*\s*$/, '$1$2')
    .replace(/^(\s*)\*\*((?:answers?|ans|correct(?: answer)?|key|feedback|explanation|rationale|reason)[:.]?)\*\*(?=[:\s])/i, '$1$2');

const beginsOptions = ({ text }: Line): boolean => optionLine.exec(text)?.[2]?.toUpperCase() === 'A';

/** Whether a numbered line is followed by options. */
const beginsQuestion = (lines: readonly Line[], at: number): boolean =>
  /^\s*\d{1,3}[.)]\s+\S/.test(lines[at]?.text ?? '') && lines.slice(at + 1, at + 6).some(beginsOptions);

/** Where the last question begins, behind one that has options and no answer. */
function keyless(lines: readonly Line[]): number {
  const last = lines.findLastIndex(beginsOptions);
  const first = lines.findIndex(beginsOptions);
  if (first < 0 || first === last) return 0;
  const blank = lines.slice(0, last).findLastIndex(({ text }, at) => at > first && text.trim() === '' && lines[at + 1]?.text.trim() !== '');
  return blank < 0 || blank + 1 === last || optionsOf(lines.slice(0, blank)) === null ? 0 : blank + 1;
}

/** Where the last question begins, where a blank line and the next number part it from one that has no options. */
function counted(lines: readonly Line[]): number {
  let from = 0;
  let last = 0;
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  for (const [at, { text }] of lines.entries()) {
    const number = Number(/^\s*(\d{1,3})[.)]\s+\S/.exec(text)?.[1] ?? 0);
    if (number === 0 || (at > 0 && lines[at - 1]?.text.trim() !== '')) continue;
    if (at === first) last = number;
    else if (last > 0 && number === last + 1) {
      from = at;
      last = number;
    }
  }
  return from;
}

/** Reads one stretch that ends with an answer; `answer` is what stands behind the colon, null where a star marks it. */
function readStretch(lines: readonly Line[], answer: string | null, feedback: string, said: Prepared['said'], into: Collector): void {
  const starts = lines.flatMap((line, at) => (kindOf(line) === undefined || (at > 0 && lines[at - 1]?.text.trim() !== '') ? [] : [at]));
  const from = Math.max(starts.at(-1) ?? 0, counted(lines), keyless(lines));
  leaveBlocks(lines.slice(0, from), into);
  let rest = lines.slice(from);
  while (rest[0]?.text.trim() === '') rest = rest.slice(1);
  const kind = kindOf(rest[0]);
  if (kind !== undefined) rest = rest.slice(1);
  const where = `line ${String(rest[0]?.number ?? lines[0]?.number ?? 1)}`;
  const found = optionsOf(rest);
  const stem = withoutNumber(textOf(rest.slice(0, found?.start ?? rest.length)));
  const named = kind === undefined ? '' : (kinds[kind] ?? '');
  if (named !== '') into.other(where, named, stem);
  else if (!found) {
    const numbered = rest.some(({ text }) => /^\s*\d+[.)]\s/.test(text)) && rest.length > 2;
    into.other(
      where,
      'a question without lettered options',
      stem,
      numbered ? 'Its options have numbers or none; give them letters from A.' : undefined,
    );
  } else if (
    answer !== null &&
    (/^[A-Z]{2,10}$/.test(answer) || /^[A-Za-z](?:\s*[,;&+]|\s+(?:and|y|und|et)\s+)\s*[A-Za-z](?![A-Za-z])/.test(answer)) &&
    keyIn(answer, found.options) < 0
  )
    into.other(where, 'several answers', stem);
  else {
    const key = answer === null ? found.options.findIndex(({ star }) => star) : keyIn(answer, found.options);
    if (answer === null && found.options.filter(({ star }) => star).length > 1) {
      into.other(where, 'several answers', stem);
      return;
    }
    if (key < 0 || key >= found.options.length) {
      into.other(
        where,
        'a question without a right answer',
        stem,
        `Its answer line says “${(answer ?? '').slice(0, 40)}”, which is none of its options.`,
      );
      return;
    }
    const numbers = rest.map(({ number }) => number);
    const saidAt = (at: readonly number[], of: Said['of']) =>
      at.flatMap((number) => said.get(number) ?? []).flatMap((one) => (one.of === of ? [one.text] : []));
    const general = [feedback, ...saidAt(numbers.slice(0, found.start), 'above')].filter((text) => text !== '');
    const byVerdict = { right: saidAt(numbers, 'right'), wrong: saidAt(numbers, 'wrong') };
    into.add(where, {
      stem,
      options: found.options.map(({ text, lines: at }, index) => ({
        text,
        correct: index === key,
        reason: [...saidAt(at, 'above'), ...byVerdict[index === key ? 'right' : 'wrong']].join('\n\n'),
      })),
      ...splitGeneral(general.join('\n\n')),
    });
  }
}

/** Whether a text looks like Aiken. */
export const looksLikeAiken = (text: string): boolean =>
  /^[ \t]*(?:\*\*)?\(?[Aa](?:[.):]\s+|[.)])\S/m.test(text) &&
  (/^[ \t]*(?:\*\*)?(?:ANSWERS?|ANS|CORRECT(?: ANSWER)?|KEY)(?:\*\*)?\s*[:.=]\s*\S/im.test(text) ||
    /^[ \t]*(?:answers?|answer key|key|solutions?|correct answers)\s*:?\s*$/im.test(text) ||
    /^[ \t]*\*\s*\(?[A-Za-z][.):]\s+\S/m.test(text));

export function readAiken(text: string, encoding: string): ReadQuiz {
  const into = new Collector();
  const { lines, said } = prepare(text.split(/\r\n?|\n/).map((line, at): Line => ({ text: withoutMarks(line), number: at + 1 })));
  if (!lines.some((line) => answerLine.test(line.text))) {
    // Stars in place of answer lines: an item ends at a blank line behind its options.
    let from = 0;
    let star = false;
    lines.forEach((line, at) => {
      star ||= optionLine.exec(line.text)?.[1] === '*';
      if ((line.text.trim() === '' || at === lines.length - 1) && star) {
        const stretch = lines.slice(from, at + 1);
        star = false;
        readStretch(stretch, null, '', said, into);
        from = at + 1;
      }
    });
    leaveBlocks(lines.slice(from), into);
    return into.result('Aiken', encoding);
  }
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const answer = answerLine.exec(lines[at]?.text ?? '');
    if (!answer) continue;
    const feedback: string[] = [];
    let end = at + 1;
    const first = feedbackLine.exec(lines[end]?.text ?? '');
    if (first) {
      feedback.push(first[1] ?? '');
      end += 1;
      while (
        end < lines.length &&
        (lines[end]?.text.trim() ?? '') !== '' &&
        kindOf(lines[end]) === undefined &&
        !optionLine.test(lines[end]?.text ?? '') &&
        !beginsQuestion(lines, end)
      ) {
        feedback.push(lines[end]?.text.trim() ?? '');
        end += 1;
      }
    }
    readStretch(lines.slice(from, at), answer[1]?.trim() ?? '', feedback.join('\n'), said, into);
    from = end;
    at = end - 1;
  }
  leaveBlocks(lines.slice(from), into);
  return into.result('Aiken', encoding);
}
