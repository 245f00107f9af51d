import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { todo } from '../../../src/build/editor/todo.ts';
import { readLibrary } from '../../../src/content-model/library.ts';

const { library } = readLibrary(resolve('.'));
const tasks = (id: string, day: string, problems = [{ file: 'a.yaml', field: 'title', message: 'is empty' }]) =>
  todo(library, problems, day).find((list) => list.id === id)?.tasks ?? [];

it('the editor’s desk fills as time goes by: lessons fall due after a year, sources by their rank', () => {
  const last =
    library.reviews
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  const year = Number(last.slice(0, 4));
  expect(tasks('lessons', last).length).toBeLessThan(library.lessons.length);
  expect(tasks('lessons', `${String(year + 2)}${last.slice(4)}`)).toHaveLength(library.lessons.length);
  expect(tasks('sources', `${String(year + 6)}-01-01`).length).toBeGreaterThan(tasks('sources', last).length);
  expect(tasks('drafts', last)).toEqual([{ what: 'is empty', where: 'a.yaml, title', why: '' }]);
  expect(tasks('doubts', last)).toHaveLength(library.reviews.reduce((sum, { doubts }) => sum + doubts.length, 0));
});
