/** Tables that learning systems and games know by their own shape, and what an answer cell means in them. */
import { describe, expect, test } from 'vitest';
import { itemsOf, keysOf, optionsOf, readWell } from './read.ts';

describe('Brightspace', () => {
  const text = [
    '//MULTIPLE CHOICE,,,,',
    'NewQuestion,MC,,,',
    'ID,LAW-1,,,',
    'Title,A title,,,',
    'QuestionText,"<p>Which body, if any?</p>",HTML,,',
    'Points,1,,,',
    'Image,images/seal.png,,,',
    'Option,0,one,,Not one.',
    'Option,100,two,HTML,<b>Yes.</b>,HTML',
    'Option,25,three,,',
    'Hint,Think.,,,',
    'Feedback,In general.,,,',
    ',,,,',
    'NewQuestion,TF,,,',
    'QuestionText,Is it?,,,',
    'TRUE,100,,,',
    'FALSE,0,,,',
    'NewQuestion,MS,,,',
    'QuestionText,Which of these?,,,',
    'Option,1,a,,',
    'Option,1,b,,',
    'NewQuestion,XY,,,',
    'QuestionText,A new kind?,,,',
    'NewQuestion,MC,,,',
    'QuestionText,Two with all the mark?,,,',
    'Option,100,a,,',
    'Option,100,b,,',
  ].join('\r\n');

  test('a question over several rows, with what belongs to it; other kinds by name', async () => {
    const read = await readWell('questions.csv', text);
    expect(read.format).toBe('Brightspace table');
    expect(itemsOf(read)).toHaveLength(1);
    expect(itemsOf(read)[0]).toMatchObject({ id: 'LAW-1', stem: 'Which body, if any?', general: 'In general.' });
    expect(optionsOf(itemsOf(read)[0])).toEqual(['one # Not one.', '*two # **Yes.**', 'three']);
    expect(read.left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'line 2 part of the mark for some options',
      'line 7 a picture (images/seal.png)',
      'line 11 hints',
      'line 14 true or false: Is it?',
      'line 18 several answers: Which of these?',
      'line 22 a question of the kind XY: A new kind?',
      'line 24 several answers: Two with all the mark?',
    ]);
  });

  test('whatever the file is called, and with feedback one column early, as some tools write it', async () => {
    const read = await readWell(
      'questions.txt',
      'NewQuestion,MC\nQuestionText,Which {~ or =}?\nOption,100,"one",Yes.\nOption,0,"two",HTML\n',
    );
    expect(optionsOf(itemsOf(read)[0])).toEqual(['*one # Yes.', 'two']);
  });
});

describe('Blackboard', () => {
  test('a question a row, without a header; other kinds by name', async () => {
    const read = await readWell(
      'upload.txt',
      [
        'MC\tWhich "body" is it?\tone\tincorrect\ttwo, or so\tCorrect\t\t',
        'MC\t"Quoted" at the start?\t"a" and more\tcorrect\tb\tincorrect',
        'MA\tWhich of these?\ta\tcorrect\tb\tcorrect',
        'TF\tIs it?\ttrue',
        'ORD\tIn which order?\ta\tb',
        'MC\tWhich is wrong?\ta\tcorrect\tb\twrong',
        'A line of another kind',
      ].join('\r\n'),
    );
    expect(read.format).toBe('Blackboard table');
    expect(itemsOf(read).map((item) => [item.stem, ...optionsOf(item)])).toEqual([
      ['Which "body" is it?', 'one', '*two, or so'],
      ['"Quoted" at the start?', '*"a" and more', 'b'],
    ]);
    expect(read.left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'line 3 several answers: Which of these?',
      'line 4 true or false: Is it?',
      'line 5 an ordering question: In which order?',
      'line 6 a question that cannot be read: Which is wrong?',
      'line 7 a row that cannot be read: A line of another kind',
    ]);
  });

  test('the same saved with commas', async () => {
    expect(keysOf(await readWell('a.csv', 'MC,"Which, then?",one,incorrect,two,correct\nTF,Is it?,true\n'))).toBe('B');
  });
});

