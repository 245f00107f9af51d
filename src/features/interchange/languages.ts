/**
 * One language out of texts that hold several, as Moodle's filters part them: the site's, which is English, or else the first. Pure.
 *
 * Read are `<span lang="en" class="multilang">` side by side, the same on `<div>`, the older `<lang lang="en">`
 * (https://docs.moodle.org/en/Multi-language_content_filter), and `{mlang en}…{mlang}` with `{mlang other}` for all that have none of their
 * own (https://github.com/iarenaza/moodle-filter_multilang2). A `lang` alone marks a foreign word and parts nothing.
 */

interface Piece {
  /** Codes in small letters, with `_`; one or more. */
  languages: string[];
  /** Where it begins and ends, and where what it holds does. */
  from: number;
  to: number;
  inner: [number, number];
}

/** Stands for all languages that have no text of their own. */
const otherCode = 'other';

const codeOf = (text: string): string => text.toLowerCase().replaceAll('-', '_');

/** The language to take of those there. */
function chosenOf(there: readonly string[]): string {
  const english = ['en_us', 'en'].find((code) => there.includes(code)) ?? there.find((code) => code.startsWith('en_'));
  return english ?? there.find((code) => code === otherCode) ?? there[0] ?? '';
}

// Bounded everywhere: what a file repeats a million times is looked at once.
const tagPattern = /<(\/?)(span|div|lang)\b([^<>]{0,300})>/gi;
const blockPattern = /\{\s{0,5}mlang(?:\s{1,5}([\w-]{1,40}(?:\s{0,5},\s{0,5}[\w-]{1,40}){0,20}))?\s{0,5}\}/gi;
/** What may stand between the same text in two languages: breaks that an editor put there. */
const between = /^(?:\s|&nbsp;|<\/?(?:br|p|div)\b[^<>]*>)*$/i;

function languageOf(tag: string, attributes: string): string {
  const [, language = ''] = /\blang\s*=\s*["']?([A-Za-z][\w-]*)/i.exec(attributes) ?? [];
  return tag === 'lang' || /\bclass\s*=\s*["']?[^"'=]*\bmultilang\b/i.test(attributes) ? codeOf(language) : '';
}

/** Elements with a language, the outermost of each place, in order. */
function elementsOf(text: string): Piece[] {
  const open = new Map<string, { language: string; from: number; inner: number }[]>();
  const all: Piece[] = [];
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', index } of text.matchAll(tagPattern)) {
    const tag = name.toLowerCase();
    const stack = open.get(tag) ?? [];
    open.set(tag, stack);
    if (slash === '') stack.push({ language: languageOf(tag, attributes), from: index, inner: index + whole.length });
    else {
      const begun = stack.pop();
      if (begun && begun.language !== '')
        all.push({ languages: [begun.language], from: begun.from, to: index + whole.length, inner: [begun.inner, index] });
    }
  }
  let end = 0;
  return all
    .sort((one, other) => one.from - other.from)
    .filter(({ from, to }) => {
      const outermost = from >= end;
      if (outermost) end = to;
      return outermost;
    });
}

/** Blocks in braces, in order. */
function blocksOf(text: string): Piece[] {
  const all: Piece[] = [];
  let begun: { languages: string[]; from: number; inner: number } | null = null;
  for (const { 0: whole, 1: codes, index } of text.matchAll(blockPattern)) {
    if (codes !== undefined)
      begun ??= { languages: codes.split(',').map((code) => codeOf(code.trim())), from: index, inner: index + whole.length };
    else if (begun) {
      all.push({ languages: begun.languages, from: begun.from, to: index + whole.length, inner: [begun.inner, index] });
      begun = null;
    }
  }
  return all;
}

/** Pieces that say the same: those side by side. */
function groupsOf(text: string, pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1);
    if (last && piece.from - last.to < 300 && between.test(text.slice(last.to, piece.from))) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function keepOne(text: string, groups: readonly (readonly Piece[])[], left: Set<string>): string {
  let kept = '';
  let at = 0;
  for (const group of groups) {
    const chosen = chosenOf(group.flatMap(({ languages }) => languages));
    kept += text.slice(at, group[0]?.from);
    at = group[0]?.from ?? at;
    // White space between a text and its translation parts nothing that stays.
    let space = '';
    let some = false;
    for (const { languages, from, to, inner } of group) {
      const gap = text.slice(at, from);
      at = to;
      if (gap.trim() === '') space += gap;
      else {
        kept += space + gap;
        space = '';
      }
      if (languages.includes(chosen)) {
        kept += (some ? space : '') + text.slice(...inner);
        space = '';
        some = true;
      } else for (const language of languages) left.add(language);
    }
  }
  return kept + text.slice(at);
}

/** A text in one language. `markup`: whether tags are tags in it. `left` are the codes of the languages that were not taken. */
export function oneLanguage(text: string, markup: boolean): { text: string; left: ReadonlySet<string> } {
  const left = new Set<string>();
  // Blocks in braces speak for the whole text, elements for those beside them: so their filters read them.
  const blocks = blocksOf(text);
  const parted = blocks.length === 0 ? text : keepOne(text, [blocks], left);
  return { text: markup ? keepOne(parted, groupsOf(parted, elementsOf(parted)), left) : parted, left };
}

/** Languages in words: `German, French and other languages`. */
export function namesOfLanguages(codes: ReadonlySet<string>): string {
  const known = new Intl.DisplayNames('en', { type: 'language' });
  const name = (code: string): string => {
    try {
      return known.of(code.replaceAll('_', '-')) ?? code;
    } catch {
      // No code that a language could have: it is named as it is written.
      return code;
    }
  };
  const names = [...codes].filter((code) => code !== otherCode).map(name);
  return new Intl.ListFormat('en').format(codes.has(otherCode) ? [...names, 'other languages'] : names);
}
