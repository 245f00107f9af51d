/** What practice files are made of, for the page that serves it and for lists of named cases. */
import { readCasework } from '../content-model/casework.ts';
import type { PageNames } from '../features/casework/names.ts';
import type { CaseworkData } from '../schemas/casework-content.ts';
import { lessonsInOrder, sourcesById } from './lessons.ts';

let known: CaseworkData | undefined;

/** The data of `content/casework/`. Throws when it does not hold together; the content gate has named the faults by then. */
export function caseworkData(): CaseworkData {
  if (known) return known;
  const { data, problems } = readCasework(process.cwd());
  if (!data) throw new Error(problems.map(({ file, field, message }) => `${file} ${field}: ${message}`).join('\n'));
  return (known = data);
}

/** Titles of the lessons and sources that the debrief points to. */
export async function caseworkNames(): Promise<PageNames> {
  const { findings, decoys } = caseworkData();
  const entries = [...findings, ...decoys];
  const topics = new Set(entries.map(({ lesson }) => lesson.split('#')[0]));
  const cited = new Set(entries.flatMap(({ sources }) => sources));
  const lessons = (await lessonsInOrder()).filter(({ ref }) => topics.has(ref));
  return {
    lessons: Object.fromEntries(lessons.map(({ ref, topic }) => [ref, topic.title])),
    sources: Object.fromEntries(
      [...(await sourcesById())].filter(([id]) => cited.has(id)).map(([id, { title, url }]) => [id, { title, url }]),
    ),
  };
}
