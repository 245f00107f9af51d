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

  describe('drawn from a bank with centralities, kinds and facts', () => {
    const kinds = ['source', 'requirement', 'time', 'who', 'next-step', 'finding', 'compare', 'apply', 'compute', 'case-law'];
    const bank = catalogItems(1200).map((item, index) => ({
      ...item,
      topic: `topic-${String(index % 50)}`,
      kind: kinds[Math.floor(index / 7) % kinds.length] ?? 'source',
      c: (['core', 'core', 'usual', 'edge'] as const)[Math.floor(index / 3) % 4] ?? 'core',
      ...(index % 4 === 0 ? { fact: `fact-${String(Math.floor(index / 40))}` } : {}),
    }));
    const byId = new Map(bank.map((item) => [item.id, item]));
    const draw = (size: number, from = seed) => {
      const form = assemble(bank, blueprint, size, from);
      if (!form.ok) throw new Error('the pool is large enough');
      return form.ids.flatMap((id) => byId.get(id) ?? []);
    };
    const share = (items: readonly (typeof bank)[number][], test: (item: (typeof bank)[number]) => boolean) =>
      items.filter(test).length / items.length;

    it('core, usual and edge sections stand 75 to 20 to 5', () => {
      const items = draw(150);
      expect(share(items, (item) => item.c === 'core')).toBeCloseTo(0.75, 1);
      expect(share(items, (item) => item.c === 'usual')).toBeCloseTo(0.2, 1);
      expect(share(items, (item) => item.c === 'edge')).toBeCloseTo(0.05, 1);
    });

    it('no topic has more than six of a hundred, and no fact is asked twice', () => {
      for (const from of [seed, 'ABCD-EFGH-JKMN-PQRT', '0000-0000-0000-0000']) {
        const items = draw(150, from);
        for (const { topic } of items) expect(items.filter((item) => item.topic === topic).length).toBeLessThanOrEqual(9);
        const facts = items.flatMap((item) => item.fact ?? []);
        expect(new Set(facts).size).toBe(facts.length);
      }
    });

    it('kinds come near the shares the bank keeps, whatever the pool holds most of', () => {
      const items = draw(150);
      expect(share(items, (item) => item.kind === 'next-step')).toBeGreaterThan(0.16);
      expect(share(items, (item) => item.kind === 'requirement')).toBeGreaterThan(0.13);
      expect(share(items, (item) => item.kind === 'case-law')).toBeLessThan(0.05);
      expect(share(items, (item) => item.kind === 'compute')).toBeLessThan(0.06);
    });

    it('a bank without edge items still gives a whole form', () => {
      const form = assemble(
        bank.filter((item) => item.c !== 'edge'),
        blueprint,
        150,
        seed,
      );
      expect(form.ok && form.ids.length).toBe(150);
    });
  });
});
