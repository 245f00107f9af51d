/** The reference page names every format there is, and says what each loses. */
import { expect, test } from 'vitest';
import { formats } from '../../../src/features/interchange/formats.ts';
import { lost, systems } from '../../../src/features/interchange/guide.ts';

test('every format has a place it goes to', () => {
  const named = new Set(systems.flatMap(({ ways }) => ways.map(({ format }) => format)));
  expect(formats.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

test('what a format loses is in words', () => {
  expect(lost('json')).toBe('nothing');
  expect(lost('gift')).toBe('options that should keep their order; a paper to read first, which becomes part of the question');
  expect(lost('kahoot')).toContain('questions beyond 120 and options beyond 75 characters');
});
