/**
 * Search over lessons, glossary, standards and careers. Pagefind does the work and loads only the parts of the index a query
 * needs; this feature turns a question into queries, merges their results and refuses to run any markup that comes back.
 */
import { excerptOf, textOf, type Excerpt } from './excerpt.ts';
import { kindOf, meets, type Kind, type Only } from './kinds.ts';
import { askedCitations, citationName, citing, type CitationFile } from './citations.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { concepts, read, type Reading } from './query.ts';
import { rank, textScores, weigh, type Hits } from './rank.ts';
import { stem } from './words.ts';

export { readCitations, type CitationFile } from './citations.ts';
export { kindName, kinds, type Kind, type Only } from './kinds.ts';
export { readLexicon, type Lexicon } from './lexicon.ts';
export { lists, pagesFor, type SitePage } from './pages.ts';

export interface SearchResult {
  url: string;
  title: string;
  /** Where the result stands: its lesson, or "Glossary". */
  place: string;
  kind: Kind;
  /** Text around the match; matched words are marked. */
  excerpt: Excerpt;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ url: string; content: string; meta: Record<string, string> }>;
}
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string, options?: { filters: Record<string, string> }) => Promise<{ results: PagefindResult[] }>;
}

/** How many results are shown, how many candidates are read for them, and how many terms beside these for a question of how few words. */
const limits = { results: 10, candidates: 30, terms: 5, termWords: 2 } as const;

/** Settles how results are ranked: a heading or a name found counts more than a long text that repeats a word. */
export const ranking = { pageLength: 0.1, termFrequency: 0.4, termSaturation: 0.6, termSimilarity: 2 } as const;

export interface Found {
  /** Best results for a question, at most ten. */
  results: SearchResult[];
  /** What has to be said of them: that no page has the rule that was asked for. */
  note: string | null;
}

/** The entries that have a rule, where nothing else was asked. */
const ruleResults = (found: NonNullable<ReturnType<typeof byRule>>['found'], only: Only): SearchResult[] =>
  found
    .filter(({ entry }) => meets(entry.url, only))
    .slice(0, limits.results)
    .map(({ entry: { url, title, place, text } }) => ({ url, title, place, kind: kindOf(url), excerpt: [{ text, marked: false }] }));

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** What has to be said of how the words were read; null when they were taken as typed. */
function noteOnWords({ words, corrected, unknown }: Reading): string | null {
  if (unknown.length > 0 && words.length === 0) return `Nothing here has ${quoted(unknown)}.`;
  const said = corrected.length > 0 ? corrected.map(([typed, meant]) => `Read “${typed}” as “${meant}”.`).join(' ') : '';
  if (unknown.length > 0) return `Nothing here has ${quoted(unknown)}; these are for the other words. ${said}`.trim();
  return said === '' ? null : said;
}

/** A search over one index: remembers what each word found. */
export interface Searcher {
  search: (question: string, only?: Only) => Promise<Found>;
}

/** What the rules named in a question find: by address, how strongly each entry has them. Null when the question names none. */
function byRule(question: string, file: CitationFile | null) {
  const asked = file && askedCitations(question, (key) => key in file.rules);
  if (!file || !asked) return null;
  const found = [...citing(file, asked.citations)].flatMap(([at, strength]) => {
    const entry = file.entries[at];
    return entry ? [{ entry, strength }] : [];
  });
  return { found, rest: asked.rest, name: asked.citations.map(citationName).join(', ') };
}

/** What one word finds, and how strongly; the results themselves are kept in `results`. */
async function askIndex(pagefind: Pagefind, results: Map<string, PagefindResult>, word: string, only: Only): Promise<Hits> {
  const options = { filters: { ...only } };
  const [exact, loose] = [await pagefind.search(`"${word}"`, options), await pagefind.search(word, options)];
  // What begins with two letters is no answer to an abbreviation of two.
  const wanted = exact.results.length > 0 || word.length < 3 ? new Set(exact.results.map(({ id }) => id)) : null;
  const found = loose.results.filter(({ id }) => wanted === null || wanted.has(id));
  for (const result of [...found, ...exact.results]) results.set(result.id, result);
  const best = found[0]?.score ?? 1;
  const hits = new Map<string, number>((wanted ? [...wanted] : []).map((id) => [id, 0.2]));
  // A word that only resembles what was typed counts half.
  for (const { id, score } of found) hits.set(id, Math.max(0.2, Math.sqrt(score / best)) * (wanted ? 1 : 0.5));
  return hits;
}

