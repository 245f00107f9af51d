/**
 * The questions of a report as lines that open, by what one wants to look at. On paper every line is open, and none is missing unless a part
 * of them was asked for.
 */
import type { MissCause } from '../../../schemas/attempt.ts';
import { countOf } from '../../../format/plurals.ts';
import type { BankItem } from '../../../schemas/bank.ts';
import { Select } from '../../../ui/Select.tsx';
import type { AttemptHead, AttemptState } from '../attempt.ts';
import type { Report } from '../report.ts';
import { meets, reportFilters, type ReportFilter } from '../report-filter.ts';
import type { Score } from '../score.ts';
import { ItemReview } from './ItemReview.tsx';

export interface Choice {
  filter: ReportFilter;
  /** Empty for all. */
  topic: string;
  /** The whole list, however long. */
  whole: boolean;
  /** Chosen by hand: then paper holds these questions alone, and says so. */
  byHand: boolean;
}

interface Props {
  head: AttemptHead;
  state: AttemptState;
  score: Score;
  report: Report;
  topicTitle: (id: string) => string;
  today: ReadonlyMap<string, BankItem>;
  setCause: ((item: number, cause: MissCause | null) => void) | null;
  choice: Choice;
  choose: (choice: Choice) => void;
}

/** Lines drawn at first; a long mock would fill ten screens. Paper has them all. */
const firstLines = 40;

export function Questions({ head, state, score, report, topicTitle, today, setCause, choice, choose }: Props) {
  const { filter, topic, whole, byHand } = choice;
  const ofTopic = score.items.filter(({ item }) => topic === '' || item.topic === topic);
  const shown = ofTopic.filter((item) => meets(filter, item, state, report));
  const onScreen = new Set(whole ? shown : shown.slice(0, firstLines));
  const onPaper = byHand ? shown : score.items;
  const topics = report.topics.map(({ id }) => [id, topicTitle(id)] as const).sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <section aria-labelledby="items">
      <h2 id="items">Questions</h2>
      <div class="exam-filters no-print" role="group" aria-label="Show questions">
        {reportFilters.map(([value, text]) => (
          <button
            type="button"
            class="button"
            aria-pressed={filter === value}
            key={value}
            onClick={() => {
              choose({ ...choice, filter: value, whole: false, byHand: true });
            }}
          >
            {text} {ofTopic.filter((item) => meets(value, item, state, report)).length}
          </button>
        ))}
      </div>
      {topics.length > 1 && (
        <div class="no-print report-topic">
          <Select
            label="Topic"
            value={topic}
            options={[['', 'All topics'], ...topics]}
            onValue={(value) => {
              choose({ ...choice, topic: value, whole: false, byHand: true });
            }}
          />
        </div>
      )}
      {onPaper.length < score.items.length && (
        <p class="report-printed">
          {onPaper.length} of {countOf(score.items.length, 'question')}:{' '}
          {[reportFilters.find(([value]) => value === filter)?.[1], topic !== '' && topicTitle(topic)].filter(Boolean).join(', ')}.
        </p>
      )}
      <ol class="report-items">
        {onPaper.map((scored) => (
          <ItemReview
            scored={scored}
            head={head}
            state={state}
            today={today.get(scored.item.id)}
            setCause={setCause}
            later={!onScreen.has(scored)}
            key={scored.index}
          />
        ))}
      </ol>
      {shown.length === 0 && <p class="hint">None.</p>}
      {!whole && shown.length > firstLines && (
        <p class="no-print">
          <button
            type="button"
            class="button"
            onClick={() => {
              choose({ ...choice, whole: true });
            }}
          >
            Show all {shown.length}
          </button>
        </p>
      )}
    </section>
  );
}
