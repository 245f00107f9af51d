/** Texts that hold several languages, as Moodle parts them: one is taken, and the others are named. */
import { describe, expect, test } from 'vitest';
import { namesOfLanguages, oneLanguage } from '../../../src/features/interchange/languages.ts';
import { itemsOf, readWell } from './read.ts';

const span = (code: string, words: string) => `<span lang="${code}" class="multilang">${words}</span>`;

describe('one language of several', () => {
  test.each([
    [`${span('en', 'One')}${span('de', 'Eins')}`, 'One', 'de'],
    [`${span('de', 'Eins')} ${span('en', 'One')}`, 'One', 'de'],
    ['<span class="multilang" lang="fr">Un</span>\n<span class=\'multilang\' lang=\'de\'>Eins</span>', 'Un', 'de'],
    [`<p>${span('de', 'Eins')}</p>\n<p>${span('en_us', 'One')}</p><p>End</p>`, '<p></p>\n<p>One</p><p>End</p>', 'de'],
    ['<lang lang="DE">Eins</lang> <lang lang="en-GB">One</lang>', 'One', 'de'],
    ['<div lang="en" class="multilang"><p>One</p></div><div class="multilang" lang="es">Uno</div>', '<p>One</p>', 'es'],
    [span('en', 'a <span style="color:red">red</span> one') + span('de', 'rot'), 'a <span style="color:red">red</span> one', 'de'],
    // Alone, or apart from the others, a text is nobody's translation.
    [`Say ${span('fr', 'bonjour')}.`, 'Say bonjour.', ''],
    [`${span('en', 'One')}${span('de', 'Eins')} means ${span('fr', 'un')}`, 'One means un', 'de'],
    // Marks a foreign word for those who have texts read aloud.
    ['<span lang="la">ex</span> <span lang="fr">officio</span>', '<span lang="la">ex</span> <span lang="fr">officio</span>', ''],
    // Several places, each with the same languages.
    [`${span('en', 'A')}${span('de', 'B')}, ${span('en', 'C')}${span('de', 'D')}`, 'A, C', 'de'],
    [`${span('en', 'A')} ${span('de', 'B')} ${span('en', 'C')} ${span('de', 'D')}.`, 'A  C.', 'de'],
    [`${span('en', 'never closed')}<span lang="de" class="multilang">x`, 'never closed<span lang="de" class="multilang">x', ''],
    ['{mlang en}One{mlang}{mlang de}Eins{mlang} and 1', 'One and 1', 'de'],
    ['{mlang other}One{mlang}{mlang es,es_mx}Uno{mlang}', 'One', 'es,es_mx'],
    ['{mlang EN, de}One{mlang}{ mlang other }Uno{ mlang } 1 {mlang fr}seulement{mlang}', 'One 1 ', 'other,fr'],
    ['{mlang de}Eins{mlang}{mlang fr}Un{mlang}', 'Eins', 'fr'],
    ['{mlang de}Eins{mlang', '{mlang de}Eins{mlang', ''],
  ])('%s', (source, text, left) => {
    const result = oneLanguage(source, true);
    expect([result.text, [...result.left].join()]).toEqual([text, left]);
  });

  test('tags are words where a text is plain', () => {
    const source = span('en', 'One') + span('de', 'Eins');
    expect(oneLanguage(source, false).text).toBe(source);
  });

  test('languages in words', () => {
    expect(namesOfLanguages(new Set(['de', 'other', 'pt_br', 'x1']))).toBe('German, Brazilian Portuguese, x1, and other languages');
    expect(namesOfLanguages(new Set(['other']))).toBe('other languages');
  });

  test.each([
    ['<span lang="en" class="multilang">'.repeat(50_000)],
    [`${'<span class=class=class= '.repeat(50_000)}>`],
    ['</span><div lang="en" class="multilang">'.repeat(50_000)],
    [`{mlang${' '.repeat(500_000)}`],
    ['{mlang en,en,en'.repeat(50_000)],
    [`${span('en', 'a')}${'<br>'.repeat(200_000)}${span('de', 'b')}`],
    [span('en', 'a').repeat(20_000)],
  ])('what is made to be slow is read in its own time: %.30s', (source) => {
    const from = process.cpuUsage();
    oneLanguage(source, true);
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(2000);
  });
});

