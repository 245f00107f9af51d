import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { collection } from '../../../src/storage/collection.ts';
import { bySchema, type Kind } from '../../../src/storage/record.ts';
import { memory } from './memory.ts';

interface Card {
  title: string;
  size: number;
}
const kind: Kind<Card> = {
  name: 'card',
  version: 3,
  migrations: {
    1: ({ name, ...rest }) => ({ ...rest, title: name }),
    2: (card) => ({ size: 1, ...card }),
  },
  read: bySchema(v.object({ title: v.string(), size: v.number() })),
};
const noon = () => Date.UTC(2026, 10, 29, 12);
const cards = (start: Record<string, unknown>) => {
  const { held, turn } = memory(start);
  return { held, all: collection(turn, kind, noon) };
};

describe('a record', () => {
  it('of an older version is brought up to today’s', async () => {
    const { all } = cards({
      a: { name: 'first' },
      b: { title: 'second', recordVersion: 2 },
      c: { title: 'third', size: 4, recordVersion: 3 },
    });
    const listed = await all.list();
    expect(listed.ok && listed.value.records).toEqual([
      { title: 'first', size: 1 },
      { title: 'second', size: 1 },
      { title: 'third', size: 4 },
    ]);
  });

  it('that cannot be read is named in the list, and stays where it is', async () => {
    const { held, all } = cards({ a: { title: 7, recordVersion: 3 }, b: 'torn' });
    const listed = await all.list();
    expect(listed).toMatchObject({
      ok: true,
      value: {
        records: [],
        newer: 0,
        unreadable: [
          { from: 'card a', record: { title: 7 } },
          { from: 'card b', why: 'it is no record' },
        ],
      },
    });
    expect(await all.read('a')).toEqual({ ok: false, problem: 'unreadable' });
    expect(held.records.size).toBe(2);
  });

  it('that cannot be read is set aside before anything is written in its place', async () => {
    const { held, all } = cards({ a: { title: 7, recordVersion: 3 } });
    const changed = await all.alter('a', (stored) => stored ?? { title: 'new', size: 2 });
    expect(changed).toEqual({ ok: true, value: { title: 'new', size: 2 } });
    expect(held.aside).toMatchObject([{ from: 'card a', found: '2026-11-29T12:00:00.000Z', record: { title: 7 } }]);
    expect(held.records.get('a')).toEqual({ title: 'new', size: 2, recordVersion: 3 });
  });

  it('of a newer version is left alone and said', async () => {
    const newer = { shape: 'unknown', recordVersion: 4 };
    const { held, all } = cards({ a: newer });
    expect(await all.list()).toMatchObject({ ok: true, value: { newer: 1, unreadable: [] } });
    expect(await all.read('a')).toEqual({ ok: false, problem: 'newer' });
    expect(await all.alter('a', () => ({ title: 'mine', size: 1 }))).toEqual({ ok: false, problem: 'newer' });
    expect(held).toEqual({ records: new Map([['a', newer]]), aside: [] });
  });

  it('that could not be read back is never written', async () => {
    const { held, all } = cards({ a: { title: 'old', size: 1, recordVersion: 3 } });
    expect(await all.alter('a', (stored) => ({ title: stored?.title ?? '', size: NaN }))).toEqual({ ok: false, problem: 'unsound' });
    expect(held.records.get('a')).toMatchObject({ size: 1 });
  });
});
