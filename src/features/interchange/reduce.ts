/**
 * Markup reduced to safe text: fed with tags and text in order, by `html.ts` or from an XML tree, it answers with the text and with what was
 * left out of it. Nothing is loaded, nothing is run, and no markup comes through. Pure.
 */
import { readMath, type MathReader } from './mathml.ts';
import { shifted, subscripts, superscripts } from './shifts.ts';
import { tidy } from './text.ts';

/** What was left out, by kind. */
export type Dropped = 'picture' | 'formula' | 'table' | 'link' | 'sound or video' | 'script' | 'embedded page' | 'form field';

export interface Reduced {
  text: string;
  /** Each with what names it (a picture's description, a link's address), or an empty text. */
  dropped: { kind: Dropped; name: string }[];
}

export interface Reducer {
  /** `tag` in small letters without prefix. */
  open: (tag: string, attribute: (name: string) => string | undefined) => void;
  close: (tag: string) => void;
  text: (text: string) => void;
  done: () => Reduced;
}

const paragraphs = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote section article header footer figure fieldset hr form'.split(' '),
);
const lineTags = new Set('div li tr dt dd caption option figcaption address rubricblock center'.split(' '));
const silent = new Set('script style head title template noscript stylesheet rp'.split(' '));
const sounds = new Set(['audio', 'video', 'source', 'track']);
const frames = new Set(['iframe', 'object', 'embed', 'applet', 'frame', 'svg', 'canvas']);

