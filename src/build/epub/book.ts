/** The whole course as one EPUB 3 file, from the pages as built and the items as written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Library } from '../../content-model/library.ts';
import { optionLetter } from '../../format/letters.ts';
import { readSheet } from '../../format/sheet.ts';
import type { Item } from '../../schemas/question.ts';
import { site } from '../../../site.config.ts';
import { escapeXml, readChapter, toXml, turnLinks, xhtmlPage, type Chapter } from './xhtml.ts';

interface BookFile {
  name: string;
  title: string;
  content: string;
}

const stylesheet = `body { font-family: serif; line-height: 1.5; }
h1, h2, h3, table, figure, figcaption, .sheet { font-family: sans-serif; }
h1, h2, h3 { line-height: 1.2; page-break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
th, td { border-bottom: 1px solid #999; text-align: left; vertical-align: top; padding: 0.3em 0.5em; }
.cite { vertical-align: super; font-size: 0.7em; text-decoration: none; }
figure { margin: 1em 0; }
figcaption { font-weight: bold; }
.fig-card { border: 1px solid #777; padding: 0.3em 0.6em; margin: 0.3em 0; }
.fig-card small { display: block; }
.fig-ways { margin-left: 1.5em; }
ol.fig-steps, ol.fig-rungs, ol.fig-marks, ul.fig-ways { list-style: none; padding-left: 0; }
.fig-line { width: 100%; height: 1.2em; fill: #555; stroke: #777; }
.fig-box, .fig-box-accent, .fig-box-warn { fill: none; stroke: #555; stroke-width: 1.5; }
.fig-box-accent { stroke: #0b5c5e; } .fig-box-warn { stroke: #8a5200; }
svg text { font-family: sans-serif; font-size: 14px; } .fig-text-small { font-size: 12px; } .fig-text-strong { font-weight: bold; }
.fig-arrow { fill: none; stroke: #555; stroke-width: 1.75; }
.sheet { border: 1px solid #777; padding: 0.5em 0.8em; margin: 0.5em 0; }
.item { margin: 1.2em 0; page-break-inside: avoid; }
.options { list-style: upper-alpha; }
.at-work { border-left: 3px solid #0b5c5e; padding-left: 0.8em; }
.hint { color: #444; font-size: 0.9em; }
`;

const inline = (text: string): string => escapeXml(text).replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');

/** A paper to read, in the marks of `format/sheet.ts`, as XHTML. */
function sheetXml(title: string, text: string): string {
  const blocks = readSheet(text).map((block) => {
    switch (block.type) {
      case 'heading':
        return `<p><strong>${inline(block.text)}</strong></p>`;
      case 'text':
        return `<p>${inline(block.text)}</p>`;
      case 'rule':
        return '<hr/>';
      case 'list': {
        const tag = block.style === 'number' ? 'ol' : 'ul';
        return `<${tag}>${block.items.map((item) => `<li>${block.style === 'check' ? '☐ ' : ''}${inline(item)}</li>`).join('')}</${tag}>`;
      }
      case 'fields':
        return block.fields
          .map(({ label, value }) => `<p><strong>${inline(label)}:</strong> ${value === '' ? '____' : inline(value)}</p>`)
          .join('');
      case 'table':
        return `<table><thead><tr>${block.head.map((cell) => `<th>${inline(cell)}</th>`).join('')}</tr></thead><tbody>${block.rows
          .map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`)
          .join('')}</tbody></table>`;
    }
  });
  return `<div class="sheet"><p><strong>${escapeXml(title)}</strong></p>${blocks.join('')}</div>`;
}

function questionXml(item: Item, answers: string): string {
  const extract = item.extract === undefined ? '' : sheetXml(item.extract.title, item.extract.text);
  const options = item.options.map((option) => `<li>${escapeXml(option.text)}</li>`).join('');
  return `<div class="item" id="q-${item.id}">${extract}<p>${inline(item.stem)}</p><ol class="options">${options}</ol><p class="hint"><a href="${answers}.xhtml#a-${item.id}">Answer</a></p></div>`;
}

function answerXml(item: Item, questions: string): string {
  const key = item.options.findIndex((option) => option.correct === true);
  const reasons = item.options.map(
    (option) => `<li>${option.correct ? '<strong>Correct.</strong> ' : ''}${escapeXml(option.rationale)}</li>`,
  );
  return `<div class="item" id="a-${item.id}"><p><a href="${questions}.xhtml#q-${item.id}">${escapeXml(item.id)}</a>: <strong>${optionLetter(key)}</strong>, ${escapeXml(item.options[key]?.text ?? '')}</p><ol class="options">${reasons.join('')}</ol>${
    item.point === undefined ? '' : `<p><strong>To remember:</strong> ${escapeXml(item.point)}</p>`
  }</div>`;
}

const listOf = (entries: readonly { href: string; title: string; inside?: string }[]): string =>
  `<ol>${entries.map(({ href, title, inside }) => `<li><a href="${href}">${escapeXml(title)}</a>${inside ?? ''}</li>`).join('')}</ol>`;

/** Everything of a domain: its opening page, its lessons, its questions. */
function domainFiles(
  library: Library,
  chapters: ReadonlyMap<string, Chapter>,
  domain: Library['domains'][number],
): { front: BookFile; lessons: BookFile[]; questions: BookFile; answers: BookFile } {
  const lessons = domain.topics.flatMap((topic): BookFile[] => {
    const chapter = chapters.get(`learn/${domain.id}/${topic.id}/`);
    return chapter ? [{ name: chapter.id, title: chapter.title, content: toXml(chapter.body) }] : [];
  });
  const questions = `questions-${domain.id}`;
  const answers = `answers-${domain.id}`;
  const items = (topic: string) => library.items.filter((item) => item.domain === domain.id && item.topic === topic && !item.retired);
  const each = (write: (item: Item) => string) =>
    domain.topics
      .filter((topic) => items(topic.id).length > 0)
      .map((topic) => `<h2>${escapeXml(topic.title)}</h2>${items(topic.id).map(write).join('\n')}`)
      .join('\n');
  const titled = (title: string, body: string) => `<h1>${escapeXml(title)}</h1>${body}`;
  return {
    front: {
      name: `part-${domain.id}`,
      title: domain.title,
      content: titled(
        domain.title,
        `<p>${escapeXml(domain.summary)}</p>${listOf(lessons.map(({ name, title }) => ({ href: `${name}.xhtml`, title })))}`,
      ),
    },
    lessons,
    questions: {
      name: questions,
      title: `Questions: ${domain.title}`,
      content: titled(
        `Questions: ${domain.title}`,
        each((item) => questionXml(item, answers)),
      ),
    },
    answers: {
      name: answers,
      title: `Answers: ${domain.title}`,
      content: titled(
        `Answers: ${domain.title}`,
        each((item) => answerXml(item, questions)),
      ),
    },
  };
}

function packageFile(files: readonly BookFile[], modified: string): string {
  const hex = createHash('sha256').update(`${site.url} course`).digest('hex');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  const drawn = (file: BookFile) => (file.content.includes('<svg') ? ' properties="svg"' : '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-US">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuid}</dc:identifier>
<dc:title>${escapeXml(`${site.name}: the course`)}</dc:title>
<dc:language>en-US</dc:language>
<dc:creator>${escapeXml(site.name)}</dc:creator>
<dc:rights>CC BY 4.0. ${escapeXml(site.disclaimer)}</dc:rights>
<dc:description>${escapeXml(site.description)}</dc:description>
<meta property="dcterms:modified">${modified}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text throughout; drawings are lists and tables, or carry a title and a description.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
${files.map((file) => `<item id="${file.name}" href="${file.name}.xhtml" media-type="application/xhtml+xml"${drawn(file)}/>`).join('\n')}
</manifest>
<spine>
${files.map((file) => `<itemref idref="${file.name}"/>`).join('\n')}
</spine>
</package>
`;
}

/** The book's bytes. `dist` is the built site, `base` its address below the host, with a slash at its end. */
export function makeBook(dist: string, library: Library, base: string): Uint8Array {
  const chapters = new Map(
    library.lessons.map((lesson): [string, Chapter] => {
      const path = `learn/${lesson.domain}/${lesson.topic}/`;
      return [path, readChapter(readFileSync(join(dist, path, 'index.html'), 'utf8'), `${lesson.domain}-${lesson.topic}`)];
    }),
  );
  for (const chapter of chapters.values()) turnLinks(chapter, (path) => chapters.get(path), site.url, base);
  const domains = library.domains.map((domain) => domainFiles(library, chapters, domain));
  const modified =
    library.lessons
      .map((lesson) => lesson.data.reviewed)
      .sort()
      .at(-1) ?? '2026-01-01';
  const title: BookFile = {
    name: 'title',
    title: site.name,
    content: `<h1>${escapeXml(site.name)}</h1><p>${escapeXml(site.tagline)}</p><p>${escapeXml(site.disclaimer)}</p><p class="hint">As of ${modified}. Text under CC BY 4.0. The newest text, and everything that needs a screen: <a href="${site.url}">${escapeXml(site.url)}</a></p>`,
  };
  const files = [
    title,
    ...domains.flatMap(({ front, lessons }) => [front, ...lessons]),
    ...domains.map(({ questions }) => questions),
    ...domains.map(({ answers }) => answers),
  ];
  const contents = listOf([
    ...domains.map(({ front, lessons }) => ({
      href: `${front.name}.xhtml`,
      title: front.title,
      inside: listOf(lessons.map(({ name, title: words }) => ({ href: `${name}.xhtml`, title: words }))),
    })),
    ...domains.map(({ questions }) => ({ href: `${questions.name}.xhtml`, title: questions.title })),
    ...domains.map(({ answers }) => ({ href: `${answers.name}.xhtml`, title: answers.title })),
  ]);
  // The date of every entry is fixed, so that the same text gives the same bytes.
  const stored = { mtime: new Date('2000-01-01T00:00:00Z') };
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { ...stored, level: 0 }],
    'META-INF/container.xml': [
      strToU8(
        '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n',
      ),
      stored,
    ],
    'book/package.opf': [strToU8(packageFile(files, modified)), stored],
    'book/nav.xhtml': [strToU8(xhtmlPage('Contents', `<nav epub:type="toc" id="toc"><h1>Contents</h1>${contents}</nav>`)), stored],
    'book/book.css': [strToU8(stylesheet), stored],
  };
  for (const file of files) entries[`book/${file.name}.xhtml`] = [strToU8(xhtmlPage(file.title, file.content)), stored];
  return zipSync(entries, { level: 9 });
}
