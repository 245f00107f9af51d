import { describe, expect, it } from 'vitest';
import { database, Refused } from '../../../src/storage/database.ts';

const fail = (name: string) => new DOMException('no', name);

/** Connections by number; `broken` says which answer with an error. */
function connections(broken: Record<number, string>, opening: Record<number, string> = {}) {
  let opened = 0;
  const closed: number[] = [];
  const lost: string[] = [];
  let take: () => void = () => undefined;
  const db = database(
    (report) => {
      opened += 1;
      const number = opened;
      take = report;
      const refusal = opening[number];
      if (refusal !== undefined) return Promise.reject(fail(refusal));
      return Promise.resolve({ number, close: () => void closed.push(number) });
    },
    () => lost.push('lost'),
  );
  const run = () =>
    db.run(({ number }) => {
      const name = broken[number];
      return name === undefined ? Promise.resolve(number) : Promise.reject(fail(name));
    });
  return {
    db,
    run,
    closed,
    lost,
    opened: () => opened,
    take: () => {
      take();
    },
  };
}

describe('a connection that the browser dropped in the background', () => {
  it.each(['InvalidStateError', 'UnknownError', 'AbortError'])('%s: is opened again, and the write is repeated', async (name) => {
    const { run, closed } = connections({ 1: name });
    expect(await run()).toEqual({ ok: true, value: 2 });
    expect(closed).toEqual([1]);
    expect(await run()).toEqual({ ok: true, value: 2 });
  });

  it('is opened once for all work that found it dead', async () => {
    const { run, opened } = connections({ 1: 'InvalidStateError' });
    expect(await Promise.all([run(), run(), run()])).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: 2 })));
    expect(opened()).toBe(2);
  });

  it('that stays dead is called dead, not blocked', async () => {
    const { run } = connections({ 1: 'InvalidStateError', 2: 'InvalidStateError' });
    expect(await run()).toEqual({ ok: false, problem: 'failed' });
  });

  it('may refuse once to be opened', async () => {
    expect(await connections({}, { 1: 'UnknownError' }).run()).toEqual({ ok: true, value: 2 });
  });
});

describe('a problem of storage', () => {
  it.each([
    ['SecurityError', 'blocked'],
    ['NotAllowedError', 'blocked'],
    ['InvalidStateError', 'blocked'],
    ['VersionError', 'newer'],
    ['DataError', 'failed'],
  ])('%s when it is opened means %s, and is tried again with the next work', async (name, problem) => {
    const { run } = connections({}, { 1: name, 2: name === 'InvalidStateError' ? name : '' });
    expect(await run()).toEqual({ ok: false, problem });
  });

  it('full is full, and asks for no new connection', async () => {
    const { run, opened } = connections({ 1: 'QuotaExceededError' });
    expect(await run()).toEqual({ ok: false, problem: 'full' });
    expect(opened()).toBe(1);
  });

  it('of its own is told by the work itself', async () => {
    const { db } = connections({});
    expect(await db.run(() => Promise.reject(new Refused('cleared')))).toEqual({ ok: false, problem: 'cleared' });
  });

  it('taken away: the page hears it, and the next work opens again', async () => {
    const { run, take, lost } = connections({});
    await run();
    take();
    expect(lost).toEqual(['lost']);
    expect(await run()).toEqual({ ok: true, value: 2 });
  });
});
