/**
 * Reads a file under a policy and says what is wrong in it: the answer key. It knows papers, rules and the calendar, and nothing of how a
 * file was made; the same file under another office's policy is the same call with that policy.
 */
import type { CaseAnswer, CaseFile, Finding, Policy, Verdict } from '../../schemas/casework.ts';
import type { FindingEntry } from '../../schemas/casework-content.ts';
import { readFile } from './read.ts';
import { answerRules } from './review-answers.ts';
import { credentialRules } from './review-credentials.ts';
import { identityRules } from './review-identity.ts';
import { workRules } from './review-work.ts';

const rules = [...identityRules, ...credentialRules, ...answerRules, ...workRules];

/** Findings in the order of the file, and the decision that follows from them. */
export function review(file: CaseFile, catalogue: readonly FindingEntry[], policy: Policy = file.policy): CaseAnswer {
  const reading = readFile(file, policy);
  const place = new Map(file.documents.map(({ id }, index) => [id, index] as const));
  const order = (line: string) => place.get(line.slice(0, line.lastIndexOf('.'))) ?? place.size;
  const findings = rules
    .flatMap((rule) => rule(reading))
    .map(({ type, lines }): Finding => {
      const entry = catalogue.find(({ id }) => id === type);
      if (!entry) throw new RangeError(`the catalogue has no finding ${type}`);
      const [first = 'policy.1'] = lines;
      return { id: `${type}:${first}`, type, lines: [...new Set(lines)], kind: entry.kind, also: entry.also, next: entry.next };
    })
    .sort((a, b) => order(a.lines[0] ?? '') - order(b.lines[0] ?? '') || (a.id < b.id ? -1 : 1));
  return { findings, verdict: verdictOn(findings, catalogue) };
}

/** Something to be obtained makes a file incomplete; adverse information sends it to full review; either may hold it. */
export function verdictOn(findings: readonly Finding[], catalogue: readonly FindingEntry[]): Verdict {
  const entries = findings.flatMap(({ type }) => catalogue.find(({ id }) => id === type) ?? []);
  return {
    complete: entries.some(({ kind }) => kind !== 'adverse' && kind !== 'criteria') ? 'incomplete' : 'complete',
    route: entries.some(({ full }) => full) ? 'full' : 'routine',
    ready: entries.some(({ holds }) => holds) ? 'hold' : 'ready',
  };
}
