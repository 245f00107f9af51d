import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemPieces } from '../../../src/features/bank/stem.ts';
import { textReader } from '../../../src/features/bank/text.ts';
import { hasWords, makeWordFiles, searchable, topicsWith, wordsOf } from '../../../src/features/bank/words.ts';
import { makeCatalog, makeText } from './make.ts';
import { runs } from '../../runs.ts';

const catalog = makeCatalog(20_000);
const texts = Object.keys(catalog.topics).map((topic) => ({
  topic,
  items: catalog.items.flatMap((item, index) => (item.topic === topic ? [makeText(item, index === 5000)] : [])),
}));
const rare = catalog.items[5000];
const wordFiles = makeWordFiles(texts);

/** A reader of the synthetic bank that notes what it was asked for. */
function library(broken = '') {
  const asked: string[] = [];
  const read = (path: string): Promise<unknown> => {
    asked.push(path);
    if (path === broken) return Promise.reject(new Error(path));
    if (path === 'words/index.json') return Promise.resolve([...wordFiles.keys()]);
    const [folder, name = ''] = path.replace('.json', '').split('/');
    return folder === 'words'
      ? Promise.resolve(wordFiles.get(name))
      : Promise.resolve(texts.find(({ topic }) => topic === decodeURIComponent(name))?.items);
  };
  return { asked, read };
}
const topics = Object.keys(catalog.topics);

describe('searching the text of 20,000 items', () => {
  it('reads only the topics that have the words', async () => {
    const { asked, read } = library();
    const result = await textReader(read).search('Heliport', topics, () => true);
    expect(result.ok && [...result.value.found]).toEqual([rare?.id]);
    expect(asked).toEqual(['words/index.json', 'words/h.json', `text/${rare?.topic ?? ''}.json`]);
  });

  it('finds a word by its beginning, and needs every word', async () => {
    const reader = textReader(library().read);
    const begun = await reader.search('helip docu', topics, () => true);
    expect(begun.ok && [...begun.value.found]).toEqual([rare?.id]);
    const missing = await reader.search('heliport zeppelin', topics, () => true);
    expect(missing.ok && missing.value).toEqual({ found: new Set(), read: 0, all: 0 });
  });

  it('looks only into the topics asked for, and reads each file once', async () => {
    const { asked, read } = library();
    const reader = textReader(read);
    await reader.search('bylaws', ['topic-3', 'topic-4'], () => true);
    const again = await reader.search('charter', ['topic-3', 'topic-4'], () => true);
    expect(again.ok && again.value.found.size).toBe(668);
    expect(asked.filter((path) => path.startsWith('text/'))).toEqual(['text/topic-3.json', 'text/topic-4.json']);
  });

  it('stops when it is told to', async () => {
    const { asked, read } = library();
    await textReader(read).search('bylaws', topics, ({ read: done }) => done < 1);
    expect(asked.filter((path) => path.startsWith('text/')).length).toBeLessThan(10);
  });

  it('says so when a file cannot be read, and tries again when asked again', async () => {
    const { asked, read } = library('text/topic-3.json');
    const reader = textReader(read);
    expect(await reader.search('bylaws', ['topic-3'], () => true)).toMatchObject({ ok: false });
    expect(await reader.topic('topic-3')).toMatchObject({ ok: false });
    expect(asked.filter((path) => path === 'text/topic-3.json')).toHaveLength(2);
  });

  it('the word files lose no topic: whatever an item has is found in its letter', () => {
    fc.assert(
      fc.property(fc.nat(19_999), (at) => {
        const item = catalog.items[at];
        if (!item) return;
        for (const word of wordsOf(makeText(item).stem)) {
          const file = wordFiles.get(word.charAt(0));
          expect(file && topicsWith(file, word).has(item.topic)).toBe(true);
        }
      }),
      { numRuns: runs(20, 200) },
    );
  });
});

describe('words of a text', () => {
  it('are plain letters and digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[a-z0-9]{2,}$/);
      }),
    );
    expect(wordsOf("The patient's résumé, 42 CFR § 482.22")).toEqual(['the', 'patients', 'resume', '42', 'cfr', '482', '22']);
  });

  it('match at their beginning, not inside', () => {
    const text = searchable({ id: 'a-001', v: '', stem: 'Reappointment', options: [] });
    expect(hasWords(text, ['reapp'])).toBe(true);
    expect(hasWords(text, ['appoint'])).toBe(false);
  });

  it('bold words of a stem are cut out, and nothing is lost', () => {
    expect(stemPieces('Which is **NOT** so?')).toEqual([
      { text: 'Which is ', strong: false, marked: false },
      { text: 'NOT', strong: true, marked: false },
      { text: ' so?', strong: false, marked: false },
    ]);
    fc.assert(
      fc.property(fc.string(), (stem) => {
        expect(
          stemPieces(stem)
            .map(({ text, strong }) => (strong ? `**${text}**` : text))
            .join(''),
        ).toBe(stem);
      }),
    );
  });
});
