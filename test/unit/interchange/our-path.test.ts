/** The buttons the reference page draws are on the screens it says they are on. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/features/interchange/formats.ts';
import { exportSteps, ourWays, rowSteps, type Step } from '../../../src/features/interchange/our-path.ts';

/** Whether a screen's code shows these words by themselves: as a whole string, or as all the text of an element; not in a comment. */
function shows(code: string, words: string): boolean {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const exact = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:['"\`>]|^)\\s*${exact}\\s*(?:['"\`<]|$)`, 'm').test(bare);
}
const codeOf = (screen: string) => readFileSync(join(resolve('src'), screen), 'utf8');

const every = [...ourWays.flatMap(({ steps }) => steps), ...formats.flatMap(({ id }) => rowSteps(id))];
const distinct = [...new Map(every.map((step) => [`${step.screen} ${step.written ?? step.name}`, step])).values()];
const chosen = (step: Step) => step.label === 'Format';

describe('every drawn step', () => {
  test.each(distinct.filter((step) => !chosen(step)))('“$name” is on $screen', ({ name, written, screen, label }) => {
    expect(shows(codeOf(screen), written ?? name)).toBe(true);
    if (label !== undefined) expect(shows(codeOf(screen), label)).toBe(true);
  });

  test('formats are chosen by their names on a field of that label', () => {
    expect(shows(codeOf('features/interchange/ui/ExportPanel.tsx'), 'Format')).toBe(true);
    for (const { id, name } of formats) expect(exportSteps(id)[0]).toMatchObject({ kind: 'choice', label: 'Format', name });
  });

  test('a page that a path begins at has an address', () => {
    expect(every.filter((step) => step.kind === 'page' && step.path === undefined)).toEqual([]);
    expect(every.filter((step) => step.kind !== 'page' && step.path !== undefined)).toEqual([]);
  });
});

test('only packages that play the quiz are asked for rules', () => {
  const asked = formats.filter(({ id }) => exportSteps(id).some(({ kind }) => kind === 'field')).map(({ id }) => id);
  expect(asked).toEqual(['scorm12', 'scorm2004', 'cmi5']);
});

test('words are found whole, and not in a comment', () => {
  expect(shows('<a>\n  Save it\n</a>', 'Save it')).toBe(true);
  expect(shows("['Save it', go]", 'Save it')).toBe(true);
  expect(shows('<a>Save it all</a>', 'Save it')).toBe(false);
  expect(shows('/** Save it */\n// Save it\n', 'Save it')).toBe(false);
});
