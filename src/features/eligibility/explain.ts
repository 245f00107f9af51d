/** Verdicts in sentences. Pure; every number in a sentence is one of the result it explains. */
import { countOf, plural } from '../../format/plurals.ts';
import type { Day } from './calendar.ts';
import { dayText } from './calendar.ts';
import type { Requirement } from '../../schemas/certification.ts';
import { governs, type CertificationResult, type RequirementResult, type RuleSetResult } from './evaluate.ts';
import { sharesPerMonth, tenthsOfMonth, tenthsText } from './experience.ts';
import { weekendsBetween, type WorkHistory } from './history.ts';
import { measure, type Measure } from './measure.ts';
import { gaps, intersect, length, runFrom, type Runs, type Span } from './runs.ts';
import { capital, conditionsText, listText, monthsText, requirementText } from './words.ts';

/** A sentence, and which work it speaks of: only what is clear, all that may count, or either when both give the same. */
export interface Line {
  of: 'clear' | 'open' | 'both';
  text: string;
}

const spanText = ({ from, to }: Span): string => `from ${dayText(from)} to ${dayText(to)}`;
const fullMonthsText = (months: number): string => countOf(months, 'full month');

/** What a measure found, as one sentence. */
export function measureSentence(found: Measure, applyOn: Day): string {
  const on = dayText(applyOn);
  switch (found.kind) {
    case 'employed-at-application':
      return found.run ? `Working in the field on ${on}.` : `No work that counts on ${on}.`;
    case 'consecutive-ending-at-application':
      return found.run
        ? `Without a break since ${dayText(found.run.from)}: ${fullMonthsText(found.months)} by ${on}, ${String(found.needed)} needed.`
        : `No work that counts on ${on}, so no months lead up to it; ${String(found.needed)} needed.`;
    case 'consecutive-within':
      return found.stretch
        ? `The longest stretch without a break ${spanText(found.window)} runs ${spanText(found.stretch)}: ${fullMonthsText(found.months)}, ${String(found.needed)} needed.`
        : `No work that counts ${spanText(found.window)}; ${fullMonthsText(found.needed)} without a break needed.`;
    case 'total-experience': {
      const tenths = tenthsOfMonth(found.shares);
      const where = Number.isFinite(found.window.from) ? spanText(found.window) : `before ${on}`;
      const short = found.met ? '' : `, ${tenthsText(found.needed * 10 - tenths)} short`;
      return `${monthsText(tenths)} of work ${where}, overlaps counted once; ${String(found.needed)} needed${short}.`;
    }
  }
}

const breakBefore = (from: Day, runs: Runs): Span | undefined => gaps(runs).find(({ to }) => to === from - 1);

/** The break before an unbroken run that is too short, as one sentence; null when nothing came before. */
export function breakSentence(found: Measure, runs: Runs): string | null {
  if (found.kind !== 'consecutive-ending-at-application' || found.met || !found.run) return null;
  const { from } = found.run;
  const gap = breakBefore(from, runs);
  return gap ? `Before that, no work that counts ${spanText(gap)} (${countOf(length(gap), 'day')}).` : null;
}

/** The spans a total is made of, as one sentence; null where nothing counts or nothing is added up. */
export function countedSentence(found: Measure): string | null {
  if (found.kind !== 'total-experience' || found.counted.length === 0) return null;
  return `Counted: ${found.counted.map(({ from, to }) => `${dayText(from)} to ${dayText(to)}`).join('; ')}.`;
}

/** The days a measure looked at. */
function lookedAt(found: Measure, applyOn: Day): Runs {
  if (found.kind === 'employed-at-application') return [{ from: applyOn, to: applyOn }];
  if (found.kind === 'consecutive-ending-at-application') return found.run ? [found.run] : [];
  return [found.window];
}

