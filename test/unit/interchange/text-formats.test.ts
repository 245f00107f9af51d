/** GIFT and Aiken as people write them, and as independent readers read ours. */
import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { withoutBold } from '../../../src/features/interchange/text.ts';
import { writeGift } from '../../../src/features/interchange/write-gift.ts';
import { runs } from '../../runs.ts';
import { anyQuiz } from './arbitrary-quiz.ts';
import { itemsOf, keysOf, readWell } from './read.ts';

const gift = (text: string) => readWell('a.gift', text);

describe('GIFT', () => {
  test('names, formats, escapes, feedback, categories and comments', async () => {
    const read = await gift(String.raw`// a comment
$CATEGORY: $course$/top/Bylaws/Hearings

// [id:q-7] [tag:peer review] [tag:law]
::A name\: one::[html]<p>How many\: 2 \= 2<br>or <b>more</b> \{x\}?</p>{
  =Two<sub>2</sub> # Right, <i>two</i>.
  ~Three \~ 3 #No.
  ~#Empty has no words
  ####<p>In general.</p><p>Remember: Two.</p>
}

::Plain::[plain]Is <b> a tag?{=Yes \\ no~No\nnever}
`);
    // An option without words makes the first no item.
    expect(read.left).toEqual([
      {
        where: 'line 5',
        what: 'an option without text: How many: 2 = 2 or more {x}?',
        why: 'Perhaps it was a picture, and pictures are not taken along.',
      },
    ]);
    expect(itemsOf(read)).toEqual([
      {
        id: 'Plain',
        stem: 'Is <b> a tag?',
        options: [
          { text: 'Yes \\ no', correct: true },
          { text: 'No\nnever', correct: false },
        ],
        tags: [],
        topic: 'Bylaws/Hearings',
      },
    ]);
  });

  test('a question over many lines, with blank lines in its braces', async () => {
    const [item] = itemsOf(
      await gift(
        '// [id:q-7] [tag:peer review] [tag:law]\n::x::[html]<p>First<br>second</p>{\n\n  =Two<sub>2</sub> # Right.\n\n  ~Three\n  ####<p>General.</p><p>Remember: Two.</p>\n}\n',
      ),
    );
    expect(item).toEqual({
      id: 'q-7',
      stem: 'First\nsecond',
      options: [
        { text: 'Two₂', correct: true, reason: 'Right.' },
        { text: 'Three', correct: false },
      ],
      general: 'General.',
      point: 'Two.',
      tags: ['peer review', 'law'],
    });
  });

  test.each([
    ['Essay {}', 'an essay question'],
    ['Sum {#4}', 'a numerical question'],
    ['Sun {T}', 'true or false'],
    ['Sun {FALSE#no#yes}', 'true or false'],
    ['Capital {=Rome =Roma}', 'a short answer question'],
    ['Match {=a -> b =c -> d}', 'a matching question'],
    ['Tick {~%50%a ~%50%b ~%-100%c}', 'several answers'],
    ['Only text', 'text without a question'],
    ['Open {=a ~b', 'a question that cannot be read'],
    ['One {~a ~b}', 'a question without a right answer'],
    [`Many {=a ${'~b '.repeat(11)}}`, 'a question with too many options'],
    ['Cloze {1:MC:=a~b} and {2:MC:=c~d}', 'several blanks in one text'],
  ])('another kind is named by its line: %s', async (text, kind) => {
    const read = await gift(`// first\n\n${text}\n\nWhich {=a ~b}\n`);
    expect(keysOf(read)).toBe('A');
    expect(read.left[0]).toMatchObject({ where: 'line 3' });
    expect(read.left[0]?.what).toContain(kind);
  });

  test('part of the mark, boxes to tick and a blank in the sentence are read and said', async () => {
    const read = await gift('a {=%100%x ~%50%y ~z}\n\nb {~%100%x ~%-50%y}\n\nGrant is {=given ~sat} within days.\n');
    expect(keysOf(read)).toBe('AAA');
    expect(read.left.map(({ what }) => what)).toEqual([
      'part of the mark for some options',
      'part of the mark for some options',
      'boxes to tick',
      'a blank within the sentence',
    ]);
    expect(itemsOf(read)[2]?.stem).toBe('Grant is _____ within days.');
  });

  test('pictures, formulas and links are named, never loaded', async () => {
    const read = await gift(
      String.raw`[html]<p>See <img src\="https\://example.org/m.png" alt\="a map"> and \\( x^2 \\) at <a href\="https\://example.org">home</a>?</p>{=a ~b}`,
    );
    expect(read.left.map(({ what }) => what).sort()).toEqual(['a formula', 'a link (https://example.org)', 'a picture (a map)']);
  });

  test('an independent reader finds the same options, keys and reasons in ours', async () => {
    fc.assert(
      fc.property(anyQuiz, (quiz) => {
        const questions = parse(writeGift(quiz)).filter((question) => question.type === 'MC');
        expect(questions).toHaveLength(quiz.items.length);
        questions.forEach((question, at) => {
          const item = quiz.items[at];
          expect(question.title).toBe(item?.id);
          expect(question.choices.map(({ isCorrect }) => isCorrect)).toEqual(item?.options.map(({ correct }) => correct));
          expect(question.choices.map(({ feedback }) => feedback !== null && feedback.text !== '')).toEqual(
            item?.options.map(({ reason }) => reason !== undefined),
          );
        });
      }),
      { numRuns: runs(40, 1000) },
    );
    expect(withoutBold('**a**')).toBe('a');
    await Promise.resolve();
  });
});

