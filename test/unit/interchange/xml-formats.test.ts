/** Moodle XML and QTI in the constructs of their documentation, and ours under a second reader. */
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/format/bytes.ts';
import { writeMoodle } from '../../../src/features/interchange/write-moodle.ts';
import { runs } from '../../runs.ts';
import { anyQuiz } from './arbitrary-quiz.ts';
import { itemsOf, keysOf, readWell } from './read.ts';

const cdata = (html: string) => `<text><![CDATA[${html}]]></text>`;
const moodle = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE quiz>\n<quiz>\n${inside}\n</quiz>`;
const choice = (inside: string, answers = '<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer>') =>
  `<question type="multichoice"><name><text>n</text></name>${inside}${answers}</question>`;

/** A second reader of Moodle XML, by patterns alone: keys and feedback of each question. */
function secondReader(xml: string): { name: string; fractions: string[]; said: boolean[]; tags: number }[] {
  return xml
    .split('<question type="multichoice">')
    .slice(1)
    .map((question) => ({
      name: /<name><text>([^<]*)<\/text>/.exec(question)?.[1] ?? '',
      fractions: [...question.matchAll(/<answer fraction="([^"]*)"/g)].map(([, fraction = '']) => fraction),
      said: [...question.matchAll(/<feedback format="html"><text>(.*?)<\/text><\/feedback>/gs)].map(([, text = '']) => text !== ''),
      tags: [...question.matchAll(/<tag>/g)].length,
    }));
}

describe('Moodle XML', () => {
  test('categories, feedback, tags, formats, shuffling and part of the mark', async () => {
    const read = await readWell(
      'a.xml',
      moodle(
        `<question type="category"><category><text>$course$/top/Bylaws/Hearings</text></category></question>
${choice(
  `<questiontext format="html">${cdata('<p>Which&nbsp;<b>one</b>?</p><ul><li>x</li><li>y</li></ul>')}</questiontext><generalfeedback format="markdown"><text>In **general**.</text></generalfeedback><single>true</single><shuffleanswers>0</shuffleanswers><idnumber>q-1</idnumber><tags><tag><text>law</text></tag></tags><hint format="html"><text>h</text></hint>`,
  `<answer fraction="100" format="html">${cdata('<p>a</p>')}<feedback format="html">${cdata('<p>Yes</p>')}</feedback></answer><answer fraction="33.33333"><text>b</text></answer><answer fraction="-50"><text>c &lt; d</text></answer>`,
)}`,
      ),
    );
    expect(itemsOf(read)).toEqual([
      {
        id: 'q-1',
        stem: 'Which **one**?\n\n- x\n- y',
        options: [
          { text: 'a', correct: true, reason: 'Yes' },
          { text: 'b', correct: false },
          { text: 'c < d', correct: false },
        ],
        general: 'In **general**.',
        tags: ['law'],
        topic: 'Bylaws/Hearings',
        shuffle: false,
      },
    ]);
    expect(read.left.map(({ what }) => what)).toEqual(['part of the mark for some options', 'hints']);
  });

  test.each([
    'truefalse',
    'shortanswer',
    'numerical',
    'matching',
    'essay',
    'description',
    'cloze',
    'calculated',
    'ddwtos',
    'gapselect',
    'ordering',
    'stack',
  ])('a question of the kind %s is named by its line', async (kind) => {
    const read = await readWell(
      'a.xml',
      moodle(
        `<question type="${kind}"><questiontext format="html"><text>Words</text></questiontext></question>\n${choice('<questiontext><text>Which?</text></questiontext>')}`,
      ),
    );
    expect(keysOf(read)).toBe('A');
    expect(read.left[0]).toMatchObject({ where: 'line 4' });
    expect(read.left[0]?.what).toContain('Words');
  });

  test('several answers are listed, pictures named, embedded files passed over', async () => {
    const read = await readWell(
      'a.xml',
      moodle(
        choice(
          '<questiontext><text>Tick</text></questiontext><single>false</single>',
          '<answer fraction="50"><text>a</text></answer><answer fraction="50"><text>b</text></answer>',
        ) +
          choice(
            `<questiontext format="html">${cdata('See <img src="@@PLUGINFILE@@/map.png">?')}<file name="map.png" encoding="base64">${'QUJD'.repeat(1000)}</file></questiontext>`,
          ),
      ),
    );
    expect(keysOf(read)).toBe('A');
    expect(read.left.map(({ what }) => what)).toEqual(['several answers: Tick', 'a picture (map.png)']);
  });

  test('a second reader finds the same in ours', () => {
    fc.assert(
      fc.property(anyQuiz, (quiz) => {
        expect(secondReader(writeMoodle(quiz))).toEqual(
          quiz.items.map(({ id, options, tags }) => ({
            name: id,
            fractions: options.map(({ correct }) => (correct ? '100' : '0')),
            said: options.map(({ reason }) => reason !== undefined),
            tags: tags.length,
          })),
        );
      }),
      { numRuns: runs(30, 500) },
    );
  });
});

const two = (body: string, rest = '', declared = '<correctResponse><value>B</value></correctResponse>', cardinality = 'single') =>
  `<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i-1" title="T"><responseDeclaration identifier="R" cardinality="${cardinality}" baseType="identifier">${declared}</responseDeclaration><itemBody>${body}</itemBody>${rest}</assessmentItem>`;
