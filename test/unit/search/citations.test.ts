import { describe, expect, it } from 'vitest';
import {
  askedCitations,
  citationName,
  citationsIn,
  citing,
  readCitations,
  type CitationFile,
} from '../../../src/features/search/citations.ts';

const keys = (text: string) => citationsIn(text).map(({ key, paragraphs }) => key + paragraphs);
const known = new Set(['482.22', '11133', '1395dd', '1320a-7', 'ms.06.01.05', 'a-0340', 'cr 3', '60.12', '422.204']);
const asked = (question: string) => {
  const found = askedCitations(question, (key) => known.has(key));
  return found && { names: found.citations.map(citationName), rest: found.rest };
};

describe('rules named in a text', () => {
  it('reads each way to write a rule', () => {
    expect(keys('Condition of participation, medical staff, 42 CFR 482.22')).toEqual(['482.22']);
    expect(keys('45 C.F.R. § 60.12(a)(1) and 42 CFR part 482')).toEqual(['60.12(a)(1)', '482']);
    expect(keys('42 U.S.C. 1320a-7b(f), 42 USC § 1395dd')).toEqual(['1320a-7b(f)', '1395dd']);
    expect(keys('MS.06.01.05, tag A-0340, A0341, and CR 3')).toEqual(['ms.06.01.05', 'a-0340', 'a-0341', 'cr 3']);
  });
  it('takes no number for a rule', () => {
    expect(keys('12.5 percent of 1,300 files in 2026, $482.22, and 120 days')).toEqual([]);
  });
});

describe('rules asked for', () => {
  it.each([
    ['45 CFR 60.12', ['60.12'], ''],
    ['1395dd', ['1395dd'], ''],
    ['42 CFR 422.204', ['422.204'], ''],
    ['1320a-7', ['1320a-7'], ''],
    ['482.22(c)(5)', ['482.22(c)(5)'], ''],
    ['42 cfr 482.22 (c) (5)', ['482.22(c)(5)'], ''],
    ['§ 11133', ['11133'], ''],
    ['MS.06.01.05', ['MS.06.01.05'], ''],
    ['ms 06.01.05', ['MS.06.01.05'], ''],
    ['tag 340', null, null],
    ['tag a340', ['A-0340'], ''],
    ['tag 0340', ['A-0340'], ''],
    ['42CFR482.22(a)', ['482.22(a)'], ''],
    ['42USC1395dd', ['1395dd'], ''],
    ['45 cfr part 60', ['60'], ''],
    ['NCQA CR 3 timeframe', ['CR 3'], 'timeframe'],
    ['does 482.22 require a board', ['482.22'], 'does require a board'],
    ['42 CFR 999.1', ['999.1'], ''],
    ['99999', ['99999'], ''],
    ['120 days', null, null],
    ['changes 2026', null, null],
    ['2026', null, null],
    ['pay of 65000', null, null],
  ])('%s', (question, names, rest) => {
    expect(asked(question)).toEqual(names === null ? null : { names, rest });
  });
});

describe('what has a rule', () => {
  const file: CitationFile = {
    entries: [],
    rules: { '482.22': [[0, 0.5, ''], [1, 0.8, '(c)(5)'], [2, 0.8, '(b)'], [3, 0.8, '(c)']] }, // prettier-ignore
  };
  it('the paragraph comes first, then what holds it, then the section', () => {
    expect([...citing(file, citationsIn('42 CFR 482.22(c)(5)')).keys()]).toEqual([1, 3, 2, 0]);
  });
  it('an entry that names several paragraphs has each of them', () => {
    const several: CitationFile = { entries: [], rules: { '482.12': [[0, 0.8, '(a)(6) (a)(7)'], [1, 0.9, '(a)(1)']] } }; // prettier-ignore
    expect([...citing(several, citationsIn('42 CFR 482.12(a)(7)')).keys()][0]).toBe(0);
    expect([...citing(several, citationsIn('42 CFR 482.12(a)(1)')).keys()][0]).toBe(1);
  });
  it('a part of the code finds its sections, and not those of a part that begins alike', () => {
    const parts: CitationFile = { entries: [], rules: { '60.12': [[0, 0.8, '']], '60.17': [[1, 0.9, '']], '600.1': [[2, 1, '']] } }; // prettier-ignore
    expect([...citing(parts, citationsIn('45 CFR part 60')).keys()]).toEqual([1, 0]);
  });
  it('a rule the site does not have finds nothing', () => {
    expect(citing(file, citationsIn('42 CFR 999.1')).size).toBe(0);
  });
  it('a file of another shape is none', () => {
    for (const other of [null, 3, 'x', {}, { entries: [], rules: { a: [['x']] } }, { entries: 1, rules: {} }])
      expect(readCitations(other)).toBeNull();
    expect(readCitations(file)).toEqual(file);
  });
});
