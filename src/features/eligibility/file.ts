/** Histories as a file: readable JSON, of one person or of a team. Pure. */
import { fromUtf8 } from '../../format/bytes.ts';
import { fromMarkedUtf16 } from '../../format/utf16.ts';
import { peopleSchema, workHistoryFileSchema, workHistoryFormat, type Person, type WorkHistoryFile } from '../../schemas/work-history.ts';
import type { Day } from './calendar.ts';
import { begun, ordered } from './share.ts';
import { readJson, validate, type Reading } from './validate.ts';

/** Largest file taken, in characters: five hundred people with all their jobs and leaves stay below. */
export const largestFile = 100_000_000;

/** The text of a file. Letters of another encoding are not guessed: a wrong name is worse than a sentence. */
export function decodeText(bytes: Uint8Array): Reading<string> {
  const text = fromMarkedUtf16(bytes) ?? fromUtf8(bytes);
  return text === null
    ? {
        ok: false,
        problem: 'Some letters cannot be read, because the file is not saved as UTF-8. Save it as “CSV UTF-8” and load it again.',
      }
    : { ok: true, value: text };
}

export function writeFile(people: readonly Person[]): string {
  return `${JSON.stringify({ format: workHistoryFormat, people: [...people] } satisfies WorkHistoryFile, null, 2)}\n`;
}

/** Reads a saved file. The problem says what is wrong and in whose job. */
export function readFile(text: string, today: Day): Reading<Person[]> {
  if (text.length > largestFile) return { ok: false, problem: 'The file is too large to be a work history.' };
  const value = readJson(text);
  if (value === null) {
    return { ok: false, problem: 'The file cannot be read. Choose a file that was saved with this page; nothing was changed.' };
  }
  const stated = typeof value === 'object' && 'format' in value ? value.format : undefined;
  if (stated !== workHistoryFormat) {
    const [, version = '0'] = typeof stated === 'string' ? (/^primary-source-work-history\/(\d{1,4})$/.exec(stated) ?? []) : [];
    const newer = Number(version) > 1;
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
    const past = begun(person, 'the file', today, `person ${String(index + 1)}, `);
    if (!past.ok) return past;
  }
  return { ok: true, value: checked.value.people };
}

/** Reads what is kept on the device; null when it is no sound history. Work may begin after today there: clocks are set back. */
export function readKept(data: unknown): Person[] | null {
  const checked = validate(peopleSchema, data, 'the kept history');
  return checked.ok && checked.value.every((person) => ordered(person, 'the kept history').ok) ? checked.value : null;
}
