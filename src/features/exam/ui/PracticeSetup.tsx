/** Builds a practice: any topics, tasks, levels, size; timed or not; feedback at once or at the end; new, missed, flagged items. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { listResults } from '../../../storage/attempts.ts';
import type { Catalog, CatalogItem } from '../../../schemas/bank.ts';
import { loadCatalog, loadItems } from '../../bank/index.ts';
import { itemHistory, type ItemHistory } from '../history.ts';
import { choosePool, drawFromPool, type PoolCriteria, type PoolFilter } from '../pool.ts';
import { makeHead, practiceMinutes, practiceRules } from '../setup.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../store/begin.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { useReady } from '../../../ui/useReady.ts';
import { Checks } from '../../../ui/Checks.tsx';
import { taskOptions, topicOptions } from '../../bank/ui/options.ts';
import { useBegin } from '../../../ui/useBegin.ts';

interface TaskOption {
  id: string;
  title: string;
}
export interface PracticeSetupProps {
  domains: { id: string; title: string; topics: { id: string; title: string }[] }[];
  tasks: { exam: string; tasks: TaskOption[] }[];
}

const filters: readonly [PoolFilter, string][] = [
  ['any', 'Any item'],
  ['new', 'New to me'],
  ['missed', 'Missed last time'],
  ['flagged', 'Flagged last time'],
  ['long-ago', 'Not seen for four weeks'],
  ['sure-but-wrong', 'Sure but wrong'],
];
const levels: readonly [CatalogItem['cognitive'], string][] = [
  ['recall', 'Recall'],
  ['application', 'Application'],
  ['analysis', 'Analysis'],
];
/** Pace of the real exam, 150 items in three hours. */
const secondsAnItem = 72;

const isFilter = (value: string | null): value is PoolFilter => filters.some(([filter]) => filter === value);

