/** Turns a visitor's choices into the head of an attempt. Pure: ids, seeds and times come in. */
import type { AttemptHead, AttemptKind, SittingRules } from '../../schemas/attempt.ts';
import { boundTitle } from '../../schemas/attempt-record.ts';
import type { BankItem } from '../../schemas/bank.ts';
import { largestRemainder } from './assemble.ts';

/** What the candidate settles where the real rule is not known, and what an accommodation would change. */
export interface MockChoices {
  clock: 'pooled' | 'per-part';
  reopenParts: boolean;
  /** 1, 1.25, 1.5, 2, or 0 for no limit. */
  extraTime: number;
  extraBreaks: number;
  confidence: boolean;
}

/** Accommodations as a choice: the factor, and what it is called. The last, no limit at all, is for mocks alone. */
export const extraTimes = [
  ['1', 'Standard time'],
  ['1.25', 'Time and a quarter'],
  ['1.5', 'Time and a half'],
  ['2', 'Double time'],
  ['0', 'No time limit'],
] as const;

/** What an exam format says of the sitting. Times in minutes. */
export interface Format {
  minutes: number | null;
  parts: readonly number[];
  breakMinutes: number;
}

const minute = 60_000;

/** Limits of a mock in milliseconds: one for all, or the whole divided by the parts' shares of items, to whole minutes. */
export function mockLimits(format: Format, choices: Pick<MockChoices, 'clock' | 'extraTime'>): number[] {
  if (format.minutes === null || choices.extraTime === 0) return [];
  const minutes = Math.round(format.minutes * choices.extraTime);
  return (choices.clock === 'pooled' ? [minutes] : largestRemainder(format.parts, minutes)).map((value) => value * minute);
}

export function mockRules(format: Format, choices: MockChoices): SittingRules {
  const limits = mockLimits(format, choices);
  return {
    timing: limits.length === 0 ? 'untimed' : choices.clock,
    limits,
    extraTime: limits.length === 0 ? 0 : choices.extraTime,
    breakMs: format.breakMinutes * minute,
    extraBreaks: choices.extraBreaks,
    reopenParts: choices.reopenParts,
    feedback: 'end',
    pausable: false,
    confidence: choices.confidence,
    ceremony: true,
  };
}

/** Minutes a practice of so many items gets: the pace of the exam, rounded up. */
export const practiceMinutes = (items: number, secondsAnItem: number): number => Math.max(1, Math.ceil((items * secondsAnItem) / 60));

export function practiceRules(choices: {
  minutes: number | null;
  feedback: 'each' | 'end';
  confidence: boolean;
  extraTime: number;
}): SittingRules {
  const timed = choices.minutes !== null && choices.extraTime !== 0;
  return {
    timing: timed ? 'pooled' : 'untimed',
    limits: timed ? [Math.round((choices.minutes ?? 0) * choices.extraTime * minute)] : [],
    extraTime: choices.extraTime,
    breakMs: 0,
    extraBreaks: 0,
    reopenParts: false,
    feedback: choices.feedback,
    pausable: true,
    confidence: choices.confidence,
    ceremony: false,
  };
}

/** The head of an attempt. Parts default to one. */
export function makeHead(parts: {
  id: string;
  kind: AttemptKind;
  title: string;
  createdAt: number;
  seed: string;
  bank: string;
  items: readonly BankItem[];
  rules: SittingRules;
  parts?: readonly number[];
  exam?: 'cpcs' | 'cpmsm';
  outline?: string;
  domains?: Record<string, string>;
  formId?: string;
  retakeOf?: string;
}): AttemptHead {
  const { items, parts: sizes, ...rest } = parts;
  // A form that came out shorter than its format (an item withdrawn meanwhile) still has parts that add up.
  const planned = sizes ?? [items.length];
  const fitting = planned.reduce((sum, size) => sum + size, 0) === items.length ? [...planned] : largestRemainder(planned, items.length);
  return { ...rest, title: boundTitle(rest.title), items: [...items], parts: fitting };
}
