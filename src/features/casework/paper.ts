/** How papers are put together before their lines are numbered, and how one line of a paper is found to be changed. */
import type {
  CaseBlock,
  CaseDocument,
  CaseDocumentKind,
  CaseField,
  CaseLine,
  CasePortal,
  CaseRow,
  CaseSentence,
  CaseSignature,
} from '../../schemas/casework.ts';

/** Every line is numbered at the end, when its paper no longer changes. */
const id = 'new.0';

export const sentence = (text: string): CaseSentence => ({ id, text });
export const fieldLine = (key: string, label: string, value: string): CaseField => ({ id, key, label, value });
export const fields = (lines: (readonly [key: string, label: string, value: string])[], title?: string): CaseBlock => ({
  type: 'fields',
  ...(title === undefined ? {} : { title }),
  lines: lines.map(([key, label, value]) => fieldLine(key, label, value)),
});
/** `head` is `key:Label` for each column. */
export const table = (key: string, title: string, head: string[], rows: string[][], empty?: string): CaseBlock => ({
  type: 'table',
  key,
  title,
  head: head.map((entry) => ({ key: entry.slice(0, entry.indexOf(':')), label: entry.slice(entry.indexOf(':') + 1) })),
  lines: rows.map((cells) => ({ id, cells })),
  ...(empty === undefined ? {} : { empty }),
});
export const text = (...paragraphs: string[]): CaseBlock => ({ type: 'text', lines: paragraphs.map(sentence) });
export const signature = (label: string, name: string, date: string, mark: CaseSignature['mark'] = 'hand'): CaseBlock => ({
  type: 'signature',
  lines: [{ id, label, name, date, mark }],
});
export const stamp = (...lines: string[]): CaseBlock => ({ type: 'stamp', lines: lines.map(sentence) });
export const portal = (url: string, retrieved: string, by: string): CaseBlock => ({
  type: 'portal',
  lines: [{ id, url, retrieved, by }],
});

/** A paper without its number; `number` names it by its kind and place. */
export type Paper = Omit<CaseDocument, 'id'>;

const missing = (paper: Paper, what: string) => new RangeError(`${paper.kind} has no ${what}`);

export function findField(paper: Paper, key: string): CaseField | undefined {
  for (const block of paper.blocks)
    if (block.type === 'fields') {
      const found = block.lines.find((line) => line.key === key);
      if (found) return found;
    }
  return undefined;
}
export function fieldOf(paper: Paper, key: string): CaseField {
  const found = findField(paper, key);
  if (!found) throw missing(paper, key);
  return found;
}
/** Changes what a field says, and gives the line. */
export function setField(paper: Paper, key: string, value: string): CaseField {
  const line = fieldOf(paper, key);
  line.value = value;
  return line;
}
export type TableBlock = Extract<CaseBlock, { type: 'table' }>;
export function tableOf(paper: Paper, key: string): TableBlock {
  for (const block of paper.blocks) if (block.type === 'table' && block.key === key) return block;
  throw missing(paper, `table ${key}`);
}
export const cellOf = (block: TableBlock, row: CaseRow, key: string): string =>
  row.cells[block.head.findIndex((head) => head.key === key)] ?? '';
export function setCell(block: TableBlock, row: CaseRow, key: string, value: string): CaseRow {
  const place = block.head.findIndex((head) => head.key === key);
  if (place < 0) throw new RangeError(`${block.key} has no column ${key}`);
  row.cells[place] = value;
  return row;
}
export function rowOf(block: TableBlock, place: number): CaseRow {
  const row = block.lines.at(place);
  if (!row) throw new RangeError(`${block.key} has no row ${String(place)}`);
  return row;
}
export function addRow(block: TableBlock, cells: string[]): CaseRow {
  const row = { id, cells };
  block.lines.push(row);
  return row;
}
export function portalOf(paper: Paper): CasePortal {
  for (const block of paper.blocks) if (block.type === 'portal' && block.lines[0]) return block.lines[0];
  throw missing(paper, 'portal');
}
export function signatureOf(paper: Paper): CaseSignature {
  for (const block of paper.blocks) if (block.type === 'signature' && block.lines[0]) return block.lines[0];
  throw missing(paper, 'signature');
}

/** Numbers papers and their lines: `license-lookup-2.7`. The only paper of its kind carries no number. */
export function number(papers: readonly Paper[]): CaseDocument[] {
  const count = new Map<CaseDocumentKind, number>();
  const several = (kind: CaseDocumentKind) => papers.filter((paper) => paper.kind === kind).length > 1;
  return papers.map((paper) => {
    const place = (count.get(paper.kind) ?? 0) + 1;
    count.set(paper.kind, place);
    const name = several(paper.kind) ? `${paper.kind}-${String(place)}` : paper.kind;
    let line = 0;
    for (const block of paper.blocks)
      for (const each of block.lines as CaseLine[]) {
        line += 1;
        each.id = `${name}.${String(line)}`;
      }
    return { id: name, ...paper };
  });
}
