/**
 * Reads an item of QTI 2.0 to 2.2 or 3.0. https://www.imsglobal.org/spec/qti/v3p0/impl
 *
 * Understood: one choice interaction with single cardinality and a correct response, a mapping or plain conditions; inline choices of one
 * blank; modal and inline feedback tied to an outcome that is set from the response. The stem is all of the body outside the interaction,
 * and its prompt. Names come from `xml.ts` alike for both generations. Pure.
 */
import type { Collector } from './collect.ts';
import { splitGeneral } from './feedback.ts';
import { feedbackFor } from './qti-feedback.ts';
import { bestOf, branchesOf, type Branch } from './qti-processing.ts';
import type { Reduced } from './reduce.ts';
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
  custominteraction: 'a question of its maker’s own kind',
  portablecustominteraction: 'a question of its maker’s own kind',
};

/** Parts that are never text of the question. */
const machinery = new Set([
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

const isMachinery = (node: XmlNode): boolean =>
  machinery.has(node.name) || (node.name === 'rubricblock' && !/\bcandidate\b/i.test(attribute(node, 'view')));

/** Words or a key that are made anew each time, from numbers drawn by chance. */
const isTemplate = (item: XmlNode, body: XmlNode): boolean =>
  childNamed(item, 'templateprocessing') !== undefined ||
  ['printedvariable', 'templateinline', 'templateblock'].some((name) => descendants(body, name).length > 0);

interface Key {
  keys: string[];
  /** Marks for other options. */
  partial: boolean;
  /** Another option than the one called correct has the most marks. */
  contrary?: boolean;
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
  if (correct.length > 0) {
    const [only = ''] = correct;
    const scored = branches.some(({ score }) => score !== null) ? bestOf(branches) : [];
    const mapped = best > 0 ? entries.filter(({ value }) => value === best).map(({ key }) => key) : [];
    const processing = childNamed(item, 'responseprocessing');
    const byKey = processing !== undefined && descendants(processing, 'correct').length > 0;
    const byMap = /map_response(?:\.xml)?$/.test(processing ? attribute(processing, 'template') : '');
    const marked = byKey ? [] : scored.length > 0 ? scored : byMap ? mapped : [];
    const contrary = correct.length === 1 && marked.length > 0 && !marked.includes(only);
    return { keys: correct, partial: partial || (mapped.length > 0 && !mapped.includes(only)), contrary };
  }
  if (best > 0) return { keys: entries.filter(({ value }) => value === best).map(({ key }) => key), partial };
  // Some makers write the key only into the processing.
  return { keys: bestOf(branches), partial: false };
}

/** Words of the question: the body without the interaction, then its prompt. */
function stemOf(body: XmlNode, interaction: XmlNode, where: string, into: Collector): string {
  const around = into.reduced(
    where,
    reduceNode(body, (child) => child === interaction || isMachinery(child) || child.name === 'mathvariable'),
  );
  const prompt = childNamed(interaction, 'prompt');
  const asked = prompt ? into.reduced(where, reduceNode(prompt)) : '';
  return [around, asked].filter((text) => text !== '').join('\n\n');
}

/** What a package says of an item beside it. */
export interface Beside {
  tags?: string[];
  topic?: string;
  /** Texts to read first, by their identifiers. */
  stimuli?: ReadonlyMap<string, XmlNode>;
}

/** Many questions may ask of one text: it is reduced once. */
const reducedStimuli = new WeakMap<XmlNode, Reduced>();

function reducedStimulus(stimulus: XmlNode): Reduced {
  const known = reducedStimuli.get(stimulus) ?? reduceNode(stimulus);
  reducedStimuli.set(stimulus, known);
  return known;
}

/** Texts to read first, from files of their own; those that are not there are named. */
function stimuliOf(item: XmlNode, { stimuli }: Beside, where: string, into: Collector): string[] {
  return childrenNamed(item, 'assessmentstimulusref').flatMap((reference) => {
    const name = attribute(reference, 'identifier');
    const stimulus = stimuli?.get(name);
    if (stimulus) return [into.reduced(where, reducedStimulus(stimulus))];
    into.leave(where, `a text to read first (${name})`, 'It stands in a file of its own, which was not found.');
    return [];
  });
}

/** Says what of a body is not taken along. */
function sayLeft(body: XmlNode, where: string, into: Collector): void {
  const included = descendants(body, 'include').map((node) => attribute(node, 'href'));
  if (included.length > 0) into.leave(where, `a part that stands in another file (${included.join(', ')})`, 'It is not taken along.');
  if (descendants(body, 'rubricblock').some(isMachinery))
    into.leave(where, 'notes for those who score or teach', 'They are not for candidates.');
}

/** Reads one item into the collector. */
export function readQtiItem(item: XmlNode, where: string, into: Collector, about: Beside = {}): void {
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
  if (isTemplate(item, body)) {
    into.other(where, 'a question made anew each time', words, 'Its words, numbers or key are drawn by chance.');
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
  const { keys, partial, contrary } = keyOfResponse(item, declaration, branches);
  const cardinality = declaration ? attribute(declaration, 'cardinality') : '';
  const most = attribute(interaction, 'maxchoices');
  if ((cardinality !== '' && cardinality !== 'single') || keys.length > 1) {
    if (keys.length !== 1 || (most !== '1' && most !== '')) {
      into.other(where, 'several answers', words);
      return;
    }
  }
  if (contrary === true) {
    into.other(where, 'a question whose key is not clear', words, 'One option is called correct, and another has the most marks.');
    return;
  }
  const options = childNodes(interaction).filter(({ name: tag }) => tag === 'simplechoice' || tag === 'inlinechoice');
  const identifiers = options.map((option) => attribute(option, 'identifier'));
  const feedback = feedbackFor(item, identifiers, branches, where, into);
  const inline = (option: XmlNode) => descendants(option, 'feedbackinline').map((node) => into.reduced(where, reduceNode(node)));
  const blank = interaction.name === 'inlinechoiceinteraction';
  const asked = blank ? into.reduced(where, reduceNode(withBlank(body, interaction), isMachinery)) : stemOf(body, interaction, where, into);
  const stem = [...stimuliOf(item, about, where, into), asked].filter((text) => text !== '').join('\n\n');
  const fixed =
    attribute(interaction, 'shuffle') !== 'true' ||
    (options.length > 0 && options.every((option) => attribute(option, 'fixed') === 'true'));
  const taken = into.add(where, {
    id: attribute(item, 'identifier').replace(/^_(?=\d)/, ''),
    stem: stem === '' ? name : stem,
    options: options.map((option, at) => {
      const key = identifiers[at] ?? '';
      const correct = keys.includes(key);
      const said = [...feedback.own(key), ...inline(option), ...(correct ? feedback.right : feedback.wrong)];
      return {
        text: into.reduced(
          where,
          reduceNode(option, (child) => child.name === 'feedbackinline'),
        ),
        correct,
        reason: said.join('\n\n'),
      };
    }),
    ...splitGeneral(feedback.general.join('\n\n')),
    tags: about.tags ?? [],
    topic: about.topic,
    shuffle: fixed ? false : undefined,
  });
  if (!taken) return;
  sayLeft(body, where, into);
  if (partial) into.partial(where, 'the right one is the one the file calls correct');
  if (blank) into.leave(where, 'a blank within the sentence', 'It is written as a line, _____.');
  if (feedback.unused) into.leave(where, 'feedback that belongs to no option', 'It is shown by a rule of the file’s own.');
}

function withBlank(body: XmlNode, interaction: XmlNode): XmlNode {
  return {
    ...body,
    children: body.children.map((child) =>
      typeof child === 'string' ? child : child === interaction ? ' _____ ' : withBlank(child, interaction),
    ),
  };
}
