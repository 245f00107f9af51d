import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/content-model/library.ts';

const copy = mkdtempSync(join(tmpdir(), 'model-'));
cpSync(resolve(import.meta.dirname, '../../../content'), join(copy, 'content'), { recursive: true });
afterAll(() => {
  rmSync(copy, { recursive: true });
});

describe('one reading of the content', () => {
  it('serves all who ask as long as nothing changes, and each may add to its own list of problems', () => {
    const first = readLibrary(copy);
    first.problems.push({ file: 'x', field: '', message: 'mine' });
    const second = readLibrary(copy);
    expect(second.library).toBe(first.library);
    expect(second.problems).not.toContainEqual(expect.objectContaining({ file: 'x' }));
  });

  it('sees a change to one file, of the same length even', () => {
    const file = join(copy, 'content/glossary/governance.yaml');
    const text = readFileSync(file, 'utf8');
    const before = readLibrary(copy).library;
    const term = before.terms.find((entry) => entry.file.endsWith('governance.yaml'));
    writeFileSync(
      file,
      text.replace(term?.term ?? '?', (name) => name.toUpperCase()),
    );
    const after = readLibrary(copy).library;
    expect(after.terms.find(({ id }) => id === term?.id)?.term).toBe(term?.term.toUpperCase());
    expect(after.lessons).toEqual(before.lessons);
  });

  it('holds every item once, in its file and by itself', () => {
    const { library } = readLibrary(copy);
    expect(library.items).toHaveLength(library.itemFiles.reduce((sum, { items }) => sum + items.length, 0));
    expect(library.hiringRules?.pay.length).toBeGreaterThan(0);
    expect(library.interviewQuestions.length).toBeGreaterThan(0);
  });
});
