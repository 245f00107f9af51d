import { describe, expect, it } from 'vitest';
import { progressOf, progressText, readFileList } from '../../../src/features/offline/index.ts';

const files = [
  { path: '', bytes: 1_000_000 },
  { path: 'learn/', bytes: 500_000 },
  { path: 'bank/catalog.json', bytes: 250_000 },
];

describe('keeping the site on a device', () => {
  it('counts what the worker holds and names what is missing, in order', () => {
    const progress = progressOf(files, new Set(['learn/', 'gone/']));
    expect(progress).toMatchObject({ kept: 1, of: 3, bytes: 500_000, ofBytes: 1_750_000 });
    expect(progress.missing.map(({ path }) => path)).toEqual(['', 'bank/catalog.json']);
    expect(progressText(progress)).toBe('0.5 of 1.8 MB kept.');
  });

  it('says when all is kept', () => {
    expect(progressText(progressOf(files, new Set(files.map(({ path }) => path))))).toBe('Everything is kept: 1.8 MB.');
  });

  it('takes no sign-in page for a list', () => {
    expect(readFileList('<h1>Sign in</h1>')).toBeNull();
    expect(readFileList([['learn/', 5]])).toEqual([{ path: 'learn/', bytes: 5 }]);
  });
});
