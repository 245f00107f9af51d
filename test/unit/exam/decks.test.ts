import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealDecks, deckCount, deckOrder, decksFor, drawFromDecks, readFormSeed, writeFormSeed } from '../../../src/features/exam/decks.ts';
import { assemble, domainIn } from '../../../src/features/exam/assemble.ts';
import { seedFromBytes } from '../../../src/features/exam/seed.ts';
import { drawForm } from '../../../src/features/exam/store/prepare.ts';
import type { CatalogItem, Deck } from '../../../src/schemas/bank.ts';
import { runs } from '../../runs.ts';
import { bankItem, catalogItems, seed } from './make.ts';

const blueprint = {
  outline: 'cpcs-2024',
  domains: [
    { id: '1', weight: 60 },
    { id: '2', weight: 22 },
    { id: '3', weight: 18 },
  ],
};
const outline = { blueprint, domains: { '1': 'One', '2': 'Two', '3': 'Three' } };
const seedNumber = (number: number) => seedFromBytes(Uint8Array.from({ length: 10 }, (_, place) => (number * 37 + place * 101) % 256));

/** A bank as it lies on the site, with what was asked of it. */
function site(rows: readonly CatalogItem[], bank = 'one') {
  const asked: string[] = [];
  const texts = new Map(rows.map((row, index) => [row.id, { ...bankItem(index, row.topic), ...row }]));
  const decks = dealDecks(rows).map((deck): Deck => ({
    bank,
    of: deckCount(rows.length),
    items: deck.flatMap((row) => texts.get(row.id) ?? []),
  }));
  const read = (path: string): Promise<unknown> => {
    asked.push(path);
    const deck = /^decks\/(\d+)\.json/.exec(path)?.[1];
    if (deck !== undefined)
      return decks[Number(deck)] ? Promise.resolve(decks[Number(deck)]) : Promise.reject(new Error(path, { cause: 404 }));
    if (path === 'catalog.json') return Promise.resolve({ version: bank, topics: {}, domains: {}, items: rows });
    return Promise.resolve(texts.get(/^items\/(.*)\.json$/.exec(path)?.[1] ?? ''));
  };
  return { read, asked, set: { bank, of: deckCount(rows.length) } };
}

describe('decks', () => {
  it('hold every item once, and each its share of every domain, whatever the order of the bank', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), (count) => {
        const items = catalogItems(count);
        const decks = dealDecks(items);
        expect(
          decks
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(items.map(({ id }) => id).sort());
        expect(dealDecks([...items].reverse())).toEqual(decks);
        for (const { id } of blueprint.domains) {
          const counts = decks.map((deck) => deck.filter((item) => domainIn(item, 'cpcs-2024') === id).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: runs(15, 100) },
    );
  });

  it('favor no item: over many seeds each of a bank with one kind of item is drawn about as often as another', () => {
    const rows = catalogItems(600);
    const { read, set } = site(rows);
    const decks = Array.from({ length: set.of }, (_, place) => read(`decks/${String(place)}.json`) as Promise<Deck>);
    return Promise.all(decks).then((all) => {
      const drawn = new Map<string, number>();
      const forms = 300;
      for (let number = 0; number < forms; number += 1) {
        const own = seedNumber(number);
        const form = drawFromDecks(
          deckOrder(set.of, own)
            .slice(0, decksFor(60, set.of))
            .flatMap((place) => all[place] ?? []),
          blueprint,
          60,
          own,
        );
        if (!form.ok) throw new Error('the decks are large enough');
        for (const { id } of form.items) drawn.set(id, (drawn.get(id) ?? 0) + 1);
      }
      const inDomain = rows.filter((row) => domainIn(row, 'cpcs-2024') === '1');
      const counts = inDomain.map(({ id }) => drawn.get(id) ?? 0);
      // 36 of 200 are drawn each time, so 54 on average.
      expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeCloseTo((36 / 200) * forms, 5);
      expect(Math.min(...counts)).toBeGreaterThan(15);
      expect(Math.max(...counts)).toBeLessThan(120);
    });
  });
});

