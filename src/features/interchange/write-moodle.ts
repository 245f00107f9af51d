/** Writes Moodle XML for Moodle 3.5 and later. Pure. */
import { joinGeneral } from './feedback.ts';
import type { Quiz, QuizItem } from './model.ts';
import { blockXhtml, escapeXml, flowXhtml, onOneLine, paperXhtml } from './text.ts';

/** Markup inside a CDATA section, which ends nowhere but where it should. */
const cdata = (xhtml: string): string => `<![CDATA[${xhtml.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const html = (tag: string, xhtml: string): string =>
  `    <${tag} format="html"><text>${xhtml === '' ? '' : cdata(xhtml)}</text></${tag}>\n`;

function category(topic: string): string {
  const path = `$course$/top${topic === '' ? '' : `/${onOneLine(topic)}`}`;
  return `  <question type="category">\n    <category><text>${escapeXml(path)}</text></category>\n  </question>\n`;
}

function writeItem(item: QuizItem): string {
  const stem = (item.extract ? paperXhtml(item.extract) : '') + blockXhtml(item.stem);
  const answers = item.options.map(
    ({ text, correct, reason = '' }) =>
      `    <answer fraction="${correct ? '100' : '0'}" format="html">\n      <text>${cdata(flowXhtml(text))}</text>\n      <feedback format="html"><text>${
        reason === '' ? '' : cdata(flowXhtml(reason))
      }</text></feedback>\n    </answer>\n`,
  );
  const tags = item.tags.map((tag) => `      <tag><text>${escapeXml(tag)}</text></tag>\n`);
  return `  <question type="multichoice">
    <name><text>${escapeXml(item.id)}</text></name>
${html('questiontext', stem)}${html('generalfeedback', blockXhtml(joinGeneral(item)))}    <defaultgrade>1</defaultgrade>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
    <idnumber>${escapeXml(item.id)}</idnumber>
    <single>true</single>
    <shuffleanswers>${item.shuffle === false ? 'false' : 'true'}</shuffleanswers>
    <answernumbering>ABCD</answernumbering>
${answers.join('')}${tags.length === 0 ? '' : `    <tags>\n${tags.join('')}    </tags>\n`}  </question>
`;
}

export function writeMoodle(quiz: Quiz): string {
  let topic: string | undefined;
  const parts: string[] = [];
  quiz.items.forEach((item, at) => {
    if (at === 0 || item.topic !== topic) parts.push(category(item.topic ?? ''));
    topic = item.topic;
    parts.push(writeItem(item));
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('')}</quiz>\n`;
}
