/** Pages on the profession. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { readingMinutes } from '../audit/lessons.ts';
import { wordCount } from '../content-model/mdx.ts';

/** In their reading order. */
export async function careersInOrder(): Promise<CollectionEntry<'careers'>[]> {
  return (await getCollection('careers')).sort((a, b) => a.data.order - b.data.order);
}

export const careerMinutes = (career: CollectionEntry<'careers'>): number => readingMinutes(wordCount(career.body ?? ''));
