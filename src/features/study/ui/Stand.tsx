/** Where a learner stands in one exam: the forecast, domain by domain and task by task, with what each figure is made of. */
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { InTurn } from '../../../ui/InTurn.tsx';
import { rangeText, wilson } from '../../exam/statistics.ts';
import { missingSentence } from '../standing.ts';
import type { Desk, ExamView } from '../store/desk.ts';
import { percentText } from '../words.ts';
import { RangeBar, RangeScale } from '../../../ui/RangeBar.tsx';
import { TargetField } from './TargetField.tsx';
import type { TrendProps } from './TrendChart.tsx';

const loadTrend = async () => (await import('./TrendChart.tsx')).TrendChart;
/** Answers below which a share is drawn as marks, without a percentage. */
const few = 5;

function Marks({ right, total }: { right: number; total: number }) {
  return (
    <>
      {total <= 20 && <span aria-hidden="true">{'●'.repeat(right) + '○'.repeat(total - right)}</span>}
      <span class={total <= 20 ? 'visually-hidden' : 'hint'}>
        {right} of {total} correct
      </span>
    </>
  );
}

function Expected({
  view: { standing, outline },
  target,
  onTarget,
}: {
  view: ExamView;
  target: number;
  onTarget: (target: number) => void;
}) {
  const said = standing.forecast;
  if (!said)
    return (
      <p>
        No forecast yet. It needs {missingSentence(standing.missing, outline)}.{' '}
        <a href={href('practice/')}>A diagnostic of forty questions</a> is the shortest way.
      </p>
    );
  return (
    <div class="expected">
      <p class="expected-score">
        <strong>{percentText(said.expected)}</strong> expected on a fresh form of {outline.formItems} of our questions; four times in five
        between {percentText(said.interval[0])} and {percentText(said.interval[1])}.
      </p>
      <RangeBar estimate={said.expected} interval={said.interval} target={target} />
      <div class="row">
        <TargetField target={target} onTarget={onTarget} />
        <p>
          Chance of reaching it today: <strong>{percentText(said.chanceOf(target))}</strong>
        </p>
      </div>
      <p class="hint">
        Your target is your own: the official cut is a scaled score that no percentage stands for. Made from{' '}
        {countOf(standing.answers, 'first answer')}; <a href={href('about/readiness/')}>how it is computed, and how often it is right</a>.
      </p>
    </div>
  );
}

/** Each domain with its drawing, the weakest first. */
function ByDomain({ view: { standing, outline }, target }: { view: ExamView; target: number }) {
  const rows = outline.domains
    .map((domain, place) => ({
      domain,
      tally: standing.domains[place] ?? { right: 0, total: 0, bank: 0 },
      said: standing.forecast?.domains[place],
    }))
    .sort((a, b) => (a.said?.expected ?? 1) - (b.said?.expected ?? 1));
  return (
    <div class="scroll-x" role="region" tabIndex={0} aria-label="By domain">
      <table class="stand">
        <caption>By domain of the outline. The line is the 80% interval of your ability there; the tick your target.</caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">
              <RangeScale />
              <span class="visually-hidden">Expected share</span>
            </th>
            <th scope="col" class="number">
              First answers correct
            </th>
            <th scope="col" class="number">
              Questions answered
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ domain, tally, said }) => (
            <tr key={domain.id}>
              <th scope="row">
                {domain.title} <span class="hint">{domain.weight}%</span>
              </th>
              <td>
                {tally.total < few || !said ? (
                  <Marks right={tally.right} total={tally.total} />
                ) : (
                  <>
                    <RangeBar estimate={said.expected} interval={said.interval} target={target} />
                    <span class="hint">
                      {percentText(said.expected)}, {percentText(said.interval[0])} to {percentText(said.interval[1])}
                    </span>
                  </>
                )}
              </td>
              <td class="number">
                <span class="stand-says">First answers correct: </span>
                {tally.right} of {tally.total}
              </td>
              <td class="number">
                <span class="stand-says">Questions answered: </span>
                <a href={href(`questions/?exam=${outline.exam}`)}>
                  {tally.total} of {tally.bank}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each task of the outline with its first answers. */
function ByTask({ view: { standing, outline } }: { view: ExamView }) {
  const rows = outline.domains.flatMap((domain) =>
    domain.tasks.map((task) => ({ task, tally: standing.tasks.get(task.id) ?? { right: 0, total: 0, bank: 0 } })),
  );
  return (
    <details>
      <summary>By task of the outline</summary>
      <ul class="tasks">
        {rows.map(({ task, tally: { right, total, bank } }) => (
          <li key={task.id}>
            <a href={href(`questions/?exam=${outline.exam}&task=${encodeURIComponent(`${outline.tasksOf}/${task.id}`)}`)}>
              {task.id} {task.title}
            </a>
            {total === 0 ? (
              <span class="hint">not answered yet, {countOf(bank, 'question')}</span>
            ) : total < few ? (
              <Marks right={right} total={total} />
            ) : (
              <span>
                <RangeBar estimate={right / total} interval={wilson(right, total)} />
                <span class="hint">
                  {right} of {total} correct, 95% range {rangeText(right, total)}; {total} of {bank} answered
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Lessons of this exam that were read to their end. */
function LessonsRead({ desk: { lessons, reading }, view: { outline } }: { desk: Desk; view: ExamView }) {
  const own = lessons.filter(({ tasks }) => tasks.some((task) => task.startsWith(`${outline.exam}-`)));
  const read = new Set(reading.filter((place) => place.read).map(({ lesson }) => lesson.ref));
  if (own.length === 0) return null;
  return (
    <p>
      {own.filter(({ ref }) => read.has(ref)).length} of {countOf(own.length, 'lesson')} read to the end:{' '}
      <a href={href(`learn/paths/${outline.exam}/`)}>the {outline.abbreviation} study path</a>.
    </p>
  );
}

interface Props {
  desk: Desk;
  view: ExamView;
  onTarget: (target: number) => void;
}

export function Stand({ desk, view, onTarget }: Props) {
  const { choices } = desk;
  const { standing, shares } = view;
  return (
    <InTurn>
      <Expected view={view} target={choices.target} onTarget={onTarget} />
      <ByDomain view={view} target={choices.target} />
      <ByTask view={view} />
      <LessonsRead desk={desk} view={view} />
      {standing.history.length > 0 && (
        <>
          <h3>Over time</h3>
          <Deferred<TrendProps> load={loadTrend} props={{ history: standing.history, shares, target: choices.target }} what="The drawing" />
        </>
      )}
    </InTurn>
  );
}
