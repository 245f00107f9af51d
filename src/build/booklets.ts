/** A domain's lessons on one page, to print and to bind: filled from the finished lesson pages, so that nothing is written twice. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Library } from '../content-model/library.ts';
import { readChapter, toXml, type Chapter } from './epub/xhtml.ts';

/** What the page leaves open for the lessons (`src/pages/learn/[domain]/booklet.astro`). */
const place = '<div id="booklet"></div>';

/**
 * Fits a chapter into one page of many: every id gets its lesson's name in front, headings step down below the page's own title, sections
 * that each lesson names alike are landmarks no longer, and links between lessons stay on the page.
 */
function joinInto(chapter: Chapter, all: ReadonlyMap<string, Chapter>, base: string): void {
  visit(chapter.body, 'element', (node) => {
    const { properties } = node;
    if (typeof properties['id'] === 'string') properties['id'] = `${chapter.id}-${properties['id']}`;
    const named = properties['ariaLabelledBy'];
    if (Array.isArray(named)) properties['ariaLabelledBy'] = named.map((id) => `${chapter.id}-${id}`);
    const level = /^h([1-5])$/.exec(node.tagName)?.[1];
    if (level !== undefined) node.tagName = `h${String(Number(level) + 1)}`;
    // A book turns its pages; here what is wider than a phone scrolls again, and the keyboard must reach it.
    const classes = properties['className'];
    if (Array.isArray(classes) && (classes.includes('scroll-x') || classes.includes('drawing'))) properties['tabIndex'] = 0;
    if (node.tagName === 'section') {
      node.tagName = 'div';
      delete properties['ariaLabelledBy'];
    }
    const to = properties['href'];
    if (node.tagName !== 'a' || typeof to !== 'string') return;
    if (to.startsWith('#')) properties['href'] = `#${chapter.id}-${to.slice(1)}`;
    else if (to.startsWith(base)) {
      const [path = '', fragment] = to.slice(base.length).split('#');
      const target = all.get(path);
      if (target && fragment !== undefined && target.ids.has(fragment)) properties['href'] = `#${target.id}-${fragment}`;
    }
  });
}

/** Fills every domain's booklet in the built site. */
export function fillBooklets(dist: string, library: Library, base: string): void {
  for (const domain of library.domains) {
    const paths = domain.topics
      .filter((topic) => library.lessons.some((lesson) => lesson.domain === domain.id && lesson.topic === topic.id))
      .map((topic) => [`learn/${domain.id}/${topic.id}/`, topic.id] as const);
    const chapters = new Map(
      paths.map(([path, topic]): [string, Chapter] => [path, readChapter(readFileSync(join(dist, path, 'index.html'), 'utf8'), topic)]),
    );
    for (const chapter of chapters.values()) joinInto(chapter, chapters, base);
    const file = join(dist, 'learn', domain.id, 'booklet/index.html');
    const page = readFileSync(file, 'utf8');
    if (!page.includes(place)) throw new Error(`${file} has no place for its lessons`);
    const lessons = [...chapters.values()].map((chapter) => `<article class="reading booklet-lesson">${toXml(chapter.body)}</article>`);
    writeFileSync(
      file,
      page.replace(place, () => lessons.join('\n')),
    );
  }
}
