import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, readLexicon, spelled } from '../../../src/features/search/lexicon.ts';
import { concepts, read } from '../../../src/features/search/query.ts';

const lexicon = readLexicon({
  entries: 100,
  words: { privileges: 30, privilege: 10, credentialing: 20, temporary: 5, waiver: 3, 'x-waiver': 1, proctor: 4, query: 8 },
  names: [
    ['NPDB', 'National Practitioner Data Bank'],
    ['FPPE', 'Focused professional practice evaluation'],
    ['EP', 'Element of performance'],
  ],
});
const formsOf = (question: string) => concepts(question, lexicon).map((concept) => concept.forms.map((form) => form.words.join(' ')));

describe('spelling', () => {
  it('is mended to the nearest word of the index', () => {
    expect(spelled(lexicon, 'priviliges')).toBe('privileges');
    expect(spelled(lexicon, 'credentailing')).toBe('credentialing');
    expect(spelled(lexicon, 'temprary')).toBe('temporary');
  });

  it('is left alone where the index knows the word, a form of it, or a longer word still being typed', () => {
    expect(spelled(lexicon, 'privileging')).toBe('privileging');
    expect(spelled(lexicon, 'proct', true)).toBe('proct');
    expect(spelled(lexicon, '482.22')).toBe('482.22');
  });

  it('of a short word only swaps, letters left out and letters too many are slips: another letter is another word', () => {
    expect(spelled(lexicon, 'qurey')).toBe('query');
    expect(spelled(lexicon, 'quary')).toBeNull();
    expect(spelled(lexicon, 'waive')).toBe('waiver');
  });

  it('gives up on a word that is near to none', () => {
    expect(spelled(lexicon, 'zeppelin')).toBeNull();
    expect(spelled(lexicon, 'abc')).toBeNull();
  });

  it('without a list of words everything stays as typed', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(spelled(readLexicon(null), word)).toBe(word);
      }),
    );
  });

  it('counts a swap, a slip, a letter too many or too few as one edit', () => {
    for (const slip of ['qeury', 'quary', 'quesry', 'quer']) expect(distance(slip, 'query', 2)).toBe(1);
  });

  it('distance is the same both ways, and zero only for the word itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 9)).toBe(distance(b, a, 9));
        expect(distance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});

describe('how a question is read', () => {
  it('sets aside what nothing has, puts slips right and says both', () => {
    expect(read('credentailing of bananas ', lexicon)).toEqual({
      words: ['credentialing'],
      corrected: [['credentailing', 'credentialing']],
      unknown: ['bananas'],
    });
    expect(concepts('bananas ', lexicon)).toEqual([]);
  });

  it('keeps names the text never says, abbreviations in the plural, and two letters', () => {
    expect(read('jcaho eps pa ', lexicon)).toEqual({ words: ['jcaho', 'ep', 'pa'], corrected: [], unknown: [] });
    expect(formsOf('drunk doctor ')[0]).toContain('impaired');
  });
});

describe('what a question means', () => {
  it('an abbreviation and its full name are one thing, both ways', () => {
    expect(formsOf('npdb ')[0]).toEqual(expect.arrayContaining(['npdb', 'national practitioner data bank']));
    expect(formsOf('national practitioner data bank ')).toHaveLength(1);
    expect(formsOf('national practitioner data bank ')[0]).toContain('npdb');
    expect(formsOf('JCAHO ')[0]).toContain('joint commission');
  });

  it('two words typed apart also mean the joined word', () => {
    expect(formsOf('x waiver ')).toEqual([['x waiver', 'x-waiver']]);
  });

  it('what was typed comes first and counts most', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('npdb', 'query', 'fppe', 'pa', 'fee', 'zeppelin'), { minLength: 1, maxLength: 6 }), (words) => {
        for (const { forms } of concepts(`${words.join(' ')} `, lexicon)) {
          expect(forms[0]?.weight).toBe(1);
          expect(forms.slice(1).every((form) => form.weight <= 1)).toBe(true);
        }
      }),
    );
  });

  it('any text is understood as something, and never breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(Array.isArray(concepts(text, lexicon))).toBe(true);
      }),
    );
    expect(concepts('   ', lexicon)).toEqual([]);
  });

  it('a file of another shape is an empty list of words', () => {
    expect(readLexicon('<html>').words.size).toBe(0);
    expect(readLexicon({ names: 3, entries: 'many' }).names).toEqual([]);
  });
});
