import { describe, expect, it } from 'vitest';
import { addressOf, lazyLimit, offlineFiles, pageNeeds, shortHash } from '../../../src/build/offline-files.ts';

const file = (path: string, content: string) => ({ path, content: Buffer.from(content) });
const site = [
  file('index.html', '<script src="/assets/menu.a1.js"></script>'),
  file('jobs/index.html', '<link href="/assets/jobs.c3.css"><astro-island component-url="/assets/Editor.b2.js"></astro-island>'),
  file('practice/index.html', '<p>Practice</p>'),
  file('practice/sit/index.html', '<script src="/assets/Player.p1.js"></script>'),
  file('practice/report/index.html', '<script src="/assets/Report.r1.js"></script>'),
  file('assets/menu.a1.js', 'const later = "/assets/dialog-d4.js"'),
  file('assets/dialog-d4.js', 'find()'),
  file('assets/Editor.b2.js', 'import "./shared.e5.js"; const write = () => import("./word.f6.js")'),
  file('assets/shared.e5.js', 'import"./Editor.b2.js"'),
  file('assets/word.f6.js', 'x'.repeat(lazyLimit + 1)),
  file('assets/jobs.c3.css', 'a{}'),
  file('assets/Player.p1.js', ''),
  file('assets/Report.r1.js', ''),
  file('bank/items/one-001.json', '{}'),
  file('bank/catalog.json', '[]'),
  file('theme.js', ''),
  file('sw.js', 'old'),
  file('_headers', ''),
];

describe('what a page needs offline', () => {
  const needs = pageNeeds(site);

  it('is what it loads and what that loads later, in circles too, but nothing heavy that waits for a button', () => {
    expect(needs.get('jobs/')).toEqual(['assets/Editor.b2.js', 'assets/jobs.c3.css', 'assets/shared.e5.js']);
    expect(needs.get('')).toEqual(['assets/dialog-d4.js', 'assets/menu.a1.js']);
  });

  it('is, where an exam begins, also the sitting and its report', () => {
    const { core } = offlineFiles(site);
    const names = Object.keys(core);
    const of = (page: string) => core[page]?.[2]?.map((place) => names[place]);
    expect(of('practice/')).toEqual(['theme.js', 'practice/sit/', 'assets/Player.p1.js', 'practice/report/', 'assets/Report.r1.js']);
    expect(of('jobs/')).not.toContain('practice/sit/');
  });
});

describe('the list of files', () => {
  it('knows each by address, hash and size, the many small ones in a list of their folder, and leaves out what serves no one offline', () => {
    const { core, lists } = offlineFiles(site);
    expect(core['']?.slice(0, 2)).toEqual([shortHash(Buffer.from('<script src="/assets/menu.a1.js"></script>')), 42]);
    expect(Object.keys(core)).not.toContain('sw.js');
    expect(Object.keys(core)).not.toContain('_headers');
    expect(Object.keys(lists['bank/items/'] ?? {})).toEqual(['one-001.json']);
    expect(Object.keys(lists['bank/'] ?? {})).toEqual(['catalog.json']);
  });

  it('names a page by its folder', () => {
    expect(['index.html', 'learn/index.html', '404.html', 'a/xindex.html'].map(addressOf)).toEqual([
      '',
      'learn/',
      '404.html',
      'a/xindex.html',
    ]);
  });
});