describe('what an answer means', () => {
  const keyed = async (text: string) => {
    const read = await readWell('a.csv', text);
    return [keysOf(read), ...read.left.map(({ what, why }) => `${what}. ${why}`)];
  };

  test('numbers are counted from 0 where a 0 stands among them, or the options are', async () => {
    const said = 'the answers in “correct”. Their numbers are counted from 0.';
    expect(await keyed('question,a,b,c,d,correct\nQ1,w,x,y,z,0\nQ2,w,x,y,z,3\nQ3,w,x,y,z,1\n')).toEqual(['ADB', said]);
    expect(await keyed('question,option_0,option_1,option_2,correct\nQ1,w,x,y,1\nQ2,w,x,y,2\n')).toEqual(['BC', said]);
  });

  test('an index that may be counted either way is no key', async () => {
    const head = 'question,a,b,c,answer_index\n';
    expect((await readWell('a.csv', `${head}Q1,x,y,z,1\nQ2,x,y,z,2\n`)).left.map(({ what }) => what)).toEqual([
      'a question without a right answer: Q1',
      'a question without a right answer: Q2',
    ]);
    expect(await keyed(`${head}Q1,x,y,z,1\nQ2,x,y,z,3\n`)).toEqual(['AC']);
    expect((await keyed(`${head}Q1,x,y,z,0\nQ2,x,y,z,2\n`))[0]).toBe('AC');
  });

  test('what is both the place and the words of an option is said, and read as the other rows are', async () => {
    expect(await keyed('question,a,b,c,answer\nHow many?,3,1,2,2\n')).toEqual([
      'C',
      'the answer “2”. It is also the place of another option; it is taken for the words of one.',
    ]);
    expect((await keyed('question,a,b,c,answer\nHow many?,3,1,2,2\nWhich?,x,y,z,B\n'))[0]).toBe('BB');
    expect((await keyed('question,a,b,c,answer\nHow many?,3,1,2,2\nWhich?,x,y,z,z\n'))[0]).toBe('CC');
  });

  test('in the tables of games a number is always a place', async () => {
    const kahoot =
      'Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,Answer 4 - max 75 characters,"Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",Correct answer(s) - choose at least one\n';
    expect((await keyed(`${kahoot}How many?,2,3,4,1,20,3\n`))[0]).toBe('C');
    const blooket =
      '"Blooket\nImport Template",,,,,,,\nQuestion #,Question Text,Answer 1,Answer 2,"Answer 3\n(Optional)","Answer 4\n(Optional)","Time Limit (sec)\n(Max: 300 seconds)","Correct Answer(s)\n(Only include Answer #)"\n1,How many?,2,3,1,4,20,3\n';
    expect((await keyed(blooket))[0]).toBe('C');
    expect(itemsOf(await readWell('a.csv', blooket))[0]?.stem).toBe('How many?');
  });

  test('the right option in a column of its own', async () => {
    const text = 'Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\nWhich?,right,one,two\nWhat?,so,not,\n';
    expect(itemsOf(await readWell('a.csv', text)).map(optionsOf)).toEqual([
      ['*right', 'one', 'two'],
      ['*so', 'not'],
    ]);
  });

  test('a right option that stands twice is no item', async () => {
    const read = await readWell('a.csv', 'question,a,b,answer\nText of the question,Text,Text,1\n');
    expect(read.left[0]?.what).toBe('a question whose right option stands twice: Text of the question');
  });

  test('of two columns that hold the same, the second is named', async () => {
    const read = await readWell('a.csv', 'No,Question,Question Text,A,B,Answer,Feedback,Explanation\n1,Name,Which?,x,y,B,One.,Two.\n');
    expect(itemsOf(read)[0]).toMatchObject({ stem: 'Which?', general: 'One.' });
    expect(read.left.map(({ what }) => what)).toEqual(['the column “Question”', 'the column “Explanation”']);
  });
});
