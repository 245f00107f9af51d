/** Text as people type and paste it, out of Word most of all: its line breaks, its list signs, its private signs. Pure. */

/**
 * Signs that Word keeps in the private-use area for its Symbol and Wingdings fonts, as the sign a reader saw. In any other font they
 * are an empty box, so none of them may leave: what is not known here becomes the replacement character.
 */
const symbolFonts: Readonly<Record<string, string>> = {
  '\uF02D': '–',
  '\uF06C': '•',
  '\uF06E': '•',
  '\uF071': '•',
  '\uF076': '•',
  '\uF0A3': '≤',
  '\uF0A7': '•',
  '\uF0A8': '•',
  '\uF0AE': '→',
  '\uF0B0': '°',
  '\uF0B1': '±',
  '\uF0B3': '≥',
  '\uF0B4': '×',
  '\uF0B7': '•',
  '\uF0D8': '•',
  '\uF0E0': '→',
  '\uF0E8': '→',
  '\uF0FC': '✓',
};

/** Word's own line break inside a paragraph is a vertical tab, and a browser's may be U+2028. */
const withBreaks = (text: string): string => text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');

/** Text with its line breaks, without characters that no file format or no other font can carry. */
export function printable(text: string): string {
  return withBreaks(text)
    .replace(/[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu, (sign) => symbolFonts[sign] ?? '\uFFFD')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[\u007F-\u009F]/g, '\uFFFD');
}

/**
 * Text on one line, in a form that every file format can hold: line breaks, tabs and runs of spaces become one space. Other control characters and
 * halves of surrogate pairs, which XML cannot carry, become the replacement character, so that nothing vanishes unseen.
 */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** A sign that begins a list item. `o` only before a tab or a run of spaces; `§` not where it begins a citation, as in § 11133. */
const bullet = /^(?:[-*•‣⁃◦▪▫■□●○◆◇❖➢➤✓✔–−]\s+|·\s+|[o§](?:\t|\s{2,})\s*|§\s+(?=\p{L})|[\uE000-\uF8FF]\s*)(?=\S)/u;
/** A number or letter that may begin a list item; whether it does, its neighbors show. */
const number = /^\(?(\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s+(?=\S)/i;

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const series = [
  (place: number) => String(place + 1),
  (place: number) => String.fromCharCode(97 + place),
  (place: number) => roman[place] ?? '',
];

interface Row {
  kind: 'blank' | 'text' | 'bullet' | 'number';
  text: string;
  /** As it stands, with its sign. */
  whole: string;
  label: string;
}

function rowOf(raw: string): Row {
  const whole = raw.trim();
  const row = (kind: Row['kind'], sign = '', label = ''): Row => ({
    kind,
    text: oneLine(whole.slice(sign.length)),
    whole: oneLine(whole),
    label: label.toLowerCase(),
  });
  if (whole === '') return row('blank');
  const mark = bullet.exec(whole);
  if (mark) return row('bullet', mark[0]);
  const numbered = number.exec(whole);
  return numbered ? row('number', numbered[0], numbered[1]) : row('text');
}

/** A line an e-mail program broke: long, without an end, and going on in lower case. */
const goesOn = (before: string, after: string): boolean => before.length >= 60 && !/[.:;!?]$/.test(before) && /^\p{Ll}/u.test(after);

export type TypedPart = { kind: 'text'; text: string } | { kind: 'list'; numbered: boolean; items: string[] };

/** Rows at the front that count on from the first of a series, two at least: 1 2 3, a b c or i ii iii. Blank lines may lie between. */
function countedRows(rows: readonly Row[]): { items: string[]; used: number } | null {
  for (const label of series) {
    const items: string[] = [];
    let used = 0;
    for (const [place, row] of rows.entries()) {
      if (row.kind === 'blank') continue;
      if (row.kind !== 'number' || row.label !== label(items.length)) break;
      items.push(row.text);
      used = place + 1;
    }
    if (items.length > 1) return { items, used };
  }
  return null;
}

/**
 * Typed text as paragraphs and lists, in order. Every line is a paragraph of its own, but for lines that were broken for width; lines
 * with a list sign are a list, and lines that count on are a numbered one. A lone number stays as it was typed.
 */
export function typedParts(text: string): TypedPart[] {
  const rows = withBreaks(text).split('\n').map(rowOf);
  const parts: TypedPart[] = [];
  let fresh = true;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const last = parts.at(-1);
    if (!row || row.kind === 'blank') {
      fresh = true;
      continue;
    }
    const counted = row.kind === 'number' ? countedRows(rows.slice(at)) : null;
    if (counted) {
      parts.push({ kind: 'list', numbered: true, items: counted.items });
      at += counted.used - 1;
    } else if (row.kind === 'bullet') {
      if (!fresh && last?.kind === 'list' && !last.numbered) last.items.push(row.text);
      else parts.push({ kind: 'list', numbered: false, items: [row.text] });
    } else if (!fresh && last?.kind === 'text' && goesOn(last.text, row.whole)) last.text += ` ${row.whole}`;
    else if (!fresh && last?.kind === 'list' && goesOn(last.items.at(-1) ?? '', row.whole))
      last.items.push(`${last.items.pop() ?? ''} ${row.whole}`);
    else parts.push({ kind: 'text', text: row.whole });
    fresh = false;
  }
  return parts;
}

/** The lines of a pasted text, each without its list sign; one for each paragraph and each item. */
export const pastedLines = (text: string): string[] =>
  typedParts(text).flatMap((part) => (part.kind === 'text' ? [part.text] : part.items));

/** An e-mail address, a web address or an American telephone number, in that order of the groups. */
const contacts =
  /([\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})|(https?:\/\/[^\s<>"'()]*[^\s<>"'().,;:!?])|((?:\+?1[\s.-]?)?\(?\b\d{3}\)?[\s.-]\d{3}[.-]\d{4}\b)/gi;

export interface Contact {
  text: string;
  href: string;
}

/** Ways to reach someone that stand in a text, and the words between them. */
export function withContacts(text: string): (string | Contact)[] {
  const parts: (string | Contact)[] = [];
  let at = 0;
  for (const match of text.matchAll(contacts)) {
    const [whole, mail, address] = match;
    if (match.index > at) parts.push(text.slice(at, match.index));
    const digits = whole.replace(/\D/g, '');
    const href = mail !== undefined ? `mailto:${mail}` : (address ?? `tel:+${digits.length === 10 ? '1' : ''}${digits}`);
    parts.push({ text: whole, href });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
