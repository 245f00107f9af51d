/**
 * Reads GIFT, the text format of Moodle and many others. https://docs.moodle.org/en/GIFT_format
 *
 * Understood: `::name::`, `[html]` and the other text formats, `=` and `~`, percent weights, `#` and `####` feedback, `$CATEGORY:`, comments
 * with `[id:]` and `[tag:]`, escapes, questions over many lines, a blank in the middle of a sentence. Pure.
 */
import { Collector, mostOptions } from './collect.ts';
import { splitGeneral } from './feedback.ts';
import { readText, type TextFormat } from './markup.ts';
import type { ReadQuiz } from './model.ts';

interface Block {
  text: string;
  line: number;
  comments: string[];
  category: string;
}

/** Place of a mark that is not escaped, or -1. */
function find(text: string, mark: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(mark, at)) return at;
  }
  return -1;
}

function findLast(text: string, mark: string): number {
  let last = -1;
  for (let at = find(text, mark); at >= 0; at = find(text, mark, at + mark.length)) last = at;
  return last;
}

/** Text without its escapes; `\n` is a line break. A backslash before any other letter is a backslash. */
export const unescapeGift = (text: string): string =>
  text.replace(/\\([~=#{}:\\n])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

/** Depth of braces a line adds. */
function braces(line: string): number {
  let depth = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '{') depth += 1;
    else if (line[at] === '}') depth -= 1;
  }
  return depth;
}

const categoryName = (path: string): string =>
  path
    .trim()
    .replace(/^\$(?:course|system|module|cat\d*|context)\$\//i, '')
    .replace(/^top\//i, '')
    .replace(/^top$/i, '');

/** Braces that stand alone, behind a blank line, belong to the text before them, back to its name. */
function joined(blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    let from = all.length;
    if (block.text.trimStart().startsWith('{')) {
      const named = all.findLastIndex(({ text }) => text.trimStart().startsWith('::') || find(text, '{') >= 0);
      const stem = all[named];
      if (stem && find(stem.text, '{') < 0) from = named;
      else if (all.length > 0 && find(all.at(-1)?.text ?? '', '{') < 0) from = all.length - 1;
    }
    const [first, ...more] = [...all.splice(from), block];
    all.push(
      more.length === 0
        ? first
        : {
            ...first,
            text: [first, ...more].map(({ text }) => text).join('\n\n'),
            comments: [first, ...more].flatMap((one) => one.comments),
          },
    );
  }
  return all;
}

/** Cuts a file at its blank lines; one inside braces that go on with an answer parts nothing. */
function blocksOf(text: string): Block[] {
  const lines = text.split(/\r\n?|\n/);
  const blocks: Block[] = [];
  let category = '';
  let comments: string[] = [];
  let words: string[] = [];
  let start = 0;
  let depth = 0;
  const end = () => {
    if (words.length > 0) {
      blocks.push({ text: words.join('\n'), line: start, comments, category });
      comments = [];
    }
    words = [];
    depth = 0;
  };
  lines.forEach((line, at) => {
    const trimmed = line.trim();
    if (trimmed === '') {
      const next = depth > 0 ? lines.slice(at + 1, at + 20).find((one) => one.trim() !== '') : undefined;
      if (next === undefined || !/^\s*(?:[=~#}]|\/\/)/.test(next)) end();
      return;
    }
    if (trimmed.startsWith('//')) {
      if (words.length === 0) comments.push(trimmed.slice(2));
      return;
    }
    const path = words.length === 0 ? /^\$CATEGORY:(.*)$/i.exec(trimmed)?.[1] : undefined;
    if (path !== undefined) {
      category = categoryName(unescapeGift(path));
      comments = [];
      return;
    }
    if (words.length === 0) start = at + 1;
    // A new question may follow without a blank line.
    else if (depth === 0 && trimmed.startsWith('::') && words.some((one) => one.includes('}'))) {
      end();
      start = at + 1;
    }
    words.push(line);
    depth += braces(line);
  });
  end();
  return joined(blocks);
}

const formats: Record<string, TextFormat> = { html: 'html', plain: 'plain', markdown: 'markdown', moodle: 'auto' };

/** A text with its own format in front, or in that of the question. */
function formatted(text: string, fallback: TextFormat): { text: string; format: TextFormat } {
  const [whole, name = ''] = /^\s*\[(html|plain|markdown|moodle)\]/i.exec(text) ?? [];
  return whole === undefined
    ? { text, format: fallback }
    : { text: text.slice(whole.length), format: formats[name.toLowerCase()] ?? fallback };
}

interface Choice {
  text: string;
  feedback: string;
  /** Percent of the mark. */
  weight: number;
  sign: '=' | '~';
}

function choicesOf(answers: string): Choice[] {
  const starts: number[] = [];
  for (let at = 0; at < answers.length; at += 1) {
    if (answers[at] === '\\') at += 1;
    else if (answers[at] === '~' || answers[at] === '=') starts.push(at);
  }
  return starts.map((start, index) => {
    const sign = answers[start] === '=' ? '=' : '~';
    const body = answers.slice(start + 1, starts[index + 1] ?? answers.length);
    const weight = /^\s*%(-?\d+(?:[.,]\d+)?)%/.exec(body);
    const rest = weight ? body.slice(weight[0].length) : body;
    const hash = find(rest, '#');
    return {
      text: hash < 0 ? rest : rest.slice(0, hash),
      feedback: hash < 0 ? '' : rest.slice(hash + 1),
      weight: weight ? Number((weight[1] ?? '0').replace(',', '.')) : sign === '=' ? 100 : 0,
      sign,
    };
  });
}

/** What kind of question the answers make, where it is not a choice. */
function otherKind(answers: string): string | null {
  const plain = answers.trim();
  if (plain === '') return 'an essay question';
  if (plain.startsWith('#')) return 'a numerical question';
  if (/^(?:T|TRUE|F|FALSE)\s*(?:#|$)/i.test(plain)) return 'true or false';
  if (find(plain, '~') >= 0) return null;
  if (find(plain, '->') >= 0) return 'a matching question';
  return 'a short answer question';
}

function readBlock({ text, line, comments, category }: Block, into: Collector): void {
  const where = `line ${String(line)}`;
  const remark = comments.join('\n');
  let rest = text.trim();
  let name = '';
  if (rest.startsWith('::')) {
    const end = find(rest, '::', 2);
    if (end > 0) {
      name = unescapeGift(rest.slice(2, end)).trim();
      rest = rest.slice(end + 2).trim();
    }
  }
  const own = formatted(rest, 'auto');
  const open = find(own.text, '{');
  const close = findLast(own.text, '}');
  // How far a line of the file is set in says nothing: only HTML would take it for one space by itself.
  const words = (part: string, format = own.format, to = into) =>
    readText(unescapeGift(format === 'auto' ? part.replace(/\n[ \t]+/g, '\n') : part), format, where, to);
  /** To name what is left out by; what the name itself lost is not worth a word. */
  const label = (part: string) => words(part, own.format, new Collector());
  if (open < 0 && close < 0) {
    into.other(where, 'text without a question', label(own.text));
    return;
  }
  if (open < 0 || close < open) {
    into.other(
      where,
      'a question that cannot be read',
      label(own.text),
      open < 0 ? 'A brace is closed that was never opened.' : 'A brace is opened and never closed.',
    );
    return;
  }
  const after = own.text.slice(close + 1).trim();
  const before = own.text.slice(0, open);
  const gap = after !== '' && !/^[.?!:,;]$/.test(after);
  const stemSource = after === '' ? before : `${before.trimEnd()} _____${/^[.?!:,;]/.test(after) ? '' : ' '}${after}`;
  let answers = own.text.slice(open + 1, close);
  if (find(answers, '{') >= 0) {
    into.other(where, 'several blanks in one text', label(before), 'Only questions with one set of options are taken.');
    return;
  }
  const generalAt = find(answers, '####');
  const generalSource = generalAt < 0 ? '' : answers.slice(generalAt + 4);
  if (generalAt >= 0) answers = answers.slice(0, generalAt);
  const kind = otherKind(answers);
  if (kind !== null) {
    into.other(where, kind, label(stemSource));
    return;
  }
  const choices = choicesOf(answers);
  if (choices.length > mostOptions) {
    into.other(
      where,
      'a question with too many options',
      label(stemSource),
      `It has ${String(choices.length)}; up to ${String(mostOptions)} are taken.`,
    );
    return;
  }
  const full = choices.filter((choice) => choice.weight >= 100);
  if (choices.every(({ sign }) => sign === '~') && choices.filter(({ weight }) => weight > 0).length > 1) {
    into.other(where, 'several answers', label(stemSource));
    return;
  }
  const text_ = words(stemSource);
  const part = (source: string) => {
    const { text: inner, format } = formatted(source, own.format);
    return words(inner.trim(), format);
  };
  const general = formatted(generalSource, own.format);
  const taken = into.add(where, {
    id: /\[id:((?:\\\]|[^\]])+)\]/.exec(remark)?.[1]?.replaceAll('\\]', ']') ?? name,
    stem: text_,
    options: choices.map((choice) => ({ text: part(choice.text), correct: choice.weight >= 100, reason: part(choice.feedback) })),
    ...splitGeneral(words(general.text.trim(), general.format)),
    tags: [...remark.matchAll(/\[tag:((?:\\\]|[^\]])+)\]/g)].map(([, tag = '']) => tag.replaceAll('\\]', ']')),
    topic: into.inOneLanguage(category.replaceAll('<//', '</'), true),
  });
  if (taken && choices.some(({ weight }) => weight !== 0 && weight < 100))
    into.partial(where, 'the one with the full mark is the right one');
  if (taken && gap) into.leave(where, 'a blank within the sentence', 'It is written as a line, _____.');
  if (taken && full.every(({ sign }) => sign === '~'))
    into.leave(where, 'boxes to tick', 'Several could be ticked; only one was right, so one is chosen here.');
}

export function readGift(text: string, encoding: string): ReadQuiz {
  const into = new Collector();
  for (const block of blocksOf(text)) readBlock(block, into);
  return into.result('GIFT', encoding);
}
