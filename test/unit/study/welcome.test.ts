import { describe, expect, it } from 'vitest';
import { placesIn, stoppedAt } from '../../../src/features/study/reading.ts';
import { offersFor } from '../../../src/features/study/welcome.ts';
import type { StudyLesson } from '../../../src/schemas/study-content.ts';

const day = '2026-11-30';

describe('the home page', () => {
  it('offers a first visitor nothing', () => {
    expect(offersFor({ desk: null, reading: null, underWay: false }, day)).toEqual([]);
  });

  it('offers what is due, the lesson that was left, and the days to the window', () => {
    const offers = offersFor(
      { desk: { due: 3, day, window: '2026-12-10' }, reading: { path: '/learn/a/b/', section: 'traps', name: 'Peers' }, underWay: true },
      day,
    );
    expect(offers.map(({ text }) => text)).toEqual([
      'Return to your unfinished practice',
      '3 cards to review today',
      'Keep reading: Peers',
      '10 days to your exam window',
    ]);
    expect(offers[2]?.to).toEqual({ path: '/learn/a/b/#traps' });
  });

  it('does not call yesterday’s count today’s', () => {
    const offers = offersFor({ desk: { due: 3, day: '2026-11-29', window: '2026-11-01' }, reading: null, underWay: false }, day);
    expect(offers).toEqual([{ text: 'What is due today', to: 'progress/' }]);
  });
});

describe('places in lessons', () => {
  const lesson = (ref: string) => ({ ref, topic: ref, title: ref, short: ref, minutes: 5, tasks: [] }) satisfies StudyLesson;
  const note = (path: string, at: number, section: string) => ({ path, at, section });

  it('are found below any base, the latest first, and those of other pages are left out', () => {
    const places = placesIn(
      [lesson('a/b'), lesson('a/c')],
      [note('/learn/a/b/', 1, 'traps'), note('/base/learn/a/c/', 2, 'check-yourself'), note('/about/', 3, 'x')],
    );
    expect(places.map(({ lesson: { ref }, read }) => [ref, read])).toEqual([
      ['a/c', true],
      ['a/b', false],
    ]);
    expect(stoppedAt(places)?.lesson.ref).toBe('a/b');
  });
});
