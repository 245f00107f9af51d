/**
 * Reads QTI 1.2, as Canvas, Blackboard, Brightspace and older tools export it. https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_bindv1p2.html
 *
 * Understood: items with one single choice (`response_lid`), their key by the condition that sets the score, feedback tied to an answer, in
 * general, or to right and wrong. Pure.
 */
import { Collector } from './collect.ts';
import { readEntities } from './entities.ts';
import { splitGeneral } from './feedback.ts';
import { readText } from './markup.ts';
import { tidy } from './text.ts';
import { attribute, childNamed, childrenNamed, childNodes, descendants, reduceNode, textOf, type XmlNode } from './xml.ts';

/** Canvas and others name the kind of an item. */
const kinds: Record<string, string> = {
  multiple_answers_question: 'several answers',
  multiple_answer: 'several answers',
  'multi-select': 'several answers',
  true_false_question: 'true or false',
  short_answer_question: 'a short answer question',
  fill_in_multiple_blanks_question: 'several blanks in one text',
  multiple_dropdowns_question: 'several blanks in one text',
  matching_question: 'a matching question',
  matching: 'a matching question',
  numerical_question: 'a numerical question',
  calculated_question: 'a calculated question',
  essay_question: 'an essay question',
  essay: 'an essay question',
  file_upload_question: 'a file to upload',
  text_only_question: 'text without a question',
  ordering: 'an ordering question',
  'either/or': 'true or false',
  'true/false': 'true or false',
};

const fields = (item: XmlNode): Map<string, string> => {
  const all = new Map<string, string>();
  const about = childNamed(item, 'itemmetadata');
  if (!about) return all;
  for (const field of descendants(about, 'qtimetadatafield'))
    all.set(textOf(childNamed(field, 'fieldlabel')).trim().toLowerCase(), textOf(childNamed(field, 'fieldentry')).trim());
  for (const child of childNodes(about)) if (!all.has(child.name)) all.set(child.name, textOf(child).trim());
  return all;
};

/** Text of a `material`: plain, HTML in escaped form, or marked-up in place. */
function material(node: XmlNode, where: string, into: Collector): string {
  const parts: string[] = [];
  const visit = (at: XmlNode) => {
    for (const child of childNodes(at)) {
      if (child.name === 'mattext' || child.name === 'matemtext' || child.name === 'mat_formattedtext' || child.name === 'formattedtext') {
        if (childNodes(child).length > 0) parts.push(into.reduced(where, reduceNode(child)));
        else {
          const type = attribute(child, 'texttype') || attribute(child, 'type');
          const source = textOf(child);
          // Sakai calls its HTML plain. Of an option it may be the very text that is asked for.
          const wrapped = node.name !== 'response_label' && /^\s*<(p|div|span)\b[^<>]*>.*<\/\1>\s*$/is.test(source);
          const html = /html/i.test(type) || wrapped || (!/^text\/plain$/i.test(type) && /<\/?[a-z][^<>]*>/i.test(source));
          parts.push(readText(source, html ? 'html' : 'plain', where, into));
        }
      } else if (child.name === 'matimage' && attribute(child, 'uri') === '' && textOf(child).trim() === '') {
        // A place for a picture that has none.
      } else if (child.name === 'matimage' || child.name === 'mataudio' || child.name === 'matvideo' || child.name === 'matapplet') {
        const name = attribute(child, 'uri').split('/').at(-1) ?? '';
        into.leave(
          where,
          child.name === 'matimage' ? `a picture${name === '' ? '' : ` (${name})`}` : 'sound or video',
          'Pictures, sounds and videos are not taken along.',
        );
      } else if (child.name === 'matbreak') parts.push('\n');
      else if (!['response_lid', 'response_str', 'response_num', 'response_grp', 'response_xy', 'render_choice'].includes(child.name))
        visit(child);
    }
  };
  visit(node);
  return tidy(parts.filter((part) => part !== '').join('\n\n'));
}

