/** The work history drawn to scale: jobs, what counts, gaps, the look-back windows and the day of application; told in words below. */
import type { ComponentChildren } from 'preact';
import { countOf, plural } from '../../../format/plurals.ts';
import { dateOf, dayOf, dayText, type Day } from '../calendar.ts';
import { sharesWithin, tenthsOfMonth } from '../experience.ts';
import { weekendsBetween } from '../history.ts';
import { windowBefore } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { gaps, intersect, length, merge, without, type Runs, type Span } from '../runs.ts';
import { jobName, listText, monthsText } from '../words.ts';
import { Patterns } from './Strips.tsx';

const rowHeight = 26;

interface LookBack {
  years: number;
  names: string[];
  window: Span;
}

/** The look-back windows of the versions on file, each once, the shortest first. */
function lookBacks({ certifications, applyOn }: Outcome): LookBack[] {
  const found = new Map<number, Set<string>>();
  for (const { data } of certifications) {
    for (const rule of data.ruleSets.flatMap(({ requirements }) => requirements)) {
      if (rule.kind !== 'total-experience' || rule.lookbackYears === null) continue;
      found.set(rule.lookbackYears, (found.get(rule.lookbackYears) ?? new Set()).add(data.abbreviation));
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([years, names]) => ({ years, names: [...names], window: windowBefore(applyOn, years * 12) }));
}

/** January 1 of each year on the scale, or of every second or fifth when there are many. */
function yearMarks(from: Day, to: Day): { day: Day; year: number }[] {
  const [first, last] = [dateOf(from).year + 1, dateOf(to).year];
  const step = last - first > 30 ? 5 : last - first > 14 ? 2 : 1;
  const marks: { day: Day; year: number }[] = [];
  for (let year = first; year <= last; year += 1) if (year % step === 0) marks.push({ day: dayOf({ year, month: 1, day: 1 }), year });
  return marks;
}

const spanWords = ({ from, to }: Span, until: Day): string =>
  `${dayText(from)} to ${to >= until ? 'the day before you apply' : dayText(to)}`;
const runWords = (runs: Runs, until: Day): string => listText(runs.map((run) => spanWords(run, until)));

interface Props {
  outcome: Outcome;
  id: string;
  /** Whose work the caption speaks of. */
  whose?: string;
}

/** A place on the scale, in percent of its width: the drawing is as wide as its column, whatever that is. */
type Scale = (day: Day) => string;

/** One row: its name in a column that stays, or above the bar on a narrow screen, and its part of the drawing. */
function Row({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="timeline-row">
      <span class="timeline-name">{name}</span>
      <svg height={rowHeight}>{children}</svg>
    </div>
  );
}

function Years({ marks, x, applyOn }: { marks: ReturnType<typeof yearMarks>; x: Scale; applyOn: Day }) {
  return (
    <Row name="">
      {marks.map(({ day, year }, place) => (
        // On a narrow screen every second year has no room.
        <text key={year} class={place % 2 === marks.length % 2 ? 'mark mark-second' : 'mark'} x={x(day)} y={16} text-anchor="middle">
          {Math.abs(day - applyOn) > 60 ? year : ''}
        </text>
      ))}
    </Row>
  );
}

/** Runs of days as bars. */
function Bars({
  runs,
  kind,
  bar,
  id,
}: {
  runs: Runs;
  kind: 'clear' | 'open';
  bar: (span: Span) => { x: string; width: string };
  id: string;
}) {
  return (
    <>
      {runs.map((span) => (
        <rect
          key={span.from}
          class={`work-${kind}`}
          {...bar(span)}
          y={4}
          height={18}
          fill={kind === 'open' ? `url(#${id}-open)` : undefined}
        />
      ))}
    </>
  );
}

export function Timeline({ outcome, id, whose = 'Your work' }: Props) {
  const { jobs, history, applyOn } = outcome;
  if (jobs.length === 0) return null;
  const windows = lookBacks(outcome);
  const spans = merge(history.spans);
  const starts = [...spans.map((span) => span.from), ...windows.map(({ window }) => window.from)].filter((day) => day <= applyOn);
  const from = Math.min(...starts) - 45;
  const to = applyOn + 75;
  const past: Runs = [{ from: -Infinity, to: applyOn - 1 }];
  const share = (day: Day) => ((Math.max(from, Math.min(to, day)) - from) / (to - from)) * 100;
  const x: Scale = (day) => `${share(day).toFixed(2)}%`;
  const bar = (span: Span) => ({
    x: x(span.from),
    width: `${Math.max(0.3, share(Math.min(span.to, applyOn - 1) + 1) - share(span.from)).toFixed(2)}%`,
  });
  const shown = jobs
    .map((job, index) => ({ job, index, parts: history.spans.filter((span) => span.job === index && span.from <= applyOn) }))
    .sort((a, b) => a.job.from.localeCompare(b.job.from));
  const clear = intersect(history.clear, past);
  const open = intersect(without(history.open, history.clear), past);
  const weekends = intersect(weekendsBetween(history.spans), [{ from: -Infinity, to: applyOn }]);
  const marks = yearMarks(from, to);
  const lines = (
    <>
      {marks.map(({ day, year }) => (
        <line key={year} class="year-line" x1={x(day)} x2={x(day)} y2="100%" />
      ))}
    </>
  );
  const now = <line class="apply-line" x1={x(applyOn)} x2={x(applyOn)} y2="100%" />;

  return (
    <div class="timeline keep">
      <figure>
        <div class="timeline-rows" role="img" aria-labelledby={`${id}-caption`}>
          <svg class="timeline-patterns" width="0" height="0">
            <Patterns id={id} />
          </svg>
          <Years marks={marks} x={x} applyOn={applyOn} />
          {shown.map(({ job, index, parts }) => (
            <Row
              key={index}
              name={`${jobName(job, index)}${parts.length > 0 ? '' : job.counts === 'no' ? ' (does not count)' : ' (begins later)'}`}
            >
              {lines}
              <Bars runs={parts.filter(({ doubts }) => doubts.length === 0)} kind="clear" bar={bar} id={id} />
              <Bars runs={parts.filter(({ doubts }) => doubts.length > 0)} kind="open" bar={bar} id={id} />
              {now}
            </Row>
          ))}
          <Row name={<strong>Counted once</strong>}>
            {lines}
            <Bars runs={clear} kind="clear" bar={bar} id={id} />
            <Bars runs={open} kind="open" bar={bar} id={id} />
            {now}
          </Row>
          {windows.map(({ years, names, window }) => (
            <Row
              key={years}
              name={`${names.join(' and ')}, last ${countOf(years, 'year')}: ${monthsText(tenthsOfMonth(sharesWithin(history.clear, window)))}`}
            >
              <line class="look-back" x1={x(window.from)} x2={x(applyOn)} y1="50%" y2="50%" />
              <line class="look-back" x1={x(window.from)} x2={x(window.from)} y1="25%" y2="75%" />
              {now}
            </Row>
          ))}
        </div>
        <figcaption id={`${id}-caption`}>
          {whose} up to {dayText(applyOn)}, the upright line. Full bars count; striped bars may count.
        </figcaption>
      </figure>
      <ul class="told">
        <li>Counts: {clear.length > 0 ? `${runWords(clear, applyOn - 1)}.` : 'nothing before that day.'}</li>
        {open.length > 0 && <li>May count: {runWords(open, applyOn - 1)}.</li>}
        {outcome.gaps.length > 0 && (
          <li>
            {plural(outcome.gaps.length, 'Gap')}:{' '}
            {listText(outcome.gaps.map((gap) => `${dayText(gap.from)} to ${dayText(gap.to)} (${countOf(length(gap), 'day')})`))}.
          </li>
        )}
        {weekends.length > 0 && (
          <li>
            {plural(weekends.length, 'Weekend')} between jobs, which may count in the total and on the day you apply, and may break the
            months without a break: {listText(weekends.map((weekend) => spanWords(weekend, applyOn)))}.
          </li>
        )}
        {outcome.overlaps.map(({ span, jobs: [one, other] }) => (
          <li key={`${String(one)}-${String(other)}-${String(span.from)}`}>
            Overlap, counted once: {spanWords(span, applyOn - 1)} (
            {[one, other].map((index) => (jobs[index] ? jobName(jobs[index], index) : '')).join(' and ')}).
          </li>
        ))}
        {gaps(clear).length === 0 && outcome.gaps.length === 0 && clear.length > 0 && <li>No gaps.</li>}
      </ul>
    </div>
  );
}
