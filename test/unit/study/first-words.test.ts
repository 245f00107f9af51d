import { describe, expect, it } from 'vitest';
import { firstLines } from '../../../src/features/study/first-words.ts';
import { resultsMark } from '../../../src/storage/desk-note.ts';

const text = (known: Parameters<typeof firstLines>[0]) => firstLines(known).map((line) => line.map((piece) => piece.text).join(''));

describe('the first words of My progress', () => {
  it('say what is due when it was counted today, and where most is to be gained', () => {
    const weak = [
      { topic: 'fppe', name: 'FPPE', known: 0.614 },
      { topic: 'oppe', name: 'OPPE', known: null },
    ];
    expect(text({ due: 3, weak })).toEqual(['3 cards to review today.', 'Most to gain: FPPE (about 61%), OPPE (not met yet).']);
    expect(text({ due: null, weak: [] })).toEqual([]);
    expect(text({ due: 0, weak: [] })).toEqual([]);
  });

  it('are of these attempts and no others, whatever their order', () => {
    expect(resultsMark(['b', 'a'])).toBe(resultsMark(['a', 'b']));
    expect(resultsMark(['a', 'b'])).not.toBe(resultsMark(['a', 'b', 'c']));
    expect(resultsMark([])).not.toBe(resultsMark(['a']));
  });
});
