import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  competencyChecklist,
  interviewGuide,
  newDraft,
  onboardingPlan,
  plain,
  posting,
  type Doc,
} from '../../../src/features/jobs/index.ts';
import { toDocx } from '../../../src/format/docx.ts';
import { anyDraft, filledWith, hostileTexts } from './arbitrary-draft.ts';
import { readDocx, type WordPart } from './read-docx.ts';
import { interviewQuestions, library, template } from './templates.ts';
import { runs } from '../../runs.ts';

const companions = {
  questions: interviewQuestions,
  lessons: { 'credentialing/primary-sources': { title: 'Sources', href: 'https://example.org/learn/?a=1&b=2' } },
  tasks: { 'cpcs-2024/1.3': 'Process <applications>' },
};

/** What a document says it is, in the shape the reader gives. */
function expected(doc: Doc): WordPart[] {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ');
  return [
    { kind: 'heading' as const, level: 1, text: doc.title },
    ...(doc.subtitle === '' ? [] : [{ kind: 'text' as const, text: doc.subtitle }]),
    ...doc.blocks.flatMap((block): WordPart[] => {
      switch (block.kind) {
        case 'heading':
          return [{ kind: 'heading', level: block.level, text: block.text }];
        case 'paragraph': {
          const text = squeeze(plain(block.text));
          return text === '' ? [] : [{ kind: 'text', text }];
        }
        case 'list':
          return block.items.map((item) => ({ kind: 'item', text: squeeze(plain(item)) }));
        case 'facts':
          return [{ kind: 'table', rows: block.rows }];
        case 'table':
          return [{ kind: 'table', rows: [block.head, ...block.rows] }];
      }
    }),
  ];
}

describe('A Word file read back by an independent reader', () => {
  test.each(library.jobs.map((job) => job.id))('shows every section, heading level and list of %s', async (id) => {
    const doc = posting({
      ...newDraft(template(id), 'a', { setting: 'hospital', accreditor: 'DNV' }),
      facility: 'Mercy & Sons',
      benefits: '- Health\n- Dental',
    });
    const { parts } = readDocx(await toDocx(doc));
    expect(parts).toEqual(expected(doc));
    expect(parts.filter((part) => part.kind === 'heading').map((part) => part.level)).toContain(3);
    expect(parts.filter((part) => part.kind === 'item').length).toBeGreaterThan(20);
  });

  test('shows the three papers that go with it, links and tables included', async () => {
    const draft = newDraft(template('specialist'), 'a');
    for (const paper of [interviewGuide, onboardingPlan, competencyChecklist]) {
      const doc = paper(draft, companions);
      const { parts, files } = readDocx(await toDocx(doc));
      expect(parts).toEqual(expected(doc));
      if (paper === onboardingPlan) expect(files.get('word/_rels/document.xml.rels')).toContain('https://example.org/learn/?a=1&amp;b=2');
    }
  });

  test('says the same as the document for any draft', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const doc = posting(draft);
        expect(readDocx(await toDocx(doc)).parts).toEqual(expected(doc));
      }),
      { numRuns: runs(10, 100) },
    );
  });

  test.each([...hostileTexts, '<b>&amp; שלום 🏥</b> '.repeat(5000)])('shows hostile text as text (%#)', async (text) => {
    const doc = posting(filledWith(text));
    expect(readDocx(await toDocx(doc)).parts).toEqual(expected(doc));
  });

  test('points its lists and headings at definitions that are there', async () => {
    const { files } = readDocx(await toDocx(posting(newDraft(template('manager'), 'a'))));
    expect(files.get('word/styles.xml')).toMatch(/w:styleId="Heading1"[\s\S]*w:styleId="Heading2"[\s\S]*w:styleId="Heading3"/);
    const used = [...(files.get('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map((match) => match[1]);
    const defined = [...(files.get('word/numbering.xml') ?? '').matchAll(/<w:num w:numId="(\d+)"/g)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(30);
    for (const id of new Set(used)) expect(defined).toContain(id);
    expect(files.get('word/numbering.xml')).toContain('w:val="bullet"');
  });
});

function findOffice(): string | null {
  try {
    return execFileSync('sh', ['-c', 'command -v soffice || command -v libreoffice'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
const office = findOffice();

test.skipIf(office === null)('LibreOffice turns the Word file into a PDF', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'job-docx-'));
  const file = join(folder, 'job.docx');
  writeFileSync(file, await toDocx(posting({ ...newDraft(template('manager'), 'a'), facility: 'Mercy' })));
  execFileSync(office ?? '', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    `-env:UserInstallation=file://${folder}/profile`,
    file,
  ]);
  expect(readFileSync(join(folder, 'job.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});
