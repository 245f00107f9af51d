/** What an attempt adds up to: the state of a sitting, where it begins, and which items stand in which part. Pure. */
import type { AttemptHead, Confidence, Highlight, MissCause } from '../../schemas/attempt.ts';

export interface Response {
  option: number | null;
  flagged: boolean;
  struck: number[];
  confidence: Confidence | null;
  note: string;
  highlights: Highlight[];
  revealed: boolean;
  visits: number;
  /** Milliseconds the item was on the screen. */
  ms: number;
  /** Every answer in the order given. */
  answers: { option: number | null; at: number }[];
  cause: MissCause | null;
}

export interface PartState {
  begunAt: number | null;
  endedAt: number | null;
  reason: 'submitted' | 'time' | null;
  /** Exam time used up to the last stop, without pauses and rests. */
  usedMs: number;
}

export type Phase = 'rules' | 'tutorial' | 'ready' | 'part' | 'paused' | 'rest' | 'break-offer' | 'break' | 'survey' | 'done';

export interface AttemptState {
  phase: Phase;
  /** Part being sat, or next to sit. */
  part: number;
  /** Item on the screen: index into the head's items. */
  item: number;
  responses: Response[];
  parts: PartState[];
  /** When the phase began; breaks, rests and pauses are timed from it. */
  since: number;
  /** When the item on the screen came to it; null while none is. */
  itemSince: number | null;
  breakMs: number;
  restsTaken: number;
  pausedMs: number;
  pauses: number;
  awayMs: number;
  clockChanges: number[];
  survey: { difficulty: number | null; predicted: number | null } | null;
  finishedAt: number | null;
  /** Sequence number the next event must have. */
  nextSeq: number;
}

const emptyResponse = (): Response => ({
  option: null,
  flagged: false,
  struck: [],
  confidence: null,
  note: '',
  highlights: [],
  revealed: false,
  visits: 0,
  ms: 0,
  answers: [],
  cause: null,
});

export function startState(head: AttemptHead): AttemptState {
  return {
    phase: head.rules.ceremony ? 'rules' : 'ready',
    part: 0,
    item: 0,
    responses: head.items.map(emptyResponse),
    parts: head.parts.map(() => ({ begunAt: null, endedAt: null, reason: null, usedMs: 0 })),
    since: head.createdAt,
    itemSince: null,
    breakMs: 0,
    restsTaken: 0,
    pausedMs: 0,
    pauses: 0,
    awayMs: 0,
    clockChanges: [],
    survey: null,
    finishedAt: null,
    nextSeq: 0,
  };
}

/** First and one past the last item of a part. */
export function partRange(head: Pick<AttemptHead, 'parts'>, part: number): [first: number, end: number] {
  const first = head.parts.slice(0, part).reduce((sum, size) => sum + size, 0);
  return [first, first + (head.parts[part] ?? 0)];
}

/** The part an item belongs to. */
export function partOf(head: Pick<AttemptHead, 'parts'>, item: number): number {
  let end = 0;
  return head.parts.findIndex((size) => {
    end += size;
    return item < end;
  });
}
