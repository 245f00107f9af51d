/** Histories as a file: readable JSON, of one person or of a team. Pure. */
import { workHistoryFileSchema, workHistoryFormat, type Person, type WorkHistoryFile } from '../../schemas/work-history.ts';
import { ordered } from './share.ts';
import { readJson, validate, type Reading } from './validate.ts';

/** Largest file taken, in characters. */
const largest = 2_000_000;

export function writeFile(people: readonly Person[]): string {
  return `${JSON.stringify({ format: workHistoryFormat, people: [...people] } satisfies WorkHistoryFile, null, 2)}\n`;
}

/** Reads a saved file. The problem says what is wrong and in whose job. */
export function readFile(text: string): Reading<Person[]> {
  if (text.length > largest) return { ok: false, problem: 'The file is too large to be a work history.' };
  const value = readJson(text);
  if (value === null) {
    return { ok: false, problem: 'The file cannot be read. Choose a file that was saved with this page; nothing was changed.' };
  }
  const stated = typeof value === 'object' && 'format' in value ? value.format : undefined;
  if (stated !== workHistoryFormat) {
    const newer = typeof stated === 'string' && stated.startsWith('primary-source-work-history/');
    return {
      ok: false,
      problem: newer
        ? 'The file was saved by a newer version of this page. Reload the page and try again.'
        : 'The file is not a work history saved with this page; nothing was changed.',
    };
  }
  const checked = validate(workHistoryFileSchema, value, 'the file');
  if (!checked.ok) return checked;
  for (const [index, person] of checked.value.people.entries()) {
    const inOrder = ordered(person, 'the file', `person ${String(index + 1)}, `);
    if (!inOrder.ok) return inOrder;
  }
  return { ok: true, value: checked.value.people };
}
