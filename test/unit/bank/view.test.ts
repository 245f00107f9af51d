import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeView,
  countBy,
  everything,
  filterItems,
  levels,
  pageCount,
  pageOf,
  pageSize,
  pageWith,
  readPage,
  readView,
  writeView,
  type View,
} from '../../../src/features/bank/view.ts';
import { makeCatalog } from './make.ts';
import { runs } from '../../runs.ts';

const catalog = makeCatalog(20_000);
const tasks = ['cpcs-2024/1.1', 'cpcs-2024/1.3', 'cpmsm-2026f/1.2'];
const views: fc.Arbitrary<View> = fc
  .record({
    domain: fc.constantFrom('', ...Object.keys(catalog.domains)),
    topic: fc.constantFrom('', ...Object.keys(catalog.topics)),
    exam: fc.constantFrom('', 'cpcs', 'cpmsm'),
    task: fc.constantFrom('', ...tasks),
    level: fc.constantFrom('', ...levels),
    words: fc.string({ maxLength: 30 }),
  })
  .map((view) => changeView(everything, view, catalog.topics));

describe('the bank browser over 20,000 items', () => {
  it('shows exactly the items that meet every choice, in the order of the catalogue', () => {
    fc.assert(
      fc.property(views, (view) => {
        const wanted = catalog.items.filter(
          (item) =>
            (view.topic === '' || item.topic === view.topic) &&
            (view.domain === '' || catalog.topics[item.topic]?.domain === view.domain) &&
            (view.level === '' || item.cognitive === view.level) &&
            (view.task === '' || item.task.includes(view.task)) &&
            (view.exam === '' || item.task.some((task) => task.startsWith(view.exam))),
        );
        expect(filterItems(catalog, view)).toEqual(wanted);
      }),
      { numRuns: runs(15, 100) },
    );
  });

  it('a count beside a choice is the number of items that choice then shows', () => {
    fc.assert(
      fc.property(views, fc.constantFrom('domain', 'exam', 'task', 'level'), (view, dimension) => {
        // A topic or task of its own may be dropped by the change, which would show more.
        const free = { ...view, topic: '', task: dimension === 'exam' ? '' : view.task };
        for (const [value, count] of countBy(catalog, free, dimension)) {
          if (dimension === 'task' && free.exam !== '' && !value.startsWith(free.exam)) continue;
          expect(filterItems(catalog, { ...free, [dimension]: value })).toHaveLength(count);
        }
      }),
      { numRuns: runs(10, 100) },
    );
  });

  it('pages cover the list once, none longer than a page', () => {
    fc.assert(
      fc.property(views, (view) => {
        const list = filterItems(catalog, view);
        const pages = Array.from({ length: pageCount(list.length) }, (_, index) => pageOf(list, index + 1).items);
        expect(pages.flat()).toEqual(list);
        expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(pageSize);
      }),
      { numRuns: runs(10, 100) },
    );
  });

  it('finds the page an item stands on', () => {
    fc.assert(
      fc.property(fc.nat(19_999), (at) => {
        const item = catalog.items[at];
        const page = pageWith(catalog.items, item?.id ?? '');
        expect(pageOf(catalog.items, page ?? 0).items).toContain(item);
      }),
      { numRuns: runs(20, 200) },
    );
    expect(pageWith(catalog.items, 'no-such-001')).toBeNull();
  });

  it('an address brings back the view it was made from', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 1, max: 1000 }), (view, page) => {
        const query = writeView(view, page);
        expect(readView(query, catalog, new Set(tasks))).toEqual(view);
        expect(readPage(query)).toBe(page);
      }),
    );
  });

  it('an address with anything unknown in it is read without it', () => {
    expect(readView('?domain=__proto__&topic=nowhere&exam=bar&task=x&level=hard', catalog, new Set(tasks))).toEqual(everything);
    expect(readPage('?page=-3')).toBe(1);
    expect(readPage('?page=many')).toBe(1);
    fc.assert(
      fc.property(fc.string(), (query) => {
        const view = readView(query, catalog, new Set(tasks));
        expect(view.topic === '' || view.topic in catalog.topics).toBe(true);
      }),
    );
  });

  it('a topic leaves when another domain is chosen, and a task when the other exam is', () => {
    const start = { ...everything, domain: 'domain-1', topic: 'topic-1', exam: 'cpcs', task: 'cpcs-2024/1.3' } as const;
    expect(changeView(start, { domain: 'domain-2' }, catalog.topics).topic).toBe('');
    expect(changeView(start, { exam: 'cpmsm' }, catalog.topics).task).toBe('');
    expect(changeView(start, { level: 'recall' }, catalog.topics)).toEqual({ ...start, level: 'recall' });
  });
});
