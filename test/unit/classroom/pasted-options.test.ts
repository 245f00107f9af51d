import { describe, expect, test } from 'vitest';
import { withPastedOptions } from '../../../src/features/classroom/own.ts';
import { pastedLines } from '../../../src/format/typed-text.ts';

describe('Options pasted into one field', () => {
  test.each([
    [['', '', '', ''], 0, ['one', 'two', 'three'], ['one', 'two', 'three', '']],
    [['', ''], 0, ['one', 'two', 'three', 'four'], ['one', 'two', 'three', 'four']],
    [['A', '', 'C'], 1, ['one', 'two'], ['A', 'one', 'two', 'C']],
    [['', '', '', ''], 0, ['1', '2', '3', '4', '5', '6', '7'], ['1', '2', '3', '4', '5', '6 7']],
  ])('become an option each, and no word is lost (%#)', (options, at, lines, expected) => {
    expect(withPastedOptions(options, at, lines)).toEqual(expected);
  });

  test('come without the letters Word gave them', () => {
    expect(pastedLines('a)\tThe bylaws\vb)\tThe policy')).toEqual(['The bylaws', 'The policy']);
  });
});
