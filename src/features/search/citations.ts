/**
 * Rules by their number: "42 CFR 482.22(c)(5)", "1395dd", "MS.06.01.05", "A-0340", "CR 3". The words of the index cannot find these, since
 * most pages cite a rule as a source without writing its number. Pure.
 */

/** A rule named by number. */
export interface Citation {
  /** The same for every way to write it: `482.22`, `1395dd`, `ms.06.01.05`, `a-0340`, `cr 3`. */
  key: string;
  /** Title of the code, where it is named: `42` of 42 CFR. */
  code: string | null;
  /** Paragraphs as written, such as `(c)(5)`; empty when none are named. */
  paragraphs: string;
}

/** `/pagefind/citations.json`: the entries that name or cite a rule. */
export interface CitationFile {
  entries: { url: string; title: string; place: string; text: string }[];
  /** By key: number of the entry, how strongly it has the rule, and the paragraphs it names, parted by spaces. */
  rules: Record<string, [entry: number, strength: number, paragraphs: string][]>;
}

const paragraph = '((?:\\s?\\([a-z0-9]{1,5}\\))*)';
const sign = '(?:§+|sections?|sec\\.?|parts?)?';
const written: readonly { form: RegExp; read: (match: RegExpMatchArray) => Citation }[] = [
  {
    form: new RegExp(`(?:\\b(\\d{1,2})\\s?|\\b)c\\.?f\\.?r\\.?\\s?${sign}\\s?(\\d{2,4}(?:\\.\\d{1,4})?)${paragraph}`, 'gi'),
    read: ([, code, section = '', tail = '']) => ({ key: section, code: code ?? null, paragraphs: tight(tail) }),
  },
  {
    form: new RegExp(
      `(?:\\b(\\d{1,2})\\s?|\\b)u\\.?s\\.?c\\.?(?:a\\.?)?\\s?${sign}\\s?(\\d{2,5}[a-z]{0,2}(?:-\\d+[a-z]*)*)${paragraph}`,
      'gi',
    ),
    read: ([, code, section = '', tail = '']) => ({ key: section.toLowerCase(), code: code ?? null, paragraphs: tight(tail) }),
  },
  {
    form: /\b([a-z]{2,4})\.?\s?(\d{2})\.(\d{2})\.(\d{2})\b/gi,
    read: ([, chapter = '', ...parts]) => ({ key: `${chapter.toLowerCase()}.${parts.slice(0, 3).join('.')}`, code: null, paragraphs: '' }),
  },
  {
    form: /\b(?:tag\s?)?([ack])\s?-\s?0?(\d{3})\b|\b(?:tag\s?)([ack])\s?-?\s?0?(\d{3})\b|\b([ack])0(\d{3})\b/gi,
    read: ([, a, b, c, d, e, f]) => ({ key: `${(a ?? c ?? e ?? '').toLowerCase()}-0${b ?? d ?? f ?? ''}`, code: null, paragraphs: '' }),
  },
  // The hospital's tags are meant where none are named.
  { form: /\btag\s?0(\d{3})\b/gi, read: ([, number = '']) => ({ key: `a-0${number}`, code: null, paragraphs: '' }) },
  { form: /\bcr\s?(\d)\b/gi, read: ([, number = '']) => ({ key: `cr ${number}`, code: null, paragraphs: '' }) },
];

const tight = (paragraphs: string): string => paragraphs.replace(/\s/g, '').toLowerCase();

/** Every rule that a text names in full. */
export function citationsIn(text: string): Citation[] {
  return written.flatMap(({ form, read }) => [...text.matchAll(form)].map(read));
}

/** Numbers without their code, as people type them: "482.22(c)(5)", "§ 11133", "1395dd", "1320a-7". */
const bare = new RegExp(
  `(?:(§)\\s?|(?<![\\w.$-]))(\\d{2,4}\\.\\d{1,4}|\\d{3,5}[a-z]{1,2}(?:-\\d+[a-z]*)*|\\d{4,5}(?:-\\d+[a-z]*)*)${paragraph}(?![\\w%])`,
  'gi',
);