export default function PracticeSetup({ domains, tasks }: PracticeSetupProps) {
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  const [loadProblem, setLoadProblem] = useState('');
  const [history, setHistory] = useState<ReadonlyMap<string, ItemHistory>>(new Map());
  const [criteria, setCriteria] = useState<PoolCriteria>({ exam: 'any', topics: [], tasks: [], cognitive: [], filter: 'any' });
  const [sizeText, setSizeText] = useState('20');
  const size = Math.max(1, Math.min(200, Math.round(Number(sizeText)) || 1));
  const [timed, setTimed] = useState(true);
  const [extraTime, setExtraTime] = useState(1);
  const [feedback, setFeedback] = useState<'each' | 'end'>('end');
  const [confidence, setConfidence] = useState(true);
  const { begin, busy, problem } = useBegin();
  const ready = useReady();

  useEffect(() => {
    // A link from a lesson or the report names topics and a filter: ?topics=a,b&filter=missed
    const query = new URLSearchParams(location.search);
    const known = new Set(domains.flatMap((domain) => domain.topics.map((topic) => topic.id)));
    const topics = (query.get('topics') ?? '').split(',').filter((id) => known.has(id));
    const filter = query.get('filter');
    setCriteria((before) => ({ ...before, topics, filter: isFilter(filter) ? filter : before.filter }));
    void loadCatalog(readBankFile).then((loaded) => {
      if (loaded.ok) setCatalog(loaded.value);
      else setLoadProblem(loaded.problem);
    });
    void listResults().then((results) => {
      if (results.ok) setHistory(itemHistory(results.value));
    });
  }, []);

  const now = useMemo(() => Date.now(), []);
  const pool = useMemo(() => (catalog ? choosePool(catalog.items, criteria, history, now) : []), [catalog, criteria, history, now]);
  const change = (part: Partial<PoolCriteria>) => {
    setCriteria((before) => ({ ...before, ...part }));
  };
  const count = Math.min(size, pool.length);
  const minutes = practiceMinutes(count, secondsAnItem);

  const prepare = async (): Promise<Prepared> => {
    const seed = newSeed();
    const drawn = drawFromPool(pool, count, seed);
    const items = await loadItems(
      readBankFile,
      drawn.map((item) => item.id),
    );
    if (!items.ok) return items;
    const topics = criteria.topics.map((id) => catalog?.topics[id]?.title ?? id);
    const title = topics.length === 0 || topics.length > 3 ? 'Practice' : `Practice: ${topics.join(', ')}`;
    const rules = practiceRules({ minutes: timed ? minutes : null, feedback, confidence, extraTime });
    return {
      ok: true,
      head: makeHead({
        id: newAttemptId(),
        kind: criteria.filter === 'missed' ? 'missed' : 'practice',
        title,
        createdAt: Date.now(),
        seed,
        bank: catalog?.version ?? '',
        items: items.value,
        rules,
      }),
    };
  };

  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault();
        if (count > 0) begin(async () => beginAttempt(await prepare()));
      }}
    >
      <fieldset class="whole stack" disabled={!ready}>
        <legend class="visually-hidden">Your practice</legend>
        <fieldset>
          <legend>For</legend>
          <div class="row">
            {(['any', 'cpcs', 'cpmsm'] as const).map((exam) => (
              <label class="choice" key={exam}>
                <input
                  type="radio"
                  name="exam"
                  checked={criteria.exam === exam}
                  onChange={() => {
                    change({ exam, tasks: [] });
                  }}
                />
                {exam === 'any' ? 'Either' : exam.toUpperCase()}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset class="topics">
          <legend>Topics</legend>
          <p class="hint">None ticked means all.</p>
          {domains.map((domain) => {
            const ids = domain.topics.map((topic) => topic.id);
            const ticked = ids.filter((id) => criteria.topics.includes(id)).length;
            return (
              <details key={domain.id} open={ticked > 0 || undefined}>
                <summary>
                  {domain.title}
                  {ticked > 0 && ` (${String(ticked)})`}
                </summary>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={ticked === ids.length}
                    onChange={() => {
                      const rest = criteria.topics.filter((id) => !ids.includes(id));
                      change({ topics: ticked === ids.length ? rest : [...rest, ...ids] });
                    }}
                  />
                  <strong>All of this domain</strong>
                </label>
                <Checks
                  options={topicOptions(domain.topics)}
                  checked={criteria.topics}
                  onChecked={(topics) => {
                    change({ topics });
                  }}
                />
              </details>
            );
          })}
        </fieldset>
        {criteria.exam !== 'any' && (
          <details>
            <summary>Blueprint tasks{criteria.tasks.length > 0 && ` (${String(criteria.tasks.length)})`}</summary>
            <Checks
              options={taskOptions(tasks.find((entry) => entry.exam === criteria.exam)?.tasks ?? [])}
              checked={criteria.tasks}
              onChecked={(ticked) => {
                change({ tasks: ticked });
              }}
            />
          </details>
        )}
        <fieldset>
          <legend>Level</legend>
          <div class="row">
            <Checks
              options={levels}
              checked={criteria.cognitive}
              onChecked={(cognitive) => {
                change({ cognitive });
              }}
            />
          </div>
        </fieldset>
        <div class="row">
          <div class="field">
            <label for="filter">Items</label>
            <select
              id="filter"
              value={criteria.filter}
              onChange={(input) => {
                change({ filter: input.currentTarget.value as PoolFilter });
              }}
            >
              {filters.map(([value, text]) => (
                <option value={value} key={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="size">How many</label>
            <input
              id="size"
              type="number"
              min={1}
              max={200}
              value={sizeText}
              onInput={(input) => {
                setSizeText(input.currentTarget.value);
              }}
            />
          </div>
          <div class="field">
            <label for="feedback">Reasons shown</label>
            <select
              id="feedback"
              value={feedback}
              onChange={(input) => {
                setFeedback(input.currentTarget.value === 'each' ? 'each' : 'end');
              }}
            >
              <option value="end">At the end</option>
              <option value="each">After each answer</option>
            </select>
          </div>
        </div>
        <div class="row">
          <label class="choice">
            <input
              type="checkbox"
              checked={timed}
              onChange={(input) => {
                setTimed(input.currentTarget.checked);
              }}
            />
            Timed at exam pace
          </label>
          {timed && (
            <label class="choice">
              <select
                aria-label="Extra time"
                value={String(extraTime)}
                onChange={(input) => {
                  setExtraTime(Number(input.currentTarget.value));
                }}
              >
                <option value="1">Standard time</option>
                <option value="1.25">Time and a quarter</option>
                <option value="1.5">Time and a half</option>
                <option value="2">Double time</option>
              </select>
            </label>
          )}
          <label class="choice">
            <input
              type="checkbox"
              checked={confidence}
              onChange={(input) => {
                setConfidence(input.currentTarget.checked);
              }}
            />
            Ask how sure I am
          </label>
        </div>
        <p role="status">
          {loadProblem !== ''
            ? loadProblem
            : catalog === null
              ? 'Counting the items.'
              : pool.length === 0
                ? 'No item meets all of these. Loosen one choice.'
                : `${String(pool.length)} items match; ${String(count)} will be drawn${timed ? `, ${String(Math.round(minutes * extraTime))} minutes` : ''}.`}
        </p>
        {problem !== '' && (
          <p class="notice notice-wrong" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="button button-main" disabled={busy || count === 0}>
          {busy ? 'Loading the items' : 'Begin'}
        </button>
      </fieldset>
    </form>
  );
}
