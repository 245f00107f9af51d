/** Small banks and attempts for the tests of the exam models. */
import type { AttemptHead, SittingRules } from '../../../src/schemas/attempt.ts';
import type { BankItem, CatalogItem, ItemKey } from '../../../src/schemas/bank.ts';

export const seed = 'ABCD-EFGH-JKMN-PQRS';

export function bankItem(index: number, topic = `topic-${String(index % 5)}`): BankItem {
  return {
    id: `${topic}-${String(index).padStart(3, '0')}`,
    v: 'v1',
    stem: `Stem ${String(index)}`,
    options: ['one', 'two', 'three', 'four'].map((word) => `${word} ${String(index)}`),
    topic,
    domain: 'domain',
    task: [`cpcs-2024/${String((index % 3) + 1)}.${String((index % 2) + 1)}`],
    cognitive: (['recall', 'application', 'analysis'] as const)[index % 3] ?? 'recall',
    difficulty: 3,
  };
}

export function itemKey(item: BankItem, key = 1): ItemKey {
  return {
    id: item.id,
    v: item.v,
    key,
    keyText: item.options[key] ?? '',
    rationales: item.options.map((option) => `why ${option}`),
    lesson: { path: `learn/domain/${item.topic}/#section`, title: item.topic, heading: 'Heading' },
    sources: [{ title: 'Source', publisher: 'Publisher', url: 'https://example.org/', date: '2026' }],
  };
}

export const catalogItems = (count: number): CatalogItem[] =>
  Array.from({ length: count }, (_, index) => {
    const { id, v, topic, task, cognitive, difficulty } = bankItem(index);
    return { id, v, topic, task, cognitive, difficulty };
  });

export const rules: SittingRules = {
  timing: 'per-part',
  limits: [600_000, 600_000],
  extraTime: 1,
  breakMs: 900_000,
  extraBreaks: 1,
  reopenParts: false,
  feedback: 'end',
  pausable: false,
  confidence: true,
  ceremony: true,
};

export function head(overrides: Partial<AttemptHead> = {}): AttemptHead {
  return {
    id: 'attempt-1',
    kind: 'mock',
    title: 'Form',
    createdAt: 1_000_000,
    seed,
    bank: 'bank',
    outline: 'cpcs-2024',
    items: Array.from({ length: 10 }, (_, index) => bankItem(index)),
    parts: [5, 5],
    rules,
    ...overrides,
  };
}
