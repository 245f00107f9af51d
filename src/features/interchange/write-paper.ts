/** Writes a quiz to read on paper: a web page to print, with the key on a page of its own, and documents for Word. Pure. */
import { heading, list, paragraph, type Block, type Doc } from '../../format/doc.ts';
import { optionLetter } from '../../format/letters.ts';
import { sheetText } from '../../format/sheet.ts';
import { keyOf, type Quiz, type QuizItem } from './model.ts';
import { blockXhtml, escapeXml, flowXhtml, onOneLine, paperXhtml, withoutBold } from './text.ts';

const style =
  'body{font:12pt/1.45 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em}ol.options{list-style:upper-alpha}li.item{break-inside:avoid;margin-block:1.2em}.paper{border:1px solid;padding:.5em 1em}.key{break-before:page}table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em;text-align:start}';

const sources = ({ sources: all = [] }: QuizItem): string =>
  all.length === 0
    ? ''
    : `<p>${all
        .map(({ title, publisher, date, url }) => {
          const words = escapeXml([title, publisher, date].filter((part) => part !== '').join(', '));
          return `Source: ${url === '' ? words : `<a href="${escapeXml(url)}">${words}</a>`}`;
        })
        .join('<br/>')}</p>`;

/** A whole page that needs no other file. */
export function writePrintable(quiz: Quiz): string {
  const items = quiz.items.map(
    (item) =>
      `<li class="item">${item.extract ? `<div class="paper">${paperXhtml(item.extract)}</div>` : ''}${blockXhtml(item.stem)}<ol class="options">${item.options
        .map(({ text }) => `<li>${flowXhtml(text)}</li>`)
        .join('')}</ol></li>`,
  );
  const keys = quiz.items.map((item) => {
    const reasons = item.options.map(({ reason = '' }) => `<li>${reason === '' ? '—' : flowXhtml(reason)}</li>`);
    const said = item.options.some(({ reason }) => reason !== undefined) ? `<ol class="options">${reasons.join('')}</ol>` : '';
    const point = item.point === undefined ? '' : `<p><strong>Remember:</strong> ${flowXhtml(item.point)}</p>`;
    return `<li class="item"><p><strong>${optionLetter(keyOf(item))}</strong></p>${said}${blockXhtml(item.general ?? '')}${point}${sources(item)}</li>`;
  });
  const title = escapeXml(onOneLine(quiz.title));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1>
<ol>${items.join('\n')}</ol>
<section class="key"><h2>Key and reasons</h2><ol>${keys.join('\n')}</ol></section>
</body></html>
`;
}

const line = (text: string): string => onOneLine(withoutBold(text));
const paragraphs = (text: string): Block[] =>
  text === ''
    ? []
    : withoutBold(text)
        .split('\n\n')
        .map((chunk) => paragraph(onOneLine(chunk)));

/** The questions, for Word. */
export function questionsDoc(quiz: Quiz): Doc {
  const blocks = quiz.items.flatMap((item, at): Block[] => [
    heading(3, `Question ${String(at + 1)}`),
    ...(item.extract ? [paragraph(line(item.extract.title)), ...paragraphs(sheetText(item.extract.text))] : []),
    ...paragraphs(item.stem),
    list(item.options.map(({ text }, place) => `${optionLetter(place)}. ${line(text)}`)),
  ]);
  return { title: quiz.title, subtitle: '', blocks };
}

/** The key, with reasons and sources, for Word. */
export function keyDoc(quiz: Quiz): Doc {
  const blocks = quiz.items.flatMap((item, at): Block[] => {
    const reasons = item.options.flatMap(({ reason = '' }, place) => (reason === '' ? [] : [`${optionLetter(place)}. ${line(reason)}`]));
    return [
      heading(3, `Question ${String(at + 1)}: ${optionLetter(keyOf(item))}`),
      ...(reasons.length === 0 ? [] : [list(reasons)]),
      ...paragraphs(item.general ?? ''),
      ...(item.point === undefined ? [] : [paragraph(`Remember: ${line(item.point)}`)]),
      ...(item.sources ?? []).map(({ title, publisher, date, url }) => {
        const words = [title, publisher, date].filter((part) => part !== '').join(', ');
        return url === '' ? paragraph(`Source: ${words}`) : paragraph('Source: ', { text: words, href: url });
      }),
    ];
  });
  return { title: `${quiz.title}: key`, subtitle: '', blocks };
}