/** Words beside a number that only say what kind of number it is. */
const around = /§|\b(?:cfr|usc|section|sec|part|tag|title|us code|tjc|jcaho|ncqa|hcqia|standard|cms|cop|the|of|and|act|law|rule|code)\b/gi;

export interface Asked {
  citations: Citation[];
  /** What was typed beside the numbers. */
  rest: string;
}

/** The rules a question names; null when it names none. A bare number counts when the site has such a rule or nothing else was typed. */
export function askedCitations(question: string, has: (key: string) => boolean): Asked | null {
  const citations: Citation[] = [];
  let rest = question;
  for (const { form, read } of written)
    rest = rest.replace(form, (...match) => {
      citations.push(read(match.slice(0, -2) as unknown as RegExpMatchArray));
      return ' ';
    });
  const alone =
    rest
      .replace(bare, ' ')
      .replace(around, ' ')
      .replace(/[\W_]+/g, '') === '';
  rest = rest.replace(bare, (whole: string, mark: string | undefined, number: string, tail: string) => {
    const key = number.toLowerCase();
    const isYear = /^(?:19|20)\d\d$/.test(key) && mark === undefined;
    // Three digits and a letter may be a form (855R); sections of that kind are few, and known.
    const isForm = mark === undefined && /^\d{3}[a-z]/.test(key);
    if (!has(key) && (!alone || isYear || isForm)) return whole;
    citations.push({ key, code: null, paragraphs: tight(tail) });
    return ' ';
  });
  return citations.length === 0
    ? null
    : {
        citations,
        rest: rest
          .replace(around, ' ')
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      };
}

/** As it is said back to the reader: "42 CFR 482.22(c)(5)" comes out as typed, in capitals where it has letters of a chapter. */
export const citationName = ({ key, paragraphs }: Citation): string => `${/^[a-z]/.test(key) ? key.toUpperCase() : key}${paragraphs}`;

/** A part of the code ("45 CFR part 60") stands for every section in it. */
const isPart = (key: string): boolean => /^\d{2,4}$/.test(key);

function rowsOf(file: CitationFile, key: string): CitationFile['rules'][string] {
  const own = file.rules[key] ?? [];
  if (!isPart(key)) return own;
  const sections = Object.keys(file.rules).filter((each) => each.startsWith(`${key}.`));
  return [...own, ...sections.flatMap((each) => file.rules[each] ?? [])];
}

/** Entries that have the rules asked for, the strongest first: each with its strength, 0 to about 2. */
export function citing(file: CitationFile, citations: readonly Citation[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { key, paragraphs } of citations) {
    for (const [entry, strength, named] of rowsOf(file, key)) {
      // The paragraph itself, then one that holds it or lies within it, then the section.
      const near =
        paragraphs === '' || named === ''
          ? 0
          : Math.max(
              ...named
                .split(' ')
                .map((each) => (each === paragraphs ? 1 : each.startsWith(paragraphs) || paragraphs.startsWith(each) ? 0.5 : 0)),
            );
      found.set(entry, Math.max(found.get(entry) ?? 0, strength + near));
    }
  }
  return new Map([...found].sort((a, b) => b[1] - a[1]));
}

const isRows = (rows: unknown): boolean =>
  Array.isArray(rows) && rows.every((row) => Array.isArray(row) && typeof row[0] === 'number' && typeof row[1] === 'number');

/** Reads the file; null for one of another shape. */
export function readCitations(file: unknown): CitationFile | null {
  const { entries, rules } = (typeof file === 'object' && file !== null ? file : {}) as Partial<CitationFile>;
  return Array.isArray(entries) && typeof rules === 'object' && Object.values(rules).every(isRows) ? { entries, rules } : null;
}
