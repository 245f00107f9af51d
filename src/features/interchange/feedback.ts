/**
 * The sentence to remember and the sources, for formats that have one place for all that is said after an answer: they stand behind the
 * general feedback, each in a paragraph that begins with its name, and are found again there. Pure.
 */
import type { QuizItem, QuizSource } from './model.ts';
import { sheetText } from '../../format/sheet.ts';
import { onOneLine } from './text.ts';

const remember = 'Remember: ';
const source = 'Source: ';

/** Parts are told apart by semicolons, so there is none inside. */
const part = (text: string): string => onOneLine(text).replaceAll(';', ',');

const sourceLine = ({ title, publisher, date, url }: QuizSource): string =>
  `${source}${onOneLine(title)}; ${part(publisher)}; ${part(date)}; ${part(url)}`.trimEnd();

function readSource(line: string): QuizSource | null {
  // Where there is no address, the last semicolon ends the line.
  const parts = `${line.slice(source.length)}${line.endsWith(';') ? ' ' : ''}`.split('; ');
  const url = parts.at(-1) ?? '';
  if (parts.length < 4 || !(url === '' || /^https?:\/\/\S+$/.test(url))) return null;
  return { title: parts.slice(0, -3).join('; '), publisher: parts.at(-3) ?? '', date: parts.at(-2) ?? '', url };
}

/** All that is said after any answer, in one text. */
export function joinGeneral({ general, point, sources = [] }: Pick<QuizItem, 'general' | 'point' | 'sources'>): string {
  return [general ?? '', point === undefined ? '' : remember + onOneLine(point), ...sources.map(sourceLine)]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Its parts again. Text of others, which has no such paragraphs, is all general feedback. */
export function splitGeneral(text: string): { general: string; point?: string; sources?: QuizSource[] } {
  const paragraphs = text.split('\n\n');
  const sources: QuizSource[] = [];
  for (;;) {
    const last = paragraphs.at(-1);
    const read = last?.startsWith(source) === true && !last.includes('\n') ? readSource(last) : null;
    if (!read) break;
    sources.unshift(read);
    paragraphs.pop();
  }
  const last = paragraphs.at(-1);
  const point = last?.startsWith(remember) === true && !last.includes('\n') ? last.slice(remember.length) : undefined;
  if (point !== undefined) paragraphs.pop();
  return { general: paragraphs.join('\n\n'), ...(point === undefined ? {} : { point }), ...(sources.length === 0 ? {} : { sources }) };
}

const paper = (item: QuizItem): string => (item.extract ? `${item.extract.title}\n\n${sheetText(item.extract.text)}\n\n` : '');
/** The stem with its paper in front of it, as safe text. */
export const wholeStem = (item: QuizItem): string => `${paper(item)}${item.stem}`;
