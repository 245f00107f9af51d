import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf } from '../../../src/features/exam/runs.ts';

test('runs hold every number once, in order, and no two of them touch', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), (given) => {
      const numbers = given.sort((a, b) => a - b);
      const runs = runsOf(numbers);
      expect(runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step))).toEqual(numbers);
      for (const [place, [from]] of runs.entries()) if (place > 0) expect(from).toBeGreaterThan((runs[place - 1]?.[1] ?? 0) + 1);
    }),
  );
});

test('as a sentence needs them', () => {
  expect(runsOf([2, 6, 7, 8])).toEqual([
    [2, 2],
    [6, 8],
  ]);
});