describe('Aiken', () => {
  const aiken = (text: string) => readWell('a.txt', text);
  test('the documented form', async () => {
    const read = await aiken(
      'What is the correct answer?\nA. Is it this one?\nB. Maybe this answer?\nC. Possibly this one?\nD. Must be this one!\nANSWER: D\n',
    );
    expect(read.format).toBe('Aiken');
    expect(keysOf(read)).toBe('D');
    expect(read.left).toEqual([]);
  });

  test.each([
    ['Which?\na) one\nb) two\nans: b', 'B'],
    ['1. Which?\n(A) one\n(B) two\nAnswer: (B)', 'B'],
    ['Which\none?\n\nA) one\nstill one\nB) two\nCorrect answer: A.', 'A'],
    ['Which?\r\nA. one\r\nB. two\r\nANSWER: two\r\n', 'B'],
    ['Which?\nA. one\n*B. two\nC. three\n\nThis?\n*a) one\nb) two\n', 'BA'],
    ['multichoice\n3. Which?\nA. one\nB. two\nAnswer: B\nFeedback: Because.', 'B'],
  ])('a dialect: %j', async (text, keys) => {
    const read = await aiken(text);
    expect(keysOf(read)).toBe(keys);
    expect(itemsOf(read)[0]?.stem).toMatch(/^Which/);
  });

  test('what is of another kind is named by its line, and nothing is lost', async () => {
    const read = await aiken(
      'category\nCore\n\nmultichoice\nWhich of\n<pre>\nA = 1\n</pre>\nis so?\nA. one\nB. two\nANSWER: B\n\nmultichoice\nBoth?\nA. one\nB. two\nAnswer: A, B\n\nessay\nWrite.\n\ntruefalse\nSun is hot.\nAnswer: True\n\nmultichoice\nNumbers?\n1. one\n2. two\n3. three\nAnswer: 2\n\nmatching\nMatch\n1. a\nmatch: b\n',
    );
    expect(keysOf(read)).toBe('B');
    expect(read.left.map(({ where, what }) => `${where}, ${what.split(':')[0] ?? ''}`)).toEqual([
      'line 1, a category',
      'line 15, several answers',
      'line 20, an essay question',
      'line 24, true or false',
      'line 28, a question without lettered options',
      'line 34, a matching question',
    ]);
  });

  test('no space after the letter, as Moodle takes it, and hours and initials that are no options', async () => {
    const read = await readWell(
      'a.txt',
      'At what hour?\nA.M. or P.M. count.\nA.One\nB)Two\nANSWER:B\n\nU.S. law?\nA. Yes\nB. No\nANSWER: A',
    );
    expect(itemsOf(read).map(({ stem, options }) => [stem, ...options.map(({ text }) => text)])).toEqual([
      ['At what hour?\nA.M. or P.M. count.', 'One', 'Two'],
      ['U.S. law?', 'Yes', 'No'],
    ]);
    expect(keysOf(read)).toBe('BA');
  });

  test('an answer that is none of the options is said', async () => {
    const read = await aiken('Which?\nA. one\nB. two\nANSWER: E\n');
    expect(read.left[0]?.why).toContain('“E”');
  });
});
