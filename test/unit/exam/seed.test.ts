import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws, optionOrder, readSeed, seedFromBytes, shuffled } from '../../../src/features/exam/seed.ts';
import { bankItem, seed } from './make.ts';
import { runs } from '../../runs.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

/** 0.1% point of chi-square with the given degrees of freedom (23, 3). */
const chiSquareLimit = { 3: 16.27, 23: 49.73 } as const;

describe('seeds', () => {
  it('hold 80 bits: other bytes give another seed, and every seed reads back as itself', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const first = seedFromBytes(a);
        expect(readSeed(first)).toBe(first);
        expect(first === seedFromBytes(b)).toBe(a.join() === b.join());
      }),
    );
  });

  it('are read as people write them, and refused when they are none', () => {
    expect(readSeed('abcd efgh jkmn pqrs')).toBe('ABCD-EFGH-JKMN-PQRS');
    expect(readSeed('OIL0-1111-2222-3333')).toBe('0110-1111-2222-3333');
    for (const bad of ['', 'ABCD', 'ABCD-EFGH-JKMN-PQRU', 'ABCD-EFGH-JKMN-PQRST', '<script>']) expect(readSeed(bad)).toBeNull();
  });

  it('stay the same for ever: these draws are part of the format of a form', () => {
    const draw = draws(seed);
    expect([draw('form', 'a-001'), draw('form', 'a-002'), draw('draw:1', 'a-001')].map((value) => value.toFixed(12)))
      .toMatchInlineSnapshot(`
      [
        "0.982451454444",
        "0.788297230155",
        "0.015229362280",
      ]
    `);
    expect(shuffled(['a', 'b', 'c', 'd', 'e', 'f'], seed, 'form', String)).toMatchInlineSnapshot(`
      [
        "e",
        "b",
        "a",
        "f",
        "c",
        "d",
      ]
    `);
  });
});

describe('a shuffle', () => {
  it('keeps every thing once, and the order of the rest when one is added', () => {
    fc.assert(
      fc.property(bytes, fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }), (random, things) => {
        const order = shuffled(things, seedFromBytes(random), 'p', String);
        expect([...order].sort()).toEqual([...things].sort());
        const more = shuffled([...things, '\u0001new'], seedFromBytes(random), 'p', String);
        expect(more.filter((thing) => thing !== '\u0001new')).toEqual(order);
      }),
    );
  });

  const drawn = runs(4800, 24_000);
  it(`makes all 24 orders of four options equally likely, by chi-square over ${String(drawn)} seeds`, () => {
    const counts = new Map<string, number>();
    const places = [0, 0, 0, 0];
    for (let index = 0; index < drawn; index += 1) {
      const random = new Uint8Array(10);
      new DataView(random.buffer).setUint32(4, index);
      const order = optionOrder(bankItem(1), seedFromBytes(random));
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
      const place = order.indexOf(0);
      places[place] = (places[place] ?? 0) + 1;
    }
    const chi = (values: Iterable<number>, expected: number) =>
      [...values].reduce((sum, value) => sum + (value - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(24);
    expect(chi(counts.values(), drawn / 24)).toBeLessThan(chiSquareLimit[23]);
    expect(chi(places, drawn / 4)).toBeLessThan(chiSquareLimit[3]);
  });

  it('leaves an ordered set of options as it is', () => {
    expect(optionOrder({ ...bankItem(1), fixed: true }, seed)).toEqual([0, 1, 2, 3]);
  });
});