interface Rule {
  /** Answers that meet the condition; empty for any answer. */
  values: string[];
  negated: boolean;
  score: number;
  feedback: string[];
}

/** Blackboard gives the key `SCORE.max`, whatever that is. */
const pointsOf = (value: string): number => (/^\s*SCORE\.max\s*$/i.test(value) ? 100 : Number(value) || 0);

function rulesOf(item: XmlNode, response: string, identifiers: readonly string[]): Rule[] {
  return descendants(item, 'respcondition').map((condition) => {
    const when = childNamed(condition, 'conditionvar');
    // Blackboard names an option where others name the response.
    const named = (one: XmlNode) => (identifiers.includes(attribute(one, 'respident')) ? attribute(one, 'respident') : '');
    const values = when
      ? descendants(when, 'varequal').filter(
          (one) => attribute(one, 'respident') === response || attribute(one, 'respident') === '' || named(one) !== '',
        )
      : [];
    const positive = values.filter(
      (value) => when === undefined || !descendants(when, 'not').some((not) => descendants(not, 'varequal').includes(value)),
    );
    return {
      values: positive.map((value) => textOf(value).trim() || named(value)),
      negated: when !== undefined && descendants(when, 'not').length > 0 && positive.length === 0,
      score: childrenNamed(condition, 'setvar').reduce(
        (sum, set) => sum + (/^(?:sub)/i.test(attribute(set, 'action')) ? -1 : 1) * pointsOf(textOf(set)),
        0,
      ),
      feedback: childrenNamed(condition, 'displayfeedback').map((shown) => attribute(shown, 'linkrefid')),
    };
  });
}

function itemTopic(item: XmlNode, all: Map<string, string>): string {
  return all.get('qmd_topic') ?? all.get('cc_question_category') ?? textOf(childNamed(item, 'qmd_topic')).trim();
}

