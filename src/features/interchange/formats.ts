/**
 * All formats a quiz can leave in: what they are for, what each loses of this quiz, and how the file is made. The writers are loaded when a
 * file is asked for. Pure but for the time and the database passed in.
 */
import type { SqlJsStatic } from 'sql.js';
import { utf8 } from '../../format/bytes.ts';
import { countOf } from '../../format/plurals.ts';
import { slug } from '../../format/slugs.ts';
import type { MadeFile, Quiz } from './model.ts';
import type { LmsRules } from './lms.ts';
import type { PlayerFiles } from './write-lms.ts';

export type FormatId =
  | 'gift'
  | 'moodle'
  | 'qti30'
  | 'qti22'
  | 'qti21'
  | 'qti12'
  | 'scorm12'
  | 'scorm2004'
  | 'cmi5'
  | 'cartridge'
  | 'aiken'
  | 'csv'
  | 'tsv'
  | 'kahoot'
  | 'wayground'
  | 'anki-text'
  | 'apkg'
  | 'html'
  | 'docx'
  | 'docx-key'
  | 'json';

/** What an item may have that a format may not carry. */
export type Part = 'reasons' | 'general' | 'tags' | 'topic' | 'order' | 'bold' | 'lines' | 'paper';

export interface Format {
  id: FormatId;
  name: string;
  /** What it is for, in a few words. */
  use: string;
  ending: string;
  type: string;
  /** Parts of an item that are lost. `paper`: it becomes part of the question. */
  loses: readonly Part[];
  /** Most options, and longest texts, where the receiving program has a limit. */
  limits?: { options?: number; stem?: number; option?: number };
  /** Holds the page that plays the quiz, and so its rules. */
  plays?: true;
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const formats: readonly Format[] = [
  { id: 'moodle', name: 'Moodle XML', use: 'Moodle, with all feedback', ending: 'xml', type: 'application/xml', loses: ['paper'] },
  {
    id: 'gift',
    name: 'GIFT',
    use: 'Moodle and many tools that read its text format',
    ending: 'gift',
    type: 'text/plain',
    loses: ['order', 'paper'],
  },
  {
    id: 'qti12',
    name: 'QTI 1.2 package',
    use: 'Canvas and Brightspace',
    ending: 'zip',
    type: 'application/zip',
    loses: ['paper'],
  },
  {
    id: 'qti21',
    name: 'QTI 2.1 package',
    use: 'assessment platforms; Blackboard’s Original course view, Canvas',
    ending: 'zip',
    type: 'application/zip',
    loses: ['paper'],
  },
  {
    id: 'qti22',
    name: 'QTI 2.2 package',
    use: 'assessment platforms such as TAO',
    ending: 'zip',
    type: 'application/zip',
    loses: ['paper'],
  },
  {
    id: 'qti30',
    name: 'QTI 3.0 package',
    use: 'the newest assessment platforms',
    ending: 'zip',
    type: 'application/zip',
    loses: ['paper'],
  },
  {
    id: 'scorm12',
    name: 'SCORM 1.2 package',
    use: 'nearly every learning system: it plays the quiz there and keeps the grade',
    ending: 'zip',
    type: 'application/zip',
    loses: ['tags'],
    limits: { options: 10 },
    plays: true,
  },
  {
    id: 'scorm2004',
    name: 'SCORM 2004 package',
    use: 'learning systems that take the 4th edition: completion and success apart, each answer with its words',
    ending: 'zip',
    type: 'application/zip',
    loses: ['tags'],
    limits: { options: 10 },
    plays: true,
  },
  {
    id: 'cmi5',
    name: 'cmi5 package',
    use: 'learning systems with a learning record store (xAPI)',
    ending: 'zip',
    type: 'application/zip',
    loses: ['tags'],
    limits: { options: 10 },
    plays: true,
  },
  {
    id: 'cartridge',
    name: 'Common Cartridge 1.3',
    use: 'the import of a whole course in Canvas, Brightspace and others that take version 1.3',
    ending: 'imscc',
    type: 'application/zip',
    loses: ['tags', 'topic', 'paper'],
  },
  {
    id: 'aiken',
    name: 'Aiken',
    use: 'the plainest text, read almost everywhere',
    ending: 'txt',
    type: 'text/plain',
    loses: ['reasons', 'general', 'tags', 'topic', 'order', 'bold', 'lines', 'paper'],
  },
  { id: 'csv', name: 'CSV', use: 'Excel and other spreadsheets', ending: 'csv', type: 'text/csv', loses: [] },
  { id: 'tsv', name: 'TSV', use: 'spreadsheets, parted by tabs', ending: 'tsv', type: 'text/tab-separated-values', loses: [] },
  {
    id: 'kahoot',
    name: 'Kahoot! spreadsheet',
    use: 'a game in class',
    ending: 'xlsx',
    type: xlsx,
    loses: ['reasons', 'general', 'tags', 'topic', 'order', 'bold', 'lines', 'paper'],
    limits: { options: 4, stem: 120, option: 75 },
  },
  {
    id: 'wayground',
    name: 'Wayground (Quizizz) spreadsheet',
    use: 'a game in class',
    ending: 'xlsx',
    type: xlsx,
    loses: ['reasons', 'tags', 'topic', 'order', 'bold', 'lines', 'paper'],
    limits: { options: 5 },
  },
  {
    id: 'apkg',
    name: 'Anki package',
    use: 'cards for Anki; a second import updates them',
    ending: 'apkg',
    type: 'application/octet-stream',
    loses: ['order'],
  },
  { id: 'anki-text', name: 'Anki text', use: 'cards for Anki as plain text', ending: 'txt', type: 'text/plain', loses: ['order'] },
  {
    id: 'html',
    name: 'Web page to print',
    use: 'paper, the key on a page of its own',
    ending: 'html',
    type: 'text/html',
    loses: ['tags', 'topic', 'order'],
  },
  {
    id: 'docx',
    name: 'Word: the questions',
    use: 'paper, without the key',
    ending: 'docx',
    type: word,
    loses: ['reasons', 'general', 'tags', 'topic', 'order', 'bold'],
  },
  {
    id: 'docx-key',
    name: 'Word: the key',
    use: 'paper, the answers and reasons only',
    ending: 'docx',
    type: word,
    loses: ['tags', 'topic', 'order', 'bold'],
  },
  {
    id: 'json',
    name: 'Primary Source JSON',
    use: 'everything, to bring back here or to programs of your own',
    ending: 'json',
    type: 'application/json',
    loses: [],
  },
];

export const formatOf = (id: FormatId): Format => formats.find((format) => format.id === id) ?? missing(id);
function missing(id: string): never {
  throw new Error(`No format ${id}`);
}

/** How many items have a part. */
function counts(quiz: Quiz): Record<Part, number> {
  const count = (test: (item: Quiz['items'][number]) => boolean) => quiz.items.filter(test).length;
  const texts = (item: Quiz['items'][number]) => [item.stem, ...item.options.map(({ text }) => text)];
  return {
    reasons: count((item) => item.options.some(({ reason }) => reason !== undefined)),
    general: count((item) => item.general !== undefined || item.point !== undefined || (item.sources?.length ?? 0) > 0),
    tags: count((item) => item.tags.length > 0),
    topic: count((item) => item.topic !== undefined),
    order: count((item) => item.shuffle === false),
    bold: count((item) => texts(item).some((text) => /\*\*[^*]+\*\*/.test(text))),
    lines: count((item) => texts(item).some((text) => text.includes('\n'))),
    paper: count((item) => item.extract !== undefined),
  };
}

const sentences: Record<Part, (items: string) => string> = {
  reasons: (items) => `The reasons for each option are lost (${items}).`,
  general: (items) => `Explanations, what to remember and sources are lost (${items}).`,
  tags: (items) => `Tags are lost (${items}).`,
  topic: (items) => `Topics are lost (${items}).`,
  order: (items) => `Options that should keep their order may be shuffled (${items}).`,
  bold: (items) => `Words in bold become plain (${items}).`,
  lines: (items) => `Line breaks and lists become running text (${items}).`,
  paper: (items) => `The paper to read first becomes part of the question (${items}).`,
};

/** What a format loses of this quiz, a sentence each; empty when it carries everything. */
export function losses({ loses, limits = {}, name }: Format, quiz: Quiz): string[] {
  const has = counts(quiz);
  const said = loses.filter((part) => has[part] > 0).map((part) => sentences[part](countOf(has[part], 'item')));
  const most = limits.options;
  const tooMany = most === undefined ? 0 : quiz.items.filter(({ options }) => options.length > most).length;
  if (most !== undefined && tooMany > 0)
    said.push(
      `${countOf(tooMany, 'item has', 'items have')} more than ${String(most)} options and ${tooMany === 1 ? 'is' : 'are'} left out.`,
    );
  const { stem = Infinity, option = Infinity } = limits;
  const long = quiz.items.filter((item) => item.stem.length > stem || item.options.some(({ text }) => text.length > option)).length;
  if (long > 0)
    said.push(
      `${countOf(long, 'item is', 'items are')} longer than ${name} takes (questions of ${String(stem)} characters, options of ${String(option)}); shorten ${long === 1 ? 'it' : 'them'} in the file before you import it.`,
    );
  return said;
}

export interface Making {
  /** Milliseconds since 1970. */
  now: number;
  openSql: () => Promise<SqlJsStatic>;
  /** The page for packages that play the quiz. */
  openPlayer: () => Promise<PlayerFiles>;
  /** Rules for such packages. */
  rules?: LmsRules | undefined;
}

async function content(id: FormatId, quiz: Quiz, { now, openSql, openPlayer, rules }: Making): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (id) {
    case 'gift':
      return (await import('./write-gift.ts')).writeGift(quiz);
    case 'moodle':
      return (await import('./write-moodle.ts')).writeMoodle(quiz);
    case 'qti30':
    case 'qti22':
    case 'qti21':
      return (await import('./write-qti.ts')).writeQti(quiz, id === 'qti30' ? '3.0' : id === 'qti22' ? '2.2' : '2.1');
    case 'qti12':
      return (await import('./write-qti12.ts')).writeQti12(quiz);
    case 'scorm12':
    case 'scorm2004':
    case 'cmi5': {
      const { usualRules, writeLms } = await import('./write-lms.ts');
      return writeLms(quiz, id, rules ?? usualRules, await openPlayer());
    }
    case 'cartridge':
      return (await import('./write-cartridge.ts')).writeCartridge(quiz);
    case 'aiken':
      return (await import('./write-aiken.ts')).writeAiken(quiz);
    case 'csv':
      return (await import('./write-table.ts')).writeCsv(quiz);
    case 'tsv':
      return (await import('./write-table.ts')).writeTsv(quiz);
    case 'kahoot':
      return (await import('./write-games.ts')).writeKahoot(quiz);
    case 'wayground':
      return (await import('./write-games.ts')).writeWayground(quiz);
    case 'anki-text':
      return (await import('./write-anki.ts')).writeAnkiText(quiz);
    case 'apkg':
      return (await import('./write-anki.ts')).writeApkg(quiz, await openSql(), now);
    case 'html':
      return (await import('./write-paper.ts')).writePrintable(quiz);
    case 'docx':
      return (await import('../../format/docx.ts')).toDocx((await import('./write-paper.ts')).questionsDoc(quiz));
    case 'docx-key':
      return (await import('../../format/docx.ts')).toDocx((await import('./write-paper.ts')).keyDoc(quiz));
    case 'json':
      return (await import('./json.ts')).writeJson(quiz);
  }
}

/** Makes the file. */
export async function makeFile(id: FormatId, quiz: Quiz, making: Making): Promise<MadeFile> {
  const { ending, type } = formatOf(id);
  const made = await content(id, quiz, making);
  const part = id === 'docx-key' ? '-key' : ['zip', 'xlsx'].includes(ending) ? `-${id}` : '';
  return { name: `${slug(quiz.title) || 'quiz'}${part}.${ending}`, type, bytes: typeof made === 'string' ? utf8(made) : made };
}