/** The weekends between jobs that were let count, as one sentence; null where there are none. */
export function weekendSentence(found: Measure, history: WorkHistory, applyOn: Day): string | null {
  const weekends = weekendsBetween(history.spans).filter((weekend) => intersect([weekend], lookedAt(found, applyOn)).length > 0);
  if (weekends.length === 0) return null;
  const spans = weekends.map((weekend) =>
    length(weekend) === 1 ? dayText(weekend.from) : `${dayText(weekend.from)} to ${dayText(weekend.to)}`,
  );
  return `This lets ${weekends.length === 1 ? 'the weekend between two jobs' : 'weekends between jobs'} count, with no work on it: ${listText(spans)}.`;
}

/** The reasons for the verdict on one requirement. */
export function explainRequirement(result: RequirementResult, history: WorkHistory, applyOn: Day): Line[] {
  const clear = measureSentence(result.clear, applyOn);
  const open = measureSentence(result.open, applyOn);
  const broken = breakSentence(result.clear, history.clear);
  const spans = countedSentence(result.clear);
  const of = (alsoOpen: boolean): Line['of'] => (alsoOpen ? 'both' : 'clear');
  const lines: Line[] = [{ of: of(clear === open), text: clear }];
  if (spans !== null) lines.push({ of: of(clear === open && spans === countedSentence(result.open)), text: spans });
  // Work that may count can lie in the break, also where the run after it is beyond doubt.
  if (broken !== null) lines.push({ of: of(clear === open && broken === breakSentence(result.open, history.open)), text: broken });
  // Where clear work is enough, what else may count decides nothing.
  if (clear !== open && result.verdict !== 'met') {
    lines.push({ of: 'open', text: open });
    const weekends = weekendSentence(result.open, history, applyOn);
    if (weekends !== null) lines.push({ of: 'open', text: weekends });
  }
  return lines;
}

/** Requirements that fail on the day after the last one on which all are met. */
export function failsAfter(result: RuleSetResult, runs: Runs, last: Day): string[] {
  return result.ruleSet.requirements
    .filter((requirement) => !measure(requirement, runs, last + 1).met)
    .map((requirement) => requirementText(requirement));
}

/** When a rule set is met, from the application date on. */
export function outlookSentences(result: RuleSetResult, history: WorkHistory, applyOn: Day): string[] {
  const { clear, open, verdict } = result;
  const edition = governs(result.ruleSet);
  const on = dayText(applyOn);
  const never = `any later date${edition.to === Infinity ? '' : ` that this version governs, up to ${dayText(edition.to)},`}`;
  if (verdict === 'met' && clear.since !== null) {
    if (clear.since < applyOn) return [`Met on ${on}, and on every date since ${dayText(clear.since)}.`, staying('clear')];
    const before = clear.since === edition.from ? 'the first date that this version governs' : 'and not the day before';
    return [`Met on ${on}, ${before}.`, staying('clear')];
  }
  const openEnds = open.last !== null && open.last !== Infinity ? [staying('open')] : [];
  if (verdict === 'depends') {
    const met = [`Met on ${on} if ${conditionsText(result.dependsOn)}.`, ...openEnds];
    if (clear.first === null) return [...met, `Otherwise not met on ${never} with this work alone.`];
    return [...met, `Otherwise first met on ${dayText(clear.first)} if the present work goes on.`, staying('clear')];
  }
  const sooner =
    open.first !== null && (clear.first === null || open.first < clear.first)
      ? [`Counting all work that may count, first met on ${dayText(open.first)}.`, ...openEnds]
      : [];
  return clear.first !== null
    ? [`First met on ${dayText(clear.first)} if the present work goes on.`, staying('clear'), ...sooner]
    : [`Not met on ${on} or ${never} with ${open.first === null ? 'this work' : 'clear work'} alone.`, ...sooner];

  function staying(of: 'clear' | 'open'): string {
    const { last } = result[of];
    const lead = of === 'clear' ? '' : 'counting all work that may count, ';
    if (last === null || last === Infinity) return capital(`${lead}it stays met as long as the present work goes on.`);
    const again = runFrom(result.dates[of], last + 1);
    const then = again ? ` It is met again from ${dayText(again.from)}.` : '';
    const why =
      last === edition.to
        ? 'this version governs applications up to then'
        : `the day after, this fails: ${listText(failsAfter(result, history[of], last))}`;
    return capital(`${lead}the last date is ${dayText(last)}: ${why}.${then}`);
  }
}

