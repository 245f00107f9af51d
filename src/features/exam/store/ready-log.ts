/** An attempt whose log is damaged or of an older version, made ready to go on: what can be read counts, the rest is set aside. */
import type { StoredAttempt } from '../../../storage/log.ts';
import { attemptKind } from '../../../storage/attempts-database.ts';
import { prepareLog } from '../../../storage/log-mend.ts';
import { attemptRules, replay, type AttemptEvent, type AttemptHead, type AttemptState, type EventBody } from '../attempt.ts';
import { mendLog, type Mended } from '../mend.ts';
import type { ReadyLog } from './kept-log.ts';

/** The log of an attempt as far as it holds. */
export const mendAttempt = (stored: StoredAttempt): Mended<AttemptEvent> =>
  mendLog<EventBody, AttemptState>(stored, {
    ...attemptRules(stored.head),
    turns: ({ part }) => [
      { body: { type: 'agreed' }, ends: false },
      { body: { type: 'tutorial-ended' }, ends: false },
      { body: { type: 'part-begun', part }, ends: false },
      { body: { type: 'part-ended', part, reason: 'submitted' }, ends: true },
      { body: { type: 'break-begun' }, ends: true },
      { body: { type: 'break-ended' }, ends: false },
      { body: { type: 'paused' }, ends: true },
      { body: { type: 'continued' }, ends: false },
      { body: { type: 'rest-begun' }, ends: true },
      { body: { type: 'rest-ended' }, ends: false },
    ],
  });

/** Whether a log, whole or not, holds the end of its attempt: then it is read, and never sat on. */
export const holdsEnd = (head: AttemptHead, events: readonly AttemptEvent[]): boolean =>
  events.some(
    (event) =>
      event.type === 'finished' ||
      event.type === 'surveyed' ||
      event.type === 'cause' ||
      (event.type === 'part-ended' && !head.rules.ceremony && event.part === head.parts.length - 1),
  );

export async function readyAttempt(stored: StoredAttempt): Promise<ReadyLog<AttemptEvent>> {
  const { events, said } = mendAttempt(stored);
  // A finished attempt is read and never sat on, whatever its log has lost.
  if (holdsEnd(stored.head, stored.events))
    return replay(stored.head, events).phase === 'done' ? { ok: true, events } : { ok: false, problem: 'broken' };
  const ready = await prepareLog(attemptKind, stored.head, events);
  return ready.ok
    ? { ok: true, events: ready.value, damage: said && `${said} The damaged record was set aside and can be downloaded under My progress.` }
    : ready;
}
