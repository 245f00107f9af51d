/**
 * Builds the search index: one entry for each section of a lesson or career page, each glossary term, each element of the
 * comparison grid, each changed rule, each tool and each paper for the desk, so that a result opens where the answer stands. Items are left out: a search must
 * not spoil a mock exam.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { plainText, sections, type Section } from '../content-model/mdx.ts';
import { beginsText } from '../features/search/excerpt.ts';
import { domainOf } from '../features/search/kinds.ts';
import { citationsIn, type CitationFile } from '../features/search/citations.ts';
import type { LexiconFile } from '../features/search/lexicon.ts';
import { plainWords, significantWords, stem } from '../features/search/words.ts';
import { readLibrary, type Library } from '../content-model/library.ts';
import { pageEntries, type Entry } from './search-pages.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Rows of a table as a reader takes them in, one after the other; an empty corner says nothing. */
const tidy = (text: string) =>
  text
    .replace(/^ *\|\s*(.*?)\s*\| *$/gm, (_, row: string) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(', '),
    )
    .replace(/^\s*(?:[-*]|#+)\s+/gm, '');

function page(entry: Entry): string {
  return `<!doctype html><html lang="en"><body data-pagefind-body>
<h1 data-pagefind-meta="title" data-pagefind-weight="10">${escape(entry.title)}</h1>
<p data-pagefind-weight="7">${escape((entry.names ?? []).join('. '))}</p>
<p data-pagefind-weight="3">${escape(`${entry.topic ?? ''}. ${entry.context ?? ''}`)}</p>
<p data-pagefind-weight="1">${beginsText} ${escape(tidy(entry.text))}</p>
<i data-names="${escape((entry.names ?? []).join('. '))}" data-topic="${escape(entry.topic ?? '')}" data-place="${escape(entry.place)}" data-kind="${entry.kind}" data-pagefind-meta="names[data-names], topic[data-topic], place[data-place], kind[data-kind]" data-pagefind-filter="kind[data-kind]"></i>
<i data-domain="${domainOf(entry.url) ?? 'none'}" data-pagefind-filter="domain[data-domain]"></i>
</body></html>`;
}

/**
 * Gives each keyword of a lesson or career page to the section that says most of it, the heading counting double; the opening keeps those that no
 * section covers by half. A keyword may also name its section: `missed reappointment date #cycle-clocks`. A question typed in a
 * coordinator's words then opens at the answer, not at the top.
 */
function keywordsBySection(parts: readonly Section[], keywords: readonly string[]): string[][] {
  const given = parts.map((): string[] => []);
  for (const written of keywords) {
    const [keyword = '', section] = written.split(/\s+#/);
    if (section !== undefined) {
      const place = parts.findIndex(({ id }) => id === section);
      if (place === -1) throw new Error(`The keyword “${written}” names a section that its page does not have`);
      given[place]?.push(keyword);
      continue;
    }
    const words = significantWords(keyword).map(stem);
    const scores = parts.map((part) => {
      if (part.id !== null && ['check-yourself', 'traps', 'worked-case', 'desk'].includes(part.id)) return 0;
      const heading = new Set(significantWords(part.heading).map(stem));
      const body = significantWords(plainText(part.body)).map(stem);
      return words.reduce(
        (sum, word) => sum + (heading.has(word) ? 2 : 0) + Math.min(1, body.filter((other) => other === word).length / 3),
        0,
      );
    });
    const best = Math.max(...scores);
    given[best >= words.length / 2 ? scores.indexOf(best) : 0]?.push(keyword);
  }
  return given;
}

/** Ids of the sources that a lesson's section cites. */
const citedIn = (body: string): string[] => [...body.matchAll(/\bids="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(/\s+/));

/** Each section of the pages about careers. */
const careerEntries = (library: Library, base: string): Entry[] =>
  library.careers.flatMap((career) => {
    const parts = sections(career.body);
    const keywords = keywordsBySection(parts, career.data.keywords);
    return parts.map((section, index): Entry => {
      const isOpening = section.heading === '';
      const names = keywords[index] ?? [];
      return {
        url: section.id === null ? `${base}careers/${career.id}/` : `${base}careers/${career.id}/#${section.id}`,
        title: isOpening ? career.data.title : plainText(section.heading),
        place: isOpening ? 'Careers' : career.data.title,
        kind: 'career',
        names: isOpening ? [career.data.question, career.id.replaceAll('-', ' '), ...names] : names,
        context: career.data.title,
        text: plainText(section.body),
      };
    });
  });

/** Everything the search knows, from the content below `root`. */
export function searchEntries(root: string): Entry[] {
  // Pagefind puts the site's own path in front of these.
  const base = '/';
  const { library } = readLibrary(root);
  const domains = new Map(library.domains.map((domain) => [domain.id, domain]));
  const lessons = library.lessons.flatMap((lesson): Entry[] => {
    const address = `${base}learn/${lesson.domain}/${lesson.topic}/`;
    const title = lesson.data.title;
    const domain = domains.get(lesson.domain)?.short ?? '';
    const topic = domains.get(lesson.domain)?.topics.find((entry) => entry.id === lesson.topic)?.title ?? '';
    const parts = sections(lesson.body);
    const keywords = keywordsBySection(parts, lesson.data.keywords);
    return parts
      .map((section, index) => ({ section, keywords: keywords[index] ?? [] }))
      .filter(({ section }) => section.id !== 'check-yourself')
      .map(({ section, keywords: names }): Entry => {
        const opening = section.heading === '';
        return {
          url: opening ? address : `${address}#${section.id ?? ''}`,
          title: opening ? title : section.id === 'traps' ? `Traps: ${title}` : plainText(section.heading),
          place: opening ? domain : title,
          kind: 'lesson',
          topic,
          names: opening ? [lesson.data.question, lesson.topic.replaceAll('-', ' '), ...names] : names,
          context: opening
            ? `${lesson.data.description} ${lesson.topic.replaceAll('-', ' ')}`
            : `${title}. ${
                section.body
                  .match(/^#{3,}.*$/gm)
                  ?.map((line) => plainText(line))
                  .join('. ') ?? ''
              }`,
          text: plainText(section.body),
          cites: citedIn(section.body),
        };
      });
  });
  const terms = library.terms.map((term): Entry => ({
    url: `${base}glossary/#${term.id}`,
    title: term.abbreviation === undefined ? term.term : `${term.term} (${term.abbreviation})`,
    place: 'Glossary',
    kind: 'glossary',
    names: term.also,
    text: term.definition,
    cites: term.sources,
  }));
  const bodies = new Map(library.standards?.bodies.map((body) => [body.id, body]));
  const standards = (library.standards?.elements ?? []).map((element): Entry => ({
    url: `${base}standards/#${element.id}`,
    title: `${element.title}: the bodies compared`,
    place: 'Standards compared',
    kind: 'standard',
    text: Object.entries(element.cells)
      .filter(([, cell]) => !cell.unknown)
      .map(([id, cell]) => `${bodies.get(id)?.short ?? id}: ${cell.text}`)
      .join('. '),
  }));
  const changes = library.changes.map((change): Entry => ({
    url: `${base}changes/#${change.id}`,
    title: `${change.body}: ${change.rule}`,
    place: 'What changed',
    kind: 'change',
    names: [change.id.replaceAll('-', ' ')],
    text: `Was ${change.from}. Now ${change.to}. Effective ${change.effective}.`,
  }));
  return [...lessons, ...terms, ...standards, ...careerEntries(library, base), ...changes, ...pageEntries(library, base)];
}

/** What the search knows of words: those of the index, and the glossary's abbreviations and other names. */
export function searchLexicon(root: string, entries: readonly Entry[]): LexiconFile {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const text = [entry.title, entry.context ?? '', ...(entry.names ?? []), entry.text].join(' ');
    for (const word of new Set(plainWords(text).filter((one) => /^[a-z]{3,}$|^[a-z]+-[a-z]+$/.test(one))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const names = readLibrary(root)
    .library.terms.map((term) => [...(term.abbreviation === undefined ? [] : [term.abbreviation]), term.term, ...term.also])
    .filter((group) => group.length > 1);
  return { entries: entries.length, words: Object.fromEntries([...counts].sort()), names };
}

/** Sections that apply what others explain: a rule's number leads to the explanation first. */
const applied = /#(?:traps|worked-case|desk|exam)$/;

/**
 * How much an entry is about a source it cites, 0 to 1: the share of the words of the source's title that its heading and names have. Many
 * sections cite a rule in passing; the one whose subject the rule is comes first.
 */
function nearness(sourceTitle: string, entry: Entry): number {
  const words = new Set(significantWords(sourceTitle.replace(/\b\d+ (?:CFR|U\.S\.C\.).*$/, '')).map(stem));
  const said = new Set(significantWords([entry.title, entry.topic ?? '', ...(entry.names ?? [])].join(' ')).map(stem));
  return words.size === 0 ? 0 : [...words].filter((word) => said.has(word)).length / words.size;
}

/**
 * Which entries name a rule by its number, or cite it as a source. A rule in the heading counts most, then one in the text, then one that is
 * cited by the section whose subject it is.
 */
export function searchCitations(root: string, entries: readonly Entry[]): CitationFile {
  const sources = new Map(
    readLibrary(root).library.sources.map(({ id, title, publisher }) => [id, { id, title, publisher, rules: citationsIn(title) }]),
  );
  const rules: CitationFile['rules'] = {};
  const file: CitationFile = { entries: [], rules };
  for (const entry of entries) {
    const best = new Map<string, { strength: number; paragraphs: Set<string> }>();
    const add = (text: ReturnType<typeof citationsIn>, strength: number) => {
      for (const { key, paragraphs } of text) {
        const there = best.get(key) ?? { strength: 0, paragraphs: new Set<string>() };
        if (paragraphs !== '') there.paragraphs.add(paragraphs);
        best.set(key, { strength: Math.max(there.strength, strength), paragraphs: there.paragraphs });
      }
    };
    add(citationsIn([entry.title, ...(entry.names ?? [])].join('. ')), 1);
    add(citationsIn(entry.text), 0.8);
    for (const id of entry.cites ?? []) {
      const { title, rules: cited } = sources.get(id) ?? { title: '', rules: [] };
      const base = (entry.kind === 'lesson' ? 0.45 : 0.3) - (applied.test(entry.url) ? 0.15 : 0);
      add(cited, base + 0.5 * nearness(title, entry));
    }
    if (best.size === 0) continue;
    const at =
      file.entries.push({
        url: entry.url,
        title: entry.title,
        place: entry.place,
        text: `${tidy(entry.text).replace(/\s+/g, ' ').slice(0, 160)} …`,
      }) - 1;
    for (const [key, { strength, paragraphs }] of best) (rules[key] ??= []).push([at, strength, [...paragraphs].join(' ')]);
  }
  // A source that no section cites stands in the list of sources all the same.
  for (const { id, title, publisher, rules: named } of sources.values()) {
    const alone = named.filter(({ key }) => !(key in rules));
    if (alone.length === 0) continue;
    const at = file.entries.push({ url: `/sources/#${id}`, title, place: 'Sources', text: publisher }) - 1;
    for (const { key, paragraphs } of alone) (rules[key] ??= []).push([at, 0.1, paragraphs]);
  }
  return file;
}

/** Writes the index into the finished site; returns the number of entries. */
export async function writeSearchIndex(dist: string): Promise<number> {
  const root = join(import.meta.dirname, '../..');
  const entries = searchEntries(root);
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (!index) throw new Error(`Search index: ${errors.join('; ')}`);
  for (const entry of entries) {
    const added = await index.addHTMLFile({ url: entry.url, content: page(entry) });
    if (added.errors.length > 0) throw new Error(`Search index, ${entry.url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`Search index: ${written.errors.join('; ')}`);
  const domains = readLibrary(root).library.domains.map(({ id, short }) => [id, short]);
  writeFileSync(join(dist, 'pagefind/domains.json'), JSON.stringify(domains));
  writeFileSync(join(dist, 'pagefind/words.json'), JSON.stringify(searchLexicon(root, entries)));
  writeFileSync(join(dist, 'pagefind/citations.json'), JSON.stringify(searchCitations(root, entries)));
  return entries.length;
}
