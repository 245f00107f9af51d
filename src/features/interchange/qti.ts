/**
 * Reads an item of QTI 2.0 to 2.2 or 3.0. https://www.imsglobal.org/spec/qti/v3p0/impl
 *
 * Understood: one choice interaction with single cardinality and a correct response, a mapping or plain conditions; inline choices of one
 * blank; modal and inline feedback tied to an outcome that is set from the response. The stem is all of the body outside the interaction,
 * and its prompt. Names come from `xml.ts` alike for both generations. Pure.
 */
import type { Collector } from './collect.ts';
import { splitGeneral } from './feedback.ts';
import { bestOf, branchesOf, type Branch } from './qti-processing.ts';
import { attribute, childNamed, childrenNamed, childNodes, descendants, reduceNode, textOf, type XmlNode } from './xml.ts';

const kinds: Record<string, string> = {
  orderinteraction: 'an ordering question',
  associateinteraction: 'an association question',
  matchinteraction: 'a matching question',
  gapmatchinteraction: 'gaps to fill by matching',
  textentryinteraction: 'a short answer question',
  extendedtextinteraction: 'an essay question',
  hottextinteraction: 'words to choose in a text',
  hotspotinteraction: 'a place to choose in a picture',
  selectpointinteraction: 'a point to choose in a picture',
  graphicorderinteraction: 'an ordering question in a picture',
  graphicassociateinteraction: 'an association question in a picture',
  graphicgapmatchinteraction: 'gaps to fill in a picture',
  positionobjectinteraction: 'things to place on a picture',
  sliderinteraction: 'a slider',
  mediainteraction: 'a sound or video',
  drawinginteraction: 'a drawing',
  uploadinteraction: 'a file to upload',
  customInteraction: 'a question of its maker’s own kind',
  portablecustominteraction: 'a question of its maker’s own kind',
};

/** Parts that are never text of the question. */
const machinery = new Set([
  'rubricblock',
  'feedbackinline',
  'feedbackblock',
  'stylesheet',
  'endattemptinteraction',
  'printedvariable',
  'companionmaterialsinfo',
  'cataloginfo',
]);

function interactionsIn(body: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (node: XmlNode) => {
    for (const child of childNodes(node)) {
      if (child.name.endsWith('interaction') && child.name !== 'endattemptinteraction') found.push(child);
      else visit(child);
    }
  };
  visit(body);
  return found;
}

interface Key {
  keys: string[];
  /** Marks for other options. */
  partial: boolean;
}

/** The right option of a response: as declared, or by its mapping, or by the condition that sets the score. */
function keyOfResponse(item: XmlNode, declaration: XmlNode | undefined, branches: readonly Branch[]): Key {
  const correct = childrenNamed(childNamed(declaration ?? item, 'correctresponse') ?? { ...item, children: [] }, 'value').map((value) =>
    textOf(value).trim(),
  );
  const entries = descendants(childNamed(declaration ?? item, 'mapping') ?? { ...item, children: [] }, 'mapentry').map((entry) => ({
    key: attribute(entry, 'mapkey'),
    value: Number(attribute(entry, 'mappedvalue')) || 0,
  }));
  const best = Math.max(0, ...entries.map(({ value }) => value));
  const partial = entries.filter(({ value }) => value !== 0).length > 1;
  if (correct.length > 0) return { keys: correct, partial };
  if (best > 0) return { keys: entries.filter(({ value }) => value === best).map(({ key }) => key), partial };
  // Some makers write the key only into the processing.
  return { keys: bestOf(branches), partial: false };
}

/** Feedback by the identifier that shows it. What is hidden by an identifier says something of the others, and of none in particular. */
function feedbackOf(item: XmlNode, where: string, into: Collector): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let hidden = 0;
  for (const node of [...childrenNamed(item, 'modalfeedback'), ...descendants(childNamed(item, 'itembody') ?? item, 'feedbackblock')]) {
    if (attribute(node, 'showhide') === 'hide') {
      hidden += 1;
      continue;
    }
    const text = into.reduced(where, reduceNode(node));
    if (text === '') continue;
    for (const key of attribute(node, 'identifier').split(/\s+/)) found.set(key, [...(found.get(key) ?? []), text]);
  }
  if (hidden > 0) into.leave(where, 'feedback shown for all options but one', 'Here feedback belongs to one option or to all of them.');
  return found;
}

/** Words of the question: the body without the interaction, then its prompt. */
function stemOf(body: XmlNode, interaction: XmlNode, where: string, into: Collector): string {
  const around = into.reduced(
    where,
    reduceNode(body, (child) => child === interaction || machinery.has(child.name) || child.name === 'mathvariable'),
  );
  const prompt = childNamed(interaction, 'prompt');
  const asked = prompt ? into.reduced(where, reduceNode(prompt)) : '';
  return [around, asked].filter((text) => text !== '').join('\n\n');
}

