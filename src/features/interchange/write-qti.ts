/**
 * Writes QTI packages: 2.1 and 2.2 for importers of that generation, 3.0 as the standard stands. A manifest with tags and topics, one file an
 * item, a test that lists them, response processing that scores 1 or 0, and feedback of its own for each option and for all. Pure.
 */
import { utf8 } from '../../format/bytes.ts';
import { joinGeneral } from './feedback.ts';
import { keyOf, type Quiz, type QuizItem } from './model.ts';
import { blockXhtml, escapeXml, flowXhtml, paperXhtml } from './text.ts';
import { writeZip } from './zip.ts';

export type QtiVersion = '2.1' | '2.2' | '3.0';

interface Names {
  space: string;
  schema: string;
  manifestSpace: string;
  manifestSchema: string;
  schemaName: string;
  schemaVersion: string;
  item: string;
  test: string;
}

const names: Record<QtiVersion, Names> = {
  '2.1': {
    space: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
    manifestSpace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    manifestSchema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
    schemaName: 'QTIv2.1 Package',
    schemaVersion: '1.0.0',
    item: 'imsqti_item_xmlv2p1',
    test: 'imsqti_test_xmlv2p1',
  },
  '2.2': {
    space: 'http://www.imsglobal.org/xsd/imsqti_v2p2',
    schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd',
    manifestSpace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    manifestSchema: 'http://www.imsglobal.org/xsd/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd',
    schemaName: 'QTIv2.2 Package',
    schemaVersion: '1.0.0',
    item: 'imsqti_item_xmlv2p2',
    test: 'imsqti_test_xmlv2p2',
  },
  '3.0': {
    space: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    schema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
    manifestSpace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    manifestSchema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd',
    schemaName: 'QTI Package',
    schemaVersion: '3.0.0',
    item: 'imsqti_item_xmlv3p0',
    test: 'imsqti_test_xmlv3p0',
  },
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Writes elements in the spelling of a version: `simpleChoice` or `qti-simple-choice`. */
function speller(version: QtiVersion) {
  const three = version === '3.0';
  return (name: string, attributes: Readonly<Record<string, string>>, content = ''): string => {
    const tag = three ? `qti-${kebab(name)}` : name;
    const all = Object.entries(attributes).map(
      ([key, value]) => ` ${three && !key.includes(':') ? kebab(key) : key}="${escapeXml(value)}"`,
    );
    return content === '' ? `<${tag}${all.join('')}/>` : `<${tag}${all.join('')}>${content}</${tag}>`;
  };
}

/** An identifier as XML allows it: letters, digits, `_`, `-` and `.`, not beginning with a digit. */
export const xmlIdentifier = (id: string): string => {
  const plain = id.replace(/[^A-Za-z0-9_.-]/g, '-');
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
};

/** Identifiers of options: the letters of their places. */
const optionIds = 'ABCDEFGHIJ';

/** One item as a document. */
export function qtiItem(item: QuizItem, identifier: string, version: QtiVersion): string {
  const el = speller(version);
  const { space, schema } = names[version];
  const value = (type: string, text: string) => el('baseValue', { baseType: type }, escapeXml(text));
  const variable = el('variable', { identifier: 'RESPONSE' });
  const setTo = (outcome: string, content: string) => el('setOutcomeValue', { identifier: outcome }, content);
  const general = blockXhtml(joinGeneral(item));
  const outcome = (name: string, baseType: string, content = '') =>
    el('outcomeDeclaration', { identifier: name, cardinality: 'single', baseType }, content);
  const number = (text: string) => el('defaultValue', {}, el('value', {}, text));
  const key = optionIds[keyOf(item)] ?? 'A';
  const feedback = (outcomeIdentifier: string, shown: string, xhtml: string) =>
    el(
      'modalFeedback',
      { outcomeIdentifier, identifier: shown, showHide: 'show' },
      version === '3.0' ? el('contentBody', {}, xhtml) : xhtml,
    );
  const score = el(
    'responseCondition',
    {},
    el('responseIf', {}, el('match', {}, variable + el('correct', { identifier: 'RESPONSE' })) + setTo('SCORE', value('float', '1'))) +
      el('responseElse', {}, setTo('SCORE', value('float', '0'))),
  );
  const parts = [
    el(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'single', baseType: 'identifier' },
      el('correctResponse', {}, el('value', {}, key)),
    ),
    outcome('SCORE', 'float', number('0')),
    outcome('MAXSCORE', 'float', number('1')),
    outcome('FEEDBACK', 'identifier'),
    ...(general === '' ? [] : [outcome('GENERAL', 'identifier')]),
    el(
      'itemBody',
      {},
      (item.extract ? `<div class="paper">${paperXhtml(item.extract)}</div>` : '') +
        `<div class="stem">${blockXhtml(item.stem)}</div>` +
        el(
          'choiceInteraction',
          { responseIdentifier: 'RESPONSE', shuffle: item.shuffle === false ? 'false' : 'true', maxChoices: '1' },
          item.options.map(({ text }, at) => el('simpleChoice', { identifier: optionIds[at] ?? '' }, flowXhtml(text))).join('\n'),
        ),
    ),
    el(
      'responseProcessing',
      {},
      score + setTo('FEEDBACK', variable) + (general === '' ? '' : setTo('GENERAL', value('identifier', 'general'))),
    ),
    ...item.options.flatMap(({ reason = '' }, at) =>
      reason === '' ? [] : [feedback('FEEDBACK', optionIds[at] ?? '', blockXhtml(reason))],
    ),
    ...(general === '' ? [] : [feedback('GENERAL', 'general', general)]),
  ];
  const root = {
    xmlns: space,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${space} ${schema}`,
    identifier,
    title: item.id,
    adaptive: 'false',
    timeDependent: 'false',
    'xml:lang': 'en',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el('assessmentItem', root, `\n${parts.join('\n')}\n`)}\n`;
}

function test(quiz: Quiz, files: readonly { identifier: string; path: string }[], version: QtiVersion): string {
  const el = speller(version);
  const { space, schema } = names[version];
  const refs = files.map(({ identifier, path }) => el('assessmentItemRef', { identifier, href: path })).join('\n');
  const section = el('assessmentSection', { identifier: 'section-1', title: quiz.title, visible: 'true' }, `\n${refs}\n`);
  const part = el('testPart', { identifier: 'part-1', navigationMode: 'nonlinear', submissionMode: 'individual' }, section);
  const root = {
    xmlns: space,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${space} ${schema}`,
    identifier: 'test',
    title: quiz.title,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el('assessmentTest', root, part)}\n`;
}

/** Learning object metadata: tags as keywords, the topic as a place in a classification. */
function metadata({ tags, topic = '' }: QuizItem): string {
  const string = (text: string) => `<imsmd:string language="en">${escapeXml(text)}</imsmd:string>`;
  const keywords = tags.map((tag) => `<imsmd:keyword>${string(tag)}</imsmd:keyword>`).join('');
  const general = keywords === '' ? '' : `<imsmd:general>${keywords}</imsmd:general>`;
  const classification =
    topic === ''
      ? ''
      : `<imsmd:classification><imsmd:purpose><imsmd:source>LOMv1.0</imsmd:source><imsmd:value>discipline</imsmd:value></imsmd:purpose><imsmd:taxonPath><imsmd:source>${string(
          'Topics',
        )}</imsmd:source><imsmd:taxon><imsmd:id>1</imsmd:id><imsmd:entry>${string(topic)}</imsmd:entry></imsmd:taxon></imsmd:taxonPath></imsmd:classification>`;
  return general + classification === '' ? '' : `<metadata><imsmd:lom>${general}${classification}</imsmd:lom></metadata>`;
}

function manifest(files: readonly { identifier: string; path: string; item: QuizItem }[], version: QtiVersion): string {
  const { manifestSpace, manifestSchema, schemaName, schemaVersion, item: itemType, test: testType } = names[version];
  const resources = files.map(
    ({ identifier, path, item }) =>
      `<resource identifier="${identifier}" type="${itemType}" href="${path}">${metadata(item)}<file href="${path}"/></resource>`,
  );
  const needs = files.map(({ identifier }) => `<dependency identifierref="${identifier}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="${manifestSpace}" xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${manifestSpace} ${manifestSchema} http://ltsc.ieee.org/xsd/LOM http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd" identifier="manifest-1">
<metadata><schema>${schemaName}</schema><schemaversion>${schemaVersion}</schemaversion></metadata>
<organizations/>
<resources>
<resource identifier="res-test" type="${testType}" href="test.xml"><file href="test.xml"/>${needs}</resource>
${resources.join('\n')}
</resources>
</manifest>
`;
}

/** Identifiers for all items of a quiz, each once. */
export function identifiersOf(quiz: Quiz): string[] {
  const seen = new Set<string>();
  return quiz.items.map(({ id }) => {
    const plain = xmlIdentifier(id);
    let identifier = plain;
    for (let turn = 2; seen.has(identifier.toLowerCase()); turn += 1) identifier = `${plain}-${String(turn)}`;
    seen.add(identifier.toLowerCase());
    return identifier;
  });
}

/** The package's bytes. */
export function writeQti(quiz: Quiz, version: QtiVersion): Uint8Array<ArrayBuffer> {
  const identifiers = identifiersOf(quiz);
  const files = quiz.items.map((item, at) => {
    const identifier = identifiers[at] ?? '';
    return { identifier, path: `items/${identifier}.xml`, item };
  });
  return writeZip([
    { path: 'imsmanifest.xml', bytes: utf8(manifest(files, version)) },
    { path: 'test.xml', bytes: utf8(test(quiz, files, version)) },
    ...files.map(({ identifier, path, item }) => ({ path, bytes: utf8(qtiItem(item, identifier, version)) })),
  ]);
}
