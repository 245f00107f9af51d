/**
 * The reading panel: papers for readers who see no key, and the tally of what they said.
 *
 *   node src/audit/panel.ts write <folder> [--size 110] [--only <prefix>]   papers to read, options shuffled, no key
 *   node src/audit/panel.ts tally <folder>                                  reads papers, and the answers beside them, into content/panel.yaml
 *
 * A reader answers on one line an item: `id | answer A-D | real or contrived | recall, application or analysis | one or arguable | note`.
 * Files of answers are named `<reader>.answers.txt`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { optionLetter } from '../format/letters.ts';
import { sheetText } from '../format/sheet.ts';
import type { Item } from '../schemas/question.ts';
import { readLibrary } from '../content-model/library.ts';

const root = resolve(import.meta.dirname, '../..');

/** Options in an order of the item's own, so that a reader's letters say nothing of the author's places. */
export function readerOrder(item: Item): number[] {
  const places = item.options.map((_, index) => index);
  if (item.fixedOrder) return places;
  const key = (index: number) =>
    createHash('sha256')
      .update(`${item.id} ${String(index)}`)
      .digest('hex');
  return places.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** An item as a reader sees it. */
export function readerPaper(item: Item): string {
  const extract = item.extract === undefined ? '' : `[${item.extract.form}: ${item.extract.title}]\n${sheetText(item.extract.text)}\n\n`;
  const options = readerOrder(item).map((option, place) => `${optionLetter(place)}. ${item.options[option]?.text ?? ''}`);
  return `## ${item.id} (${item.exams.join(', ')})\n${extract}${item.stem.trim()}\n${options.join('\n')}\n`;
}

export interface Reading {
  id: string;
  reader: string;
  /** Author's index of the option chosen. */
  option: number;
  real: boolean;
  level: Item['cognitive'];
  /** One defensible answer. */
  single: boolean;
  note: string;
}

/** One line of answers; null for a line that is none. */
export function readAnswer(line: string, reader: string, items: ReadonlyMap<string, Item>): Reading | null {
  const [id = '', letter = '', verdict = '', level = '', single = '', ...note] = line.split('|').map((part) => part.trim());
  const item = items.get(id);
  const place = 'ABCD'.indexOf(letter.toUpperCase());
  if (!item || place < 0 || letter === '' || (level !== 'recall' && level !== 'application' && level !== 'analysis')) return null;
  return {
    id,
    reader,
    option: readerOrder(item)[place] ?? -1,
    real: verdict === 'real',
    level,
    single: single === 'one',
    note: note.join('|'),
  };
}

/** What readers said, over all and by kind and reader. */
export function tally(readings: readonly Reading[], items: ReadonlyMap<string, Item>) {
  const row = (own: readonly Reading[]) => ({
    read: own.length,
    agreed: own.filter(({ id, option }) => items.get(id)?.options[option]?.correct === true).length,
    real: own.filter(({ real }) => real).length,
    level: own.filter(({ id, level }) => items.get(id)?.cognitive === level).length,
    arguable: own.filter(({ single }) => !single).length,
  });
  const by = (name: (reading: Reading) => string) =>
    Object.fromEntries([...Map.groupBy(readings, name)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, own]) => [key, row(own)]));
  return {
    all: row(readings),
    kinds: by(({ id }) => items.get(id)?.kind ?? ''),
    readers: by(({ reader }) => reader),
  };
}

/** What the last tally said of itself, kept until somebody writes another. */
function noteOf(folder: string): string | undefined {
  const before = parse(readFileSync(join(folder, 'content/panel.yaml'), 'utf8')) as { note?: string };
  return before.note;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { size: { type: 'string', default: '110' }, only: { type: 'string', default: '' } },
  });
  const [what, place = '.'] = positionals;
  const { library } = readLibrary(root);
  const live = library.items.filter((item) => !item.retired);
  const items = new Map<string, Item>(live.map((item) => [item.id, item]));
  if (what === 'write') {
    mkdirSync(place, { recursive: true });
    const own = live.filter((item) => `${item.domain}/${item.topic}`.startsWith(values.only));
    const size = Number(values.size);
    for (let index = 0; index * size < own.length; index += 1)
      writeFileSync(
        join(place, `paper-${String(index + 1).padStart(2, '0')}.md`),
        own
          .slice(index * size, (index + 1) * size)
          .map(readerPaper)
          .join('\n'),
      );
    return;
  }
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' });
  const papersIn = (folder: string) =>
    files
      .filter((name) => name.endsWith('.md') && dirname(name) === folder)
      .map((name) => readFileSync(join(place, name), 'utf8'))
      .join('\n');
  // What was rewritten after the reading was not read: only items that still stand as they stood on the paper beside the answers count.
  const readings = [...new Set(files.map((name) => dirname(name)))].flatMap((folder) => {
    const papers = papersIn(folder);
    const asRead = new Map([...items].filter(([, item]) => papers.includes(readerPaper(item))));
    return files
      .filter((name) => name.endsWith('.answers.txt') && dirname(name) === folder)
      .flatMap((name) =>
        readFileSync(join(place, name), 'utf8')
          .split('\n')
          .flatMap((line) => readAnswer(line, basename(name, '.answers.txt'), asRead) ?? []),
      );
  });
  for (const { id, option, note, real, single, reader } of readings) {
    const differs = items.get(id)?.options[option]?.correct !== true;
    if (differs || !real || !single)
      process.stdout.write(`${id} ${reader}${differs ? ' DIFFERS' : ''}${real ? '' : ' contrived'}${single ? '' : ' arguable'} ${note}\n`);
  }
  const counts = tally(readings, items);
  process.stdout.write(`${JSON.stringify(counts, null, 1)}\n`);
  if (what === 'tally')
    writeFileSync(
      join(root, 'content/panel.yaml'),
      stringify({
        on: new Date().toISOString().slice(0, 10),
        note: noteOf(root),
        ...counts,
      }),
    );
}
if (import.meta.main) main();
