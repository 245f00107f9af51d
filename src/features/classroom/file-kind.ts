/** What a file is that is not what was asked for, in a sentence; and names for files. Pure. */
import { slug } from '../../format/slugs.ts';

/** A file as it was read. */
export interface FileText {
  text: string;
  /** Bytes on the disk; a file that is too large was not read. */
  size?: number;
}

/** Largest file that is read from the disk, in bytes. */
export const fileSizeLimit = 8_000_000;
/** Largest archive, in bytes: a class's work as an LMS hands it out. */
export const archiveSizeLimit = 200_000_000;

/** How files of other kinds begin once they are read as text, where a byte that is no text is U+FFFD. */
const kinds: readonly [begins: RegExp, name: string][] = [
  [/^%PDF/, 'a PDF'],
  [/^PK[\u0003\u0005]/, 'an archive or an office document without a text this page can read'],
  [/^(?:\uFFFDPNG|GIF8|\uFFFD{3,4}.{0,6}JFIF|\uFFFD{4}|RIFF)/s, 'a picture'],
];

const whole = { quiz: 'a quiz file', result: 'a result of this site' } as const;

/** Why a file cannot be a quiz or a result, by its size and kind alone; null when it may be one. */
export function fileProblem({ text, size = text.length }: FileText, wanted: 'quiz' | 'result'): string | null {
  if (size > fileSizeLimit) return `This file is larger than any ${wanted}.`;
  if (text.trim() === '') return 'This file is empty.';
  const kind = kinds.find(([begins]) => begins.test(text.slice(0, 40)))?.[1];
  if (kind !== undefined) return `This is not ${whole[wanted]}: it is ${kind}.`;
  // No text has a zero in it.
  if (text.slice(0, 4000).includes('\u0000')) return `This is not ${whole[wanted]}: it is no text file.`;
  return null;
}

/** A quiz's title as part of a file name. */
export const quizSlug = (title: string): string => slug(title) || 'quiz';