/** The answer for a certification in one line. */
export function answerText(result: CertificationResult): string {
  const asked = result.ruleSets.filter(({ inForce }) => inForce);
  const met = asked.filter(({ verdict }) => verdict === 'met').length;
  const depends = asked.filter(({ verdict }) => verdict === 'depends').length;
  const all = String(asked.length);
  if (asked.length === 0) return 'No version on file governs this date.';
  if (result.answer === 'every') return `Meets every version on file (${all} of ${all}).`;
  if (asked.length === 1 && result.answer === 'none')
    return `Does not meet the one version that governs this date${depends > 0 ? ' for certain; it depends on open questions' : ''}.`;
  const open = depends === 0 ? '' : ` ${countOf(depends, 'depends', 'depend')} on open questions.`;
  return result.answer === 'some'
    ? `Meets some versions on file (${String(met)} of ${all}).${open}`
    : `Meets none of the ${all} versions on file${depends > 0 ? ' for certain' : ''}.${open}`;
}

/** Requirements that answer the same question, and so can be held against each other. */
const subject: Record<Requirement['kind'], string> = {
  'employed-at-application': 'employed',
  'consecutive-ending-at-application': 'consecutive',
  'consecutive-within': 'consecutive',
  'total-experience': 'total',
};

/**
 * What the versions disagree on, where it matters for this history: one sentence for each subject on which they ask for different
 * things and one of them fails. It says what each asks for, so that a stricter version is never told as one that does not ask.
 */
export function differenceSentences(result: CertificationResult): string[] {
  const asked = result.ruleSets.filter(({ inForce }) => inForce);
  if (new Set(asked.map(({ verdict }) => verdict)).size < 2) return [];
  return [...new Set(Object.values(subject))].flatMap((of) => {
    const groups = new Map<string, { titles: string[]; failed: boolean }>();
    for (const { ruleSet, requirements } of asked) {
      const own = requirements.filter(({ requirement }) => subject[requirement.kind] === of);
      const text = listText(own.map(({ requirement }) => requirementText(requirement)));
      const group = groups.get(text) ?? { titles: [], failed: false };
      groups.set(text, {
        titles: [...group.titles, ruleSet.title],
        failed: group.failed || own.some(({ verdict }) => verdict !== 'met'),
      });
    }
    const asking = [...groups].filter(([text]) => text !== '').sort(([, a], [, b]) => Number(b.failed) - Number(a.failed));
    if (groups.size < 2 || !asking.some(([, { failed }]) => failed)) return [];
    const parts = asking.map(([text, { titles }]) => `${named(titles)} ${plural(titles.length, 'asks', 'ask')} for ${text}`);
    const silent = groups.get('')?.titles ?? [];
    if (silent.length > 0) {
      const verb = plural(silent.length, 'does', 'do');
      parts.push(`${named(silent)} ${plural(asking.length, `${verb} not`, `${verb} not ask for any`)}`);
    }
    return [`${parts.join('; ')}.`];
  });
}

const named = (titles: readonly string[]): string => listText(titles.map((title) => `“${title}”`));

/** Months that a measure has and needs, as numbers to draw: tenths of a month. Null where no months are asked for. */
export function monthsOf(found: Measure): { have: number; needed: number } | null {
  if (found.kind === 'employed-at-application') return null;
  const have = found.kind === 'total-experience' ? Math.floor((found.shares * 10) / sharesPerMonth) : found.months * 10;
  return { have, needed: found.needed * 10 };
}
