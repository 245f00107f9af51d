/** Marks held against the answer key: hits, misses, false alarms, wrong steps; how much was seen, and how much of what was marked is so. */
import {
  findingKinds,
  type CaseAnswer,
  type CaseFile,
  type Finding,
  type FindingKind,
  type PartVerdict,
  type Verdict,
} from '../../schemas/casework.ts';
import type { Mark } from '../../schemas/casework-reading.ts';

export interface Hit {
  finding: Finding;
  mark: Mark;
  /** The step the learner chose is among the acceptable ones. */
  step: boolean;
  /** The learner called it by a kind that fits. A hit stands without it: the line was seen. */
  kind: boolean;
  /** Marks after the first on the same finding. */
  again: Mark[];
}
export interface FalseAlarm {
  mark: Mark;
  /** The decoy whose line was marked, if it was one. */
  decoy: string | null;
}
export interface KindScore {
  kind: FindingKind;
  found: number;
  total: number;
}
export interface CaseScore {
  hits: Hit[];
  misses: Finding[];
  alarms: FalseAlarm[];
  /** Hits whose next step is not acceptable. */
  wrongSteps: number;
  /** Share of the findings that were found, 0 to 1; null in a file without findings. */
  sensitivity: number | null;
  /** Share of the marks that are findings, 0 to 1; null without marks. */
  precision: number | null;
  kinds: KindScore[];
  /** Part by part, whether the decision on the file is right. */
  verdict: Record<keyof Verdict, boolean>;
}

/**
 * How well a mark fits a finding: 0 where none of its lines is one of the finding's; else lines in common, and more where the kind fits. A
 * mark with a second line that belongs elsewhere is still a hit: the place was seen.
 */
function fit(mark: Mark, finding: Finding): number {
  const shared = mark.lines.filter((line) => finding.lines.includes(line)).length;
  if (shared === 0) return 0;
  return shared + (mark.kind === finding.kind ? 3 : finding.also.includes(mark.kind) ? 2 : 0);
}

/** Lines of the policy sheet belong to many findings: a mark that rests on one alone must name the kind too. */
const counts = (mark: Mark, finding: Finding): boolean =>
  mark.lines.some((line) => finding.lines.includes(line) && !line.startsWith('policy.')) ||
  mark.kind === finding.kind ||
  finding.also.includes(mark.kind);

/** Scores marks against a key. Each mark serves one finding; the best pairs are made first, ties by the order of the marks. */
export function scoreCase(file: CaseFile, key: CaseAnswer, marks: readonly Mark[], verdict: PartVerdict): CaseScore {
  const pairs = marks
    .flatMap((mark, place) =>
      key.findings.map((finding) => ({ mark, place, finding, fit: counts(mark, finding) ? fit(mark, finding) : 0 })),
    )
    .filter((pair) => pair.fit > 0)
    .sort((a, b) => b.fit - a.fit || a.place - b.place);
  const hits = new Map<string, Hit>();
  const used = new Set<string>();
  for (const { mark, finding } of pairs) {
    if (used.has(mark.id) || hits.has(finding.id)) continue;
    used.add(mark.id);
    hits.set(finding.id, {
      finding,
      mark,
      step: finding.next.includes(mark.next),
      kind: mark.kind === finding.kind || finding.also.includes(mark.kind),
      again: [],
    });
  }
  // A second mark on what was already found is no false alarm.
  for (const { mark, finding } of pairs) {
    if (used.has(mark.id)) continue;
    used.add(mark.id);
    hits.get(finding.id)?.again.push(mark);
  }
  const found = key.findings.flatMap((finding) => hits.get(finding.id) ?? []);
  const alarms = marks
    .filter((mark) => !used.has(mark.id))
    .map((mark) => ({ mark, decoy: file.decoys.find((decoy) => mark.lines.some((line) => decoy.lines.includes(line)))?.type ?? null }));
  const told = found.length + alarms.length;
  return {
    hits: found,
    misses: key.findings.filter(({ id }) => !hits.has(id)),
    alarms,
    wrongSteps: found.filter(({ step }) => !step).length,
    sensitivity: key.findings.length === 0 ? null : found.length / key.findings.length,
    precision: told === 0 ? null : found.length / told,
    kinds: findingKinds
      .map((kind) => {
        const of = key.findings.filter((finding) => finding.kind === kind);
        return { kind, found: of.filter(({ id }) => hits.has(id)).length, total: of.length };
      })
      .filter(({ total }) => total > 0),
    verdict: {
      complete: verdict.complete === key.verdict.complete,
      route: verdict.route === key.verdict.route,
      ready: verdict.ready === key.verdict.ready,
    },
  };
}