/** Reads one item into the collector. */
export function readQtiItem(item: XmlNode, where: string, into: Collector, about: { tags?: string[]; topic?: string } = {}): void {
  const body = childNamed(item, 'itembody');
  const name = attribute(item, 'title');
  if (!body) {
    into.other(where, 'an item without a body', name);
    return;
  }
  const interactions = interactionsIn(body);
  const [interaction] = interactions;
  if (!interaction) {
    into.other(where, 'text without a question', reduceNode(body).text);
    return;
  }
  const words =
    [reduceNode(body, (child) => interactions.includes(child)).text, ...interactions.map((one) => textOf(childNamed(one, 'prompt')))]
      .join(' ')
      .trim() || name;
  if (interactions.length > 1) {
    into.other(where, `${String(interactions.length)} questions in one item`, words, 'Only items with one set of options are taken.');
    return;
  }
  const choice = interaction.name === 'choiceinteraction' || interaction.name === 'inlinechoiceinteraction';
  if (!choice) {
    into.other(where, kinds[interaction.name] ?? `a question of the kind ${interaction.name}`, words);
    return;
  }
  const response = attribute(interaction, 'responseidentifier') || 'RESPONSE';
  const declaration = childrenNamed(item, 'responsedeclaration').find((one) => attribute(one, 'identifier') === response);
  const branches = branchesOf(item, response);
  const { keys, partial } = keyOfResponse(item, declaration, branches);
  const cardinality = declaration ? attribute(declaration, 'cardinality') : '';
  const most = attribute(interaction, 'maxchoices');
  if ((cardinality !== '' && cardinality !== 'single') || keys.length > 1) {
    if (keys.length !== 1 || (most !== '1' && most !== '')) {
      into.other(where, 'several answers', words);
      return;
    }
  }
  const feedback = feedbackOf(item, where, into);
  const options = childNodes(interaction).filter(({ name: tag }) => tag === 'simplechoice' || tag === 'inlinechoice');
  const inline = (option: XmlNode) => descendants(option, 'feedbackinline').map((node) => into.reduced(where, reduceNode(node)));
  const identifiers = options.map((option) => attribute(option, 'identifier'));
  /** Feedback that the processing shows for an option, by a name of its own. */
  const shownFor = (option: string) =>
    [...new Set(branches.filter(({ values }) => values.includes(option)).flatMap((branch) => branch.feedback))].filter(
      (name) => name !== option && feedback.has(name),
    );
  const shown = new Set(identifiers.flatMap(shownFor));
  const general = [...feedback]
    .filter(([key]) => /general/i.test(key) && !identifiers.includes(key) && !shown.has(key))
    .flatMap(([, texts]) => texts);
  const byOutcome = [...feedback].filter(([key]) => !identifiers.includes(key) && !/general/i.test(key) && !shown.has(key));
  const rightWords = byOutcome
    .filter(([key]) => /^(?:correct|right|true|good)$/i.test(key.replace(/[^a-z]/gi, '')))
    .flatMap(([, texts]) => texts);
  const wrongWords = byOutcome
    .filter(([key]) => /^(?:incorrect|wrong|false|bad)$/i.test(key.replace(/[^a-z]/gi, '')))
    .flatMap(([, texts]) => texts);
  const blank = interaction.name === 'inlinechoiceinteraction';
  const stem = blank ? into.reduced(where, reduceNode(withBlank(body, interaction))) : stemOf(body, interaction, where, into);
  const fixed =
    attribute(interaction, 'shuffle') !== 'true' ||
    (options.length > 0 && options.every((option) => attribute(option, 'fixed') === 'true'));
  const taken = into.add(where, {
    id: attribute(item, 'identifier').replace(/^_(?=\d)/, ''),
    stem: stem === '' ? name : stem,
    options: options.map((option, at) => {
      const key = identifiers[at] ?? '';
      const correct = keys.includes(key);
      const said = [
        ...[key, ...shownFor(key)].flatMap((name) => feedback.get(name) ?? []),
        ...inline(option),
        ...(correct ? rightWords : wrongWords),
      ];
      return {
        text: into.reduced(
          where,
          reduceNode(option, (child) => child.name === 'feedbackinline'),
        ),
        correct,
        reason: said.join('\n\n'),
      };
    }),
    ...splitGeneral(general.join('\n\n')),
    tags: about.tags ?? [],
    topic: about.topic,
    shuffle: fixed ? false : undefined,
  });
  if (!taken) return;
  if (partial) into.partial(where, 'the right one is the one the file calls correct');
  if (blank) into.leave(where, 'a blank within the sentence', 'It is written as a line, _____.');
  const unused = byOutcome.length - rightWords.length - wrongWords.length;
  if (unused > 0) into.leave(where, 'feedback that belongs to no option', 'It is shown by a rule of the file’s own.');
}

function withBlank(body: XmlNode, interaction: XmlNode): XmlNode {
  return {
    ...body,
    children: body.children.map((child) =>
      typeof child === 'string' ? child : child === interaction ? ' _____ ' : withBlank(child, interaction),
    ),
  };
}
