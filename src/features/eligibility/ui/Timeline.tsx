/** The work history drawn to scale: jobs, what counts, gaps, the look-back windows and the day of application; told in words below. */
import { useEffect, useRef } from 'preact/hooks';
import { countOf, plural } from '../../../format/plurals.ts';
import { dateOf, dayOf, dayText, type Day } from '../calendar.ts';
import { sharesWithin, tenthsOfMonth } from '../experience.ts';
import { weekendsBetween } from '../history.ts';
import { windowBefore } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { gaps, intersect, length, merge, without, type Runs, type Span } from '../runs.ts';
import { jobName, listText, monthsText } from '../words.ts';
import { Patterns } from './Strips.tsx';

const width = 1000;
const rowHeight = 46;
const lookBackHeight = 36;
const top = 30;

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

export function Timeline({ outcome, id, whose = 'Your work' }: Props) {
  const region = useRef<HTMLElement>(null);
  // Where the drawing is wider than the screen, the present is what one wants to see first.
  useEffect(() => {
    if (region.current) region.current.scrollLeft = region.current.scrollWidth;
  }, [outcome]);
  const { jobs, history, applyOn } = outcome;
  if (jobs.length === 0) return null;
  const windows = lookBacks(outcome);
  const spans = merge(history.spans);
  const starts = [...spans.map((span) => span.from), ...windows.map(({ window }) => window.from)].filter((day) => day <= applyOn);
  const from = Math.min(...starts) - 45;
  const to = applyOn + 75;
  const past: Runs = [{ from: -Infinity, to: applyOn - 1 }];
  const x = (day: Day) => ((Math.max(from, Math.min(to, day)) - from) / (to - from)) * width;
  const bar = (span: Span) => ({ x: x(span.from), width: Math.max(2, x(Math.min(span.to, applyOn - 1) + 1) - x(span.from)) });
  const shown = jobs
    .map((job, index) => ({ job, index, parts: history.spans.filter((span) => span.job === index && span.from <= applyOn) }))
    .sort((a, b) => a.job.from.localeCompare(b.job.from));
  const clear = intersect(history.clear, past);
  const open = intersect(without(history.open, history.clear), past);
  const weekends = intersect(weekendsBetween(history.spans), [{ from: -Infinity, to: applyOn }]);
  const countedTop = top + shown.length * rowHeight;
  const bottom = countedTop + rowHeight;
  const height = bottom + windows.length * lookBackHeight + 8;

  return (
    <div class="timeline keep">
      <figure>
        <section class="scroll-x" ref={region} tabIndex={0} aria-labelledby={`${id}-caption`}>
          <svg viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-labelledby={`${id}-caption`}>
            <Patterns id={id} />
            {yearMarks(from, to).map(({ day, year }) => (
              <g key={year}>
                <line class="year-line" x1={x(day)} x2={x(day)} y1={20} y2={bottom} />
                {Math.abs(x(day) - x(applyOn)) > 24 && (
                  <text class="mark" x={Math.max(20, Math.min(width - 20, x(day)))} y={14} text-anchor="middle">
                    {year}
                  </text>
                )}
              </g>
            ))}
            {shown.map(({ job, index, parts }, row) => {
              const y = top + row * rowHeight;
              const whole = merge(parts)[0];
              const late = whole !== undefined && x(whole.from) > width * 0.6;
              const end = whole && x(Math.min(applyOn, merge(parts).at(-1)?.to ?? whole.to));
              const nameAt = late && end !== undefined ? Math.max(end - 8, x(whole.from)) : whole ? x(whole.from) : 0;
              const missing = job.counts === 'no' ? ' (does not count)' : ' (begins later)';
              return (
                <g key={index}>
                  {parts.map((part) => (
                    <rect
                      key={`${String(part.from)}-${part.doubts.join()}`}
                      class={part.doubts.length > 0 ? 'work-open' : 'work-clear'}
                      {...bar(part)}
                      y={y + 20}
                      height={18}
                      fill={part.doubts.length > 0 ? `url(#${id}-open)` : undefined}
                    />
                  ))}
                  <text class="mark" x={nameAt} y={y + 14} text-anchor={late ? 'end' : 'start'}>
                    {jobName(job, index)}
                    {parts.length === 0 ? missing : ''}
                  </text>
                </g>
              );
            })}
            <text class="mark mark-strong" x={0} y={countedTop + 14}>
              Counted once
            </text>
            {clear.map((span) => (
              <rect key={span.from} class="work-clear" {...bar(span)} y={countedTop + 20} height={18} />
            ))}
            {open.map((span) => (
              <rect key={span.from} class="work-open" {...bar(span)} y={countedTop + 20} height={18} fill={`url(#${id}-open)`} />
            ))}
            {windows.map(({ years, names, window }, index) => {
              const y = bottom + index * lookBackHeight + 8;
              return (
                <g key={years}>
                  <path class="look-back" d={`M${String(x(window.from))} ${String(y)}v8H${String(x(applyOn))}v-8`} />
                  <text class="mark" x={x(applyOn) - 6} y={y + 26} text-anchor="end">
                    {`${names.join(' and ')}: last ${countOf(years, 'year')}, ${monthsText(tenthsOfMonth(sharesWithin(history.clear, window)))} counted`}
                  </text>
                </g>
              );
            })}
            <line class="apply-line" x1={x(applyOn)} x2={x(applyOn)} y1={20} y2={height - 4} />
          </svg>
        </section>
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
