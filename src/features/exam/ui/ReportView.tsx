/** The result of an attempt, drawn and written, then each item with its reasons. */
import { useEffect, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import type { AttemptHead, AttemptState } from '../attempt.ts';
import type { MissCause } from '../../../schemas/attempt.ts';
import type { BankItem } from '../../../schemas/bank.ts';
import { href } from '../../../site.ts';
import { spokenTime } from '../clock.ts';
import { knownBefore } from '../history.ts';
import { domainSentences, givenAnswers, rebuildSentence, type Report } from '../report.ts';
import type { Score } from '../score.ts';
import { confidenceMeans, rangeText } from '../statistics.ts';
import type { Result } from '../../../schemas/result.ts';
import { ErrorLog } from './ErrorLog.tsx';
import { ItemReview, leftOutText } from './ItemReview.tsx';
import { percent, quarterTitle, Shares } from './ReportTables.tsx';

/** The answers to "How hard was it?", from 1. */
const hardness = ['very easy', 'easy', 'neither easy nor hard', 'hard', 'very hard'];

export interface ReportViewProps {
  head: AttemptHead;
  state: AttemptState;
  score: Score;
  report: Report;
  topics: Record<string, string>;
  /** Other finished attempts. */
  earlier: readonly Result[];
  /** Items mended since, as the bank words them now. */
  today: ReadonlyMap<string, BankItem>;
  setCause: ((item: number, cause: MissCause | null) => void) | null;
}

type Shown = 'all' | 'missed' | 'flagged' | 'changed';

export function ReportView({ head, state, score, report, topics, earlier: others, today, setCause }: ReportViewProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [wanted, setWanted] = useState<number | null>(null);
  const { earlier, met } = knownBefore(head, others, state.finishedAt);
  const domainTitle = (id: string) => head.domains?.[id] ?? id;
  const topicTitle = (id: string) => topics[id] ?? id;
  const [low, high] = report.interval;
  const limit = head.rules.limits.reduce((sum, value) => sum + value, 0);
  const items = score.items.filter((item) => {
    const response = state.responses[item.index];
    if (shown === 'missed') return item.right === false;
    if (shown === 'flagged') return response?.flagged === true;
    if (shown === 'changed') return response !== undefined && givenAnswers(response).length > 1;
    return true;
  });
  // After all items are shown, whatever was filtered: the one asked for.
  useEffect(() => {
    if (wanted === null) return;
    document.querySelector<HTMLElement>(`#item-${String(wanted + 1)} > h3`)?.focus();
    setWanted(null);
  }, [wanted]);
  const leftOut = (['withdrawn', 'changed', 'no-key'] as const).flatMap((why) => {
    const count = score.items.filter((item) => item.leftOut === why).length;
    return count === 0 ? [] : [`${String(count)} ${leftOutText[why]}`];
  });
  const hard = state.survey?.difficulty == null ? undefined : hardness[state.survey.difficulty - 1];
  return (
    <>
      <section aria-labelledby="score">
        <h2 id="score">Score</h2>
        <p class="report-score">
          <strong>{percent(report.right, report.total)}</strong> {report.right} of {report.total} right
        </p>
        <p>
          With {report.total} items the true share lies, nineteen times in twenty, between {Math.round(low * 100)}% and{' '}
          {Math.round(high * 100)}%. This is our own practice, not the certifying body’s scale: a percentage cannot be turned into a scaled
          score.
        </p>
        <ul>
          <li>
            {report.answered} of {head.items.length} answered in {spokenTime(report.usedMs)}
            {limit > 0 && ` of ${spokenTime(limit)}`}.
          </li>
          {head.rules.extraTime !== 1 && (
            <li>
              {head.rules.extraTime === 0
                ? 'Sat without a time limit.'
                : `Sat with ${String(head.rules.extraTime)} times the standard time.`}
            </li>
          )}
          {state.parts.some((part) => part.reason === 'time') && (
            <li>
              Time ran out in{' '}
              {state.parts.flatMap((part, index) => (part.reason === 'time' ? [`part ${String(index + 1)}`] : [])).join(' and ')}.
            </li>
          )}
          {state.pauses > 0 && (
            <li>
              Paused {plural(state.pauses, 'once', `${String(state.pauses)} times`)}, {spokenTime(state.pausedMs)} in all.
            </li>
          )}
          {state.clockChanges.length > 0 && <li>The computer’s clock was changed during the sitting; exam time did not follow it.</li>}
          {state.awayMs > 60_000 && <li>The page was closed for {spokenTime(state.awayMs)} during the sitting; the clock went on.</li>}
          {state.survey?.predicted != null && (
            <li>
              You expected {Math.round(state.survey.predicted)}%; the result is {percent(report.right, report.total)}.
            </li>
          )}
          {hard !== undefined && <li>You found it {hard}.</li>}
          {met > 0 && (
            <li>
              {met === head.items.length ? 'All' : met} of the {head.items.length} items had come up in earlier attempts on this device.
              Known items raise a score: it says less of items you have never seen.
            </li>
          )}
          {met === 0 && head.retakeOf !== undefined && (
            <li>These items were sat before. Known items raise a score: it says less of items you have never seen.</li>
          )}
          {leftOut.length > 0 && <li>Not scored, and left out of the total: {leftOut.join(', ')}.</li>}
        </ul>
      </section>
      <section aria-labelledby="parts">
        <h2 id="parts">Where</h2>
        {head.outline !== undefined && (
          <>
            <Shares caption="By domain of the outline, with 95% intervals" shares={report.domains} title={domainTitle} />
            <p>{domainSentences(report.domains, domainTitle)}</p>
          </>
        )}
        <Shares caption="By topic, with 95% intervals" shares={report.topics} title={topicTitle} />
        <Shares
          caption="By cognitive level, with 95% intervals"
          shares={report.cognitive}
          title={(id) => id.charAt(0).toUpperCase() + id.slice(1)}
        />
      </section>
      <section aria-labelledby="how">
        <h2 id="how">How</h2>
        <table class="keep">
          <caption>Pace and accuracy by quarter of {head.parts.length > 1 ? 'each part' : 'the form'}</caption>
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              <th scope="col">Right</th>
              <th scope="col">Seconds an item</th>
            </tr>
          </thead>
          <tbody>
            {report.quarters.map((quarter) => (
              <tr key={quarter.first}>
                <th scope="row">{quarterTitle(quarter, head.parts.length)}</th>
                <td>
                  {quarter.right} of {quarter.total}
                </td>
                <td>{Math.round(quarter.meanMs / 1000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          Changed answers: {report.changes.wrongToRight} from wrong to right, {report.changes.rightToWrong} from right to wrong,{' '}
          {report.changes.wrongToWrong} from wrong to another wrong one.
        </p>
        {report.calibration.length > 0 && (
          <>
            <table class="keep">
              <caption>How sure and how right</caption>
              <thead>
                <tr>
                  <th scope="col">You said</th>
                  <th scope="col">Taken as</th>
                  <th scope="col">You were right</th>
                </tr>
              </thead>
              <tbody>
                {report.calibration.map((row) => (
                  <tr key={row.level}>
                    <th scope="row">{row.level.charAt(0).toUpperCase() + row.level.slice(1)}</th>
                    <td>{Math.round(row.stated * 100)}%</td>
                    <td>
                      {percent(row.right, row.total)} of {row.total}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p>
              Brier score {report.brier?.toFixed(3)}: 0 is perfect, 0.25 is what “half and half” on every item would earn. Sure, likely and
              guess are taken as {Math.round(confidenceMeans.sure * 100)}, {Math.round(confidenceMeans.likely * 100)} and{' '}
              {Math.round(confidenceMeans.guess * 100)}%.{' '}
              {report.sureButWrong.length > 0 &&
                `Sure but wrong: item ${report.sureButWrong.map((index) => String(index + 1)).join(', ')}.`}
            </p>
          </>
        )}
      </section>
      {report.readNext.length > 0 && (
        <section aria-labelledby="next">
          <h2 id="next">What to read next</h2>
          <p>In order of what it could gain: most missed items first.</p>
          <ol>
            {report.readNext.slice(0, 8).map((row) => (
              <li key={row.topic}>
                {row.path === '' ? topicTitle(row.topic) : <a href={href(row.path)}>{row.title}</a>}: {row.missed} of {row.total} missed.{' '}
                <a class="no-print" href={href(`practice/custom/?topics=${encodeURIComponent(row.topic)}`)}>
                  Practice it<span class="visually-hidden">: {topicTitle(row.topic)}</span>
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
      <ErrorLog
        head={head}
        state={state}
        score={score}
        topics={topics}
        own={setCause !== null}
        goTo={(index) => {
          setShown('all');
          setWanted(index);
        }}
      />
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">Earlier attempts</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What</th>
                <th scope="col">Right</th>
                <th scope="col">Lies between</th>
              </tr>
            </thead>
            <tbody>
              {earlier.slice(0, 10).map((result) => (
                <tr key={result.attempt}>
                  <td>{new Date(result.finishedAt).toLocaleDateString()}</td>
                  <td>
                    <a href={href(`practice/report/#${result.attempt}`)}>{result.title}</a>
                  </td>
                  <td>
                    {percent(result.right, result.total)} of {result.total}
                  </td>
                  <td>{rangeText(result.right, result.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section aria-labelledby="items">
        <h2 id="items">Every item</h2>
        <div class="exam-filters no-print" role="group" aria-label="Show items">
          {(['all', 'missed', 'flagged', 'changed'] as const).map((value) => (
            <button
              type="button"
              class="button"
              aria-pressed={shown === value}
              key={value}
              onClick={() => {
                setShown(value);
              }}
            >
              {value.charAt(0).toUpperCase() + value.slice(1)}
            </button>
          ))}
        </div>
        <ol class="report-items">
          {items.map((scored) => (
            <ItemReview
              scored={scored}
              head={head}
              state={state}
              today={today.get(scored.item.id)}
              setCause={setCause}
              key={scored.index}
            />
          ))}
        </ol>
        {items.length === 0 && <p class="hint">None.</p>}
      </section>
      <p class="hint">
        Seed {head.seed}
        {head.formId !== undefined && `, form ${head.formId}`}, bank {head.bank}. {rebuildSentence(head)}
      </p>
    </>
  );
}
