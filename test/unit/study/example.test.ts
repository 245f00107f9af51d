import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { resultSchema } from '../../../src/schemas/result.ts';
import { exampleResults } from '../../../src/features/study/example.ts';
import { byId, formShares } from '../../../src/features/study/outline.ts';
import { standingOf } from '../../../src/features/study/standing.ts';
import { bank, noon, outline } from './make.ts';

const results = exampleResults(outline, { items: bank }, noon);

describe('the example of My progress', () => {
  it('is made of sound results, all in the past, each marked as an example', () => {
    for (const result of results) {
      expect(v.is(resultSchema, result)).toBe(true);
      expect(result.finishedAt).toBeLessThan(noon);
      expect(result.title).toMatch(/^Example/);
    }
  });

  it('holds enough for a forecast, and each domain has answers to draw', () => {
    const standing = standingOf(outline, formShares(outline, { items: bank }), byId({ items: bank }), results, noon);
    expect(standing.forecast).not.toBeNull();
    for (const domain of standing.domains) expect(domain.total).toBeGreaterThanOrEqual(5);
    expect(standing.history.length).toBeGreaterThan(1);
  });
});
