import { describe, expect, it } from 'vitest';
import { plain, type Block } from '../../../src/format/doc.ts';
import { caseDoc, firstCase, readCase, type CaseFacts } from '../../../src/features/study/case.ts';

const facts: CaseFacts = {
  exam: 'cpcs',
  abbreviation: 'CPCS',
  name: 'Certified Provider Credentialing Specialist',
  owner: 'Certification Commission of NAMSS',
  domains: [
    { title: 'Credentialing and privileging', weight: 60 },
    { title: 'Ongoing monitoring', weight: 40 },
  ],
  outline: 'Current official page',
  sources: [{ title: 'Policies', publisher: 'NAMSS', dated: 'read November 22, 2026', url: 'https://example.org/' }],
};
const words = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'paragraph') return [plain(block.text)];
      if (block.kind === 'list') return block.items.map(plain);
      return block.rows.map((row) => row.join(' | '));
    })
    .join('\n');

describe('the case for an employer', () => {
  it('says what the exam covers, the hours, and each cost with its source', () => {
    const text = words(caseDoc(firstCase(facts), facts, { window: '2027-03-01', weeks: 12, hoursAWeek: 5, hours: 60 }).blocks);
    expect(text).toContain('Credentialing and privileging: 60%');
    expect(text).toContain('60 hours of study in 12 weeks, 5 hours a week, until the exam window that begins on March 1, 2027');
    expect(text).toContain('Policies, NAMSS, read November 22, 2026');
  });

  it('never shows a fee nobody gave: it is to be asked', () => {
    expect(words(caseDoc(firstCase(facts), facts, null).blocks)).toContain('Application fee | to be asked | ');
  });

  it('comes back as it was kept, and nothing else does', () => {
    expect(readCase(JSON.parse(JSON.stringify(firstCase(facts))))).toEqual(firstCase(facts));
    expect(readCase({ to: 1 })).toBeNull();
  });
});
