/** The choices that narrow the list, each value with the number of items it would show. */
import { useMemo } from 'preact/hooks';
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

const isExam = (value: string): value is 'cpcs' | 'cpmsm' => value === 'cpcs' || value === 'cpmsm';

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
  return (
    <div class="bank-filters">
      <div class="field">
        <label for="bank-domain">Domain</label>
        <select
          id="bank-domain"
          value={view.domain}
          onChange={(input) => {
            change({ domain: input.currentTarget.value });
          }}
        >
          <option value="">All domains</option>
          {Object.entries(catalog.domains).map(([id, title]) => (
            <option value={id} key={id}>
              {withCount(title, 'domain', id)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="bank-topic">Topic</label>
        <select
          id="bank-topic"
          value={view.topic}
          onChange={(input) => {
            change({ topic: input.currentTarget.value });
          }}
        >
          <option value="">All topics</option>
          {Object.entries(catalog.domains)
            .filter(([id]) => view.domain === '' || id === view.domain)
            .map(([domain, title]) => (
              <optgroup label={title} key={domain}>
                {topics
                  .filter(([, topic]) => topic.domain === domain)
                  .map(([id, topic]) => (
                    <option value={id} key={id}>
                      {withCount(topic.title, 'topic', id)}
                    </option>
                  ))}
              </optgroup>
            ))}
        </select>
      </div>
      <div class="field">
        <label for="bank-exam">Exam</label>
        <select
          id="bank-exam"
          value={view.exam}
          onChange={(input) => {
            change({ exam: isExam(input.currentTarget.value) ? input.currentTarget.value : '' });
          }}
        >
          <option value="">Either exam</option>
          {tasks.map(({ exam, title }) => (
            <option value={exam} key={exam}>
              {withCount(title, 'exam', exam)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="bank-task">Task of the outline</label>
        <select
          id="bank-task"
          value={view.task}
          onChange={(input) => {
            change({ task: input.currentTarget.value });
          }}
        >
          <option value="">All tasks</option>
          {tasks
            .filter(({ exam }) => view.exam === '' || exam === view.exam)
            .map((group) => (
              <optgroup label={group.title} key={group.exam}>
                {group.tasks.map(({ id, title }) => (
                  <option value={id} key={id}>
                    {withCount(`${id.split('/')[1] ?? ''} ${title}`, 'task', id)}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      </div>
      <div class="field">
        <label for="bank-level">Level</label>
        <select
          id="bank-level"
          value={view.level}
          onChange={(input) => {
            change({ level: levels.find((level) => level === input.currentTarget.value) ?? '' });
          }}
        >
          <option value="">All levels</option>
          {levels.map((level) => (
            <option value={level} key={level}>
              {withCount(levelNames[level], 'level', level)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="bank-words">Words in the question</label>
        <input
          id="bank-words"
          type="search"
          autocomplete="off"
          maxLength={100}
          value={view.words}
          onInput={(input) => {
            change({ words: input.currentTarget.value });
          }}
        />
      </div>
    </div>
  );
}
