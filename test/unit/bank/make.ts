/** A synthetic bank for scale tests: rows as the catalogue has them, texts as the topic files have them. */
import type { Catalog, CatalogItem } from '../../../src/schemas/bank.ts';
import type { ItemText } from '../../../src/features/bank/words.ts';

const levels = ['recall', 'application', 'analysis'] as const;

/** `count` rows over `topics` topics in seven domains, the same on every call. */
export function makeCatalog(count: number, topics = 60): Catalog {
  const topicIds = Array.from({ length: topics }, (_, index) => `topic-${String(index)}`);
  const each = Math.ceil(count / topics);
  const items = Array.from({ length: count }, (_, index): CatalogItem => {
    const topic = topicIds[Math.floor(index / each)] ?? '';
    return {
      id: `${topic}-${String((index % each) + 1).padStart(3, '0')}`,
      v: '00000000',
      topic,
      task: index % 3 === 0 ? ['cpcs-2024/1.3'] : index % 3 === 1 ? ['cpmsm-2026f/1.2'] : ['cpcs-2024/1.1', 'cpmsm-2026f/1.2'],
      cognitive: levels[index % 3] ?? 'recall',
      difficulty: (index % 5) + 1,
    };
  });
  return {
    version: 'synthetic',
    topics: Object.fromEntries(
      topicIds.map((id, index) => [id, { domain: `domain-${String(index % 7)}`, title: `Topic ${String(index)}` }]),
    ),
    domains: Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`domain-${String(index)}`, `Domain ${String(index)}`])),
    items,
  };
}

/** The text of a synthetic item: its own number is in its stem, one word only the 5,000th item of all has. */
export const makeText = (item: CatalogItem, rare = false): ItemText => ({
  id: item.id,
  v: item.v,
  stem: `Question ${item.id}: which document governs?${rare ? ' Think of the heliport.' : ''}`,
  options: ['The bylaws', 'The rules', 'The policy', 'The charter'],
});
