/** What the address of the export screen asks for, in its fragment: single questions, all of a topic, or, without either, those selected. Pure. */
import type { Catalog } from '../../schemas/bank.ts';
import { readSelection } from '../bank/selection.ts';

export type Asked =
  | { of: 'items'; ids: string[] }
  /** A topic by its id; the empty string where the address names nothing that could be one. */
  | { of: 'topic'; topic: string }
  | { of: 'selection' };

/** Longest id of a topic that an address may name. */
const longest = 80;
const topicId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads `#items=id,id`, `#topic=fppe`, or anything else, which asks for the selection of this device. */
export function readAsked(fragment: string): Asked {
  const [name, value = ''] = /^#(items|topic)=(.*)$/s.exec(fragment)?.slice(1) ?? [];
  if (name === 'items') return { of: 'items', ids: readSelection(value) };
  if (name === 'topic') return { of: 'topic', topic: value.length <= longest && topicId.test(value) ? value : '' };
  return { of: 'selection' };
}

/** The fragment that asks for all questions of a topic. */
export const topicFragment = (topic: string): string => `#topic=${topic}`;

/** Title and items of a topic, in the order of the catalogue; null when the bank has no question on it. */
export function topicAsked(catalog: Catalog, topic: string): { title: string; ids: string[] } | null {
  const known = Object.hasOwn(catalog.topics, topic) ? catalog.topics[topic] : undefined;
  const ids = catalog.items.filter((item) => item.topic === topic).map(({ id }) => id);
  return known && ids.length > 0 ? { title: known.title, ids } : null;
}
