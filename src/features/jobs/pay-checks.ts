/** Checks on pay and hours: what the state's posting rule asks, and the salary floor of exempt staff. Pure; never a block. */
import type { JobDraft } from '../../schemas/job-draft.ts';
import type { HiringRules, PayRule } from '../../schemas/pay-transparency.ts';
import { oneLine } from '../../format/doc.ts';
import type { Finding } from './findings.ts';
import { stateNames } from './states.ts';

const shownWords: Readonly<Record<PayRule['shows'][number], string>> = {
  pay: 'the pay range',
  benefits: 'the benefits',
  'other-pay': 'bonuses and other pay',
  deadline: 'the last day to apply',
};

function hasShown(draft: JobDraft, what: PayRule['shows'][number]): boolean {
  if (what === 'pay') return draft.pay.min !== null || draft.pay.max !== null;
  if (what === 'benefits') return oneLine(draft.benefits) !== '';
  if (what === 'other-pay') return oneLine(draft.pay.other) !== '';
  return draft.vacancy.through !== '' || /\b(?:deadline|apply by|until filled|closes|ongoing)\b/i.test(draft.apply);
}

const and = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** A loose date is in force on a day when its first day has come. */
const begun = (from: string, today: string) => from <= today.slice(0, from.length);

function stateFinding(draft: JobDraft, rules: HiringRules, today: string): Finding {
  const checked = `As of ${rules.reviewed}; check the statute before you post.`;
  if (draft.state === '')
    return {
      id: 'pay-state',
      tone: 'consider',
      title: 'Choose the state to check pay rules',
      reason: 'Many states say what a posting must show about pay. Showing a range, the benefits and a deadline is safe everywhere.',
      sources: ['pointfactors-ranges'],
      place: 'facility',
    };
  const state = stateNames[draft.state] ?? draft.state;
  const rule = rules.pay.find((entry) => entry.state === draft.state);
  if (!rule)
    return {
      id: 'pay-state',
      tone: hasShown(draft, 'pay') ? 'fine' : 'consider',
      title: hasShown(draft, 'pay') ? 'Pay is shown' : `${state} has no rule on file; show the pay anyway`,
      reason: `No state rule on pay in postings is on file for ${state}. A range given in good faith is safe everywhere, and applicants look for it. ${checked}`,
      sources: ['pointfactors-ranges'],
      place: 'terms',
    };
  const who = `${state}, ${rule.employers}`;
  const note = rule.note === undefined ? '' : ` ${rule.note}`;
  if (!begun(rule.from, today))
    return {
      id: 'pay-state',
      tone: 'consider',
      title: `A pay rule begins in ${state} on ${rule.from}`,
      reason: `It covers ${rule.employers} and asks for ${and(rule.shows.map((what) => shownWords[what]))}.${note} ${checked}`,
      sources: rule.sources,
      place: 'terms',
    };
  if (rule.when !== 'posting')
    return {
      id: 'pay-state',
      tone: hasShown(draft, 'pay') ? 'fine' : 'consider',
      title: `In ${state}, pay is told ${rule.when === 'on-request' ? 'on request or before an offer' : 'after an interview'}`,
      reason: `The rule covers ${rule.employers}. The posting itself need not show pay, but may.${note} ${checked}`,
      sources: rule.sources,
      place: 'terms',
    };
  const missing = rule.shows.filter((what) => !hasShown(draft, what));
  return {
    id: 'pay-state',
    tone: missing.length === 0 ? 'fine' : 'mend',
    title:
      missing.length === 0 ? `Shows what ${state} asks for` : `${state} asks a posting for ${and(missing.map((what) => shownWords[what]))}`,
    reason: `The rule (${who}) asks for ${and(rule.shows.map((what) => shownWords[what]))}.${note} ${checked}`,
    sources: rule.sources,
    place: 'terms',
  };
}

