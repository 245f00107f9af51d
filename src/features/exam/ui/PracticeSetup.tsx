/** Builds a practice: any topics, tasks, levels, size; timed or not; feedback at once or at the end; new, missed, flagged items. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { listResults } from '../../../storage/results.ts';
import type { Catalog, CatalogItem } from '../../../schemas/bank.ts';
import { mostItems } from '../../../schemas/quiz-size.ts';
import { loadCatalog, loadItems } from '../../bank/index.ts';
import { itemHistory, type ItemHistory } from '../history.ts';
import { choosePool, drawFromPool, type PoolCriteria, type PoolFilter } from '../pool.ts';
import { extraTimes, makeHead, practiceMinutes, practiceRules } from '../setup.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../store/begin.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { useReady } from '../../../ui/useReady.ts';
import { Check } from '../../../ui/Check.tsx';
import { Checks } from '../../../ui/Checks.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { Select } from '../../../ui/Select.tsx';
import { taskOptions, topicOptions } from '../../bank/ui/options.ts';
import { useBegin } from '../../../ui/useBegin.ts';
import { countOf, plural } from '../../../format/plurals.ts';
import './setup.css';

interface TaskOption {
  id: string;
  title: string;
}
export interface PracticeSetupProps {
  domains: { id: string; title: string; topics: { id: string; title: string }[] }[];
  tasks: { exam: string; tasks: TaskOption[] }[];
}

const filters: readonly [PoolFilter, string][] = [
  ['any', 'Any question'],
  ['new', 'New to me'],
  ['missed', 'Missed last time'],
  ['flagged', 'Flagged last time'],
  ['long-ago', 'Not seen for four weeks'],
  ['sure-but-wrong', 'Sure but wrong'],
];
const exams = [
  ['any', 'Either'],
  ['cpcs', 'CPCS'],
  ['cpmsm', 'CPMSM'],
] as const;
const levels: readonly [CatalogItem['cognitive'], string][] = [
  ['recall', 'Recall'],
  ['application', 'Application'],
  ['analysis', 'Analysis'],
];
/** Pace of the real exam, 150 items in three hours. */
const secondsAnItem = 72;

const isFilter = (value: string | null): value is PoolFilter => filters.some(([filter]) => filter === value);

/** Topics by domain, each domain folded until something in it is chosen. */
function TopicChoice({
  domains,
  chosen,
  choose,
}: Pick<PracticeSetupProps, 'domains'> & { chosen: readonly string[]; choose: (topics: string[]) => void }) {
  return (
    <div class="topics" role="group" aria-label="Topics">
      <p class="hint">Leave unchecked to include all.</p>
      {domains.map((domain) => {
        const ids = domain.topics.map((topic) => topic.id);
        const count = ids.filter((id) => chosen.includes(id)).length;
        return (
          <details key={domain.id} open={count > 0 || undefined}>
            <summary>
              {domain.title}
              {count > 0 && ` (${String(count)})`}
            </summary>
            <Check
              checked={count === ids.length}
              onChecked={(all) => {
                const rest = chosen.filter((id) => !ids.includes(id));
                choose(all ? [...rest, ...ids] : rest);
              }}
            >
              <strong>All of this domain</strong>
            </Check>
            <Checks options={topicOptions(domain.topics)} checked={chosen} onChecked={choose} />
          </details>
        );
      })}
    </div>
  );
}

export default function PracticeSetup({ domains, tasks }: PracticeSetupProps) {
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  const [loadProblem, setLoadProblem] = useState('');
  const [history, setHistory] = useState<ReadonlyMap<string, ItemHistory>>(new Map());
  const [criteria, setCriteria] = useState<PoolCriteria>({ exam: 'any', topics: [], tasks: [], cognitive: [], filter: 'any' });
  const [sizeText, setSizeText] = useState('20');
  const size = Math.max(1, Math.min(mostItems, Math.round(Number(sizeText)) || 1));
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
  const titles = new Map(domains.flatMap((domain) => domain.topics.map((topic) => [topic.id, topic.title])));
  const chosenTopics =
    criteria.topics.length === 0
      ? 'all'
      : criteria.topics.length > 3
        ? `${String(criteria.topics.length)} chosen`
        : criteria.topics.map((id) => titles.get(id) ?? id).join(', ');

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
      class="setup"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (count > 0) begin(async () => beginAttempt(await prepare()));
      }}
    >
      <fieldset class="whole stack" disabled={!ready}>
        <legend class="visually-hidden">Your practice</legend>
        <Radios
          class="row"
          legend="For"
          options={exams}
          value={criteria.exam}
          onValue={(exam) => {
            change({ exam, tasks: [] });
          }}
        />
        <div class="row">
          <Field
            label="How many"
            type="number"
            inputMode="numeric"
            min={1}
            max={mostItems}
            step={1}
            value={sizeText}
            onValue={setSizeText}
          />
          <Select
            label="Questions"
            value={criteria.filter}
            options={filters}
            onValue={(filter) => {
              change({ filter });
            }}
          />
          <Select
            label="Reasons shown"
            value={feedback}
            options={[
              ['end', 'At the end'],
              ['each', 'After each answer'],
            ]}
            onValue={setFeedback}
          />
        </div>
        <details>
          <summary>Topics: {chosenTopics}</summary>
          <TopicChoice
            domains={domains}
            chosen={criteria.topics}
            choose={(topics) => {
              change({ topics });
            }}
          />
        </details>
        <details>
          <summary>
            Time and level: {timed ? (extraTimes.find(([value]) => value === String(extraTime))?.[1] ?? '').toLowerCase() : 'untimed'}
            {criteria.cognitive.length > 0 && `, ${criteria.cognitive.join(' and ')}`}
            {criteria.tasks.length > 0 && `, ${countOf(criteria.tasks.length, 'outline task')}`}
          </summary>
          <div class="stack">
            <Check checked={timed} onChecked={setTimed}>
              Timed at exam pace
            </Check>
            {timed && (
              <Select
                label="Time"
                value={String(extraTime)}
                options={extraTimes.slice(0, -1)}
                onValue={(value) => {
                  setExtraTime(Number(value));
                }}
              />
            )}
            <Check checked={confidence} onChecked={setConfidence}>
              Ask how sure I am
            </Check>
            <fieldset class="row">
              <legend>Level</legend>
              <Checks
                options={levels}
                checked={criteria.cognitive}
                onChecked={(cognitive) => {
                  change({ cognitive });
                }}
              />
            </fieldset>
            {criteria.exam !== 'any' && (
              <fieldset>
                <legend>Exam outline tasks</legend>
                <Checks
                  options={taskOptions(tasks.find((entry) => entry.exam === criteria.exam)?.tasks ?? [])}
                  checked={criteria.tasks}
                  onChecked={(chosen) => {
                    change({ tasks: chosen });
                  }}
                />
              </fieldset>
            )}
          </div>
        </details>
        <p role="status">
          {loadProblem !== ''
            ? loadProblem
            : catalog === null
              ? 'Counting the questions.'
              : pool.length === 0
                ? 'No question meets all of these. Loosen one choice.'
                : `${countOf(pool.length, 'question')} ${plural(pool.length, 'matches', 'match')}; ${String(count)} will be drawn${timed ? `, ${countOf(Math.round(minutes * extraTime), 'minute')}` : ''}.`}
        </p>
        {problem !== '' && (
          <p class="notice notice-wrong" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="button button-main" disabled={busy || count === 0}>
          {busy ? 'Loading the questions' : 'Begin'}
        </button>
      </fieldset>
    </form>
  );
}
