/** Content that study reads from this site, each file once a page. */
import type { StudyLesson, TextCard } from '../../../schemas/study-content.ts';
import { href } from '../../../site.ts';
import type { Loaded } from '../../bank/index.ts';

const read = new Map<string, Promise<unknown>>();

/** Reads a file below `study/`. One that did not come is asked for again the next time. */
async function file<T>(name: string, what: string): Promise<Loaded<T>> {
  let reading = read.get(name);
  if (!reading) {
    reading = fetch(href(`study/${name}.json`)).then((response) => {
      if (!response.ok) throw new Error(name, { cause: response.status });
      return response.json();
    });
    read.set(name, reading);
  }
  try {
    return { ok: true, value: (await reading) as T };
  } catch {
    read.delete(name);
    return { ok: false, problem: `${what} could not be loaded. Check the connection and try again; nothing you did is lost.` };
  }
}

export const loadLessons = () => file<StudyLesson[]>('lessons', 'The list of lessons');
export const loadTerms = () => file<TextCard[]>('terms', 'The glossary');
export const loadRows = () => file<TextCard[]>('rows', 'The comparison of standards');