/** Findings on pay rules, the range and the overtime status. `today` as YYYY-MM-DD. */
export function payFindings(draft: JobDraft, rules: HiringRules, today: string): Finding[] {
  const findings = [stateFinding(draft, rules, today)];
  const { min, max } = draft.pay;
  for (const local of rules.local.filter((entry) => entry.state === draft.state))
    findings.push({
      id: `pay-local-${local.places[0] ?? ''}`,
      tone: 'consider',
      title: `Check the local rule in ${and(local.places)}`,
      reason: `${local.note} As of ${rules.reviewed}; not confirmed.`,
      sources: local.sources,
      place: 'terms',
    });
  if (draft.workplace === 'remote')
    findings.push({
      id: 'pay-remote',
      tone: 'consider',
      title: 'A remote job can fall under several states',
      reason:
        'A rule can reach a job that could be done from its state. The safest default is to show range, benefits and deadline everywhere.',
      sources: ['morganlewis-delaware', 'pointfactors-ranges'],
      place: 'terms',
    });
  if (min !== null && max !== null && min > max)
    findings.push({
      id: 'pay-order',
      tone: 'mend',
      title: 'The lowest pay is above the highest',
      reason: 'A range runs from the least to the most you expect to pay.',
      sources: ['pointfactors-ranges'],
      place: 'terms',
    });
  else if (min === null && max !== null)
    findings.push({
      id: 'pay-open',
      tone: 'consider',
      title: 'The range has no lower end',
      reason: '“Up to” is not a range given in good faith where the law asks for one.',
      sources: ['morganlewis-delaware'],
      place: 'terms',
    });
  else if (min !== null && max !== null && min > 0 && max / min > 1.6)
    findings.push({
      id: 'pay-wide',
      tone: 'consider',
      title: 'The range is very wide',
      reason: 'A range should be what you truly expect to pay. Keep the reasons for its ends on file. The measure (60 percent) is ours.',
      sources: ['pointfactors-ranges'],
      place: 'terms',
    });
  return [...findings, ...statusFindings(draft, rules)];
}

function statusFindings(draft: JobDraft, rules: HiringRules): Finding[] {
  const { overtime } = rules;
  const base = { place: 'terms', sources: overtime.sources } as const;
  const floor = `$${String(overtime.weekly)} a week ($${overtime.yearly.toLocaleString('en-US')} a year)`;
  if (draft.status === 'undecided')
    return [
      {
        ...base,
        id: 'status',
        tone: 'consider',
        title: 'Say whether the job is exempt from overtime',
        reason: `An exempt job needs a salary of at least ${floor} and duties that fit an exemption. ${overtime.note}`,
      },
    ];
  if (draft.status === 'non-exempt')
    return [{ ...base, id: 'status', tone: 'fine', title: 'Non-exempt: overtime is paid', reason: overtime.note }];
  const higher = overtime.higherStates.includes(draft.state);
  const findings: Finding[] = [];
  const least = draft.pay.min ?? draft.pay.max;
  if (draft.pay.unit === 'HOUR' && least !== null)
    findings.push({
      ...base,
      id: 'status',
      tone: 'mend',
      title: 'An exempt job is paid a salary, not by the hour',
      reason: `State the pay for a year, at least ${floor}, or make the job non-exempt. ${overtime.note}`,
    });
  else if (least !== null && least < overtime.yearly)
    findings.push({
      ...base,
      id: 'status',
      tone: 'mend',
      title: 'The salary is below the floor for an exempt job',
      reason: `The federal floor is ${floor}. ${overtime.note}`,
    });
  else
    findings.push({
      ...base,
      id: 'status',
      tone: least === null || higher ? 'consider' : 'fine',
      title: least === null ? `An exempt salary is at least ${floor}` : 'The salary is above the federal floor for an exempt job',
      reason: overtime.note,
    });
  if (higher)
    findings.push({
      ...base,
      id: 'status-state',
      tone: 'consider',
      title: `${stateNames[draft.state] ?? draft.state} asks for a higher exempt salary`,
      reason: 'Its figure is above the federal one and changes every year; look it up at the state’s labor department. Not confirmed here.',
    });
  return findings;
}
