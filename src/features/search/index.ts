/**
 * Search over lessons, glossary, standards and careers. Pagefind does the work and loads only the parts of the index a query
 * needs; this room turns a question into queries, merges their results and refuses to run any markup that comes back.
 */
import { queryPlan, significantWords } from './query.ts';
import { rank } from './rank.ts';

export interface SearchResult {
  url: string;
  title: string;
  /** Where the result stands: its lesson, or "Glossary". */
  place: string;
  /** Text around the match; matched words are marked. */
  excerpt: { text: string; marked: boolean }[];
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

/** How many queries are run, how many candidates are read and how many results are shown. */
const limits = { results: 8, candidates: 16, plans: 6 } as const;

/** Settles how results are ranked: a heading or a name found counts more than a long text that repeats a word. */
export const ranking = { pageLength: 0.1, termFrequency: 0.4, termSaturation: 0.6, termSimilarity: 2 } as const;

/** Splits Pagefind's excerpt, which is escaped HTML with `<mark>`, into plain pieces. */
export function readExcerpt(html: string): SearchResult['excerpt'] {
  const plain = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  return html.split(/(<mark>[\s\S]*?<\/mark>)/).flatMap((piece) => {
    const text = plain(piece);
    return text === '' ? [] : [{ text, marked: piece.startsWith('<mark>') }];
  });
}

/** Best results for a question, at most eight. */
export async function search(pagefind: Pagefind, question: string): Promise<SearchResult[]> {
  const found = new Map<string, { result: PagefindResult; relative: number; kept: number }>();
  const all = significantWords(question).length;
  for (const [index, plan] of queryPlan(question).slice(0, limits.plans).entries()) {
    // Looser queries run only when the stricter ones found too little.
    if (index > 0 && found.size >= limits.candidates) break;
    const { results } = await pagefind.search(plan);
    const best = results[0]?.score ?? 1;
    const kept = Math.min(1, plan.split(' ').length / Math.max(1, all));
    for (const result of results.slice(0, limits.candidates)) {
      const known = found.get(result.id);
      const relative = result.score / best;
      if (!known || relative * kept > known.relative * known.kept) found.set(result.id, { result, relative, kept });
    }
  }
  const nearest = [...found.values()].sort((a, b) => b.relative * b.kept - a.relative * a.kept).slice(0, limits.candidates);
  const candidates = await Promise.all(
    nearest.map(async ({ result, relative, kept }) => {
      const { url, meta, excerpt } = await result.data();
      const candidate = {
        title: meta['title'] ?? url,
        place: meta['place'] ?? '',
        kind: meta['kind'] ?? '',
        names: meta['names'] ?? '',
        relative,
        kept,
      };
      return { url, title: candidate.title, place: candidate.place, excerpt: readExcerpt(excerpt), score: rank(question, candidate) };
    }),
  );
  return candidates
    .sort((a, b) => b.score - a.score)
    .slice(0, limits.results)
    .map(({ url, title, place, excerpt }) => ({ url, title, place, excerpt }));
}
