/** Drawing items for a quiz: by an exam's blueprint, or by topics, tasks and level. */
import { useMemo, useState } from 'preact/hooks';
import { countOf, plural } from '../../../format/plurals.ts';
import { mostItems } from '../../../schemas/quiz-size.ts';
import type { Catalog, CatalogItem } from '../../../schemas/bank.ts';
import { assemble, type Blueprint } from '../../exam/assemble.ts';
import { choosePool, drawFromPool, type PoolCriteria } from '../../exam/pool.ts';
import { newSeed } from '../../exam/store/begin.ts';
import { Select } from '../../../ui/Select.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { Checks } from '../../../ui/Checks.tsx';
import { taskOptions, topicOptions } from '../../bank/ui/options.ts';
import { Field } from '../../../ui/Field.tsx';

export interface PickerProps {
  domains: { id: string; title: string; topics: { id: string; title: string }[] }[];
  exams: { exam: 'cpcs' | 'cpmsm'; blueprint: Blueprint; tasks: { id: string; title: string }[] }[];
}

interface Props extends PickerProps {
  catalog: Catalog;
  chosen: readonly string[];
  add: (ids: string[]) => void;
}

const ways = [
  ['topics', 'By topics, tasks and level'],
  ['blueprint', 'By an exam’s blueprint'],
] as const;
const levels: readonly [CatalogItem['cognitive'], string][] = [
  ['recall', 'Recall'],
  ['application', 'Application'],
  ['analysis', 'Analysis'],
];

export function ItemPicker({ domains, exams, catalog, chosen, add }: Props) {
  const [by, setBy] = useState<'blueprint' | 'topics'>('topics');
  const [criteria, setCriteria] = useState<PoolCriteria>({ exam: 'any', topics: [], tasks: [], cognitive: [], filter: 'any' });
  const [size, setSize] = useState(10);
  const [problem, setProblem] = useState('');
  const [first] = exams;
  const exam = exams.find((entry) => entry.exam === criteria.exam) ?? (by === 'blueprint' ? first : undefined);
  const free = useMemo(() => {
    const taken = new Set(chosen);
    return catalog.items.filter((item) => !taken.has(item.id));
  }, [catalog, chosen]);
  const pool = useMemo(() => choosePool(free, criteria, new Map(), 0), [free, criteria]);
  const room = mostItems - chosen.length;
  const count = Math.min(size, room, by === 'topics' ? pool.length : free.length);
  const change = (part: Partial<PoolCriteria>) => {
    setCriteria({ ...criteria, ...part });
    setProblem('');
  };
  const draw = () => {
    if (by === 'topics') {
      add(drawFromPool(pool, count, newSeed()).map((item) => item.id));
      return;
    }
    if (!exam) return;
    const form = assemble(free, exam.blueprint, count, newSeed());
    if (form.ok) {
      add(form.ids);
      setProblem('');
    } else {
      setProblem(
        `Domain ${form.problem.domain} of this outline has ${countOf(form.problem.available, 'item')} left, and ${String(form.problem.needed)} ${plural(form.problem.needed, 'is', 'are')} needed. Draw fewer.`,
      );
    }
  };
  return (
    <fieldset class="stack">
      <legend>Draw items</legend>
      <Radios
        legend="Draw by"
        options={ways}
        value={by}
        onValue={(value) => {
          setBy(value);
          change({ exam: value === 'blueprint' ? (first?.exam ?? 'any') : 'any', tasks: [] });
        }}
      />
      <div class="row">
        <Select
          id="draw-exam"
          label="Exam"
          value={criteria.exam}
          options={[
            ...(by === 'topics' ? [['any', 'Either'] as const] : []),
            ...exams.map((entry) => [entry.exam, entry.exam.toUpperCase()] as const),
          ]}
          onValue={(exam) => {
            change({ exam, tasks: [] });
          }}
        />
        <Field
          id="draw-count"
          label="How many"
          type="number"
          min={1}
          max={mostItems}
          value={String(size)}
          onValue={(value) => {
            setSize(Math.max(1, Math.min(mostItems, Math.round(Number(value)) || 1)));
          }}
        />
      </div>
      {by === 'topics' && (
        <>
          <div class="row" role="group" aria-label="Level">
            <Checks
              options={levels}
              checked={criteria.cognitive}
              onChecked={(cognitive) => {
                change({ cognitive });
              }}
            />
          </div>
          <details>
            <summary>Topics{criteria.topics.length > 0 && ` (${String(criteria.topics.length)})`}; leave unchecked to include all</summary>
            {domains.map((domain) => (
              <div role="group" aria-label={domain.title} key={domain.id}>
                <p class="label">{domain.title}</p>
                <Checks
                  options={topicOptions(domain.topics)}
                  checked={criteria.topics}
                  onChecked={(topics) => {
                    change({ topics });
                  }}
                />
              </div>
            ))}
          </details>
          {exam && (
            <details>
              <summary>
                Exam outline tasks{criteria.tasks.length > 0 && ` (${String(criteria.tasks.length)})`}; leave unchecked to include all
              </summary>
              <Checks
                options={taskOptions(exam.tasks)}
                checked={criteria.tasks}
                onChecked={(ticked) => {
                  change({ tasks: ticked });
                }}
              />
            </details>
          )}
        </>
      )}
      <p role="status" class={problem === '' ? 'hint' : 'error'}>
        {problem === ''
          ? by === 'topics'
            ? `${countOf(pool.length, 'item matches and is', 'items match and are')} not in the quiz yet.`
            : `${countOf(free.length, 'item is', 'items are')} not in the quiz yet. Domains get their share of the outline.`
          : problem}
      </p>
      <div class="row">
        <button type="button" class="button" disabled={count < 1} onClick={draw}>
          Add {countOf(count, 'item')}
        </button>
      </div>
    </fieldset>
  );
}
