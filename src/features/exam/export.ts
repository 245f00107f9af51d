/** A finished attempt as a file: JSON that anyone can recompute, and CSV for a spreadsheet. Pure. */
import { spreadsheetCsv } from '../../format/csv.ts';
import { optionLetter } from '../../format/letters.ts';
import type { ItemKey } from '../../schemas/bank.ts';
import type { AttemptEvent, AttemptHead, AttemptState } from './attempt.ts';
import { replay } from './attempt.ts';
import { logProblems } from './log-check.ts';
import { givenAnswers, makeReport, type Report } from './report.ts';
import { scoreAttempt, type Score } from './score.ts';
import { optionOrder } from './seed.ts';

/** Format and version of the report file. */
export const reportFormat = 'primary-source-report/1';

export interface ReportFile {
  format: typeof reportFormat;
  attempt: AttemptHead;
  events: AttemptEvent[];
  keys: ItemKey[];
  /** What the site said; `checkReport` computes it again. */
  result: {
    right: number;
    total: number;
    answered: number;
    items: { id: string; chosen: number | null; key: number | null; right: boolean | null; ms: number }[];
  };
}

export function reportFile(head: AttemptHead, events: AttemptEvent[], keys: readonly ItemKey[]): ReportFile {
  const state = replay(head, events);
  const score = scoreAttempt(head, state, new Map(keys.map((key) => [key.id, key])));
  return {
    format: reportFormat,
    attempt: head,
    events,
    keys: [...keys],
    result: {
      right: score.right,
      total: score.total,
      answered: score.answered,
      items: score.items.map((item) => ({
        id: item.item.id,
        chosen: item.chosen,
        key: item.keyOption,
        right: item.right,
        ms: Math.round(state.responses[item.index]?.ms ?? 0),
      })),
    },
  };
}

/** What of the items and keys contradicts itself. */
function keyProblems({ attempt, keys }: ReportFile): string[] {
  const items = new Map(attempt.items.map((item) => [item.id, item]));
  const problems: string[] = [];
  if (items.size < attempt.items.length) problems.push('An item is in the form more than once.');
  if (new Set(keys.map((key) => key.id)).size < keys.length) problems.push('An item has two keys.');
  for (const [index, item] of attempt.items.entries()) {
    const key = keys.find(({ id }) => id === item.id);
    if (key?.v === item.v && item.options[key.key] !== key.keyText) {
      problems.push(`Item ${String(index + 1)}: its key does not point to the option that keeps the text of the key.`);
    }
  }
  return problems;
}

export interface BankComparison {
  /** Items whose key is the bank's, whose wording changed since, and that the bank does not know. */
  same: number;
  changed: number;
  unknown: number;
  differences: string[];
}

/** Compares the keys a report file brings with the bank's own; without this a score follows from whatever keys the file holds. */
export function compareWithBank(file: ReportFile, bank: ReadonlyMap<string, ItemKey>): BankComparison {
  const stated = new Map(file.keys.map((key) => [key.id, key]));
  const found: BankComparison = { same: 0, changed: 0, unknown: 0, differences: [] };
  for (const [index, item] of file.attempt.items.entries()) {
    const name = `Item ${String(index + 1)}`;
    const own = bank.get(item.id);
    const key = stated.get(item.id);
    if (!own || !key) found.unknown += 1;
    else if (own.v !== key.v || own.v !== item.v) found.changed += 1;
    else if (own.key !== key.key) found.differences.push(`${name}, key: the file says ${String(key.key)}, the bank ${String(own.key)}`);
    else if (own.keyText !== key.keyText || item.options[own.key] !== own.keyText) {
      found.differences.push(`${name}, key text: the file's is not the bank's`);
    } else found.same += 1;
  }
  return found;
}

/** Differences between what a report file states and what its own log gives; empty when it holds. */
export function checkReport(file: ReportFile): { state: AttemptState; score: Score; report: Report; differences: string[] } {
  const state = replay(file.attempt, file.events);
  const score = scoreAttempt(file.attempt, state, new Map(file.keys.map((key) => [key.id, key])));
  const differences: string[] = [];
  const compare = (what: string, stated: unknown, found: unknown) => {
    if (stated !== found) differences.push(`${what}: the file says ${String(stated)}, its log gives ${String(found)}`);
  };
  compare('Right answers', file.result.right, score.right);
  compare('Items scored', file.result.total, score.total);
  compare('Items answered', file.result.answered, score.answered);
  compare('Number of items', file.result.items.length, score.items.length);
  for (const [index, stated] of file.result.items.entries()) {
    const found = score.items[index];
    if (!found) break;
    compare(`Item ${String(index + 1)}, id`, stated.id, found.item.id);
    compare(`Item ${String(index + 1)}, answer`, stated.chosen, found.chosen);
    compare(`Item ${String(index + 1)}, key`, stated.key, found.keyOption);
    compare(`Item ${String(index + 1)}, right`, stated.right, found.right);
    compare(`Item ${String(index + 1)}, time`, stated.ms, Math.round(state.responses[index]?.ms ?? 0));
  }
  differences.push(...keyProblems(file), ...logProblems(file.attempt, file.events));
  if (state.phase !== 'done') differences.push('The log does not end with a finished attempt.');
  return { state, score, report: makeReport(file.attempt, state, score), differences };
}

/** The items of an attempt as CSV with a header line and CRLF ends. Letters are those the candidate saw. */
export function reportCsv(head: AttemptHead, events: readonly AttemptEvent[], keys: ReadonlyMap<string, ItemKey>): string {
  const state = replay(head, events);
  const score = scoreAttempt(head, state, keys);
  const rows = score.items.map((item) => {
    const response = state.responses[item.index];
    const order = optionOrder(item.item, head.seed);
    const letter = (option: number | null) => (option === null ? '' : optionLetter(order.indexOf(option)));
    return [
      item.index + 1,
      item.item.id,
      item.item.topic,
      item.item.cognitive,
      letter(item.chosen),
      letter(item.keyOption),
      item.right === null ? `not scored (${item.leftOut ?? ''})` : item.right ? 'right' : 'wrong',
      Math.round((response?.ms ?? 0) / 1000),
      response ? givenAnswers(response).length : 0,
      response?.flagged === true ? 'yes' : '',
      response?.confidence ?? '',
      response?.cause ?? '',
      response?.note ?? '',
    ];
  });
  const header = [
    'number',
    'item',
    'topic',
    'level',
    'answer',
    'key',
    'result',
    'seconds',
    'times answered',
    'flagged',
    'confidence',
    'why missed',
    'note',
  ];
  return spreadsheetCsv([header, ...rows]);
}
