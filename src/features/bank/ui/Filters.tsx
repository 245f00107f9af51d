/** The choices that narrow the list, each value with the number of items it would show. */
import { useMemo } from 'preact/hooks';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { Catalog } from '../../../schemas/bank.ts';
import { countBy, levels, type View } from '../view.ts';

export interface TaskGroup {
  exam: 'cpcs' | 'cpmsm';
  title: string;
  tasks: { id: string; title: string }[];
}

export const levelNames: Record<(typeof levels)[number], string> = { recall: 'Recall', application: 'Application', analysis: 'Analysis' };

interface Props {
  catalog: Catalog;
  view: View;
  tasks: readonly TaskGroup[];
  change: (part: Partial<View>) => void;
}

export function Filters({ catalog, view, tasks, change }: Props) {
  const counts = useMemo(
    () => ({
      domain: countBy(catalog, view, 'domain'),
      topic: countBy(catalog, view, 'topic'),
      exam: countBy(catalog, view, 'exam'),
      task: countBy(catalog, view, 'task'),
      level: countBy(catalog, view, 'level'),
    }),
    [catalog, view.domain, view.topic, view.exam, view.task, view.level],
  );
  const withCount = (title: string, dimension: keyof typeof counts, value: string) =>
    `${title} (${String(counts[dimension].get(value) ?? 0)})`;
  const topics = Object.entries(catalog.topics);
  const used = [view.domain, view.topic, view.exam, view.task, view.level].filter((value) => value !== '').length;
  // On a phone five lists would stand before the first question.
  const open = useMemo(() => matchMedia('(min-width: 40rem)').matches, []);
  return (
    <>
      <div class="bank-find">
        <Field
          label="Words in the question"
          type="search"
          maxLength={100}
          value={view.words}
          onValue={(words) => {
            change({ words });
          }}
        />
      </div>
      <details class="bank-fold" open={open}>
        <summary>Filters{used > 0 && ` (${String(used)})`}</summary>
        <div class="bank-filters">
          <Select
            label="Domain"
            value={view.domain}
            options={[
              ['', 'All domains'],
              ...Object.entries(catalog.domains).map(([id, title]) => [id, withCount(title, 'domain', id)] as const),
            ]}
            onValue={(domain) => {
              change({ domain });
            }}
          />
          <Select
            label="Topic"
            value={view.topic}
            options={[['', 'All topics']]}
            groups={Object.entries(catalog.domains)
              .filter(([id]) => view.domain === '' || id === view.domain)
              .map(([domain, label]) => ({
                label,
                options: topics
                  .filter(([, topic]) => topic.domain === domain)
                  .map(([id, topic]) => [id, withCount(topic.title, 'topic', id)]),
              }))}
            onValue={(topic) => {
              change({ topic });
            }}
          />
          <Select<View['exam']>
            label="Exam"
            value={view.exam}
            options={[['', 'Either exam'], ...tasks.map(({ exam, title }) => [exam, withCount(title, 'exam', exam)] as const)]}
            onValue={(exam) => {
              change({ exam });
            }}
          />
          <Select
            label="Exam outline task"
            value={view.task}
            options={[['', 'All tasks']]}
            groups={tasks
              .filter(({ exam }) => view.exam === '' || exam === view.exam)
              .map((group) => ({
                label: group.title,
                options: group.tasks.map(({ id, title }) => [id, withCount(`${id.split('/')[1] ?? ''} ${title}`, 'task', id)]),
              }))}
            onValue={(task) => {
              change({ task });
            }}
          />
          <Select<View['level']>
            label="Level"
            value={view.level}
            options={[['', 'All levels'], ...levels.map((level) => [level, withCount(levelNames[level], 'level', level)] as const)]}
            onValue={(level) => {
              change({ level });
            }}
          />
        </div>
      </details>
    </>
  );
}
