/** The item bank as the build sees it. */
import { getCollection } from 'astro:content';
import { headingText } from '../content-model/mdx.ts';
import type { Centrality } from '../schemas/lesson.ts';
import type { Item } from '../schemas/question.ts';
import { lessonsInOrder, studyMap } from './lessons.ts';
import { once } from './once.ts';

export interface PlacedItem extends Item {
  domain: string;
  topic: string;
}

/** Every item that may still be drawn, in the order of the study map. */
export const liveItems = once(async (): Promise<PlacedItem[]> => {
  return (await allItems()).filter((item) => !item.retired);
});

/** Every item ever published, retired ones too, in the order of the study map. */
export const allItems = once(async (): Promise<PlacedItem[]> => {
  const files = await getCollection('questions');
  const order = new Map(
    (await studyMap()).flatMap((domain) => domain.topics.map((topic) => `${domain.id}/${topic.id}`)).map((ref, index) => [ref, index]),
  );
  return files
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .flatMap((file) => {
      const [domain = '', topic = ''] = file.id.split('/');
      return file.data.items.map((item) => ({ ...item, domain, topic }));
    });
});

/** How central to the exams a lesson section is, by `<domain>/<topic>#<section>`. */
export const centralityOf = once(async (): Promise<(ref: string) => Centrality> => {
  const lessons = new Map((await lessonsInOrder()).map((lesson) => [lesson.ref, lesson.entry.data.centrality]));
  return (ref) => {
    const [page = '', section = ''] = ref.split('#');
    return lessons.get(page)?.[section] ?? 'usual';
  };
});

/** Title of the lesson and heading of the section an item is taught in. */
export const teachingPlaces = once(async (): Promise<(ref: string) => { title: string; heading: string }> => {
  const lessons = new Map((await lessonsInOrder()).map((lesson) => [lesson.ref, lesson]));
  return (ref) => {
    const [page = '', section = ''] = ref.split('#');
    const lesson = lessons.get(page);
    return { title: lesson?.entry.data.title ?? page, heading: headingText(lesson?.entry.body ?? '', section) };
  };
});
