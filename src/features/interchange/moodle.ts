/**
 * Reads Moodle XML. https://docs.moodle.org/en/Moodle_XML_format
 *
 * Understood: multichoice with one answer, feedback for each answer, for right and wrong ones and in general, tags, categories, text formats.
 * Moodle's own words for right and wrong ("Your answer is correct.") are not the item's and are left out. Pure.
 */
import { Collector } from './collect.ts';
import { splitGeneral } from './feedback.ts';
import { readText, type TextFormat } from './markup.ts';
import type { ReadQuiz } from './model.ts';
import { firstWords } from './text.ts';
import { attribute, childNamed, childrenNamed, childNodes, textOf, type XmlNode } from './xml.ts';

const kinds: Record<string, string> = {
  truefalse: 'true or false',
  shortanswer: 'a short answer question',
  numerical: 'a numerical question',
  matching: 'a matching question',
  essay: 'an essay question',
  description: 'text without a question',
  cloze: 'a text with blanks (cloze)',
  calculated: 'a calculated question',
  calculatedsimple: 'a calculated question',
  calculatedmulti: 'a calculated question with options',
  ddwtos: 'words to drag into a text',
  gapselect: 'words to choose in a text',
  ddimageortext: 'things to drag onto a picture',
  ddmarker: 'markers to drag onto a picture',
  randomsamatch: 'a random matching question',
  ordering: 'an ordering question',
  multichoiceset: 'several answers (all or nothing)',
};

const formatOf = (node: XmlNode): TextFormat => {
  const name = attribute(node, 'format').toLowerCase();
  if (name === 'html' || name === 'markdown') return name;
  if (name === 'plain_text' || name === 'plain') return 'plain';
  return name === 'moodle_auto_format' || name === 'moodle' ? 'auto' : 'html';
};

/** A text element with a format, as safe text. */
function words(node: XmlNode | undefined, where: string, into: Collector): string {
  if (!node) return '';
  const inner = childNamed(node, 'text') ?? node;
  return readText(textOf(inner), formatOf(node), where, into);
}

const isTrue = (text: string): boolean => /^\s*(?:true|1)\s*$/i.test(text);

/** What Moodle says of a right and a wrong answer where the author says nothing. */
const usual = /^Your answer is (?:correct|incorrect)\.$/;
/** In other languages Moodle says it in as few words: what is longer, in characters, or names a number tells more. */
const longestUsual = 60;

/** `short` gathers what is said of right and wrong answers in general and tells no more. */
function readChoice(question: XmlNode, where: string, topic: string, into: Collector, short: Set<string>): void {
  const answers = childrenNamed(question, 'answer');
  const weights = answers.map((answer) => Number(attribute(answer, 'fraction').replace(',', '.')) || 0);
  const name = textOf(childNamed(question, 'name')).trim();
  const stemNode = childNamed(question, 'questiontext');
  const single = childNamed(question, 'single');
  const full = weights.filter((weight) => weight >= 99.9).length;
  if (single && !isTrue(textOf(single)) && !(full === 1 && weights.filter((weight) => weight > 0).length === 1)) {
    into.other(where, 'several answers', words(stemNode, where, new Collector()));
    return;
  }
  const number = textOf(childNamed(question, 'idnumber')).trim();
  const general = splitGeneral(words(childNamed(question, 'generalfeedback'), where, into));
  const combined = (name: string) => {
    const text = words(childNamed(question, name), where, into);
    if (text.length > longestUsual || /\d/.test(text)) return text;
    if (text !== '' && !usual.test(text)) short.add(text);
    return '';
  };
  const [right, wrong] = [combined('correctfeedback'), combined('incorrectfeedback')];
  const taken = into.add(where, {
    id: number === '' ? name : number,
    stem: words(stemNode, where, into),
    options: answers.map((answer, at) => {
      const correct = (weights[at] ?? 0) >= 99.9;
      const reasons = [words(childNamed(answer, 'feedback'), where, into), correct ? right : wrong];
      return { text: words(answer, where, into), correct, reason: reasons.filter((reason) => reason !== '').join('\n\n') };
    }),
    ...general,
    tags: childrenNamed(childNamed(question, 'tags') ?? question, 'tag').map((tag) => textOf(tag)),
    topic,
    ...(childNamed(question, 'shuffleanswers') && !isTrue(textOf(childNamed(question, 'shuffleanswers'))) ? { shuffle: false } : {}),
  });
  if (!taken) return;
  if (weights.some((weight) => weight !== 0 && weight < 99.9)) into.partial(where, 'the one with the full mark is the right one');
  if (single && !isTrue(textOf(single)))
    into.leave(where, 'boxes to tick', 'Several could be ticked; only one was right, so one is chosen here.');
  if (childrenNamed(question, 'hint').length > 0) into.hints(where);
}

/** A slash within a name is written twice, in a closing tag too. */
const categoryName = (text: string, into: Collector): string =>
  into
    .inOneLanguage(text.replaceAll('<//', '</'), true)
    .trim()
    .replace(/^\$(?:course|system|module|cat\d*|context)\$\/?/i, '')
    .replace(/^top(?:\/|$)/i, '');

export function readMoodle(root: XmlNode, encoding: string, into = new Collector(), below = ''): ReadQuiz {
  let topic = '';
  const short = new Set<string>();
  for (const question of childNodes(root)) {
    if (question.name !== 'question') continue;
    const where = `${below}line ${String(question.line)}`;
    const kind = attribute(question, 'type').toLowerCase();
    if (kind === 'category') topic = categoryName(textOf(childNamed(childNamed(question, 'category') ?? question, 'text')), into);
    else if (kind === 'multichoice') readChoice(question, where, topic, into, short);
    else {
      const stem = words(childNamed(question, 'questiontext'), where, new Collector());
      into.other(
        where,
        kinds[kind] ?? `a question of the kind ${kind === '' ? 'unknown' : kind}`,
        stem === '' ? words(childNamed(question, 'name'), where, new Collector()) : stem,
      );
    }
  }
  if (short.size > 0)
    into.leave(
      below === '' ? 'the whole file' : below.replace(/, $/, ''),
      `feedback for any right or any wrong answer: ${[...short]
        .slice(0, 4)
        .map((text) => `“${firstWords(text)}”`)
        .join(', ')}${short.size > 4 ? ' and more' : ''}`,
      'It is as short as Moodle’s own words for right and wrong.',
    );
  return into.result('Moodle XML', encoding);
}
