/** Made-up attempts of three weeks, to see what My progress shows before there is any. Pure; nothing of it is ever kept. */
import type { Catalog } from '../../schemas/bank.ts';
import type { Result } from '../../schemas/result.ts';
import { domainPlace, type StudyOutline } from './outline.ts';

const day = 86_400_000;
const attempts = [
  { title: 'Example: diagnostic', ago: 20, count: 40 },
  { title: 'Example: practice by topic', ago: 13, count: 30 },
  { title: 'Example: practice by topic', ago: 8, count: 30 },
  { title: 'Example: mock exam', ago: 2, count: 60 },
];

/** Answers that get better from week to week, and are weakest in the outline's second domain. */
export function exampleResults(outline: StudyOutline, catalog: Pick<Catalog, 'items'>, now: number): Result[] {
  const own = catalog.items.filter((item) => domainPlace(outline, item) >= 0);
  // A stride that meets every domain, as a learner's mixed practice does.
  const at = (place: number) => own[(place * 37) % own.length];
  let place = 0;
  return attempts.map(({ title, ago, count }, attempt) => {
    const items = Array.from({ length: Math.min(count, own.length) }, () => {
      const item = at(place);
      place += 1;
      const weak = item !== undefined && domainPlace(outline, item) === 1 ? 2 : 0;
      const right = (place * 7) % 10 < 5 + attempt - weak;
      return {
        id: item?.id ?? '',
        topic: item?.topic ?? '',
        right,
        answered: true,
        flagged: false,
        confidence: place % 4 === 0 ? ('guess' as const) : right ? ('sure' as const) : ('likely' as const),
        cause: right ? null : place % 3 === 0 ? ('misread' as const) : ('did-not-know' as const),
      };
    });
    return {
      attempt: `example-${String(attempt)}`,
      kind: 'practice',
      title,
      finishedAt: now - ago * day,
      right: items.filter((item) => item.right).length,
      total: items.length,
      usedMs: items.length * 58_000,
      predicted: null,
      domains: [],
      items,
    };
  });
}