/**
 * Every word is asked of Pagefind on its own and the answers are put together here, so that one word the text does not use never
 * empties the list. Pagefind matches beginnings and near words too; what it finds for the quoted word is kept when there is any.
 */
export function makeSearcher(
  pagefind: Pagefind,
  lexicon: Lexicon = readLexicon(null),
  rules: () => Promise<CitationFile | null> = () => Promise.resolve(null),
): Searcher {
  const results = new Map<string, PagefindResult>();
  const known = new Map<string, Promise<Hits>>();

  const hitsOf = (word: string, only: Only): Promise<Hits> => {
    const key = [word, only.kind, only.domain].join(' ');
    const there = known.get(key);
    if (there) return there;
    const made = askIndex(pagefind, results, word, only);
    known.set(key, made);
    made.catch(() => known.delete(key));
    return made;
  };

  const byWords = async (question: string, only: Only, strengthOf: (url: string) => number): Promise<SearchResult[]> => {
    const meant = concepts(question, lexicon);
    const { words } = read(question, lexicon);
    const hits = new Map<string, Hits>();
    for (const word of new Set(meant.flatMap((concept) => concept.forms.flatMap((form) => form.words))))
      hits.set(word, await hitsOf(word, only));
    const weighed = meant.map((concept) => weigh(concept, (word) => hits.get(word) ?? new Map(), lexicon.entries));
    const scored = [...textScores(weighed)].sort((a, b) => b[1] - a[1]);
    const nearest = scored.slice(0, limits.candidates);
    // A word on nearly every page crowds out the entry that explains it.
    if (words.length > 0 && words.length <= limits.termWords && only.kind === undefined && only.domain === undefined) {
      const terms = await Promise.all(words.map((word) => hitsOf(word, { kind: 'glossary' })));
      const isTerm = ([id]: [string, number]) => terms.every((found) => found.has(id));
      nearest.push(...scored.slice(limits.candidates).filter(isTerm).slice(0, limits.terms));
    }
    const candidates = await Promise.all(
      nearest.flatMap(([id, text]) => {
        const result = results.get(id);
        return result ? [result.data().then((data) => ({ data, text }))] : [];
      }),
    );
    const asked = new Set(
      meant
        .filter(({ weight }) => weight >= 0.5)
        .flatMap(({ forms }) => forms.flatMap(({ words }) => words.flatMap((word) => [word, ...word.split('-')].map(stem)))),
    );
    return candidates
      .map(({ data: { url, meta, content }, text }) => {
        const title = meta['title'] ?? url;
        const place = meta['place'] ?? '';
        const score = rank(question, words, weighed, {
          title,
          place,
          topic: meta['topic'] ?? '',
          kind: meta['kind'] ?? '',
          names: meta['names'] ?? '',
          isOpening: !url.includes('#'),
          text,
        });
        return { url, title, place, content, score: score + strengthOf(url) };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limits.results)
      .map(({ url, title, place, content }) => ({ url, title, place, kind: kindOf(url), excerpt: excerptOf(textOf(content), asked) }));
  };

  return {
    search: async (question, only = {}) => {
      // Without a digit no rule is named, and its list need not load.
      const named = /\d/.test(question) ? byRule(question, await rules()) : null;
      if (named?.rest === '')
        return {
          results: ruleResults(named.found, only),
          note: named.found.length === 0 ? `No page here names or cites ${named.name}.` : null,
        };
      const strengths = new Map(named?.found.map(({ entry, strength }) => [entry.url, strength]));
      return {
        results: await byWords(question, only, (url) => strengths.get(url) ?? 0),
        note:
          named?.found.length === 0
            ? `No page here names or cites ${named.name}; these are for the other words.`
            : noteOnWords(read(question, lexicon)),
      };
    },
  };
}