const interaction =
  '<choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="A">one<feedbackInline outcomeIdentifier="F" identifier="A" showHide="show">No.</feedbackInline></simpleChoice><simpleChoice identifier="B">two</simpleChoice></choiceInteraction>';

describe('QTI 2 and 3', () => {
  test('body, prompt, inline and modal feedback, and what no option owns', async () => {
    const rest =
      '<modalFeedback outcomeIdentifier="F" identifier="B" showHide="show"><p>Yes.</p></modalFeedback><modalFeedback outcomeIdentifier="F" identifier="B" showHide="hide">Not B.</modalFeedback>';
    const read = await readWell('a.xml', two(`<div><p>Read <img src="a.png" alt="a form"/> this.</p></div>${interaction}`, rest));
    expect(itemsOf(read)).toEqual([
      {
        id: 'i-1',
        stem: 'Read this.\n\nWhich?',
        options: [
          { text: 'one', correct: false, reason: 'No.' },
          { text: 'two', correct: true, reason: 'Yes.' },
        ],
        tags: [],
      },
    ]);
    expect(read.left.map(({ what }) => what)).toEqual(['feedback shown for all options but one', 'a picture (a form)']);
    expect(read.format).toBe('QTI 2.2');
  });

  test.each([
    ['a mapping', '<mapping defaultValue="0"><mapEntry mapKey="B" mappedValue="2"/><mapEntry mapKey="A" mappedValue="0.5"/></mapping>', ''],
    [
      'its processing',
      '',
      '<responseProcessing><responseCondition><responseIf><match><variable identifier="R"/><baseValue baseType="identifier">B</baseValue></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
    ],
  ])('the key is found by %s', async (_, declared, rest) => {
    expect(keysOf(await readWell('a.xml', two(interaction, rest, declared)))).toBe('B');
  });

  test.each([
    ['<extendedTextInteraction responseIdentifier="R"/>', 'an essay question'],
    ['<p>Type <textEntryInteraction responseIdentifier="R"/></p>', 'a short answer question'],
    ['<matchInteraction responseIdentifier="R"><prompt>Match</prompt></matchInteraction>', 'a matching question'],
    ['<hotspotInteraction responseIdentifier="R"/>', 'a place to choose in a picture'],
    [`${interaction}${interaction}`, '2 questions in one item'],
    ['<p>Read.</p>', 'text without a question'],
  ])('another interaction is named: %s', async (body, kind) => {
    expect((await readWell('a.xml', two(body))).left[0]?.what).toContain(kind);
  });

  test('several answers are listed; a choice within a sentence is read', async () => {
    const multiple = two(
      interaction.replace('maxChoices="1"', 'maxChoices="2"'),
      '',
      '<correctResponse><value>A</value><value>B</value></correctResponse>',
      'multiple',
    );
    expect((await readWell('a.xml', multiple)).left[0]?.what).toContain('several answers');
    const inline = two(
      '<p>Grant is <inlineChoiceInteraction responseIdentifier="R" shuffle="false"><inlineChoice identifier="A">x</inlineChoice><inlineChoice identifier="B">y</inlineChoice></inlineChoiceInteraction> soon.</p>',
    );
    expect(itemsOf(await readWell('a.xml', inline))[0]).toMatchObject({ stem: 'Grant is _____ soon.', shuffle: false });
  });

  test('a package: order and tags by the manifest, files that are no items passed over, a broken one named', async () => {
    const manifest =
      '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources><resource identifier="r2" type="imsqti_item_xmlv2p1" href="b.xml"/><resource identifier="r1" type="imsqti_item_xmlv2p1" href="a.xml"><metadata><lom><general><keyword><string>law</string></keyword></general></lom></metadata></resource></resources></manifest>';
    const file = zipSync({
      'x/imsmanifest.xml': utf8(manifest),
      'x/a.xml': utf8(two(interaction)),
      'x/b.xml': utf8(two(interaction).replace('i-1', 'i-2')),
      'x/meta.xml': utf8('<quiz><title>T</title></quiz>'),
      'x/c.xml': utf8('<broken>'),
    });
    const read = await readWell('a.zip', file);
    expect(itemsOf(read).map(({ id, tags }) => [id, tags])).toEqual([
      ['i-2', []],
      ['i-1', ['law']],
    ]);
    expect(read.left).toHaveLength(1);
    expect(read.left[0]).toMatchObject({ where: 'x/c.xml' });
  });
});

