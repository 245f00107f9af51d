import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBank, guessers, guessRate, nearDuplicates, optionsOnlyAccuracy } from '../../src/audit/items.ts';
import { checkLesson, sharedRuns, taskCoverage, wordRuns } from '../../src/audit/lessons.ts';
import { readLibrary } from '../../src/content-model/library.ts';
import { readingGrade } from '../../src/audit/readability.ts';
import { contentProblems } from '../../src/build/content-gate.ts';

const root = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'content-'));
cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
mkdirSync(join(copy, 'src/components'), { recursive: true });
symlinkSync(join(root, 'src/components/figures'), join(copy, 'src/components/figures'));
afterAll(() => {
  rmSync(copy, { recursive: true });
});

/** What the gate says after a change to one file of a copy of the content. */
function after(file: string, change: (text: string) => string): string[] {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const changed = change(before);
  expect(changed).not.toBe(before);
  writeFileSync(path, changed);
  const lines = contentProblems(copy);
  writeFileSync(path, before);
  return lines;
}

describe('the build', () => {
  it('accepts the content as it is', () => {
    expect(contentProblems(root)).toEqual([]);
  });

  const items = 'content/questions/law-and-risk/npdb-reporting.yaml';
  const lesson = 'content/lessons/law-and-risk/npdb-reporting.mdx';
  it.each([
    ['an item that names a lesson section that is not there', items, (text: string) => text.replace(/#[a-z-]+\n/, '#no-such-place\n'), /npdb-reporting\.yaml › npdb-reporting-\d{3}: names section "#no-such-place"/],
    ['an item that names a source that is not there', items, (text: string) => text.replace(/sources: \[/, 'sources: [no-such-source, '), /npdb-reporting\.yaml › npdb-reporting-001: names source "no-such-source"/],
    ['a lesson that cites a source that is not there', lesson, (text: string) => text.replace('<Cite ids="', '<Cite ids="no-such-source '), /npdb-reporting\.mdx › Cite: names source "no-such-source"/],
    ['a lesson that uses a term that is not there', lesson, (text: string) => text.replace(/<Term id="[^"]+"/, '<Term id="no-such-term"'), /npdb-reporting\.mdx › Term: names glossary term "no-such-term"/],
    ['a lesson that draws a figure that is not there', lesson, (text: string) => text.replace(/<Figure id="[^"]+"/, '<Figure id="no-such-figure"'), /npdb-reporting\.mdx › Figure: names figure "no-such-figure"/],
    ['a lesson for a task that no outline has', lesson, (text: string) => text.replace(/tasks: \[/, 'tasks: [cpcs-2024/9.9, '), /npdb-reporting\.mdx › tasks: names task "cpcs-2024\/9\.9"/],
    ['a field that does not exist', lesson, (text: string) => text.replace(/^title:/m, 'tilte: x\ntitle:'), /npdb-reporting\.mdx › .*tilte|Unrecognized key: "tilte"/],
    ['two items with one id', items, (text: string) => text.replace('npdb-reporting-002', 'npdb-reporting-001'), /npdb-reporting\.yaml › npdb-reporting-001: item id "npdb-reporting-001" is already used/],
    ['an item with two keys', items, (text: string) => text.replace(/(correct: true[\s\S]*?- text: .*\n)(\s+)rationale/, '$1$2correct: true\n$2rationale'), /npdb-reporting\.yaml › items\.\d+\.options: exactly one option must be correct/],
  ])('refuses %s, and says file, field and value', (_what, file, change, expected) => {
    expect(after(file, change).join('\n')).toMatch(expected);
  });
});

describe('the audit', () => {
  const { library } = readLibrary(root);

  it('finds nothing in breach, in lessons or items, and every blueprint task taught', () => {
    expect(library.lessons.flatMap(checkLesson)).toEqual([]);
    expect(checkBank(library.items).filter((finding) => finding.level === 'breach')).toEqual([]);
    expect(taskCoverage(library).filter((row) => row.lessons.length === 0)).toEqual([]);
  });

  it('would notice a bank whose keys give themselves away', () => {
    const longKey = library.items.map((item) => ({ ...item, options: item.options.map((option) => (option.correct ? { ...option, text: `${option.text}, subject to the applicable policy of the organization` } : option)) }));
    expect(guessRate(longKey, guessers['longest'] ?? (() => 0))).toBeGreaterThan(0.9);
    expect(optionsOnlyAccuracy(longKey)).toBeGreaterThan(0.8);
    expect(checkBank(longKey).some((finding) => finding.level === 'breach' && finding.where === 'bank')).toBe(true);
  });

  it('would notice an item written twice, and words copied', () => {
    const [first] = library.items;
    if (!first) throw new Error('the bank is not empty');
    expect(nearDuplicates([first, { ...first, id: 'copy-001' }, ...library.items.slice(1, 50)], 0.8)).toContainEqual(expect.objectContaining({ a: first.id, b: 'copy-001' }));
    const text = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(sharedRuns(`so ${text}`, wordRuns(text))).toHaveLength(2);
    expect(sharedRuns('something else entirely', wordRuns(text))).toEqual([]);
  });

  it('grades readability as the formula says', () => {
    // 0.39 * 6 + 11.8 * (6 / 6) - 15.59
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
  });
});
