/** What a class made of a set of practice files: hit rate by kind and by finding, false alarms, decisions. Pure. */
import { findingKinds, type FindingKind } from '../../schemas/casework.ts';
import type { FileSet, SetItem } from '../../schemas/file-set.ts';
import type { GradeRow } from './gradebook.ts';

export interface ItemHits {
  item: SetItem;
  /** Students who found it, or decided rightly. */
  right: number;
  /** Of those who found it, how many chose a step that does not settle it. */
  wrongSteps: number;
}
export interface SetAnalysis {
  students: number;
  kinds: { kind: FindingKind; found: number; total: number }[];
  /** Findings, the one overlooked most first. */
  findings: ItemHits[];
  decisions: ItemHits[];
  /** Decoys that were taken for findings, the most frequent first; and marks on what is neither. */
  decoys: { type: string; file: number; count: number }[];
  otherAlarms: number;
}

export function analyzeSet(set: FileSet, rows: readonly GradeRow[]): SetAnalysis {
  const sittings = rows.map(({ counted }) => counted);
  const hits = set.items.map((item, at): ItemHits => {
    const answers = sittings.flatMap(({ answers: all }) => all[at] ?? []);
    return {
      item,
      right: answers.filter(({ right }) => right === true).length,
      wrongSteps: item.kind === null ? 0 : answers.filter(({ right, chosen }) => right === true && chosen === 1).length,
    };
  });
  const findings = hits.filter(({ item }) => item.kind !== null);
  const decoys = new Map<string, SetAnalysis['decoys'][number]>();
  let alarms = 0;
  for (const { files = [] } of sittings)
    for (const [file, score] of files.entries()) {
      alarms += score.alarms;
      for (const type of score.decoys) {
        const name = `${String(file)} ${type}`;
        decoys.set(name, { type, file, count: (decoys.get(name)?.count ?? 0) + 1 });
      }
    }
  const named = [...decoys.values()].sort((a, b) => b.count - a.count);
  return {
    students: rows.length,
    kinds: findingKinds
      .map((kind) => {
        const of = findings.filter(({ item }) => item.kind === kind);
        return { kind, found: of.reduce((sum, { right }) => sum + right, 0), total: of.length * rows.length };
      })
      .filter(({ total }) => total > 0)
      .sort((a, b) => a.found / a.total - b.found / b.total),
    findings: findings.sort((a, b) => a.right - b.right),
    decisions: hits.filter(({ item }) => item.kind === null),
    decoys: named,
    otherAlarms: alarms - named.reduce((sum, { count }) => sum + count, 0),
  };
}
