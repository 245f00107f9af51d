/** Documents as files. */
import { slug } from '../../../format/slugs.ts';
import type { OutFile } from '../../../ui/save-file.ts';
import type { Doc } from '../../../format/doc.ts';
import { toHtml } from '../to-html.ts';
import { toMarkdown } from '../to-markdown.ts';
import { toText } from '../to-text.ts';

export type Format = 'docx' | 'md' | 'html' | 'txt' | 'json';
export const formatLabels: readonly (readonly [Format, string])[] = [
  ['docx', 'Word (.docx)'],
  ['md', 'Markdown (.md)'],
  ['html', 'HTML to paste into a page (.html)'],
  ['txt', 'Plain text (.txt)'],
  ['json', 'Data (.json)'],
];

const types: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown;charset=utf-8',
  html: 'text/html;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  json: 'application/json',
};

/** A name any file system takes, from a title anyone typed. */
export const fileName = (title: string, ending: string): string => `${slug(title) || 'job-description'}.${ending}`;

/** A document as a file; the Word writer is fetched here and not before. */
export async function docFile(doc: Doc, format: Format): Promise<OutFile> {
  const name = fileName(doc.title, format);
  const type = types[format];
  if (format === 'docx') {
    const { toDocx } = await import('../../../format/docx.ts');
    return { name, type, content: await toDocx(doc) };
  }
  const content = { md: toMarkdown, html: toHtml, txt: toText, json: (entry: Doc) => `${JSON.stringify(entry, null, 1)}\n` }[format](doc);
  return { name, type, content };
}
