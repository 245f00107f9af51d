/** One person, one row, whatever way a name was typed; and which sitting counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/features/classroom/figures.ts';
import { plain, seedFor, whoIs } from '../../../src/features/classroom/form.ts';
import { countedSitting } from '../../../src/features/classroom/gradebook.ts';
import type { Sitting } from '../../../src/features/classroom/sitting.ts';

const student = (name: string, id = '') => ({ name, id });

describe('a name', () => {
  it('is the same person’s, composed or not, wide or not, with or without what nobody sees', async () => {
    const ways = [
      'José Núñez',
      'José Núñez'.normalize('NFD'),
      'JOSÉ  NÚÑEZ ',
      'José\u00a0Núñez',
      'Jo\u200bsé Nú\u00adñez\ufeff',
      'Ｊｏｓé Núñez',
    ];
    expect(new Set(ways.map((name) => whoIs(student(name), 'a'))).size).toBe(1);
    const quiz = { seed: 'ABCD-EFGH-JKMN-PQRS', form: 'each' as const };
    expect(new Set(await Promise.all(ways.map((name) => seedFor(quiz, student(name), 'a')))).size).toBe(1);
  });

  it('of blanks is none', () => {
    for (const blank of ['', '  ', '\u200b', '\u3164', '\u2800', '\u00ad\ufeff']) {
      expect(plain(blank)).toBe('');
      expect(whoIs(student(blank, blank), 'attempt-1')).toBe('attempt attempt-1');
    }
  });

  it('is compared with itself alike, however often', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plain(plain(text)) === plain(text)));
  });
});

describe('the latest attempt', () => {
  const noon = new Date(2026, 10, 5, 12).getTime();
  const sitting = (part: Partial<Sitting>): Sitting => ({
    id: 'x',
    who: 'id 1',
    student: student('Ana', '1'),
    from: 'screen',
    begunAt: noon,
    finishedAt: noon,
    dated: true,
    usedMs: 1,
    right: 1,
    total: 1,
    answered: 1,
    late: false,
    extraTime: 1,
    answers: [],
    remarks: [],
    ...part,
  });
  const counts = (...all: Sitting[]) => countedSitting(all, 0, 'latest')?.id;

  it('is the sitting at the screen when a paper was typed in the same day', () => {
    const screen = sitting({ id: 'screen' });
    const paper = sitting({ id: 'paper', from: 'paper', finishedAt: new Date(2026, 10, 5).getTime() });
    const evening = sitting({ id: 'paper', from: 'paper', finishedAt: new Date(2026, 10, 5, 20).getTime() });
    expect([counts(paper, screen), counts(screen, paper), counts(screen, evening)]).toEqual(['screen', 'screen', 'screen']);
  });

  it('is a paper of a later day, and never one whose day nobody knows', () => {
    const screen = sitting({ id: 'screen' });
    const next = sitting({ id: 'paper', from: 'paper', finishedAt: new Date(2026, 10, 6).getTime() });
    const unknown = sitting({ id: 'unknown', from: 'paper', dated: false, finishedAt: noon + 1e9 });
    expect([counts(screen, next), counts(screen, unknown), counts(unknown, screen)]).toEqual(['paper', 'screen', 'screen']);
  });
});

it('a figure is never a zero with a minus, and a missing one is no number', () => {
  expect([figure(-0.001), figure(-0.6, 0), figure(null), figure(NaN), figure(0.125)]).toEqual(['0.00', '-1', null, null, '0.13']);
});
