/** Writes GIFT as Moodle reads it; tags and ids go into comments, where Moodle looks for them. Pure. */
import { joinGeneral, wholeStem } from './feedback.ts';
import type { Quiz, QuizItem } from './model.ts';
import { blockXhtml, flowXhtml, needsMarkup, onOneLine, paperXhtml } from './text.ts';

const escapeGift = (text: string): string => text.replace(/[~=#{}:\\]/g, (letter) => `\\${letter}`).replaceAll('\n', '\\n');
const tagText = (text: string): string => onOneLine(text).replaceAll(']', '\\]');

function writeItem(item: QuizItem): string {
  const general = joinGeneral(item);
  const texts = [item.stem, general, ...item.options.flatMap(({ text, reason = '' }) => [text, reason])];
  // All texts of a question share its format; only words that need none go as plain text.
  const html = item.extract !== undefined || texts.some(needsMarkup);
  const flow = (text: string) => escapeGift(html ? flowXhtml(text) : text);
  const stem = html ? escapeGift((item.extract ? paperXhtml(item.extract) : '') + blockXhtml(item.stem)) : escapeGift(wholeStem(item));
  const options = item.options.map(
    ({ text, correct, reason = '' }) => `\t${correct ? '=' : '~'}${flow(text)}${reason === '' ? '' : `#${flow(reason)}`}\n`,
  );
  const marks = [`[id:${tagText(item.id)}]`, ...item.tags.map((tag) => `[tag:${tagText(tag)}]`)].join(' ');
  return `// ${marks}\n::${escapeGift(item.id)}::[${html ? 'html' : 'plain'}]${stem} {\n${options.join('')}${
    general === '' ? '' : `\t####${html ? escapeGift(blockXhtml(general)) : escapeGift(general)}\n`
  }}\n`;
}

export function writeGift(quiz: Quiz): string {
  let topic: string | undefined;
  const parts = [`// ${onOneLine(quiz.title)}\n`];
  for (const item of quiz.items) {
    if (item.topic !== topic) {
      topic = item.topic;
      parts.push(`$CATEGORY: ${escapeCategory(topic ?? '')}\n`);
    }
    parts.push(writeItem(item));
  }
  return parts.join('\n');
}

/** Moodle's own root, and ours below it. */
const escapeCategory = (topic: string): string => `$course$/top${topic === '' ? '' : `/${onOneLine(topic)}`}`;
