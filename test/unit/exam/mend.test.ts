import { describe, expect, it } from 'vitest';
import { readRecord, type ReadAttempt } from '../../../src/schemas/attempt-record.ts';
import { replay, timeLeft, type AttemptEvent, type EventBody } from '../../../src/features/exam/attempt.ts';
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

  it('counts every answer after an entry that claims a place far behind them', () => {
    const { events, said } = mendAttempt(read(log.map((event) => (event.seq === 4 ? { ...event, seq: 5000 } : event))));
    expect(options(events)).toEqual([1, null, 0]);
    expect(said).toContain('1 entry of the log could not be read: entry 5 (between');
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

  it('knows several turns in a row by what follows them, and no answer after them is lost', () => {
    for (const places of [
      [0, 1],
      [1, 2],
      [0, 1, 2],
    ]) {
      const { events, said } = mendAttempt(read(damagedAt(...places)));
      expect(events.map(({ type }) => type)).toEqual(log.map(({ type }) => type));
      expect(options(events)).toEqual([1, 2, 0]);
      expect(said).toContain(`${String(places.length)} entries of the log could not be read: entries ${String((places[0] ?? 0) + 1)} to`);
    }
  });

  it('knows the whole change from part one to part two', () => {
    const later: EventBody[] = [
      { type: 'part-ended', part: 0, reason: 'submitted' },
      { type: 'break-begun' },
      { type: 'break-ended' },
      { type: 'part-begun', part: 1 },
      { type: 'answered', item: form.items.length - 1, option: 3 },
    ];
    const whole = [...bodies, ...later].map((body, seq) => ({ ...body, seq, at: 1_000_000 + seq * 1000, wall: 1_000_000 + seq * 1000 }));
    const turns = [6, 7, 8, 9];
    const { events } = mendAttempt(read(whole.map((event, place) => (turns.includes(place) ? { seq: place, type: 'dreamt' } : event))));
    expect(replay(form, events).responses.at(-1)?.option).toBe(3);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((one, other) => one - other));
  });

  it('charges no exam time for a pause whose beginning is lost', () => {
    const paused = head({ rules: { ...form.rules, pausable: true } });
    const hour = 3_600_000;
    const rest: [EventBody, number][] = [
      [{ type: 'paused' }, 6000],
      [{ type: 'continued' }, 9 * hour],
      [{ type: 'answered', item: 0, option: 2 }, 9 * hour + 1000],
    ];
    const whole = [...log, ...rest.map(([body, at], place) => ({ ...body, seq: 6 + place, at: 1_000_000 + at, wall: 1_000_000 + at }))];
    const found = readRecord(
      paused,
      whole.map((event) => (event.type === 'paused' ? { seq: event.seq, type: 'dreamt' } : event)),
    );
    if (found.kind !== 'read') throw new Error(found.kind);
    const { events } = mendAttempt(found);
    expect(timeLeft(paused, replay(paused, events), 1_000_000 + 9 * hour + 1000)).toBeGreaterThan(580_000);
    expect(options(events)[0]).toBe(2);
  });

  it('gives no entry a place before what it needs: what cannot follow is lost and counted', () => {
    const answer = { type: 'answered', item: 0, option: 1, seq: 2, at: 1_002_000, wall: 1_002_000 };
    // One lost entry cannot have been both the end of the tutorial and the beginning of the part.
    const { events, said } = mendAttempt(read([log[0], { seq: 1, type: 'dreamt' }, answer]));
    expect(events).toEqual([log[0]]);
    expect(said).toContain('2 entries of the log could not be read: entries 2 to 3');
  });

  it('says the end when the end is lost, and nothing of a whole log', () => {
    expect(mendAttempt(read(damagedAt(4, 5)))).toMatchObject({ said: expect.stringMatching(/entries 5 to 6 \(after /) as string });
    expect(mendAttempt(read(log))).toEqual({ events: log, said: '' });
  });
});
