/** What may follow what in the log of an attempt, for the writer of logs. Pure. */
import { allowed, apply, replay, type AttemptHead, type AttemptState, type EventBody } from '../attempt.ts';
import type { LogRules } from './log-writer.ts';

export const attemptRules = (head: AttemptHead): LogRules<EventBody, AttemptState> => ({
  replay: (events) => replay(head, events),
  allowed: (state, body) => allowed(head, state, body),
  apply: (state, event) => apply(head, state, event),
});
