/** Handing documents over as files. */
import { slug } from '../../../format/slugs.ts';
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

export function saveBytes(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The download has its own hold on the data once it began.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** Saves a document; the Word writer is fetched here and not before. */
export async function saveDoc(doc: Doc, format: Format): Promise<void> {
  const name = fileName(doc.title, format);
  if (format === 'docx') {
    const { toDocx } = await import('../../../format/docx.ts');
    saveBytes(name, types.docx, await toDocx(doc));
    return;
  }
  const content = { md: toMarkdown, html: toHtml, txt: toText, json: (entry: Doc) => `${JSON.stringify(entry, null, 1)}\n` }[format](doc);
  saveBytes(name, types[format], content);
}
