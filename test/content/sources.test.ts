import { describe, expect, test } from 'vitest';
import { checkLawClaims, checkSources, citations, dueSources } from '../../src/audit/sources.ts';
import type { Lesson, Library } from '../../src/content-model/library.ts';
import type { Source } from '../../src/schemas/source.ts';

const source = (id: string, rank: Source['rank'], more: Partial<Source> = {}): Source & { file: string } => ({
  id,
  title: id,
  publisher: 'Publisher',
  url: 'https://example.org/',
  kind: 'secondary',
  rank,
  file: 'content/sources/test.yaml',
  ...more,
});
const lesson = (body: string): Lesson => ({ file: 'lesson.mdx', domain: 'd', topic: 't', body, data: {} as Lesson['data'] });
const library = (sources: (Source & { file: string })[], bodies: string[] = []): Library =>
  ({ sources, lessons: bodies.map(lesson), items: [] }) as unknown as Library;

describe('what the law is', () => {
  const sources = new Map([source('rule', 'law'), source('note', 'press')].map((entry) => [entry.id, entry]));
  test('is cited to the rule, a court or the agency', () => {
    const text = 'Under 45 CFR 60.12 a report is due in 30 days.';
    expect(checkLawClaims(lesson(`${text} <Cite ids="note" />`), sources)).toHaveLength(1);
    expect(checkLawClaims(lesson(`${text} <Cite ids="note rule" />`), sources)).toEqual([]);
  });
  test('a sentence without law may rest on the press', () => {
    expect(checkLawClaims(lesson('Offices ask early. <Cite ids="note" />'), sources)).toEqual([]);
  });
  test('the words of a citation end at the citation before it and at the paragraph', () => {
    expect(citations('Old. <Cite ids="a" /> New words. <Cite ids="b c" />\n\nNext <Cite ids="d" />').map(({ ids, text }) => [ids, text.trim()])).toEqual([
      [['a'], 'Old.'],
      [['b', 'c'], 'New words.'],
      [['d'], 'Next'],
    ]);
  });
});

test('a flashcard site carries no claim, and too many secondary citations are named', () => {
  const said = checkSources(
    library([source('card', 'vendor', { url: 'https://www.brainscape.com/x' }), source('rule', 'law')], ['A. <Cite ids="card" /> B. <Cite ids="rule" />']),
  ).map((problem) => problem.message);
  expect(said).toContainEqual(expect.stringContaining('brainscape'));
  expect(said).toContainEqual(expect.stringContaining('50.0%'));
});

test('law is due after two years, an accreditor and prices after one, a judgment never', () => {
  const ids = (today: string) =>
    dueSources(
      library([
        source('law', 'law', { read: '2026-01-01' }),
        source('standard', 'accreditor', { read: '2026-01-01' }),
        source('pay', 'agency', { read: '2026-01-01', title: 'Median pay of coordinators' }),
        source('case', 'court', { date: '1965' }),
      ]),
      today,
    ).map((entry) => entry.id);
  expect(ids('2026-12-31')).toEqual([]);
  expect(ids('2027-01-01')).toEqual(['standard', 'pay']);
  expect(ids('2028-01-01')).toEqual(['law', 'standard', 'pay']);
});
