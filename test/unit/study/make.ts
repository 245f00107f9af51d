/** Small outlines, banks and results for the tests of study. */
import type { CatalogItem } from '../../../src/schemas/bank.ts';
import type { Result } from '../../../src/schemas/result.ts';
import type { StudyOutline } from '../../../src/features/study/outline.ts';

export const outline: StudyOutline = {
  exam: 'cpcs',
  abbreviation: 'CPCS',
  tasksOf: 'cpcs-2024',
  domains: [
    {
      id: '1',
      title: 'Credentialing',
      weight: 60,
      tasks: [
        { id: '1.1', title: 'Applications' },
        { id: '1.3', title: 'Sources' },
      ],
    },
    { id: '2', title: 'Monitoring', weight: 22, tasks: [{ id: '2.1', title: 'Sanctions' }] },
    { id: '3', title: 'Operations', weight: 18, tasks: [{ id: '3.1', title: 'Audits' }] },
  ],
  formItems: 150,
};

const tasks = ['1.1', '1.3', '2.1', '3.1'];
export const bank: CatalogItem[] = Array.from({ length: 400 }, (_, place) => ({
  id: `item-${String(place).padStart(3, '0')}`,
  v: '0',
  topic: `topic-${String(place % 20)}`,
  task: [`cpcs-2024/${tasks[place % 4] ?? ''}`],
  cognitive: 'recall',
  difficulty: 2 + (place % 3),
}));

export const dayMs = 86_400_000;
export const noon = Date.UTC(2026, 10, 29, 12);

type ResultItem = Result['items'][number];
export const answered = (id: string, right: boolean, more: Partial<ResultItem> = {}): ResultItem => ({
  id,
  topic: bank.find((item) => item.id === id)?.topic ?? 'topic-0',
  right,
  answered: true,
  flagged: false,
  confidence: null,
  cause: null,
  ...more,
});

export const result = (attempt: string, finishedAt: number, items: ResultItem[]): Result => ({
  attempt,
  kind: 'practice',
  title: `Practice ${attempt}`,
  finishedAt,
  right: items.filter((item) => item.right === true).length,
  total: items.length,
  usedMs: items.length * 60_000,
  predicted: null,
  domains: [],
  items,
});
