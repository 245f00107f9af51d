import { describe, expect, it } from 'vitest';
import { excerptOf, textOf } from '../../../src/features/search/excerpt.ts';
import { domainOf, kindOf, meets } from '../../../src/features/search/kinds.ts';
import { pagesFor } from '../../../src/features/search/pages.ts';
import { stems } from '../../../src/features/search/words.ts';

const read = (text: string, question: string) => excerptOf(text, stems(question));
const whole = (text: string, question: string) =>
  read(text, question)
    .map((part) => part.text)
    .join('');

describe('an excerpt', () => {
  const filler = 'Nothing of it stands here. '.repeat(20);

  it('is taken where most of the question stands, from the beginning of that sentence', () => {
    const text = `${filler}A suspension of more than 30 days is reported to the Data Bank. ${filler}`;
    expect(whole(text, 'report a suspension to the Data Bank')).toMatch(
      /^… A suspension of more than 30 days is reported to the Data Bank\./,
    );
  });

  it('marks every form of a word asked for, and no other', () => {
    expect(read('It reports what was reported.', 'reporting').filter(({ marked }) => marked)).toEqual([
      { text: 'reports', marked: true },
      { text: 'reported.', marked: true },
    ]);
  });

  it('is two lines long at most, whatever the text', () => {
    expect(whole(filler, 'stands').length).toBeLessThan(210);
    expect(whole(filler, 'zeppelin')).toMatch(/^Nothing of it .*…$/);
    expect(whole('', 'stands')).toBe('');
  });

  it('begins after what the entry is called', () => {
    expect(textOf('Peer references. peer, reference letter. ¶ Papers show').trim()).toBe('Papers show');
    expect(textOf('No such sign')).toBe('No such sign');
  });
});

describe('what a result is', () => {
  it('is read from where it stands, below any base', () => {
    expect(kindOf('/base/glossary/#oppe')).toBe('glossary');
    expect(kindOf('/learn/law-and-risk/hcqia/#x')).toBe('lesson');
    expect(domainOf('/base/learn/law-and-risk/hcqia/#x')).toBe('law-and-risk');
    expect(domainOf('/careers/pay/')).toBeNull();
    expect(meets('/careers/pay/', { domain: 'privileging' })).toBe(false);
    expect(meets('/learn/privileging/fppe/', { kind: 'lesson', domain: 'privileging' })).toBe(true);
  });
});

describe('pages to go to', () => {
  it('are found by the words people have for them, those named so first', () => {
    expect(pagesFor('mock exam')[0]?.path).toBe('practice/');
    expect(pagesFor('flashcards')).toEqual([{ title: 'Review cards', path: 'progress/review/' }]);
    expect(pagesFor('work sample')[0]?.path).toBe('jobs/work-sample/');
  });

  it('are none for a question of the field', () => {
    expect(pagesFor('how long is a suspension reportable')).toEqual([]);
    expect(pagesFor('  ')).toEqual([]);
  });
});
