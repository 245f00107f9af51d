/** The reference page names every format there is, says what each loses, and whose words its menus are. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/content-model/library.ts';
import { formats } from '../../../src/features/interchange/formats.ts';
import { classLists, guideSources, lost } from '../../../src/features/interchange/guide.ts';
import { systems } from '../../../src/features/interchange/systems.ts';

const ways = systems.flatMap((system) => system.ways);

test('every format has a place it goes to', () => {
  const named = new Set(ways.map(({ format }) => format));
  expect(formats.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

test('what a format loses is in words', () => {
  expect(lost('json')).toBe('nothing');
  expect(lost('gift')).toBe('options that should keep their order; a paper to read first, which becomes part of the question');
  expect(lost('kahoot')).toContain('questions beyond 120 and options beyond 75 characters');
});

describe('the words of other makers', () => {
  const { library } = readLibrary(resolve('.'));
  const known = new Map(library.sources.map((source) => [source.id, source]));

  test('stand in the bibliography, with the day they were read', () => {
    expect(guideSources.filter((id) => known.get(id)?.read === undefined)).toEqual([]);
    expect(new Set(guideSources).size).toBe(guideSources.length);
  });

  test('the bibliography of this page holds nothing that the page does not name', () => {
    const own = library.sources.filter(({ file }) => file.endsWith('interchange.yaml')).map(({ id }) => id);
    expect(own.filter((id) => !guideSources.includes(id))).toEqual([]);
  });

  test('each row that names another’s menu has a source, or says that it has none', () => {
    const ours = (path: readonly string[]) => path[0] === 'open the file' || path[0]?.startsWith('here: ') === true;
    const bare = ways.filter(({ path, sources, unread }) => !ours(path) && (sources ?? []).length === 0 && unread === undefined);
    expect(bare.map(({ to }) => to)).toEqual([]);
    const backs = systems.flatMap(({ name, back }) => (back ? [{ name, ...back }] : []));
    expect(backs.filter(({ sources, unread }) => sources === undefined && unread === undefined).map(({ name }) => name)).toEqual([]);
    expect(classLists.filter(({ sources, unread }) => sources === undefined && unread === undefined)).toEqual([]);
  });

  test('a row that stands on another program’s report alone says what its maker did not', () => {
    const reported = ways.filter(({ sources = [] }) => sources.length > 0 && sources.every((id) => known.get(id)?.kind !== 'manual'));
    expect(reported.map(({ to }) => to)).toEqual(['Kahoot!']);
    expect(reported.every(({ unread }) => unread !== undefined)).toBe(true);
  });
});
