/** A reading whose log is damaged, made ready to go on: what can be read counts, the rest is set aside. */
import type { StoredReading } from '../../../schemas/casework-record.ts';
import { prepareLog } from '../../../storage/log-mend.ts';
import { readingKind } from '../../../storage/reading-log.ts';
import { mendLog, type Mended } from '../../exam/mend.ts';
import type { ReadyLog } from '../../exam/store/kept-log.ts';
import { readingRules, type CaseworkEvent, type CaseworkEventBody, type ReadingState } from '../attempt.ts';

/** The log of a reading as far as it holds. */
export const mendReading = (stored: StoredReading): Mended<CaseworkEvent> =>
  mendLog<CaseworkEventBody, ReadingState>(stored, {
    ...readingRules(stored.head),
    turns: () => [
      { body: { type: 'begun' }, ends: false },
      { body: { type: 'continued' }, ends: false },
    ],
  });

export async function readyReading(stored: StoredReading): Promise<ReadyLog<CaseworkEvent>> {
  const { events, said } = mendReading(stored);
  // What was handed in is read and never written on, whatever its log has lost.
  if (stored.events.some(({ type }) => type === 'finished')) return { ok: false, problem: 'broken' };
  const ready = await prepareLog(readingKind, stored.head, events);
  return ready.ok ? { ok: true, events: ready.value, damage: said } : ready;
}
