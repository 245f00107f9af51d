import { describe, expect, it } from 'vitest';
import { standing } from '../../../src/features/curriculum/index.ts';

const order = ['a/1', 'a/2', 'b/1', 'b/2'];
const opened = (ref: string, at: number, read: boolean) => ({ ref, at, section: read ? 'check-yourself' : 'traps', read });

describe('the study map', () => {
  it('points nowhere before a lesson was opened', () => {
    expect(standing(order, [])).toEqual({ read: new Set(), next: null });
  });

  it('goes on with the lesson left last, at its section, even when another was read since', () => {
    const { read, next } = standing(order, [opened('a/1', 1, false), opened('b/1', 3, true), opened('a/2', 2, false)]);
    expect(next).toEqual({ ref: 'a/2', section: 'traps' });
    expect([...read]).toEqual(['b/1']);
  });

  it('goes to the next unread lesson when none was left, and round to the first', () => {
    expect(standing(order, [opened('a/2', 1, true)]).next).toEqual({ ref: 'b/1', section: null });
    expect(standing(order, [opened('b/2', 2, true), opened('a/1', 1, true)]).next).toEqual({ ref: 'a/2', section: null });
  });

  it('has nothing next once all is read, and leaves out lessons that are gone', () => {
    expect(
      standing(
        order,
        order.map((ref, at) => opened(ref, at, true)),
      ).next,
    ).toBeNull();
    expect(standing(order, [opened('gone/1', 1, false)])).toEqual({ read: new Set(), next: null });
  });
});
