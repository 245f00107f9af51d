/**
 * Writes items as Anki cards: text with headers, and a package with the tables of Anki 2.1. The front asks and offers the options; the back
 * says the answer, the reasons, what to remember and the sources. A card keeps its identity, so that a second import updates it and the
 * learner's schedule stays. Pure but for the database passed in.
 */
import type { SqlJsStatic } from 'sql.js';
import { sha256, toBase64url, toHex, utf8 } from '../../format/bytes.ts';
import { optionLetter } from '../../format/letters.ts';
import { sameItem } from './lint.ts';
import { keyOf, type Quiz, type QuizItem } from './model.ts';
import { blockXhtml, escapeXml, flowXhtml, onOneLine, paperXhtml } from './text.ts';
import { writeZip } from './zip.ts';

/** Anki's id of a note: an item of the bank is itself whatever its words, any other is its words. */
async function guidOf(item: QuizItem): Promise<string> {
  const identity = /^[a-z0-9]+(?:-[a-z0-9]+)*-\d{3}$/.test(item.id) ? `primary-source:${item.id}` : `primary-source:${sameItem(item)}`;
  return toBase64url((await sha256(utf8(identity))).subarray(0, 12));
}

/** Anki parts tags at spaces; a topic's place in a tree is written with `::`. */
const ankiTag = (text: string): string => onOneLine(text).replaceAll(' ', '_').replaceAll('/', '::').replaceAll('"', '');

const tagsOf = (item: QuizItem): string[] =>
  [...new Set([...(item.topic === undefined ? [] : [item.topic]), ...item.tags].map(ankiTag))].filter((tag) => tag !== '');

interface Card {
  guid: string;
  front: string;
  back: string;
  tags: string[];
}

function sourcesHtml({ sources = [] }: QuizItem): string {
  const lines = sources.map(({ title, publisher, date, url }) => {
    const words = escapeXml([title, publisher, date].filter((part) => part !== '').join(', '));
    return url === '' ? words : `<a href="${escapeXml(url)}">${words}</a>`;
  });
  return lines.length === 0 ? '' : `<p>${lines.map((line) => `Source: ${line}`).join('<br>')}</p>`;
}

async function cardOf(item: QuizItem): Promise<Card> {
  const options = item.options.map(({ text }, at) => `<p>${optionLetter(at)}. ${flowXhtml(text)}</p>`).join('');
  const key = item.options[keyOf(item)];
  const reasons = item.options
    .map(({ reason = '' }, at) => (reason === '' ? '' : `<p>${optionLetter(at)}. ${flowXhtml(reason)}</p>`))
    .join('');
  const back = [
    `<p><strong>${optionLetter(keyOf(item))}. ${flowXhtml(key?.text ?? '')}</strong></p>`,
    reasons,
    blockXhtml(item.general ?? ''),
    item.point === undefined ? '' : `<p><strong>Remember:</strong> ${flowXhtml(item.point)}</p>`,
    sourcesHtml(item),
  ];
  return {
    guid: await guidOf(item),
    front: (item.extract ? paperXhtml(item.extract) : '') + blockXhtml(item.stem) + options,
    back: back.join(''),
    tags: tagsOf(item),
  };
}

const deckName = (quiz: Quiz): string => onOneLine(quiz.title).replaceAll('::', ':') || 'Primary Source';

/** Notes in plain text, as Anki 2.1.54 and later read them. */
export async function writeAnkiText(quiz: Quiz): Promise<string> {
  const field = (text: string) => `"${text.replaceAll('"', '""').replace(/[\t\n]/g, ' ')}"`;
  const cards = await Promise.all(quiz.items.map(cardOf));
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${deckName(quiz)}`,
    '#guid column:1',
    '#tags column:4',
    '#columns:GUID\tFront\tBack\tTags',
  ];
  return `${[...head, ...cards.map(({ guid, front, back, tags }) => [guid, field(front), field(back), field(tags.join(' '))].join('\t'))].join('\n')}\n`;
}

/** Tables and indexes of collection.anki2, version 11, as Anki 2.1 creates them. */
const tables = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
`;

/** The note type is the same in every package, so that Anki does not add another with each import. */
const modelId = 1_764_400_000_001;
const css = '.card { font-family: sans-serif; font-size: 18px; text-align: left; line-height: 1.4; }';

function model(deck: number, seconds: number) {
  const field = (name: string, ord: number) => ({ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] });
  const template = {
    name: 'Card 1',
    ord: 0,
    qfmt: '{{Question}}',
    afmt: '{{FrontSide}}\n\n<hr id=answer>\n\n{{Answer}}',
    did: null,
    bqfmt: '',
    bafmt: '',
  };
  return {
    id: modelId,
    name: 'Primary Source single choice',
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: deck,
    tmpls: [template],
    flds: [field('Question', 0), field('Answer', 1)],
    css,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    req: [[0, 'all', [0]]],
    tags: [],
    vers: [],
  };
}

const deckOf = (id: number, name: string, seconds: number) => ({
  id,
  name,
  mod: seconds,
  usn: -1,
  desc: '',
  dyn: 0,
  conf: 1,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 0,
  extendRev: 0,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
});

const deckOptions = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20, separate: true },
    rev: { bury: false, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    dyn: false,
  },
};

/** Anki's checksum of a note: the first 8 hex digits of a SHA-1 over its first field without markup. */
async function checksum(text: string): Promise<number> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', utf8(text)));
  return parseInt(toHex(digest.subarray(0, 4)), 16);
}

const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, '');
/** A number from a text, stable and safe as an id in JavaScript and in SQLite. */
const numberFrom = async (text: string): Promise<number> => Number(BigInt(`0x${toHex((await sha256(utf8(text))).subarray(0, 6))}`));

/** The package's bytes. `now` in milliseconds since 1970. */
export async function writeApkg(quiz: Quiz, sql: SqlJsStatic, now: number): Promise<Uint8Array<ArrayBuffer>> {
  const seconds = Math.floor(now / 1000);
  const name = deckName(quiz);
  const deck = await numberFrom(`deck:${name}`);
  const conf = {
    nextPos: quiz.items.length + 1,
    estTimes: true,
    activeDecks: [1],
    sortType: 'noteFld',
    timeLim: 0,
    sortBackwards: false,
    addToCur: true,
    curDeck: 1,
    newBury: true,
    newSpread: 0,
    dueCounts: true,
    curModel: String(modelId),
    collapseTime: 1200,
  };
  const database = new sql.Database();
  try {
    database.exec(tables);
    database.run('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
      seconds,
      now,
      now,
      JSON.stringify(conf),
      JSON.stringify({ [modelId]: model(deck, seconds) }),
      JSON.stringify({ 1: deckOf(1, 'Default', seconds), [deck]: deckOf(deck, name, seconds) }),
      JSON.stringify(deckOptions),
      '{}',
    ]);
    for (const [at, item] of quiz.items.entries()) {
      const { guid, front, back, tags } = await cardOf(item);
      const sort = withoutTags(front);
      database.run('insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)', [
        now + at,
        guid,
        modelId,
        seconds,
        tags.length === 0 ? '' : ` ${tags.join(' ')} `,
        `${front}\u001F${back}`,
        sort,
        await checksum(sort),
        '',
      ]);
      database.run('insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)', [
        now + at,
        now + at,
        deck,
        seconds,
        at + 1,
        '',
      ]);
    }
    return writeZip([
      { path: 'collection.anki2', bytes: database.export() },
      { path: 'media', bytes: utf8('{}') },
    ]);
  } finally {
    database.close();
  }
}
