/** The result of an attempt: the score, what to read next, results by area, pace and confidence, then each question with its reasons. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MissCause } from '../../../schemas/attempt.ts';
import type { BankItem } from '../../../schemas/bank.ts';
import type { Result } from '../../../schemas/result.ts';
import { writeSelection } from '../../bank/selection.ts';
import { href } from '../../../site.ts';
import { usePrintOpen } from '../../../ui/usePrintOpen.ts';
import type { AttemptHead, AttemptState } from '../attempt.ts';
import { knownBefore } from '../history.ts';
import { domainSentences, rebuildSentence, type Report } from '../report.ts';
import type { Score } from '../score.ts';
import { ErrorLog } from './ErrorLog.tsx';
import { Pace } from './Pace.tsx';
import { Questions, type Choice } from './Questions.tsx';
import { Earlier, Shares, Topics } from './ReportTables.tsx';
import { ScoreHead } from './ScoreHead.tsx';

export interface ReportViewProps {
  head: AttemptHead;
  state: AttemptState;
  score: Score;
  report: Report;
  topics: Record<string, string>;
  /** Titles of the study map's domains. */
  areas: Record<string, string>;
  target?: number | null;
  /** Other finished attempts. */
  earlier: readonly Result[];
  /** Items corrected since, as the bank words them now. */
  today: ReadonlyMap<string, BankItem>;
  setCause: ((item: number, cause: MissCause | null) => void) | null;
  /** What can be done next, below the score. */
  children?: ComponentChildren;
}

/** Topics shown open; more of them are folded. */
const openTopics = 6;

function ReadNext({ report, topicTitle }: { report: Report; topicTitle: (id: string) => string }) {
  if (report.readNext.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">Read next</h2>
      <ol>
        {report.readNext.slice(0, 3).map((row) => (
          <li key={row.topic}>
            {row.path === '' ? topicTitle(row.topic) : <a href={href(row.path)}>{row.title}</a>}
            <span class="hint report-next">
              {row.missed} of {row.total} missed{' '}
              <a class="no-print" href={href(`practice/custom/?topics=${encodeURIComponent(row.topic)}`)}>
                Practice<span class="visually-hidden">: {topicTitle(row.topic)}</span>
              </a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface AreasProps extends Pick<ReportViewProps, 'head' | 'report' | 'score' | 'areas'> {
  topicTitle: (id: string) => string;
}

function Areas({ head, report, score, areas, topicTitle }: AreasProps) {
  const domainTitle = (id: string) => head.domains?.[id] ?? id;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">Results by area</h2>
      {head.outline !== undefined && (
        <>
          <Shares caption="By domain of the outline" shares={report.domains} title={domainTitle} />
          <p>{domainSentences(report.domains, domainTitle)}</p>
        </>
      )}
      {report.topics.length <= openTopics ? (
        <Shares caption="By topic" shares={report.topics} title={topicTitle} />
      ) : (
        <details>
          <summary>By topic ({report.topics.length})</summary>
          <Topics topics={report.topics} items={score.items} topicTitle={topicTitle} areaTitle={(id) => areas[id] ?? id} />
        </details>
      )}
      <details>
        <summary>By cognitive level</summary>
        <Shares caption="By cognitive level" shares={report.cognitive} title={(id) => id.charAt(0).toUpperCase() + id.slice(1)} />
      </details>
      <p class="hint">
        The dot is your result, the line its 95% range. Fewer than five questions are shown one by one: ● correct, ○ missed.
      </p>
    </section>
  );
}

export function ReportView(props: ReportViewProps) {
  const { head, state, score, report, topics, areas, target = null, earlier: others, today, setCause, children } = props;
  const missedIds = score.items.flatMap(({ item, right }) => (right === false ? [item.id] : []));
  const missed = missedIds.length > 0;
  const [choice, choose] = useState<Choice>({ filter: missed ? 'missed' : 'all', topic: '', whole: false, byHand: false });
  const [wanted, setWanted] = useState<number | null>(null);
  const { earlier, met } = knownBefore(head, others, state.finishedAt);
  const topicTitle = (id: string) => topics[id] ?? id;
  usePrintOpen('.report');
  // After all questions are shown, whatever was filtered: the one asked for, open.
  useEffect(() => {
    if (wanted === null) return;
    const details = document.querySelector<HTMLDetailsElement>(`#item-${String(wanted + 1)} > details`);
    if (details) details.open = true;
    details?.querySelector('summary')?.focus();
    setWanted(null);
  }, [wanted]);
  return (
    <>
      <div class="report-top">
        <ScoreHead head={head} state={state} score={score} report={report} met={met} target={target}>
          {children}
        </ScoreHead>
        <ReadNext report={report} topicTitle={topicTitle} />
      </div>
      <Areas head={head} report={report} score={score} areas={areas} topicTitle={topicTitle} />
      <Pace head={head} report={report} />
      <Earlier earlier={earlier} />
      <ErrorLog
        head={head}
        state={state}
        score={score}
        topics={topics}
        own={setCause !== null}
        goTo={(index) => {
          choose({ filter: 'all', topic: '', whole: true, byHand: true });
          setWanted(index);
        }}
      />
      <Questions
        head={head}
        state={state}
        score={score}
        report={report}
        topicTitle={topicTitle}
        today={today}
        setCause={setCause}
        choice={choice}
        choose={choose}
      />
      {missed && (
        <p>
          <a href={`${href('teach/export/')}#items=${writeSelection(missedIds)}`}>
            Save the missed questions as cards or for another program
          </a>
        </p>
      )}
      <p class="hint">
        Seed {head.seed}
        {head.formId !== undefined && `, form ${head.formId}`}, bank {head.bank}. {rebuildSentence(head)}
      </p>
    </>
  );
}
