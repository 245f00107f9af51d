import { describe, expect, it } from 'vitest';
import { makeSearcher, readCitations, type Pagefind } from '../../../src/features/search/index.ts';
import { conceptHits, rank, textScores, weigh, type Candidate, type Hits } from '../../../src/features/search/rank.ts';

const word = (text: string) => ({ weight: 1, forms: [{ words: text.split(' '), weight: 1 }] });
const index = new Map<string, Hits>([
  ['temporary', new Map([['a', 1], ['b', 0.5]])],
  ['privileges', new Map([['a', 0.4], ['b', 0.4], ['c', 1], ['d', 1]])],
]); // prettier-ignore
const hitsOf = (text: string): Hits => index.get(text) ?? new Map<string, number>();
const candidate = (part: Partial<Candidate>): Candidate => ({
  title: '',
  place: '',
  topic: '',
  kind: 'lesson',
  names: '',
  isOpening: false,
  text: 0.5,
  ...part,
});
const read = ['temporary', 'privileges'];
const weighed = ['temporary', 'privileges'].map((text) => weigh(word(text), hitsOf, 10));

describe('ranking', () => {
  it('a phrase needs all its words; the best of several forms counts', () => {
    expect([...conceptHits(word('temporary privileges'), hitsOf).keys()]).toEqual(['a', 'b']);
    const either = { weight: 1, forms: [{ words: ['temporary'], weight: 1 }, { words: ['privileges'], weight: 0.5 }] }; // prettier-ignore
    expect(conceptHits(either, hitsOf).get('c')).toBe(0.5);
    expect(conceptHits(either, hitsOf).get('a')).toBe(1);
  });

  it('a rare word tells more than a common one, and a word nobody uses tells nothing', () => {
    expect(weighed[0]?.worth).toBeGreaterThan(weighed[1]?.worth ?? Infinity);
    expect(weigh(word('zeppelin'), hitsOf, 10).worth).toBe(0);
    const scores = textScores([...weighed, weigh(word('zeppelin'), hitsOf, 10)]);
    expect(scores.get('a')).toBeCloseTo(textScores(weighed).get('a') ?? 0);
    expect(Math.max(...scores.values())).toBe(scores.get('a'));
  });

  it('a heading that says how long comes before one that does not, when that is asked', () => {
    const long = candidate({ title: 'The 120-day limit', place: 'Temporary privileges' });
    const reasons = candidate({ title: 'Two grounds', place: 'Temporary privileges' });
    expect(rank('how long are temporary privileges', read, weighed, long)).toBeGreaterThan(
      rank('how long are temporary privileges', read, weighed, reasons),
    );
    expect(rank('temporary privileges', read, weighed, long)).toBe(rank('temporary privileges', read, weighed, reasons));
  });

  it('asked what a thing is, its definition comes first', () => {
    const term = candidate({ title: 'Temporary privileges', kind: 'glossary', place: 'Glossary' });
    const section = candidate({ title: 'Two grounds', place: 'Temporary privileges' });
    expect(rank('what are temporary privileges', read, weighed, term)).toBeGreaterThan(
      rank('what are temporary privileges', read, weighed, section),
    );
  });

  it('a name typed with a slip is the name; asked how long it lasts, it is not', () => {
    const term = candidate({ title: 'Temporary privileges', kind: 'glossary', place: 'Glossary' });
    const long = candidate({ title: 'The 120-day limit', place: 'Temporary privileges' });
    expect(rank('temprary priviliges', read, weighed, term)).toBeGreaterThan(rank('temprary priviliges', read, weighed, long));
    expect(rank('how long are temporary privileges', read, weighed, long)).toBeGreaterThan(
      rank('how long are temporary privileges', read, weighed, term),
    );
  });

  it('what a body with rules of its own says answers who named it; a paper is offered to who asks for one', () => {
    const own = candidate({ title: 'Temporary privileges last 120 days', place: 'DNV and NIAHO' });
    const general = candidate({ title: 'Temporary privileges last 120 days', place: 'Temporary privileges' });
    expect(rank('temporary privileges', read, weighed, general)).toBeGreaterThan(rank('temporary privileges', read, weighed, own));
    const paper = candidate({ title: 'Temporary privileges', kind: 'form', place: 'On the desk' });
    const plain = rank('temporary privileges', read, weighed, paper);
    expect(rank('temporary privileges form', read, weighed, paper)).toBeGreaterThan(plain);
  });

  it('traps come after what they are traps of', () => {
    const title = 'Temporary privileges';
    expect(rank('temporary privileges', read, weighed, candidate({ title }))).toBeGreaterThan(
      rank('temporary privileges', read, weighed, candidate({ title: `Traps: ${title}` })),
    );
  });
});

describe('a search', () => {
  /** An index of three entries that matches whole words. */
  const texts: Record<string, string> = { a: 'temporary privileges', b: 'temporary staff', c: 'privileges of residents' };
  const pagefind: Pagefind = {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    search: (query) =>
      Promise.resolve({
        results: Object.entries(texts)
          .filter(([, text]) => text.split(' ').includes(query.replaceAll('"', '')))
          .map(([id, text]) => ({ id, score: 1, data: () => Promise.resolve({ url: `/${id}/#x`, content: text, meta: { title: text } }) })),
      }),
  };

  it('puts first what has all words, and is not emptied by a word nobody uses', async () => {
    const searcher = makeSearcher(pagefind);
    const found = async (question: string) => (await searcher.search(question)).results.map(({ url }) => url);
    expect(await found('temporary privileges')).toEqual(['/a/#x', '/b/#x', '/c/#x']);
    expect(await found('temporary zeppelin')).toContain('/b/#x');
    expect(await found('zeppelin')).toEqual([]);
    expect(await found('  ')).toEqual([]);
  });

  it('finds a rule by its number, puts it first beside other words, and says so when no page has it', async () => {
    const rules = { entries: [{ url: '/c/#x', title: 'c', place: '', text: 'privileges' }], rules: { '482.22': [[0, 0.8, '']] } };
    const searcher = makeSearcher(pagefind, undefined, () => Promise.resolve(readCitations(rules)));
    const alone = await searcher.search('42 CFR 482.22');
    expect(alone).toMatchObject({ results: [{ url: '/c/#x' }], note: null });
    expect((await searcher.search('482.22 privileges')).results[0]?.url).toBe('/c/#x');
    expect(await searcher.search('42 CFR 999.1')).toEqual({ results: [], note: 'No page here names or cites 999.1.' });
    expect((await searcher.search('42 CFR 999.1 privileges')).note).toContain('these are for the other words');
  });
});
