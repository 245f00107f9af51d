/** How the reviewer reads papers: by what a line is about, never by who wrote it or what was meant. */
import type {
  CaseBlock,
  CaseDocument,
  CaseDocumentKind,
  CaseField,
  CaseFile,
  CaseLine,
  CasePortal,
  CaseSignature,
  Policy,
  PolicyTopic,
} from '../../schemas/casework.ts';
import { daysFrom, readDay } from './calendar.ts';

export interface Row {
  id: string;
  at: (column: string) => string;
}

/** A file under a policy: its own, or another office's. */
export interface Reading {
  file: CaseFile;
  policy: Policy;
  decisionOn: string;
  first: boolean;
  all: (kind: CaseDocumentKind) => CaseDocument[];
  /** Ids of the policy lines on these topics. */
  rule: (...topics: PolicyTopic[]) => string[];
  /** A line of the application. */
  own: (key: string) => CaseField | undefined;
  ownRows: (table: string) => Row[];
}

export const fieldIn = (document: CaseDocument, key: string): CaseField | undefined => {
  for (const block of document.blocks) {
    const found = block.type === 'fields' ? block.lines.find((line) => line.key === key) : undefined;
    if (found) return found;
  }
  return undefined;
};
export const valueIn = (document: CaseDocument, key: string): string => fieldIn(document, key)?.value ?? '';

export function rowsIn(document: CaseDocument | undefined, key: string): Row[] {
  for (const block of document?.blocks ?? [])
    if (block.type === 'table' && block.key === key) {
      const { head } = block;
      return block.lines.map(({ id, cells }) => ({ id, at: (column) => cells[head.findIndex((each) => each.key === column)] ?? '' }));
    }
  return [];
}
const firstLine = (document: CaseDocument, type: CaseBlock['type']): CaseLine | undefined =>
  document.blocks.find((block) => block.type === type)?.lines[0];
export function portalIn(document: CaseDocument): CasePortal | undefined {
  const line = firstLine(document, 'portal');
  return line && 'retrieved' in line ? line : undefined;
}
export function signatureIn(document: CaseDocument): CaseSignature | undefined {
  const line = firstLine(document, 'signature');
  return line && 'mark' in line ? line : undefined;
}
/** Every line of a paper, in order. */
export const linesIn = (document: CaseDocument): CaseLine[] => document.blocks.flatMap((block): CaseLine[] => block.lines);

/** A line as plain words: for lists, searches and screen readers. */
export function lineText(line: CaseLine): string {
  if ('value' in line) return `${line.label}: ${line.value === '' ? '(blank)' : line.value}`;
  if ('cells' in line) return line.cells.map((cell) => (cell === '' ? '(blank)' : cell)).join(' | ');
  if ('text' in line) return line.text;
  if ('url' in line) return `${line.url}, retrieved ${line.retrieved}${line.by === '' ? '' : ` by ${line.by}`}`;
  const how = { hand: 'signed', electronic: 'signed electronically', stamp: 'rubber stamp', none: 'not signed' }[line.mark];
  return `${line.label}: ${line.name === '' ? '(blank)' : line.name}, ${how}, ${line.date === '' ? 'no date' : line.date}`;
}

export function readFile(file: CaseFile, policy: Policy): Reading {
  const all = (kind: CaseDocumentKind) => file.documents.filter((document) => document.kind === kind);
  const application = all('application')[0];
  return {
    file,
    policy,
    decisionOn: file.decisionOn,
    first: file.cycle === 'initial',
    all,
    rule: (...topics) => policy.lines.filter(({ topic }) => topics.includes(topic)).map(({ id }) => id),
    own: (key) => application && fieldIn(application, key),
    ownRows: (table) => rowsIn(application, table),
  };
}

/** Whether the day a paper shows lies more than so many days before another. A paper without a date is not old. */
export function olderThan(shown: string, days: number, on: string): boolean {
  const day = readDay(shown);
  return day !== null && daysFrom(day, on) > days;
}
/** Whether the day a paper shows lies before another. */
export function endsBefore(shown: string, on: string): boolean {
  const day = readDay(shown);
  return day !== null && day < on;
}

/** First name and surname, without initials and letters behind the name. */
export function person(name: string): { first: string; last: string } {
  const [first = '', ...rest] = name.replace(/,.*$/, '').split(' ');
  return { first, last: rest.filter((part) => !/^[A-Z]\.$/.test(part)).join(' ') };
}

/** Dollars in an amount as papers print it; 0 where there is none. */
export const dollarsIn = (text: string): number => Number(text.replaceAll(/[^0-9]/g, '') || 0);

/** What a rule finds: the catalogue's id and the lines it shows on. */
export interface Hit {
  type: string;
  lines: string[];
}
export type Rule = (reading: Reading) => Hit[];
export const hit = (type: string, ...lines: ({ id: string } | string | undefined)[]): Hit => ({
  type,
  lines: lines.flatMap((line) => (line === undefined ? [] : [typeof line === 'string' ? line : line.id])),
});