const material = (html: string) => `<material><mattext texttype="text/html">${html.replaceAll('<', '&lt;')}</mattext></material>`;
const old = (kind: string, rest = '', rcardinality = 'Single') =>
  `<questestinterop><assessment title="Quiz"><section><item ident="q1"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${kind}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation>${material('<p>Which <em>one</em>?</p>')}<response_lid ident="r" rcardinality="${rcardinality}"><render_choice><response_label ident="1">${material('one')}</response_label><response_label ident="2"><material><mattext>two &amp;lt;b&amp;gt;</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar/></outcomes>${rest}<respcondition continue="No"><conditionvar><varequal respident="r">2</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing><itemfeedback ident="general_fb">${material('In general.')}</itemfeedback><itemfeedback ident="1_fb">${material('No.')}</itemfeedback></item></section></assessment></questestinterop>`;

describe('QTI 1.2', () => {
  test('as Canvas writes it: feedback for an answer and in general', async () => {
    const feedback =
      '<respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback feedbacktype="Response" linkrefid="general_fb"/></respcondition><respcondition continue="Yes"><conditionvar><varequal respident="r">1</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="1_fb"/></respcondition>';
    const read = await readWell('a.xml', old('multiple_choice_question', feedback));
    expect(read.title).toBe('Quiz');
    expect(itemsOf(read)).toEqual([
      {
        id: 'q1',
        stem: 'Which one?',
        options: [
          { text: 'one', correct: false, reason: 'No.' },
          { text: 'two &lt;b&gt;', correct: true },
        ],
        general: 'In general.',
        tags: [],
      },
    ]);
  });
  test.each(['multiple_answers_question', 'true_false_question', 'matching_question', 'essay_question', 'numerical_question'])(
    '%s is named',
    async (kind) => {
      const read = await readWell('a.xml', old(kind));
      expect(read.items).toEqual([]);
      expect(read.left[0]?.what).toContain('Which');
    },
  );
  test('as Blackboard writes it: the key gets SCORE.max', async () => {
    const text = (words: string) =>
      `<material><mat_extension><mat_formattedtext type="HTML">${words}</mat_formattedtext></mat_extension></material>`;
    const label = (id: string, words: string) =>
      `<flow_label class="Block"><response_label ident="${id}"><flow_mat class="FORMATTED_TEXT_BLOCK">${text(words)}</flow_mat></response_label></flow_label>`;
    const item = `<item><presentation><flow class="Block"><flow class="QUESTION_BLOCK">${text('What?')}</flow><flow class="RESPONSE_BLOCK"><response_lid ident="response" rcardinality="Single"><render_choice shuffle="No">${label('a1', 'one')}${label('b1', 'two')}</render_choice></response_lid></flow></flow></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition title="correct"><conditionvar><varequal respident="response">b1</varequal></conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar></respcondition><respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0</setvar></respcondition></resprocessing></item>`;
    const read = await readWell(
      'res00001.dat',
      `<questestinterop><assessment title="Pool"><section>${item}</section></assessment></questestinterop>`,
    );
    expect(keysOf(read)).toBe('B');
    expect(itemsOf(read)[0]).toMatchObject({ stem: 'What?', options: [{ text: 'one' }, { text: 'two' }] });
  });

  test('several answers are listed by their cardinality', async () => {
    expect((await readWell('a.xml', old('', '', 'Multiple'))).left[0]?.what).toContain('several answers');
  });
});
