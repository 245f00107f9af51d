import { describe, expect, it } from 'vitest';
import { readRecord, type ReadAttempt } from '../../../src/schemas/attempt-record.ts';
import { replay, type AttemptEvent, type EventBody } from '../../../src/features/exam/attempt.ts';
import { mendAttempt } from '../../../src/features/exam/store/ready-log.ts';
import { head } from './make.ts';

const form = head();
const bodies: EventBody[] = [
  { type: 'agreed' },
  { type: 'tutorial-ended' },
  { type: 'part-begun', part: 0 },
  { type: 'answered', item: 0, option: 1 },
  { type: 'answered', item: 1, option: 2 },
  { type: 'answered', item: 2, option: 0 },
];
const log: AttemptEvent[] = bodies.map((body, seq) => ({ ...body, seq, at: 1_000_000 + seq * 1000, wall: 1_000_000 + seq * 1000 }));
const options = (events: readonly AttemptEvent[]) =>
  replay(form, events)
    .responses.slice(0, 3)
    .map(({ option }) => option);

const read = (entries: readonly unknown[]): ReadAttempt => {
  const found = readRecord(form, entries);
  if (found.kind !== 'read') throw new Error(found.kind);
  return found;
};
const damagedAt = (...places: number[]) => log.map((event, place) => (places.includes(place) ? { seq: place, type: 'dreamt' } : event));

describe('a log with an entry that cannot be read', () => {
  it('counts every answer after it, and names what is lost', () => {
    const { events, said } = mendAttempt(read(damagedAt(4)));
    expect(options(events)).toEqual([1, null, 0]);
    expect(said).toMatch(
      /^1 entry of the log could not be read: entry 5 \(between .+ and .+\)\. What it held is lost; everything else counts\.$/,
    );
  });

  it('counts every answer after an entry that is missing', () => {
    const { events, said } = mendAttempt(read([...log.slice(0, 3), ...log.slice(4)]));
    expect(options(events)).toEqual([null, 2, 0]);
    expect(said).toContain('entry 4 (between');
  });

  it('knows the turn of the sitting that the damaged entry was by what follows it', () => {
    for (const place of [0, 1, 2]) {
      const { events, said } = mendAttempt(read(damagedAt(place)));
      expect(events.map(({ type }) => type)).toEqual(log.map(({ type }) => type));
      expect(options(events)).toEqual([1, 2, 0]);
      expect(said).toContain(`entry ${String(place + 1)} (`);
    }
  });

  it('gives no entry a place before what it needs: what cannot follow is lost and counted', () => {
    const { events, said } = mendAttempt(read(damagedAt(0, 1, 2)));
    expect(events).toEqual([]);
    expect(said).toContain('6 entries of the log could not be read: entries 1 to 6');
  });

  it('says the end when the end is lost, and nothing of a whole log', () => {
    expect(mendAttempt(read(damagedAt(4, 5)))).toMatchObject({ said: expect.stringMatching(/entries 5 to 6 \(after /) as string });
    expect(mendAttempt(read(log))).toEqual({ events: log, said: '' });
  });
});
