/**
 * Writes items as a table that reads back whole. Its header:
 *
 *     id        topic     question   option_a … option_j   answer (a letter)   reason_a … reason_j   feedback   remember
 *     tags (parted by ;)  sources (a line each: title | publisher | date | url)  order (fixed, or empty)
 *     paper_form   paper_title   paper (what is to be read first)
 *
 * There are as many option and reason columns as the item with the most options needs. Pure.
 */
import { guarded, spreadsheetCsv } from '../../format/csv.ts';
import { optionLetter } from '../../format/letters.ts';
import { keyOf, type Quiz } from './model.ts';

function tableOf(quiz: Quiz): string[][] {
  const most = Math.max(2, ...quiz.items.map(({ options }) => options.length));
  const letters = Array.from({ length: most }, (_, at) => optionLetter(at));
  const small = letters.map((letter) => letter.toLowerCase());
  const head = [
    'id',
    'topic',
    'question',
    ...small.map((letter) => `option_${letter}`),
    'answer',
    ...small.map((letter) => `reason_${letter}`),
    ...['feedback', 'remember', 'tags', 'sources', 'order', 'paper_form', 'paper_title', 'paper'],
  ];
  const rows = quiz.items.map((item) => [
    item.id,
    item.topic ?? '',
    item.stem,
    ...letters.map((_, at) => item.options[at]?.text ?? ''),
    optionLetter(keyOf(item)),
    ...letters.map((_, at) => item.options[at]?.reason ?? ''),
    item.general ?? '',
    item.point ?? '',
    item.tags.map((tag) => tag.replace(/[;,]/g, ' ')).join('; '),
    (item.sources ?? [])
      .map(({ title, publisher, date, url }) => [title, publisher, date, url].map((part) => part.replaceAll('|', '/')).join(' | '))
      .join('\n'),
    item.shuffle === false ? 'fixed' : '',
    item.extract?.form ?? '',
    item.extract?.title ?? '',
    item.extract?.text ?? '',
  ]);
  return [head, ...rows];
}

export const writeCsv = (quiz: Quiz): string => spreadsheetCsv(tableOf(quiz));

/** Tab-separated: fields with tabs, line breaks or quotation marks are quoted as in CSV. */
export const writeTsv = (quiz: Quiz): string =>
  `\uFEFF${tableOf(quiz)
    .map((row) =>
      row.map((cell) => (/["\t\r\n]|^\s|\s$/.test(guarded(cell)) ? `"${guarded(cell).replaceAll('"', '""')}"` : guarded(cell))).join('\t'),
    )
    .join('\r\n')}\r\n`;