describe('a fresh form', () => {
  it('of 150 items costs the same few files, whether the bank has 1,500 items or 15,000', async () => {
    for (const count of [1500, 15_000]) {
      const { read, asked, set } = site(catalogItems(count));
      const form = await drawForm(read, { outline, items: 150, seed: { seed, decks: true }, decks: set });
      expect(form.ok && new Set(form.items.map(({ id }) => id)).size).toBe(150);
      expect(asked).toHaveLength(5);
      expect(asked.every((path) => /^decks\/\d+\.json\?v=one$/.test(path))).toBe(true);
    }
  });

  it('is the same for the same seed, meets the blueprint, and carries nothing it was drawn by', async () => {
    const rows = catalogItems(900).map((row, index) => ({ ...row, kind: 'time', fact: `fact-${String(index)}`, c: 'core' as const }));
    const { read, set } = site(rows);
    const draw = () => drawForm(read, { outline, items: 100, seed: { seed, decks: true }, decks: set });
    const form = await draw();
    if (!form.ok) throw new Error(form.problem);
    expect(await draw()).toEqual(form);
    const counts = blueprint.domains.map(({ id }) => form.items.filter((item) => domainIn(item, 'cpcs-2024') === id).length);
    expect(counts).toEqual([60, 22, 18]);
    for (const item of form.items) for (const tag of ['kind', 'fact', 'c']) expect(item).not.toHaveProperty(tag);
  });

  it('reads on where a domain is thin, and says which has too few when all was read', async () => {
    const thin = catalogItems(900).filter((row) => domainIn(row, 'cpcs-2024') !== '3' || Number(row.id.slice(-3)) % 10 === 2);
    const { read, asked, set } = site(thin);
    const form = await drawForm(read, { outline, items: 100, seed: { seed, decks: true }, decks: set });
    expect(form.ok && form.items.length).toBe(100);
    expect(asked.length).toBeGreaterThan(decksFor(100, set.of));
    const none = site(catalogItems(900).filter((row) => domainIn(row, 'cpcs-2024') !== '3'));
    const failed = await drawForm(none.read, { outline, items: 100, seed: { seed, decks: true }, decks: none.set });
    expect(failed).toEqual({ ok: false, problem: expect.stringContaining('has 0 items for “Three”; this form needs 18') as string });
  });

  it('goes on with the new decks when the site was renewed under an open page', async () => {
    const { read, asked, set } = site(catalogItems(900), 'two');
    const form = await drawForm(read, { outline, items: 60, seed: { seed, decks: true }, decks: { bank: 'one', of: set.of } });
    expect(form.ok && [form.bank, form.items.length]).toEqual(['two', 60]);
    expect(asked.at(-1)).toContain('?v=two');
  });

  it('whose seed has no mark is drawn from the whole bank, as it was when it was printed', async () => {
    const rows = catalogItems(600);
    const { read, set } = site(rows);
    const form = await drawForm(read, { outline, items: 60, seed: { seed, decks: false }, decks: set });
    const before = assemble(rows, blueprint, 60, seed);
    expect(form.ok && before.ok && form.items.map(({ id }) => id)).toEqual(before.ok && before.ids);
  });
});

describe('the seed of a form', () => {
  it('is read as people write it, with its mark or without', () => {
    for (const decks of [true, false]) expect(readFormSeed(writeFormSeed({ seed, decks }))).toEqual({ seed, decks });
    expect(readFormSeed(' abcd efgh jkmn pqrs d ')).toEqual({ seed: 'ABCD-EFGH-JKMN-PQRS', decks: true });
    expect(readFormSeed('ABCD-EFGH-JKMN-PQRD')).toEqual({ seed: 'ABCD-EFGH-JKMN-PQRD', decks: false });
    for (const bad of ['', 'D', 'ABCD-EFGH-JKMN-PQRSX', 'ABCD-EFGH-JKMN-PQRS-E', 'ABCD-EFGH-JKMN-PQR-D-D-D'])
      expect(readFormSeed(bad)).toBeNull();
  });
});
