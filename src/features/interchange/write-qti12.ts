/**
 * Writes QTI 1.2 as Canvas, Blackboard and Brightspace import it: text as escaped HTML, one `response_lid` an item, 100 points for the key,
 * feedback by `itemfeedback`, in general under the name Canvas looks for. `qti12Document` also serves Common Cartridge. Pure.
 */
import { utf8 } from '../../format/bytes.ts';
import { joinGeneral } from './feedback.ts';
import type { Quiz, QuizItem } from './model.ts';
import { blockXhtml, escapeXml, flowXhtml, onOneLine, paperXhtml } from './text.ts';
import { identifiersOf } from './write-qti.ts';
import { writeZip } from './zip.ts';

const material = (xhtml: string): string => `<material><mattext texttype="text/html">${escapeXml(xhtml)}</mattext></material>`;
const field = (label: string, entry: string): string =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${escapeXml(entry)}</fieldentry></qtimetadatafield>`;
const answer = (at: number): string => `answer_${String(at + 1)}`;

function metadata(item: QuizItem, cartridge: boolean): string {
  const fields = cartridge
    ? [field('cc_profile', 'cc.multiple_choice.v0p1')]
    : [
        field('question_type', 'multiple_choice_question'),
        field('points_possible', '1'),
        ...(item.tags.length === 0 ? [] : [field('qmd_keywords', item.tags.map((tag) => tag.replace(/[;,]/g, ' ')).join('; '))]),
        ...(item.topic === undefined ? [] : [field('qmd_topic', item.topic)]),
      ];
  return `<itemmetadata><qtimetadata>${fields.join('')}</qtimetadata></itemmetadata>`;
}

function writeItem(item: QuizItem, identifier: string, cartridge: boolean): string {
  const general = blockXhtml(joinGeneral(item));
  const stem = (item.extract ? paperXhtml(item.extract) : '') + blockXhtml(item.stem);
  const labels = item.options
    .map(({ text }, at) => `<response_label ident="${answer(at)}">${material(flowXhtml(text))}</response_label>`)
    .join('\n');
  const show = (of: string) => `<displayfeedback feedbacktype="Response" linkrefid="${of}"/>`;
  const when = (at: number) => `<conditionvar><varequal respident="response1">${answer(at)}</varequal></conditionvar>`;
  const conditions = [
    ...(general === '' ? [] : [`<respcondition continue="Yes"><conditionvar><other/></conditionvar>${show('general_fb')}</respcondition>`]),
    ...item.options.flatMap(({ reason = '' }, at) =>
      reason === '' ? [] : [`<respcondition continue="Yes">${when(at)}${show(`${answer(at)}_fb`)}</respcondition>`],
    ),
    ...item.options.flatMap(({ correct }, at) =>
      correct ? [`<respcondition continue="No">${when(at)}<setvar action="Set" varname="SCORE">100</setvar></respcondition>`] : [],
    ),
  ];
  const feedback = (ident: string, xhtml: string) =>
    `<itemfeedback ident="${ident}"><flow_mat>${material(xhtml)}</flow_mat></itemfeedback>`;
  const feedbacks = [
    ...(general === '' ? [] : [feedback('general_fb', general)]),
    ...item.options.flatMap(({ reason = '' }, at) => (reason === '' ? [] : [feedback(`${answer(at)}_fb`, blockXhtml(reason))])),
  ];
  return `<item ident="${identifier}" title="${escapeXml(onOneLine(item.id))}">
${metadata(item, cartridge)}
<presentation>${material(stem)}
<response_lid ident="response1" rcardinality="Single"><render_choice shuffle="${item.shuffle === false ? 'No' : 'Yes'}">
${labels}
</render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
${conditions.join('\n')}
</resprocessing>
${feedbacks.join('\n')}
</item>
`;
}

/** The document with all items: for a plain package, or in the profile of Common Cartridge. */
export function qti12Document(quiz: Quiz, identifier: string, profile: 'package' | 'cartridge' = 'package'): string {
  const cartridge = profile === 'cartridge';
  const identifiers = identifiersOf(quiz);
  const items = quiz.items.map((item, at) => writeItem(item, identifiers[at] ?? '', cartridge));
  const about = cartridge
    ? `<qtimetadata>${field('cc_profile', 'cc.exam.v0p1')}${field('qmd_assessmenttype', 'Examination')}${field('qmd_scoretype', 'Percentage')}</qtimetadata>\n`
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd">
<assessment ident="${identifier}" title="${escapeXml(quiz.title)}">
${about}<section ident="root_section">
${items.join('')}</section>
</assessment>
</questestinterop>
`;
}

/** The package's bytes. */
export function writeQti12(quiz: Quiz): Uint8Array<ArrayBuffer> {
  const path = 'quiz/quiz.xml';
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="manifest-1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd">
<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>
<organizations/>
<resources><resource identifier="quiz" type="imsqti_xmlv1p2" href="${path}"><file href="${path}"/></resource></resources>
</manifest>
`;
  return writeZip([
    { path: 'imsmanifest.xml', bytes: utf8(manifest) },
    { path, bytes: utf8(qti12Document(quiz, 'quiz')) },
  ]);
}
