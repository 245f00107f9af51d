/** Text of a file in its own format, as safe text. Pure. */
import type { Collector } from './collect.ts';
import { reduceHtml } from './html.ts';
import { tidy } from './text.ts';

/** Formats of a text, as Moodle names them; `auto` is Moodle's own, in which line breaks count and tags work. */
export type TextFormat = 'html' | 'plain' | 'markdown' | 'auto';

const looksLikeHtml = (text: string): boolean =>
  /<\/?(?:p|br|b|i|em|strong|div|span|ul|ol|li|sub|sup|img|table|pre|code|a|u|h[1-6])\b[^<>]*>/i.test(text);

/** TeX between its marks: it stays as it is written, and that is said. */
function sayFormulas(text: string, where: string, into: Collector): string {
  if (/\\\(.+?\\\)|\\\[.+?\\\]|\$\$.+?\$\$/s.test(text))
    into.leave(where, 'a formula', 'Formulas are kept as plain text only. Check that they can still be read.');
  return text;
}

function markdown(text: string): string {
  return (
    text
      .replace(/!\[([^\]]*)\]\([^)]*\)/g, '[$1]')
      .replace(/\[([^\]]+)\]\((?:[^)]*)\)/g, '$1')
      .replace(/^#{1,6} +/gm, '')
      .replace(/(?<![\\\p{L}\p{N}_])__(?=[^\s_])([^_\n]{1,1000})(?<=\S)__(?![\p{L}\p{N}_])/gu, '**$1**')
      // Emphasis of one mark is not kept, as that of HTML is not.
      .replace(/(?<![\\\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]{1,1000})(?<=[^\s\\])\1(?![\p{L}\p{N}*_])/gu, '$2')
      .replace(/\\([\\`*_{}[\]()#+.!~<>-])/g, '$1')
      .replace(/`([^`\n]+)`/g, '$1')
  );
}

export function readText(source: string, format: TextFormat, where: string, into: Collector): string {
  const text = into.inOneLanguage(source, format !== 'plain');
  if (format === 'plain') return sayFormulas(tidy(text), where, into);
  if (format === 'html') return sayFormulas(into.reduced(where, reduceHtml(text)), where, into);
  if (format === 'markdown') {
    if (/!\[[^\]]*\]\(/.test(text))
      into.leave(where, 'a picture', 'Pictures are not taken along. Check that the question can be answered without.');
    return sayFormulas(tidy(markdown(text)), where, into);
  }
  if (!looksLikeHtml(text)) return sayFormulas(tidy(text), where, into);
  return sayFormulas(into.reduced(where, reduceHtml(text.replace(/\r\n?|\n/g, '<br>'))), where, into);
}
