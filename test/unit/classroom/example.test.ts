import { describe, expect, it } from 'vitest';
import { exampleClass } from '../../../src/features/classroom/example.ts';
import { gradebook } from '../../../src/features/classroom/gradebook.ts';
import { bankItem, bankKey, start } from './make.ts';

const items = Array.from({ length: 8 }, (_, index) => bankItem(index));
const keys = new Map(items.map((item, index) => [item.id, bankKey(item, index)]));

describe('the example class', () => {
  it('has twelve students of different ability, some who passed and some who did not, and says that it is one', async () => {
    const made = await exampleClass(items, keys, start);
    if (!made) throw new Error('no class');
    const rows = gradebook(made.quiz, made.sittings, { overrides: {}, notes: {}, counted: 'best' });
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map(({ mark }) => mark)).size).toBeGreaterThan(3);
    expect(new Set(rows.map(({ passed }) => passed))).toEqual(new Set([true, false]));
    expect(made.quiz.assignment.title).toMatch(/^Example/);
  });

  it('is the same each time', async () => {
    expect(await exampleClass(items, keys, start)).toEqual(await exampleClass(items, keys, start));
  });

  it('is not made when a key is missing', async () => {
    expect(await exampleClass(items, new Map(), start)).toBeNull();
  });
});
