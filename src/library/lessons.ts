/** Lessons in study order, joined with the study map and the bibliography. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { readingMinutes } from '../audit/lessons.ts';
import { references, wordCount } from '../content-model/mdx.ts';
import type { Domain, Topic } from '../schemas/domain.ts';
import type { Source } from '../schemas/source.ts';
import { once } from './once.ts';

export interface LessonPage {
  /** `<domain>/<topic>`, which is also its address below `learn/`. */
  ref: string;
  domain: Domain;
  topic: Topic;
  entry: CollectionEntry<'lessons'>;
  minutes: number;
  words: number;
}

/** The study map, in its own order. */
export const studyMap = once(async (): Promise<Domain[]> =>
  (await getCollection('domains')).map((entry) => entry.data).sort((a, b) => a.order - b.order),
);

/** All lessons, in the order of the study map. */
export const lessonsInOrder = once(async (): Promise<LessonPage[]> => {
  const entries = new Map((await getCollection('lessons')).map((entry) => [entry.id, entry]));
  return (await studyMap()).flatMap((domain) =>
    domain.topics.flatMap((topic) => {
      const ref = `${domain.id}/${topic.id}`;
      const entry = entries.get(ref);
      if (!entry) return [];
      const words = wordCount(entry.body ?? '');
      return [{ ref, domain, topic, entry, words, minutes: readingMinutes(words) }];
    }),
  );
});

/** The bibliography by id. */
export const sourcesById = once(
  async (): Promise<Map<string, Source>> => new Map((await getCollection('sources')).map((entry) => [entry.id, entry.data])),
);

/** Sources that a text cites, in order of first citation, numbered from 1 by their place. */
export async function citedSources(body: string): Promise<Source[]> {
  const all = await sourcesById();
  return [...new Set(references(body, 'Cite', 'ids'))].flatMap((id) => all.get(id) ?? []);
}

/** Glossary terms by id. */
export const termsById = once(async () => new Map((await getCollection('glossary')).map((entry) => [entry.id, entry.data])));
