import { expect, test } from 'vitest';
import { showBytes } from '../../../src/format/sizes.ts';

test.each([
  [0, 'less than 1 MB'],
  [999_999, 'less than 1 MB'],
  [1_400_000, '1 MB'],
  [12_600_000, '13 MB'],
  [5_368_700_000, '5.4 GB'],
])('%d bytes', (bytes, words) => {
  expect(showBytes(bytes)).toBe(words);
});
