/** Verdicts in sentences. Pure; every number in a sentence is one of the result it explains. */
import type { Day } from './calendar.ts';
import { dayText } from './calendar.ts';
import type { CertificationResult, Outlook, RequirementResult, RuleSetResult } from './evaluate.ts';
import { sharesPerMonth, tenthsOfMonth, tenthsText } from './experience.ts';
import type { WorkHistory } from './history.ts';
import { measure, type Measure } from './measure.ts';
import { gaps, length, runFrom, type Runs, type Span } from './runs.ts';
import { capital, conditionsText, count, listText, monthsText, requirementText } from './words.ts';

/** A sentence, and which work it speaks of: only what is clear, all that may count, or either when both give the same. */
export interface Line {
  of: 'clear' | 'open' | 'both';
  text: string;
}

const spanText = ({ from, to }: Span): string => `from ${dayText(from)} to ${dayText(to)}`;
const fullMonthsText = (months: number): string => `${String(months)} full ${months === 1 ? 'month' : 'months'}`;

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

/** The break before an unbroken run that is too short, as one sentence; null when nothing came before. */
export function breakSentence(found: Measure, runs: Runs): string | null {
  if (found.kind !== 'consecutive-ending-at-application' || found.met || !found.run) return null;
  const { from } = found.run;
  const gap = gaps(runs).find(({ to }) => to === from - 1);
  return gap ? `Before that, no work that counts ${spanText(gap)} (${count(length(gap), 'day')}).` : null;
}

/** The spans a total is made of, as one sentence; null where nothing counts or nothing is added up. */
export function countedSentence(found: Measure): string | null {
  if (found.kind !== 'total-experience' || found.counted.length === 0) return null;
  return `Counted: ${found.counted.map(({ from, to }) => `${dayText(from)} to ${dayText(to)}`).join('; ')}.`;
}

/** The reasons for the verdict on one requirement. */
export function explainRequirement(result: RequirementResult, history: WorkHistory, applyOn: Day): Line[] {
  const clear = measureSentence(result.clear, applyOn);
  const open = measureSentence(result.open, applyOn);
  const broken = breakSentence(result.clear, history.clear);
  const of = clear === open ? 'both' : 'clear';
  const spans = countedSentence(result.clear);
  const lines: Line[] = [{ of, text: clear }];
  if (spans !== null) lines.push({ of, text: spans });
  if (broken !== null) lines.push({ of, text: broken });
  // Where clear work is enough, what else may count decides nothing.
  if (clear !== open && result.verdict !== 'met') lines.push({ of: 'open', text: open });
  return lines;
}

/** Requirements that fail on the day after the last one on which all are met. */
export function failsAfter(result: RuleSetResult, history: WorkHistory, last: Day): string[] {
  return result.ruleSet.requirements
    .filter((requirement) => !measure(requirement, history.clear, last + 1).met)
    .map((requirement) => requirementText(requirement));
}

/** When a rule set is met, from the application date on. */
export function outlookSentences(result: RuleSetResult, history: WorkHistory, applyOn: Day): string[] {
  const { clear, open, verdict } = result;
  const on = dayText(applyOn);
  if (verdict === 'met' && clear.since !== null) {
    const since =
      clear.since < applyOn ? `Met on ${on}, and on every date since ${dayText(clear.since)}.` : `Met on ${on}, and not the day before.`;
    return [since, staying(clear)];
  }
  const later = clear.first === null ? [] : [`First met on ${dayText(clear.first)} if the present work goes on.`, staying(clear)];
  if (verdict === 'depends') {
    const otherwise =
      clear.first === null
        ? 'Otherwise not met on any later date with this work alone.'
        : `Otherwise first met on ${dayText(clear.first)} if the present work goes on.`;
    return [`Met on ${on} if ${conditionsText(result.dependsOn)}.`, otherwise];
  }
  const sooner =
    open.first !== null && (clear.first === null || open.first < clear.first)
      ? [`Counting all work that may count, first met on ${dayText(open.first)}.`]
      : [];
  return later.length > 0
    ? [...later, ...sooner]
    : [`Not met on ${on} or any later date with ${open.first === null ? 'this work' : 'clear work'} alone.`, ...sooner];

  function staying({ last }: Outlook): string {
    if (last === null || last === Infinity) return 'It stays met as long as the present work goes on.';
    const again = runFrom(result.dates.clear, last + 1);
    const then = again ? ` It is met again from ${dayText(again.from)}.` : '';
    return `The last date is ${dayText(last)}: the day after, this fails: ${listText(failsAfter(result, history, last))}.${then}`;
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
  const open = depends === 0 ? '' : ` ${depends === 1 ? '1 depends' : `${String(depends)} depend`} on open questions.`;
  return result.answer === 'some'
    ? `Meets some versions on file (${String(met)} of ${all}).${open}`
    : `Meets none of the ${all} versions on file${depends > 0 ? ' for certain' : ''}.${open}`;
}

/** What the versions disagree on, where it matters for this history: one sentence for each requirement that only some ask and fail. */
export function differenceSentences(result: CertificationResult): string[] {
  const asked = result.ruleSets.filter(({ inForce }) => inForce);
  if (new Set(asked.map(({ verdict }) => verdict)).size < 2) return [];
  const failed = new Map<string, string[]>();
  for (const { ruleSet, requirements } of asked) {
    for (const { requirement, verdict } of requirements) {
      if (verdict === 'met') continue;
      const text = requirementText(requirement);
      failed.set(text, [...(failed.get(text) ?? []), ruleSet.title]);
    }
  }
  return [...failed].flatMap(([text, titles]) => {
    const others = asked.filter(({ ruleSet }) => !titles.includes(ruleSet.title)).map(({ ruleSet }) => ruleSet.title);
    if (others.length === 0) return [];
    const ask = titles.length === 1 ? 'asks' : 'ask';
    return [`${named(titles)} ${ask} for ${text}; ${named(others)} ${others.length === 1 ? 'does' : 'do'} not.`];
  });
}

const named = (titles: readonly string[]): string => capital(listText(titles.map((title) => `“${title}”`)));

/** Months that a measure has and needs, as numbers to draw: tenths of a month. Null where no months are asked for. */
export function monthsOf(found: Measure): { have: number; needed: number } | null {
  if (found.kind === 'employed-at-application') return null;
  const have = found.kind === 'total-experience' ? Math.floor((found.shares * 10) / sharesPerMonth) : found.months * 10;
  return { have, needed: found.needed * 10 };
}
