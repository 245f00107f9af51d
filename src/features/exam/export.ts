/** A finished attempt as a file: JSON that anyone can recompute, and CSV for a spreadsheet. Pure. */
import type { ItemKey } from '../../schemas/bank.ts';
import type { AttemptEvent, AttemptHead, AttemptState } from './attempt.ts';
import { replay } from './attempt.ts';
import type { Report } from './report.ts';
import { makeReport } from './report.ts';
import { scoreAttempt, type Score } from './score.ts';

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
    compare(`Item ${String(index + 1)}, right`, stated.right, found.right);
  }
  if (state.phase !== 'done') differences.push('The log does not end with a finished attempt.');
  return { state, score, report: makeReport(file.attempt, state, score), differences };
}

/**
 * One field of a CSV line (RFC 4180). A leading =, +, - or @ is disarmed, so that no spreadsheet runs it as a formula; a signed number
 * or id like `-12` is none and stays as it is, for a grade import must find it. A semicolon is quoted too: half of the world's
 * spreadsheets part fields at it.
 */
export function csvField(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^[+-][\w.]+$/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The items of an attempt as CSV with a header line and CRLF ends. Letters are those of the author's order. */
export function reportCsv(head: AttemptHead, events: readonly AttemptEvent[], keys: ReadonlyMap<string, ItemKey>): string {
  const state = replay(head, events);
  const score = scoreAttempt(head, state, keys);
  const letter = (option: number | null) => (option === null ? '' : 'ABCD'.charAt(option));
  const rows = score.items.map((item) => {
    const response = state.responses[item.index];
    return [
      item.index + 1,
      item.item.id,
      item.item.topic,
      item.item.cognitive,
      letter(item.chosen),
      letter(item.keyOption),
      item.right === null ? 'not scored' : item.right ? 'right' : 'wrong',
      Math.round((response?.ms ?? 0) / 1000),
      response?.answers.length ?? 0,
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
  return [header, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n') + '\r\n';
}
