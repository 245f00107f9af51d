/** What other systems write in QTI and what would be read wrong, twice, or without a word. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/format/bytes.ts';
import { reduceHtml } from '../../../src/features/interchange/html.ts';
import { itemsOf, keysOf, optionsOf, readWell, refusal } from './read.ts';

const option = (name: string, words: string) => `<simpleChoice identifier="${name}">${words}</simpleChoice>`;
interface Parts {
  declaration?: string;
  head?: string;
  body?: string;
  options?: string;
  processing?: string;
  feedback?: string;
}
const item = ({ declaration, head = '', body = '', options, processing = '', feedback = '' }: Parts) =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">${declaration ?? '<correctResponse><value>B</value></correctResponse>'}</responseDeclaration>${head}<itemBody>${body}<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which?</prompt>${options ?? option('A', 'one') + option('B', 'two')}</choiceInteraction></itemBody>${processing}${feedback}</assessmentItem>`;
const value = (text: string, type = 'identifier') => `<baseValue baseType="${type}">${text}</baseValue>`;
const response = '<variable identifier="RESPONSE"/>';
const set = (name: string, inside: string) => `<setOutcomeValue identifier="${name}">${inside}</setOutcomeValue>`;
const condition = (inside: string) => `<responseProcessing><responseCondition>${inside}</responseCondition></responseProcessing>`;
const modal = (name: string, words: string) =>
  `<modalFeedback outcomeIdentifier="F" identifier="${name}" showHide="show"><p>${words}</p></modalFeedback>`;
const said = async (parts: Parts) => (await readWell('a.xml', item(parts))).left.map(({ what }) => what);

describe('items of QTI 2', () => {
  test.each([
    ['numbers filled in', { body: '<p>A field of <printedVariable identifier="N"/> m</p>' }],
    ['a key drawn by chance', { processing: '<templateProcessing/>' }],
    [
      'words that are there at times',
      { body: '<p><templateInline identifier="a" templateIdentifier="T" showHide="show">not</templateInline></p>' },
    ],
  ])('a template is no question: %s', async (_, parts) => {
    expect((await said(parts))[0]).toMatch(/^a question made anew each time: /);
  });

  test('a key that is contradicted by its marks is no key', async () => {
    const marks = `<responseIf><match>${response}${value('A')}</match>${set('SCORE', value('1', 'float'))}</responseIf>`;
    expect(await said({ processing: condition(marks) })).toEqual(['a question whose key is not clear: Which?']);
    const mapping =
      '<correctResponse><value>B</value></correctResponse><mapping defaultValue="0"><mapEntry mapKey="A" mappedValue="1"/></mapping>';
    const template = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response';
    expect(await said({ declaration: mapping, processing: `<responseProcessing template="${template}"/>` })).toEqual([
      'a question whose key is not clear: Which?',
    ]);
    // Where nothing scores by them, the marks are only said.
    expect(await said({ declaration: mapping })).toEqual(['part of the mark for some options']);
    const own = `<responseIf><match>${response}<correct identifier="RESPONSE"/></match>${set('SCORE', value('2', 'float'))}</responseIf><responseElseIf><match>${response}${value('A')}</match>${set('SCORE', value('1', 'float'))}</responseElseIf>`;
    expect(keysOf(await readWell('a.xml', item({ processing: condition(own) })))).toBe('B');
  });

  test('feedback alone makes no option right', async () => {
    const branches = `<responseIf><match>${response}${value('A')}</match>${set('F', value('fa'))}</responseIf><responseElseIf><match>${response}${value('B')}</match>${set('F', value('fb'))}</responseElseIf>`;
    expect(await said({ declaration: '', processing: condition(branches) })).toEqual(['a question without a right answer: Which?']);
  });

  test('feedback shown by a verdict, under any name: TAO’s, OpenOLAT’s and Blackboard’s', async () => {
    const verdict = `<responseIf><match>${response}<correct identifier="RESPONSE"/></match>${set('F', value('feedbackModal_1'))}</responseIf><responseElse>${set('F', value('feedbackModal_2'))}</responseElse>`;
    const tao = await readWell(
      'a.xml',
      item({ processing: condition(verdict), feedback: modal('feedbackModal_1', 'Yes.') + modal('feedbackModal_2', 'No.') }),
    );
    expect(optionsOf(itemsOf(tao)[0])).toEqual(['one # No.', '*two # Yes.']);
    expect(tao.left).toEqual([]);
    const basic = (verdictName: string, name: string) =>
      `<responseCondition><responseIf><and><match>${value(verdictName)}<variable identifier="FEEDBACKBASIC"/></match></and>${set('F', `<multiple><variable identifier="F"/>${value(name)}</multiple>`)}</responseIf></responseCondition>`;
    const olat = await readWell(
      'a.xml',
      item({
        processing: `<responseProcessing>${basic('correct', 'Feedback1')}${basic('incorrect', 'Feedback2')}</responseProcessing>`,
        feedback: modal('Feedback1', 'Yes.') + modal('Feedback2', 'No.'),
      }),
    );
    expect(optionsOf(itemsOf(olat)[0])).toEqual(['one # No.', '*two # Yes.']);
    const blackboard = await readWell('a.xml', item({ feedback: modal('correct_fb', 'Yes.') + modal('incorrect_fb', 'No.') }));
    expect(optionsOf(itemsOf(blackboard)[0])).toEqual(['one # No.', '*two # Yes.']);
  });

  test('what candidates are shown beside the question is part of it; notes for scorers are named', async () => {
    const block = (view: string, words: string) => `<rubricBlock view="${view}"><p>${words}</p></rubricBlock>`;
    const read = await readWell(
      'a.xml',
      item({ body: `${block('candidate proctor', 'Read the bylaws.')}${block('scorer', 'One mark.')}<xi:include href="shared.xml"/>` }),
    );
    expect(itemsOf(read)[0]?.stem).toBe('Read the bylaws.\n\nWhich?');
    expect(read.left.map(({ what }) => what)).toEqual([
      'a part that stands in another file (shared.xml)',
      'notes for those who score or teach',
    ]);
  });

  test('feedback in the body stays out of a sentence with a blank', async () => {
    const text = item({}).replace(
      /<choiceInteraction.*<\/choiceInteraction>/,
      '<p>It is <inlineChoiceInteraction responseIdentifier="RESPONSE"><inlineChoice identifier="A">one</inlineChoice><inlineChoice identifier="B">two</inlineChoice></inlineChoiceInteraction>.</p><feedbackBlock outcomeIdentifier="F" identifier="correct" showHide="show"><p>Two it is.</p></feedbackBlock>',
    );
    const read = await readWell('a.xml', text);
    expect(itemsOf(read)[0]?.stem).toBe('It is _____ .');
    expect(optionsOf(itemsOf(read)[0])).toEqual(['one', '*two # Two it is.']);
  });
});

describe('packages', () => {
  const stimulusItem = (name: string) => item({ head: `<qti-assessment-stimulus-ref identifier="${name}" href="s.xml"/>` });

  test('a text to read first stands in front of the question; one that is missing is named', async () => {
    const files = {
      'imsmanifest.xml': utf8('<manifest/>'),
      'items/a.xml': utf8(stimulusItem('S')),
      'items/b.xml': utf8(stimulusItem('T').replace('identifier="i"', 'identifier="j"')),
      's.xml': utf8(
        '<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="S"><qti-stimulus-body><p>The file of Dr. Roe.</p></qti-stimulus-body></qti-assessment-stimulus>',
      ),
      'test.xml': utf8(
        '<assessmentTest title="T"><testPart><assessmentSection><rubricBlock view="candidate"><p>Part 1.</p></rubricBlock></assessmentSection></testPart></assessmentTest>',
      ),
      // What a Mac puts beside each file is no XML, and no word of it is needed.
      '__MACOSX/items/._a.xml': Uint8Array.of(0, 5, 22, 7),
    };
    const read = await readWell('a.zip', zipSync(files));
    expect(itemsOf(read).map(({ stem }) => stem)).toEqual(['The file of Dr. Roe.\n\nWhich?', 'Which?']);
    expect(read.left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'items/b.xml a text to read first (T)',
      'test.xml text above the questions: Part 1.',
    ]);
  });

  test('a quiz that a cartridge of Canvas holds three times is read once', async () => {
    const twelve = (name: string, bank: string) =>
      utf8(
        `<questestinterop><assessment ident="a" title="Q"><section ident="s"><item ident="${name}" title="Question"><itemmetadata><qtimetadata>${bank === '' ? '' : `<qtimetadatafield><fieldlabel>assessment_question_identifierref</fieldlabel><fieldentry>${bank}</fieldentry></qtimetadatafield>`}</qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;Which?&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="1"><material><mattext>one</mattext></material></response_label><response_label ident="2"><material><mattext>two</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">2</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`,
      );
    const read = await readWell(
      'a.imscc',
      zipSync({
        'imsmanifest.xml': utf8('<manifest/>'),
        'i1/assessment_qti.xml': twelve('b1', ''),
        'non_cc_assessments/i1.xml.qti': twelve('q7', 'b1'),
        'non_cc_assessments/bank.xml.qti': twelve('b1', ''),
      }),
    );
    expect(keysOf(read)).toBe('B');
    expect(new Set(read.left.map(({ what }) => what))).toEqual(new Set(['questions that another file of the package holds too']));
  });

  test.each([
    ['<assessmentTest/>', 'only names its questions'],
    ['<manifest/>', 'Choose the whole package'],
    ['<quiz><title>Q</title><quiz_type>assignment</quiz_type></quiz>', 'holds no questions'],
    ['<questestinterop><assessment title="Q"><section ident="root_section"/></assessment></questestinterop>', 'there is no question in it'],
    ['$CATEGORY: Law\n// {nothing}\n', 'there is no question in it'],
  ])('a file without questions says so: %s', async (text, words) => {
    expect(await refusal('a.xml', text)).toContain(words);
  });

  test('questions that are drawn from a bank are named; an ordering question is called one', async () => {
    const read = await readWell(
      'a.xml',
      '<questestinterop><assessment title="Q"><section ident="s"><bankentry_item sourcebank_ref="b" item_ref="c"/><item ident="o"><presentation><material><mattext>In which order?</mattext></material><response_lid ident="r" rcardinality="Ordered"><render_choice><response_label ident="1"/></render_choice></response_lid></presentation></item></section></assessment></questestinterop>',
    );
    expect(read.left.map(({ what }) => what)).toEqual(['questions drawn from a bank', 'an ordering question: In which order?']);
  });
});

describe('formulas', () => {
  const fraction = (above: string, below: string) => `<mfrac>${above}${below}</mfrac>`;
  const number = (digits: string) => `<mn>${digits}</mn>`;
  test.each([
    [fraction(number('1'), number('6')), '1/6'],
    ['<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>', 'E = mc²'],
    [`\n <mrow>\n <mi>x</mi> <mo>=</mo> ${fraction('<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>', number('2'))}</mrow>`, 'x = (a + b)/2'],
    ['<semantics><msqrt><mrow><mi>b</mi><mo>-</mo><mn>1</mn></mrow></msqrt><annotation>TeX</annotation></semantics>', '√(b - 1)'],
    ['<mroot><mn>8</mn><mn>3</mn></mroot>', '³√8'],
    ['<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>', 'x₁²'],
    ['<mo>-</mo><mn>5</mn>', '-5'],
    ['<mfenced open="["><mi>a</mi><mi>b</mi></mfenced>', '[a, b)'],
  ])('%s', (inside, text) => {
    expect(reduceHtml(`<p>is<math xmlns="http://www.w3.org/1998/Math/MathML">${inside}</math></p>`).text.replace(/^is ?/, '')).toBe(text);
  });

  test('one that is never closed loses nothing behind it; the reading of East Asian letters stands in brackets', () => {
    expect(reduceHtml('<math><mi>x</mi> and <b>more').text).toBe('x and more');
    expect(reduceHtml('<ruby>村田<rp>(</rp><rt>むらた</rt><rp>)</rp></ruby>さん').text).toBe('村田(むらた)さん');
  });
});

test('a first line whose parts stand too close', async () => {
  expect(keysOf(await readWell('a.xml', `<?xml version="1.0"encoding="UTF-8"?>${item({})}`))).toBe('B');
});

test('Sakai: HTML that is called plain, places for pictures that have none, marks taken off', async () => {
  const plain = (words: string) =>
    `<material><mattext texttype="text/plain"><![CDATA[${words}]]></mattext></material><material><matimage uri=""/></material>`;
  const rule = (name: string, action: string, marks: string, shown: string) =>
    `<respcondition continue="No"><conditionvar><varequal respident="L">${name}</varequal></conditionvar><setvar action="${action}" varname="SCORE">${marks}</setvar><displayfeedback feedbacktype="Response" linkrefid="${shown}"/></respcondition>`;
  const read = await readWell(
    'a.xml',
    `<questestinterop><assessment title="S"><section><item ident="7"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>qmd_itemtype</fieldlabel><fieldentry>Multiple Choice</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><flow>${plain('<p>Which <b>tag</b>?</p>')}<response_lid ident="L" rcardinality="Single"><render_choice><response_label ident="A">${plain('<p>one</p>')}</response_label><response_label ident="B">${plain('two')}</response_label></render_choice></response_lid></flow></presentation><resprocessing>${rule('A', 'Subtract', '0', 'InCorrect')}${rule('B', 'Add', '10', 'Correct')}</resprocessing><itemfeedback ident="Correct">${plain('<p>Yes.</p>')}</itemfeedback><itemfeedback ident="InCorrect">${plain('No.')}</itemfeedback></item></section></assessment></questestinterop>`,
  );
  expect(itemsOf(read)[0]?.stem).toBe('Which **tag**?');
  expect(optionsOf(itemsOf(read)[0])).toEqual(['<p>one</p> # No.', '*two # Yes.']);
  expect(read.left).toEqual([]);
});

describe('Blackboard and ExamView', () => {
  test('what Blackboard says of one option is said of that one', async () => {
    const formatted = (words: string) =>
      `<material><mat_extension><mat_formattedtext type="HTML">&lt;p&gt;${words}&lt;/p&gt;</mat_formattedtext></mat_extension></material>`;
    const label = (name: string, words: string) =>
      `<flow_label><response_label ident="${name}"><flow_mat>${formatted(words)}</flow_mat></response_label></flow_label>`;
    const shown = (name: string) => `<displayfeedback linkrefid="${name}" feedbacktype="Response"/>`;
    const fed = (name: string, words: string) =>
      `<itemfeedback ident="${name}"><solution><solutionmaterial>${formatted(words)}</solutionmaterial></solution></itemfeedback>`;
    const twelve = (conditions: string) =>
      `<questestinterop><assessment title="P"><section><item><itemmetadata><bbmd_questiontype>Multiple Choice</bbmd_questiontype></itemmetadata><presentation><flow>${formatted('Which?')}<response_lid ident="response" rcardinality="Single"><render_choice shuffle="Yes">${label('AA', 'one')}${label('BB', 'two')}</render_choice></response_lid></flow></presentation><resprocessing><respcondition title="correct"><conditionvar><varequal respident="response">BB</varequal></conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar>${shown('correct')}</respcondition>${conditions}</resprocessing>${fed('AA', 'Not one.')}${fed('BB', 'Two.')}</item></section></assessment></questestinterop>`;
    const wanted = ['one # Not one.', '*two # Two.'];
    expect(optionsOf(itemsOf(await readWell('a.dat', twelve('')))[0])).toEqual(wanted);
    const tied = (name: string) =>
      `<respcondition><conditionvar><varequal respident="${name}" case="No"/></conditionvar><setvar variablename="SCORE" action="Set">0</setvar>${shown(name)}</respcondition>`;
    const read = await readWell('a.dat', twelve(tied('AA') + tied('BB')));
    expect(optionsOf(itemsOf(read)[0])).toEqual(wanted);
    expect(itemsOf(read)[0]?.general).toBeUndefined();
  });

  test('a pool of Blackboard, and a test of ExamView', async () => {
    const pool = await readWell(
      'a.dat',
      "<POOL><TITLE value='Law'/><QUESTION_MULTIPLECHOICE id='q7'><BODY><TEXT><![CDATA[<p>Which?</p>]]></TEXT></BODY><ANSWER id='a1'><TEXT>one</TEXT></ANSWER><ANSWER id='a2'><TEXT>two</TEXT></ANSWER><GRADABLE><CORRECTANSWER answer_id='a2'/><FEEDBACK_WHEN_CORRECT>Yes.</FEEDBACK_WHEN_CORRECT><FEEDBACK_WHEN_INCORRECT>No.</FEEDBACK_WHEN_INCORRECT></GRADABLE></QUESTION_MULTIPLECHOICE><QUESTION_MATCH id='m'><BODY><TEXT>Match.</TEXT></BODY></QUESTION_MATCH></POOL>",
    );
    expect(pool).toMatchObject({ format: 'Blackboard pool', title: 'Law' });
    expect(optionsOf(itemsOf(pool)[0])).toEqual(['one # No.', '*two # Yes.']);
    expect(pool.left.map(({ what }) => what)).toEqual(['a matching question: Match.']);
    const exam = await readWell(
      'a.xml',
      "<examview type='test'><header><title>T</title></header><question type='mc'><text><font size='10'>Which?</font></text><rationale>So it is.</rationale><choices><choice-a>one</choice-a><choice-b>two</choice-b></choices><answer>B</answer></question><question type='tf'><text>Is it?</text><answer>F</answer></question></examview>",
    );
    expect(exam.format).toBe('ExamView');
    expect(itemsOf(exam)[0]).toMatchObject({ stem: 'Which?', general: 'So it is.' });
    expect(optionsOf(itemsOf(exam)[0])).toEqual(['one', '*two']);
    expect(exam.left.map(({ what }) => what)).toEqual(['true or false: Is it?']);
  });
});
