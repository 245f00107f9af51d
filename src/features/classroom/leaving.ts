/** A saved quiz as it leaves for other programs: its items with the keys of the day it was made. Pure. */
import type { Quiz } from '../../schemas/assignment.ts';
import { fromBank } from '../interchange/from-bank.ts';
import type { Quiz as Leaving } from '../interchange/model.ts';

export function quizOf({ assignment, items, keys }: Quiz): Leaving {
  const all = fromBank(items, new Map(keys.map((key) => [key.id, key])), { topics: {} }).items;
  return {
    title: assignment.title,
    // Items typed in have no topic and no task of an outline.
    items: all.map(({ topic, tags, ...item }) =>
      topic === 'own' ? { ...item, tags: [] } : { ...item, tags, ...(topic === undefined ? {} : { topic }) },
    ),
  };
}