/** Reads one item into the collector. */
export function readQti12Item(item: XmlNode, where: string, into: Collector): void {
  const all = fields(item);
  const presentation = childNamed(item, 'presentation');
  const kind = (
    all.get('question_type') ??
    all.get('bbmd_questiontype') ??
    all.get('cc_profile') ??
    all.get('qmd_itemtype') ??
    ''
  ).toLowerCase();
  const quiet = { words: presentation ? shortWords(presentation) : attribute(item, 'title') };
  const named =
    kinds[kind] ??
    Object.entries({
      'cc.multiple_response': 'several answers',
      'cc.true_false': 'true or false',
      'cc.fib': 'a short answer question',
      'cc.essay': 'an essay question',
      'cc.pattern_match': 'a short answer question',
    }).find(([key]) => kind.startsWith(key))?.[1];
  if (!presentation) {
    into.other(where, 'an item without a question', quiet.words);
    return;
  }
  const choices = descendants(presentation, 'response_lid');
  const [choice] = choices;
  const typed = descendants(presentation, 'response_str').length + descendants(presentation, 'response_num').length;
  if (named !== undefined || !choice || choices.length > 1 || typed > 0) {
    into.other(
      where,
      named ??
        (choices.length > 1
          ? 'a matching question'
          : typed > 0
            ? descendants(presentation, 'render_fib').length > 0
              ? 'a text to type in'
              : 'a question to answer in words'
            : 'text without options'),
      quiet.words,
    );
    return;
  }
  const labels = descendants(choice, 'response_label');
  const identifiers = labels.map((label) => attribute(label, 'ident'));
  const rules = rulesOf(item, attribute(choice, 'ident'), identifiers);
  const scoreOf = (identifier: string) =>
    Math.max(0, ...rules.filter(({ values }) => values.includes(identifier)).map(({ score }) => score));
  const scores = identifiers.map(scoreOf);
  const best = Math.max(0, ...scores);
  if (/^ordered$/i.test(attribute(choice, 'rcardinality'))) {
    into.other(where, 'an ordering question', quiet.words);
    return;
  }
  if (/^multiple$/i.test(attribute(choice, 'rcardinality')) || rules.some(({ values, score }) => score > 0 && values.length > 1)) {
    into.other(where, 'several answers', quiet.words);
    return;
  }
  const texts = new Map<string, string>();
  for (const node of descendants(item, 'itemfeedback')) texts.set(attribute(node, 'ident'), material(node, where, into));
  const saidBy = (test: (rule: Rule) => boolean) => [...new Set(rules.filter(test).flatMap(({ feedback }) => feedback))];
  const general = saidBy(
    ({ values, score, negated, feedback }) =>
      values.length === 0 && score === 0 && !negated && !feedback.every((one) => /incorrect|wrong/i.test(one)),
  );
  const wrong = saidBy(
    ({ values, negated, feedback }) => values.length === 0 && (negated || feedback.some((one) => /incorrect|wrong/i.test(one))),
  );
  const words = (keys: readonly string[]) => keys.map((key) => texts.get(key) ?? '').filter((text) => text !== '');
  // Brightspace ties what it says of the whole question to no condition; others do so with a solution. Blackboard names it as the option.
  const tied = new Set([...identifiers, ...rules.flatMap(({ feedback }) => feedback)]);
  const loose = [...texts.keys()].filter((key) => !tied.has(key));
  const render = childNamed(choice, 'render_choice');
  const taken = into.add(where, {
    id: attribute(item, 'ident').replace(/^_(?=\d)/, ''),
    stem: material({ ...presentation, name: 'presentation' }, where, into) || outer(presentation, where, into),
    options: labels.map((label, at) => {
      const identifier = identifiers[at] ?? '';
      const correct = best > 0 && scores[at] === best;
      const reasons = words([...new Set([identifier, ...saidBy(({ values }) => values.includes(identifier))])]);
      return { text: material(label, where, into), correct, reason: [...reasons, ...(correct ? [] : words(wrong))].join('\n\n') };
    }),
    ...splitGeneral(words([...general, ...loose]).join('\n\n')),
    tags: (all.get('qmd_keywords') ?? '').split(/[;,]/),
    topic: itemTopic(item, all),
    ...(render && /^no$/i.test(attribute(render, 'shuffle')) ? { shuffle: false } : {}),
  });
  if (taken && childrenNamed(item, 'hint').length > 0) into.hints(where);
  if (taken && scores.filter((score) => score > 0).length > 1) into.partial(where, 'the one with the most is the right one');
}

/** A stem that stands inside the response element, as some tools write it. */
function outer(presentation: XmlNode, where: string, into: Collector): string {
  const choice = descendants(presentation, 'response_lid')[0];
  return choice ? material({ ...choice, children: childrenNamed(choice, 'material') }, where, into) : '';
}

/** Words of the question, to name it by. */
const shortWords = (presentation: XmlNode): string =>
  material(presentation, '', new Collector()) || readEntities(textOf(descendants(presentation, 'mattext')[0]).replace(/<[^<>]*>/g, ' '));

/** Reads all items of a document. */
export function readQti12(root: XmlNode, below: string, into: Collector): void {
  const assessment = childNamed(root, 'assessment');
  if (assessment && into.title === '') into.title = attribute(assessment, 'title');
  for (const source of [...descendants(root, 'sourcebank_ref'), ...descendants(root, 'bankentry_item')])
    into.leave(
      `${below}line ${String(source.line)}`,
      'questions drawn from a bank',
      'They are read where the bank stands, if it is in this file.',
    );
  for (const item of root.name === 'item' ? [root] : descendants(root, 'item')) {
    const presentation = childNamed(item, 'presentation');
    // A cartridge of Canvas holds each quiz for others, once more for Canvas itself, and its questions again in their bank.
    const name = fields(item).get('assessment_question_identifierref') ?? attribute(item, 'ident');
    if (below !== '' && into.again(`${name}\n${presentation ? shortWords(presentation) : ''}`))
      into.leave(below.replace(/, $/, ''), 'questions that another file of the package holds too', 'They are read once.');
    else readQti12Item(item, `${below}line ${String(item.line)}`, into);
  }
}
