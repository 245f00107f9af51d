import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords, significantWords, stem, stems } from '../../../src/features/search/words.ts';

describe('words of a question', () => {
  it('leave the question words out, unless there is nothing else', () => {
    expect(significantWords('How long are temporary privileges?')).toEqual(['temporary', 'privileges']);
    expect(significantWords('what is it')).toEqual(['what', 'is', 'it']);
  });

  it('come in US spelling', () => {
    expect(plainWords('licence credentialling counselling behaviour organisation programme practising')).toEqual([
      'license',
      'credentialing',
      'counseling',
      'behavior',
      'organization',
      'program',
      'practicing',
    ]);
    expect(plainWords('supervised revised calling billing filled staffed raised')).toEqual([
      'supervised',
      'revised',
      'calling',
      'billing',
      'filled',
      'staffed',
      'raised',
    ]);
  });

  it('keep numbers of rules, joined words and abbreviations whole', () => {
    expect(plainWords('42 CFR 482.22, H&P, self-query. PAs’ (the chair’s)')).toEqual([
      '42',
      'cfr',
      '482.22',
      'h&p',
      'self-query',
      'pa',
      'the',
      'chair',
    ]);
  });

  it('never come out empty or with white space in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of plainWords(text)) expect(word).toMatch(/^\S+$/);
      }),
    );
  });
});

describe('a word without its endings', () => {
  it.each([
    ['reports', 'reporting', 'report', 'reported'],
    ['privilege', 'privileges', 'privileging', 'privileged'],
    ['expire', 'expires', 'expired', 'expiration'],
    ['committee', 'committees'],
    ['opting', 'opt'],
    ['reinstated', 'reinstatement'],
  ])('meets its other forms: %s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it('stays apart from another word', () => {
    expect(stem('status')).not.toBe(stem('state'));
    expect(stem('482.22')).toBe('482.22');
  });

  it('parts of a joined word count as words', () => {
    expect([...stems('The 120-day limit')]).toEqual(expect.arrayContaining(['120', 'day', 'limit']));
  });
});