export function reducer(): Reducer {
  /** What is written, and the stretch since the last break, which raised and lowered text may still change. */
  const written: string[] = [];
  let current = '';
  let last = '';
  const dropped: Reduced['dropped'] = [];
  /** Depth of what is passed over in silence, of preformatted text and of bold. */
  let skip = 0;
  let pre = 0;
  let bold = 0;
  let cells = 0;
  const lists: { ordered: boolean; next: number }[] = [];
  /** Where raised or lowered text began in `current`. */
  const shifts: number[] = [];
  /** A break that stands before the next text: 1 a line, 2 a paragraph. */
  let gap = 0;
  let prefix = '';
  /** The formula that is being read. */
  let math: MathReader | null = null;

  const newLine = (lines: 1 | 2) => {
    written.push(current.trimEnd(), lines === 1 ? '\n' : '\n\n');
    current = '';
    last = '\n';
  };
  const write = (text: string) => {
    if (text === '') return;
    if (gap > 0 && last !== '') newLine(gap === 1 ? 1 : 2);
    gap = 0;
    current += prefix + text;
    prefix = '';
    last = text.slice(-1);
  };
  const gapOf = (size: number) => {
    if (shifts.length === 0) gap = Math.max(gap, size);
  };
  const endMath = () => {
    const formula = math?.result() ?? '';
    math = null;
    // A formula is a word of its own, however close it stands.
    if (/[\p{L}\p{N}]/u.test(last) && gap === 0 && /^[\p{L}\p{N}(√]/u.test(formula)) write(' ');
    write(formula);
  };
  const drop = (kind: Dropped, name = '') => {
    dropped.push({ kind, name: tidy(name).replace(/\s+/g, ' ').slice(0, 80) });
  };

  const openBlock = (tag: string) => {
    if (tag === 'ul' || tag === 'ol') lists.push({ ordered: tag === 'ol', next: 1 });
    if (paragraphs.has(tag)) gapOf(lists.length > 1 && (tag === 'ul' || tag === 'ol') ? 1 : lists.length > 0 && tag === 'p' ? 0 : 2);
    else if (lineTags.has(tag)) gapOf(1);
    if (tag === 'pre') pre += 1;
    if (tag === 'tr') cells = 0;
    if (tag === 'li') {
      const list = lists.at(-1);
      prefix = `${'  '.repeat(Math.max(0, lists.length - 1))}${list?.ordered === true ? `${String(list.next)}. ` : '- '}`;
      if (list) list.next += 1;
    }
    if (tag === 'td' || tag === 'th') {
      if (cells > 0) write(last === ' ' ? '| ' : ' | ');
      cells += 1;
    }
  };

  return {
    open(tag, attribute) {
      if (skip > 0) {
        if (silent.has(tag) || frames.has(tag)) skip += 1;
        return;
      }
      if (math) {
        math.open(tag, attribute);
        return;
      }
      if (tag === 'script') drop('script');
      if (tag === 'img') {
        const [file = ''] = (attribute('src') ?? '').slice(0, 500).split('/').at(-1)?.split('?') ?? [];
        const alt = attribute('alt') ?? '';
        drop('picture', alt === '' ? file.replaceAll('%20', ' ') : alt);
      }
      if (tag === 'math') {
        drop('formula');
        math = readMath();
        return;
      }
      if (tag === 'table') drop('table');
      if (sounds.has(tag) && tag !== 'source' && tag !== 'track') drop('sound or video', attribute('src') ?? '');
      if (['input', 'select', 'textarea', 'button'].includes(tag)) drop('form field');
      if (frames.has(tag))
        drop(tag === 'svg' || tag === 'canvas' ? 'picture' : 'embedded page', attribute('src') ?? attribute('data') ?? '');
      if (tag === 'a' && attribute('href') !== undefined) drop('link', attribute('href') ?? '');
      if (silent.has(tag) || frames.has(tag)) {
        if (tag !== 'embed' && tag !== 'frame') skip += 1;
        return;
      }
      if (tag === 'br') {
        if (shifts.length > 0) write(' ');
        else if (gap === 0 && last !== '') newLine(1);
        return;
      }
      if (tag === 'sub' || tag === 'sup') {
        if (gap > 0 && last !== '') newLine(gap === 1 ? 1 : 2);
        gap = 0;
        shifts.push(current.length);
        return;
      }
      if (tag === 'b' || tag === 'strong') bold += 1;
      // The reading of East Asian letters stands above them.
      if (tag === 'rt') write('(');
      openBlock(tag);
    },
    close(tag) {
      if (skip > 0) {
        if (silent.has(tag) || frames.has(tag)) skip -= 1;
        return;
      }
      if (math) {
        if (math.close(tag)) endMath();
        return;
      }
      if (tag === 'sub' || tag === 'sup') {
        const from = shifts.pop();
        if (from !== undefined && from < current.length)
          current =
            current.slice(0, from) +
            (tag === 'sub' ? shifted(current.slice(from), subscripts, '_') : shifted(current.slice(from), superscripts, '^'));
        return;
      }
      if (tag === 'b' || tag === 'strong') bold = Math.max(0, bold - 1);
      if (tag === 'rt') write(')');
      if (tag === 'pre') pre = Math.max(0, pre - 1);
      if (tag === 'ul' || tag === 'ol') lists.pop();
      if (tag === 'li') prefix = '';
      if (paragraphs.has(tag)) gapOf(lists.length > 0 ? 1 : 2);
      else if (lineTags.has(tag)) gapOf(1);
    },
    text(given) {
      if (skip > 0) return;
      if (math) {
        math.text(given);
        return;
      }
      // White space of the source is one space; a non-breaking one is meant.
      const atStart = gap > 0 || last === '' || last === '\n';
      let text = pre > 0 ? given.replace(/\r\n?/g, '\n') : given.replace(/[ \t\r\n\f]+/g, ' ');
      if (pre === 0) {
        if (text === ' ' && (atStart || prefix !== '')) return;
        if (atStart || prefix !== '' || last === ' ') text = text.replace(/^ /, '');
      } else if (atStart && gap > 0) text = text.replace(/^\n/, '');
      text = text.replaceAll('\u00A0', ' ');
      if (text === '') return;
      if (bold === 0 || shifts.length > 0) {
        write(text);
        return;
      }
      // Bold is marked line by line and hugs its words.
      const marked = text.replaceAll('*', '∗').split('\n');
      write(marked.map((line) => (line.trim() === '' ? line : line.replace(line.trim(), () => `**${line.trim()}**`))).join('\n'));
    },
    done() {
      endMath();
      // Two stretches of bold that touch are one.
      return { text: tidy([...written, current].join('').replace(/(?<=[^*\s])\*\*\*\*(?=[^*\s])/g, '')), dropped };
    },
  };
}

/** Names for what was left out, one for each kind: `2 pictures (a map, chart.png)`. */
export function namesOf(dropped: Reduced['dropped']): { kind: Dropped; what: string }[] {
  const kinds = [...new Set(dropped.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const all = dropped.filter((one) => one.kind === kind);
    const names = all.map(({ name }) => name).filter((name) => name !== '');
    const shown = names.length === 0 ? '' : ` (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' and more' : ''})`;
    const many = kind === 'sound or video' ? 'sounds or videos' : `${kind}s`;
    return {
      kind,
      what: `${all.length === 1 ? `a ${kind}` : `${String(all.length)} ${many}`}${shown}`.replace('a embedded', 'an embedded'),
    };
  });
}
