/** Constructs from each format's documentation, and from programs that keep to it, that have no test elsewhere. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/format/bytes.ts';
import { numberFormats, showNumber } from '../../../src/features/interchange/xlsx-formats.ts';
import type { XmlNode } from '../../../src/features/interchange/xml.ts';
import { itemsOf, keysOf, optionsOf, readWell } from './read.ts';

describe('GIFT', () => {
  test('escapes, weights, and a format of its own for each text', async () => {
    const read = await readWell(
      'a.gift',
      String.raw`// question: 0  name: Switch category to $course$/top/Law
$CATEGORY: $course$/top/Law

::Q1\: escapes::[html]<p>Is 2 \= 2 \~ 3 \# 4 \{x\} a\:b in C\:\\dir?</p>{
	=<p>\=right\~</p>#<p>Feed \# back</p>
	~%-33.33333%<p>wrong \{a\}</p>#[moodle]no, not
	~%-50%[plain]<p>literal</p>#[markdown]*see* **this** \[x\] and my_own_name
	####[html]<p>General \= here</p>
}
::Next line::No blank line before? {=yes ~no}

::Num:: {#
  =%100%5:0#right
  =%50%5:2#near
}

::Arrow::Which maps? {=a -> b ~c -> d}

Deadline is {~15 =20}; true?
`,
    );
    const items = itemsOf(read);
    expect(items.map(({ stem, topic }) => [stem, topic])).toEqual([
      ['Is 2 = 2 ~ 3 # 4 {x} a:b in C:\\dir?', 'Law'],
      ['No blank line before?', 'Law'],
      ['Which maps?', 'Law'],
      ['Deadline is _____; true?', 'Law'],
    ]);
    expect(optionsOf(items[0])).toEqual([
      '*=right~ # Feed # back',
      'wrong {a} # no, not',
      '<p>literal</p> # see **this** [x] and my_own_name',
    ]);
    expect(items[0]?.general).toBe('General = here');
    expect(optionsOf(items[2])).toEqual(['*a -> b', 'c -> d']);
    expect(read.left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'line 4 part of the mark for some options',
      'line 12 a numerical question',
      'line 19 a blank within the sentence',
    ]);
  });

  test('braces behind a blank line belong to the text above, back to its name', async () => {
    const read = await readWell(
      'a.gift',
      'Only text.\n\n::One::[markdown]Which is *meant*?\n\n- a\n- b\n\n{\n=x\n~y\n}\n\nUnnamed?\n\n{=x ~y}\n\n{=nothing ~asked}\n',
    );
    expect(itemsOf(read).map(({ id, stem }) => [id, stem])).toEqual([
      ['One', 'Which is meant?\n\n- a\n- b'],
      ['item-2', 'Unnamed?'],
    ]);
    expect(read.left.map(({ what }) => what)).toEqual(['text without a question: Only text.', 'a question without text']);
  });

  test('lines that are set in, with the line ends of Windows', async () => {
    const read = await readWell('a.gift', 'Q? {\r\n  = right #good\r\n    and more\r\n  ~ wrong\r\n     words\r\n}\r\n');
    expect(optionsOf(itemsOf(read)[0])).toEqual(['*right # good\nand more', 'wrong\nwords']);
  });
});

describe('Aiken', () => {
  test('bold words of a question stay bold', async () => {
    expect(itemsOf(await readWell('a.txt', '**Which** one is **not**?\nA. one\nB. two\n**Answer**: B\n'))[0]?.stem).toBe(
      '**Which** one is **not**?',
    );
  });

  test.each([
    ['small letters and no space', 'Which?\r\na. one\r\nb. two\r\nANSWER:b\r\n', 'B'],
    ['blank lines throughout', 'Which?\r\n\r\nA) one\r\n\r\nB) two\r\n\r\nANSWER:B\r\n', 'B'],
    ['the answer with its words', 'Which?\nA) one\nB) two\nAnswer: B) two\n', 'B'],
    ['the answer with a full stop and its words', 'Which?\nA. one\nB. two\nCorrect Answer: B. two\n', 'B'],
    ['an option that begins like another', 'Which?\nA. two\nB. A. one\nANSWER: A. one\n', 'B'],
    ['bold lines, as text for a screen has them', '**1. Which?**\n\nA) one\nB) two\n\n**Answer: B**\n', 'B'],
    ['a bold label', '**Which?**\nA) one\n**B) two**\n**Answer:** B\n', 'B'],
    ['ten options', `Which?\n${Array.from('ABCDEFGHIJ', (letter) => `${letter}. ${letter}x`).join('\n')}\nANSWER: J\n`, 'J'],
  ])('%s', async (_, text, keys) => {
    const read = await readWell('a.txt', text);
    expect(keysOf(read)).toBe(keys);
    expect(itemsOf(read)[0]?.stem).toBe('Which?');
    expect(itemsOf(read)[0]?.options.some(({ text: option }) => option.includes('**'))).toBe(false);
    expect(read.left).toEqual([]);
  });
});

describe('Moodle XML', () => {
  const question = (inside: string) =>
    `<quiz><question type="multichoice"><name><text>n</text></name><questiontext format="html"><text><![CDATA[<p>Which?</p><p><img src="@@PLUGINFILE@@/a%20b.png" alt=""></p>]]></text><file name="a b.png" path="/" encoding="base64">iVBORw0KGgo=</file></questiontext><defaultgrade>2.5000000</defaultgrade><penalty>0.3333333</penalty><hidden>1</hidden><single>true</single><shuffleanswers>0</shuffleanswers><answernumbering>abc</answernumbering><showstandardinstruction>0</showstandardinstruction>${inside}<answer fraction="0" format="html"><text><![CDATA[<p dir="ltr">one<br></p>]]></text><feedback format="html"><text></text></feedback></answer><answer fraction="100" format="html"><text>two</text><feedback format="html"><text><![CDATA[<p>Yes &gt; no</p>]]></text></feedback></answer></question></quiz>`;
  const said = (name: string, words: string) => `<${name} format="html"><text><![CDATA[${words}]]></text></${name}>`;

  test('feedback for right and wrong answers is kept; Moodle’s own words for them are not', async () => {
    const long = 'The bylaws say so, and the accreditor asks for what the bylaws say.';
    const own = said('correctfeedback', `<p>${long}</p>`) + said('incorrectfeedback', '<p>See 42 CFR 482.22.</p>');
    const read = await readWell('a.xml', question(own));
    expect(optionsOf(itemsOf(read)[0])).toEqual(['one # See 42 CFR 482.22.', `*two # Yes > no\n\n${long}`]);
    expect(itemsOf(read)[0]?.shuffle).toBe(false);
    expect(read.left.map(({ what }) => what)).toEqual(['a picture (a b.png)']);
    const usual =
      said('correctfeedback', 'Your answer is correct.') +
      said('partiallycorrectfeedback', 'Your answer is partially correct.') +
      said('incorrectfeedback', 'Your answer is incorrect.');
    expect(optionsOf(itemsOf(await readWell('a.xml', question(usual)))[0])).toEqual(['one', '*two # Yes > no']);
    // The same in another language is told by its length, and named once for the file.
    const abroad = await readWell('a.xml', question(usual.replace('Your answer is correct.', 'Die Antwort ist richtig.')));
    expect(optionsOf(itemsOf(abroad)[0])).toEqual(['one', '*two # Yes > no']);
    expect(abroad.left.at(-1)).toMatchObject({
      where: 'the whole file',
      what: 'feedback for any right or any wrong answer: “Die Antwort ist richtig.”',
    });
  });
});

describe('QTI', () => {
  const item = (processing: string, rest = '') =>
    `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="A">one</simpleChoice><simpleChoice identifier="B">two</simpleChoice><simpleChoice identifier="C">three</simpleChoice></choiceInteraction></itemBody><responseProcessing>${processing}</responseProcessing>${rest}</assessmentItem>`;
  const match = (value: string) => `<match><variable identifier="RESPONSE"/><baseValue baseType="identifier">${value}</baseValue></match>`;
  const set = (name: string, value: string, type = 'float') =>
    `<setOutcomeValue identifier="${name}"><baseValue baseType="${type}">${value}</baseValue></setOutcomeValue>`;

  test('the key is what the processing scores, not what it asks for first; feedback follows its branch', async () => {
    const read = await readWell(
      'a.xml',
      item(
        `<responseCondition><responseIf>${match('A')}${set('SCORE', '0')}${set('FEEDBACK', 'fa', 'identifier')}</responseIf><responseElseIf>${match('B')}${set('SCORE', '1')}${set('FEEDBACK', 'fb', 'identifier')}</responseElseIf><responseElse>${set('SCORE', '0')}</responseElse></responseCondition>`,
        '<modalFeedback outcomeIdentifier="FEEDBACK" identifier="fa" showHide="show">Not A.</modalFeedback><modalFeedback outcomeIdentifier="FEEDBACK" identifier="fb" showHide="show">Yes B.</modalFeedback>',
      ),
    );
    expect(optionsOf(itemsOf(read)[0])).toEqual(['one # Not A.', '*two # Yes B.', 'three']);
    expect(read.left).toEqual([]);
  });

  test.each([
    [
      'a sum, and points taken off',
      `<responseCondition><responseIf>${match('C')}<setOutcomeValue identifier="SCORE"><subtract><variable identifier="SCORE"/><baseValue baseType="float">2</baseValue></subtract></setOutcomeValue></responseIf></responseCondition><responseCondition><responseIf><or>${match('A')}</or><setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/><baseValue baseType="float">1</baseValue></sum></setOutcomeValue></responseIf></responseCondition>`,
      'A',
    ],
    [
      'the most there is, by a variable',
      `<responseCondition><responseIf><not>${match('A')}</not>${set('SCORE', '0')}</responseIf></responseCondition><responseCondition><responseIf>${match('C')}<setOutcomeValue identifier="SCORE"><variable identifier="MAXSCORE"/></setOutcomeValue></responseIf></responseCondition>`,
      'C',
    ],
  ])('%s', async (_, processing, keys) => {
    expect(keysOf(await readWell('a.xml', item(processing)))).toBe(keys);
  });

  test('no answer that scores, or two that score the same, is no item', async () => {
    const none = await readWell(
      'a.xml',
      item(`<responseCondition><responseIf>${match('A')}${set('SCORE', '0')}</responseIf></responseCondition>`),
    );
    expect(none.left[0]?.what).toContain('a question without a right answer');
    const twoKeys = ['A', 'B'].map(
      (key) => `<responseCondition><responseIf>${match(key)}${set('SCORE', '1')}</responseIf></responseCondition>`,
    );
    expect((await readWell('a.xml', item(twoKeys.join('')))).left[0]?.what).toContain('several answers');
  });

  test('as Brightspace writes it: feedback of the question tied to nothing, options in flows, a hint', async () => {
    const words = (text: string) => `<material><mattext texttype="text/html">&lt;p&gt;${text}&lt;/p&gt;</mattext></material>`;
    const option = (name: string, text: string) =>
      `<flow_label class="Block"><response_label ident="${name}"><flow_mat>${words(text)}</flow_mat></response_label></flow_label>`;
    const rule = (name: string, score: string, feedback: string) =>
      `<respcondition><conditionvar><varequal respident="Q_LID">${name}</varequal></conditionvar><setvar action="Set">${score}</setvar><displayfeedback feedbacktype="Response" linkrefid="${feedback}"/></respcondition>`;
    const read = await readWell(
      'questiondb.xml',
      `<questestinterop xmlns:d2l_2p0="http://desire2learn.com/xsd/d2lcp_v2p0"><objectbank ident="L"><section ident="S" title="Law"><item ident="OBJ_1" label="Q"><itemproc_extension><d2l_2p0:difficulty>5</d2l_2p0:difficulty></itemproc_extension><presentation><flow>${words('Which?')}<response_lid ident="Q_LID" rcardinality="Single"><render_choice shuffle="no">${option('Q_A1', 'one')}${option('Q_A2', 'two')}</render_choice></response_lid></flow></presentation><resprocessing>${rule('Q_A1', '0.000000000', 'Q_IF1')}${rule('Q_A2', '100.000000000', 'Q_IF2')}</resprocessing><hint ident="Q_H"><hintmaterial>${words('Think.')}</hintmaterial></hint><itemfeedback ident="Q_IF1">${words('No.')}</itemfeedback><itemfeedback ident="Q_IF2">${words('Yes.')}</itemfeedback><itemfeedback ident="Q">${words('In general.')}</itemfeedback></item></section></objectbank></questestinterop>`,
    );
    expect(optionsOf(itemsOf(read)[0])).toEqual(['one # No.', '*two # Yes.']);
    expect(itemsOf(read)[0]).toMatchObject({ general: 'In general.', shuffle: false });
    expect(read.left.map(({ what }) => what)).toEqual(['hints']);
  });

  test('Common Cartridge 1.2: its category, and feedback for right, wrong and all', async () => {
    const words = (text: string) => `<material><mattext texttype="text/html">&lt;p&gt;${text}&lt;/p&gt;</mattext></material>`;
    const field = (label: string, entry: string) =>
      `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
    const shown = (name: string) => `<displayfeedback linkrefid="${name}" feedbacktype="Response"/>`;
    const read = await readWell(
      'a.xml',
      `<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="CC"><section ident="s"><item ident="i1"><itemmetadata><qtimetadata>${field('cc_profile', 'cc.multiple_choice.v0p1')}${field('cc_question_category', 'Law')}</qtimetadata></itemmetadata><presentation>${words('Which?')}<response_lid ident="R" rcardinality="Single"><render_choice><response_label ident="A">${words('x')}</response_label><response_label ident="B">${words('y')}</response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition title="General" continue="Yes"><conditionvar><other/></conditionvar>${shown('gen')}</respcondition><respcondition title="Correct" continue="No"><conditionvar><varequal respident="R" case="Yes">B</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar>${shown('right')}</respcondition><respcondition title="Incorrect" continue="No"><conditionvar><not><varequal respident="R">B</varequal></not></conditionvar>${shown('wrong')}</respcondition></resprocessing>${['gen', 'right', 'wrong'].map((name) => `<itemfeedback ident="${name}">${words(`It is ${name}.`)}</itemfeedback>`).join('')}</item></section></assessment></questestinterop>`,
    );
    expect(optionsOf(itemsOf(read)[0])).toEqual(['x # It is wrong.', '*y # It is right.']);
    expect(itemsOf(read)[0]).toMatchObject({ general: 'It is gen.', topic: 'Law' });
  });
});

describe('workbooks', () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><r><rPr><b/></rPr><t>${words}</t></r></is></c>`;
  const number = (at: string, style: number, value: string) => `<c r="${at}" s="${String(style)}"><v>${value}</v></c>`;
  const workbook = (properties: string, styles = true) =>
    zipSync({
      'xl/workbook.xml': utf8(
        `<workbook ${main} xmlns:r="urn:r">${properties}<sheets><sheet name="Cover" sheetId="2" r:id="rId2"/><sheet name="Quiz" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': utf8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet2.xml': utf8(`<worksheet ${main}><sheetData/></worksheet>`),
      'xl/sharedStrings.xml': utf8(`<sst ${main}><si><t>Law</t><rPh sb="0" eb="1"><t>lo</t></rPh></si></sst>`),
      ...(styles
        ? {
            'xl/styles.xml': utf8(
              `<styleSheet ${main}><numFmts count="4"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="166" formatCode="&quot;day &quot;#,##0.00"/><numFmt numFmtId="167" formatCode="[Red]0;[Blue]-0"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>`,
            ),
          }
        : { 'xl/styles.xml': utf8('<styleSheet>') }),
      'xl/worksheets/sheet1.xml': utf8(
        `<worksheet ${main}><sheetData><row r="1">${text('A1', 'My quiz')}</row><row r="3">${['Question', 'Option A', 'Option B', 'Option C', 'Answer', 'Category'].map((words, at) => text(`${'ABCDEF'[at] ?? ''}3`, words)).join('')}</row><row r="4">${text('A4', 'Which share?')}${number('B4', 1, '0.5')}${number('C4', 3, '0.285')}${number('D4', 6, '7')}${number('E4', 1, '0.5')}<c r="F4" t="s"><v>0</v></c></row><row r="5">${text('A5', 'Which day?')}${number('B5', 2, '46023')}${number('C5', 4, '46023.5')}${number('D5', 5, '12.5')}<c r="E5" t="str"><f>"B"</f><v>B</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="F4:F900"/></mergeCells></worksheet>`,
      ),
    });

  test('shares and days come as they are shown, under a header in row 3, with a category merged over its rows', async () => {
    const items = itemsOf(await readWell('a.xlsx', workbook('')));
    expect(items.map((item) => [item.topic, ...optionsOf(item)])).toEqual([
      ['Law', '*50%', '28.5%', '7'],
      ['Law', 'January 1, 2026', '*January 1, 2026, 12:00', '12.5'],
    ]);
  });

  test('days counted from 1904; no styles at all', async () => {
    expect(optionsOf(itemsOf(await readWell('a.xlsx', workbook('<workbookPr date1904="1"/>')))[1])[0]).toBe('January 2, 2030');
    expect(optionsOf(itemsOf(await readWell('a.xlsx', workbook('', false)))[0])).toEqual(['*0.5', '0.285', '7']);
  });

  test.each([
    ['"$"#,##0.00', '1234.5', '$1,234.50'],
    ['[$$-409]#,##0', '-5', '-$5'],
    ['#,##0.00\\ [$€-407]', '1234.5', '1,234.50 €'],
    ['_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', '-1250', '-$1,250.00'],
    ['£0', '7', '£7'],
    ['[$USD] #,##0', '7000', 'USD 7,000'],
    ['[$-409]mmm d, yyyy', '46023', 'January 1, 2026'],
    ['#,##0.00', '12.5', '12.5'],
  ])('money keeps its sign: %s', (code, value, shown) => {
    const node = (name: string, attributes: Record<string, string>, children: XmlNode[] = []): XmlNode => ({
      name,
      attributes: new Map(Object.entries(attributes)),
      children,
      line: 1,
    });
    const styles = node('stylesheet', {}, [
      node('numfmts', {}, [node('numfmt', { numfmtid: '164', formatcode: code })]),
      node('cellxfs', {}, [node('xf', { numfmtid: '164' }), node('xf', { numfmtid: '7' })]),
    ]);
    const [format = null, builtIn = null] = numberFormats(styles);
    expect(showNumber(value, format, false)).toBe(shown);
    expect(showNumber('3', builtIn, false)).toBe('$3.00');
  });

  test('a number that is no day stays one', () => {
    const time = { kind: 'time', day: true, minute: false } as const;
    expect(['-3', '', 'x', '1e300', '46023'].map((value) => showNumber(value, time, false))).toEqual([
      '-3',
      '',
      'x',
      '1e300',
      'January 1, 2026',
    ]);
    expect(showNumber('0.375', { kind: 'time', day: false, minute: true }, false)).toBe('09:00');
  });
});

describe('tables', () => {
  test('semicolons in UTF-16, as Excel saves Unicode text, with a word on its separator', async () => {
    const text = 'sep=;\r\nQuestion;Option A;Option B;Answer\r\n"Which; of\r\nthese ""two""?";eins, zwei;drei;B\r\n';
    const wide = new Uint8Array(2 + text.length * 2);
    const view = new DataView(wide.buffer);
    Array.from(`\uFEFF${text}`).forEach((letter, at) => {
      view.setUint16(at * 2, letter.charCodeAt(0), true);
    });
    const [item] = itemsOf(await readWell('a.csv', wide));
    expect(item?.stem).toBe('Which; of\nthese "two"?');
    expect(optionsOf(item)).toEqual(['eins, zwei', '*drei']);
  });
});
