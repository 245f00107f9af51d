/**
 * Search over lessons, glossary, standards and careers. Pagefind does the work and loads only the parts of the index a query
 * needs; this room turns a question into queries, merges their results and refuses to run any markup that comes back.
 */
import { queryPlan } from './query.ts';

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

/** How many plans are run and how many results are kept. */
const limits = { results: 8, plans: 6 } as const;

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
  const scores = new Map<string, { result: PagefindResult; score: number }>();
  const plans = queryPlan(question).slice(0, limits.plans);
  for (const [index, plan] of plans.entries()) {
    // The full question counts whole; each looser one less, and only when the stricter ones found too little.
    if (index > 0 && scores.size >= limits.results) break;
    const { results } = await pagefind.search(plan);
    for (const result of results.slice(0, 20)) {
      const score = result.score / (1 + index);
      const known = scores.get(result.id);
      if (!known) scores.set(result.id, { result, score });
      else known.score += score / 2;
    }
  }
  const best = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, limits.results);
  return Promise.all(
    best.map(async ({ result }) => {
      const data = await result.data();
      return { url: data.url, title: data.meta['title'] ?? data.url, place: data.meta['place'] ?? '', excerpt: readExcerpt(data.excerpt) };
    }),
  );
}