const saidOnce = {
  where: 'the whole file',
  why: 'Of a text in several languages the English one is taken, or the first where none is English.',
};

test('Moodle XML: stem, options, feedback and category in one language, the others named once', async () => {
  const both = (english: string, german: string, french = '') =>
    `<text><![CDATA[<p>${span('en', english)}${span('de', german)}${french === '' ? '' : span('fr', french)}</p>]]></text>`;
  const result = await readWell(
    'a.xml',
    `<quiz>
<question type="category"><category><text>$course$/top/&lt;span lang="en" class="multilang"&gt;Law&lt;//span&gt;&lt;span lang="de" class="multilang"&gt;Recht&lt;//span&gt;/Bylaws</text></category></question>
<question type="multichoice"><name><text>one</text></name><questiontext format="html">${both('Which?', 'Welche?', 'Lequel ?')}</questiontext>
<generalfeedback format="html">${both('Because.', 'Darum.')}</generalfeedback><single>true</single>
<answer fraction="100" format="html">${both('first', 'erste')}<feedback format="html">${both('Yes.', 'Ja.')}</feedback></answer>
<answer fraction="0" format="moodle_auto_format"><text>&lt;lang lang="en"&gt;second&lt;/lang&gt;&lt;lang lang="de"&gt;zweite&lt;/lang&gt;</text></answer>
<answer fraction="0" format="plain_text"><text>{mlang de}dritte{mlang}{mlang other}third{mlang}</text></answer></question>
<question type="essay"><name><text>e</text></name><questiontext format="html">${both('Write.', 'Schreibe.')}</questiontext></question>
</quiz>`,
  );
  expect(itemsOf(result)).toEqual([
    {
      id: 'one',
      stem: 'Which?',
      options: [
        { text: 'first', correct: true, reason: 'Yes.' },
        { text: 'second', correct: false },
        { text: 'third', correct: false },
      ],
      general: 'Because.',
      tags: [],
      topic: 'Law/Bylaws',
    },
  ]);
  expect(result.left.map(({ what }) => what)).toEqual(['text in German and French', 'an essay question: Write.']);
  expect(result.left[0]).toMatchObject(saidOnce);
});

test('GIFT out of Moodle: the same in HTML and in braces', async () => {
  const result = await readWell(
    'a.gift',
    String.raw`// question: 1
::q::[html]<p><span lang\="en" class\="multilang">Which?</span><span lang\="de" class\="multilang">Welche?</span></p>{
	=\{mlang en\}first\{mlang\}\{mlang de\}erste\{mlang\}#<span lang\="de" class\="multilang">Ja.</span><span lang\="en" class\="multilang">Yes.</span>
	~second
}

[html]<p><span lang\="en" class\="multilang">Write.</span><span lang\="es" class\="multilang">Escribe.</span></p>{}
`,
  );
  expect(itemsOf(result)).toEqual([
    {
      id: 'q',
      stem: 'Which?',
      options: [
        { text: 'first', correct: true, reason: 'Yes.' },
        { text: 'second', correct: false },
      ],
      tags: [],
    },
  ]);
  expect(result.left).toEqual([
    { ...saidOnce, what: 'text in German' },
    { where: 'line 7', what: 'an essay question: Write.', why: 'Only questions with one right answer among given options are taken.' },
  ]);
});

test('a file in one language says nothing of languages', async () => {
  const result = await readWell('a.gift', `[html]<p>${span('en', 'Which?').replaceAll('=', '\\=')}</p>{=a ~b}\n`);
  expect(itemsOf(result)[0]?.stem).toBe('Which?');
  expect(result.left).toEqual([]);
});
