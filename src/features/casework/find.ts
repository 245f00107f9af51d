/** Finds words in a file: every line that holds them all, in the order of the papers, the policy sheet first. Pure. */
import type { CaseFile } from '../../schemas/casework.ts';
import type { Mark } from '../../schemas/casework-reading.ts';
import { linesIn, lineText } from './read.ts';

export interface Found {
  line: string;
  /** The paper's id, or `policy`. */
  document: string;
  title: string;
  text: string;
}

/** Every line of a file, by its id. */
export function linesOf({ policy, documents }: CaseFile): Map<string, Found> {
  const rows = [
    ...policy.lines.map(({ id, text }): Found => ({ line: id, document: 'policy', title: 'Policy', text })),
    ...documents.flatMap((document) =>
      linesIn(document).map((line): Found => ({ line: line.id, document: document.id, title: document.title, text: lineText(line) })),
    ),
  ];
  return new Map(rows.map((row) => [row.line, row]));
}

export function findInFile(lines: ReadonlyMap<string, Found>, query: string, most = 50): Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: Found[] = [];
  for (const row of lines.values()) {
    const text = row.text.toLowerCase();
    if (words.every((word) => text.includes(word)) && found.push(row) >= most) break;
  }
  return found;
}

/** How often each line is marked: what to write beside it. */
export function markLabels(marks: readonly Mark[], highlights: readonly string[], name: (mark: Mark) => string): Map<string, string> {
  const labels = new Map<string, string>(highlights.map((line) => [line, 'Highlighted']));
  for (const mark of marks)
    for (const line of mark.lines) {
      const before = labels.get(line);
      labels.set(line, before === undefined || before === 'Highlighted' ? name(mark) : `${before}; ${name(mark)}`);
    }
  return labels;
}
