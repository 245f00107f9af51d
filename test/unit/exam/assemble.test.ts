import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, domainIn, largestRemainder } from '../../../src/features/exam/assemble.ts';
import { seedFromBytes } from '../../../src/features/exam/seed.ts';
import { catalogItems, seed } from './make.ts';
import { runs } from '../../runs.ts';

const blueprint = {
  outline: 'cpcs-2024',
  domains: [
    { id: '1', weight: 60 },
    { id: '2', weight: 22 },
    { id: '3', weight: 18 },
  ],
};

describe('largest remainder', () => {
  it('adds up to the total and never strays a whole item from the exact share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 400 }),
        (weights, total) => {
          const counts = largestRemainder(weights, total);
          const sum = weights.reduce((all, weight) => all + weight, 0);
          expect(counts.reduce((all, count) => all + count, 0)).toBe(total);
          counts.forEach((count, index) => {
            expect(Math.abs(count - ((weights[index] ?? 0) * total) / sum)).toBeLessThan(1);
          });
        },
      ),
    );
  });

  it('gives the published outlines their items, ties to the earlier domain', () => {
    expect(largestRemainder([60, 22, 18], 150)).toEqual([90, 33, 27]);
    expect(largestRemainder([61, 27, 12], 150)).toEqual([92, 40, 18]);
    expect(largestRemainder([40, 36, 14, 10], 175)).toEqual([70, 63, 25, 17]);
    expect(largestRemainder([39, 37, 14, 10], 175)).toEqual([68, 65, 25, 17]);
    expect(largestRemainder([50, 50], 175)).toEqual([88, 87]);
  });
});

describe('a form', () => {
  const items = catalogItems(300);

  it('meets the blueprint, repeats no item, and is the same for the same seed only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.integer({ min: 1, max: 120 }), (random, size) => {
        const one = seedFromBytes(random);
        const form = assemble(items, blueprint, size, one);
        if (!form.ok) throw new Error('the pool is large enough');
        expect(form.ids).toHaveLength(size);
        expect(new Set(form.ids).size).toBe(size);
        const byId = new Map(items.map((item) => [item.id, item]));
        const counts = blueprint.domains.map(
          (domain) => form.ids.filter((id) => domainIn(byId.get(id) ?? { task: [] }, 'cpcs-2024') === domain.id).length,
        );
        expect(counts).toEqual(largestRemainder([60, 22, 18], size));
        expect(assemble([...items].reverse(), blueprint, size, one)).toEqual(form);
      }),
      { numRuns: runs(15, 200) },
    );
  });

  it('differs for another seed', () => {
    const other = 'ABCD-EFGH-JKMN-PQRT';
    expect(assemble(items, blueprint, 60, seed)).not.toEqual(assemble(items, blueprint, 60, other));
  });

  it('leaves out what it is told to avoid, so that two forms share nothing', () => {
    const first = assemble(items, blueprint, 90, seed);
    if (!first.ok) throw new Error('the pool is large enough');
    const second = assemble(items, blueprint, 60, seed, new Set(first.ids));
    if (!second.ok) throw new Error('the pool is large enough');
    expect(second.ids.filter((id) => first.ids.includes(id))).toEqual([]);
  });

  it('says which domain has too few items', () => {
    expect(assemble(catalogItems(30), blueprint, 60, seed)).toEqual({ ok: false, problem: { domain: '1', available: 10, needed: 36 } });
  });
});
