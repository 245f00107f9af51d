import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, weekdayOf } from '../../../src/features/study/calendar.ts';
import { planCalendar } from '../../../src/features/study/ics.ts';
import { makePlan, planProblems } from '../../../src/features/study/plan.ts';
import { topicStates } from '../../../src/features/study/topics.ts';
import type { PlanInput } from '../../../src/schemas/study.ts';
import { bank, outline } from './make.ts';

const input: PlanInput = {
  changedAt: 0,
  exam: 'cpcs',
  from: '2026-11-29',
  window: '2027-02-15',
  hoursAWeek: 5,
  daysOff: ['2026-12-24', '2026-12-25'],
  weekdaysOff: [0],
  known: ['topic-4'],
  done: [],
};
const lessons = Array.from({ length: 20 }, (_, place) => ({
  ref: `d/topic-${String(place)}`,
  topic: `topic-${String(place)}`,
  title: `Lesson ${String(place)}, with commas; semicolons and “quotes” of some length, so that lines must be folded`,
  short: `Topic ${String(place)}`,
  minutes: 8,
  tasks: [],
}));
const content = { abbreviation: 'CPCS', exam: 'cpcs' as const, mockMinutes: 180, topics: topicStates(outline, bank, new Map()), lessons };
const plan = (change: Partial<PlanInput> = {}, today = '2026-11-29') => makePlan({ ...input, ...change }, content, today);
const tasks = (made: ReturnType<typeof plan>) => made.weeks.flatMap((week) => week.tasks);

describe('a study plan', () => {
  it('holds every lesson but those known, each once and before its practice, and mock exams before the window', () => {
    const all = tasks(plan());
    const ids = all.map((task) => task.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.filter((task) => task.kind === 'lesson')).toHaveLength(19);
    expect(ids).not.toContain('lesson:d/topic-4');
    expect(ids.indexOf('lesson:d/topic-0')).toBeLessThan(ids.indexOf('practice:topic-0'));
    expect(all.filter((task) => task.kind === 'mock').length).toBeGreaterThanOrEqual(2);
  });

  it('never asks for more than the hours there are, whatever is entered', () => {
    fc.assert(
      fc.property(
        fc.record({
          window: fc.integer({ min: 1, max: 400 }).map((days) => addDays('2026-11-29', days)),
          hoursAWeek: fc.double({ min: 0.5, max: 60, noNaN: true }),
          weekdaysOff: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
          daysOff: fc.array(
            fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-11-29', days)),
            { maxLength: 20 },
          ),
        }),
        (change) => {
          const made = plan(change);
          for (const week of made.weeks) {
            expect(week.tasks.reduce((sum, task) => sum + task.minutes, 0)).toBeLessThanOrEqual(week.minutes);
            expect(week.minutes).toBeLessThanOrEqual(Math.ceil(change.hoursAWeek * 60) + 1);
            expect(week.to < change.window).toBe(true);
          }
        },
      ),
    );
  });

  it('is made anew from what is left: nothing done comes again, nothing missed is lost', () => {
    const before = tasks(plan()).map((task) => task.id);
    const done = before.filter((id) => id.startsWith('lesson:')).slice(0, 3);
    const later = plan({ done: done.map((id) => ({ id, at: 1 })) }, '2026-12-14');
    const after = tasks(later).map((task) => task.id);
    for (const id of done) expect(after).not.toContain(id);
    const left = before.filter((id) => id.startsWith('lesson:') && !done.includes(id));
    for (const id of left) expect([...after, ...later.leftOut.map((task) => task.id)]).toContain(id);
    expect(later.weeks[0]?.from).toBe('2026-12-14');
  });

  it('names the lessons there is no time for', () => {
    expect(plan({ window: '2026-12-06', hoursAWeek: 1 }).leftOut.length).toBeGreaterThan(10);
  });

  it('says what is wrong with what was entered', () => {
    expect(Object.keys(planProblems({ ...input, window: '2026-11-01' }, '2026-11-29'))).toEqual(['window']);
    expect(Object.keys(planProblems({ ...input, hoursAWeek: NaN, weekdaysOff: [0, 1, 2, 3, 4, 5, 6] }, '2026-11-29'))).toEqual([
      'hoursAWeek',
      'weekdaysOff',
    ]);
    expect(planProblems(input, '2026-11-29')).toEqual({});
  });
});

describe('calendar days', () => {
  it('are counted across changes of the clock and of the year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2);
    expect(weekdayOf('2026-11-29')).toBe(0);
    expect([isDay('2027-02-29'), isDay('2028-02-29'), isDay('soon')]).toEqual([false, true, false]);
  });
});

describe('the calendar file', () => {
  it('is read by an independent reader as the same weeks, with the words as they were', () => {
    const made = plan();
    const text = planCalendar(made, {
      abbreviation: 'CPCS',
      window: input.window,
      url: 'https://example.org/progress/plan/',
      now: Date.UTC(2026, 10, 29),
    });
    const lines = text.split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const entries = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(entries).toHaveLength(made.weeks.filter((week) => week.tasks.length > 0).length + 1);
    expect(new Set(entries.map((each) => each.uid)).size).toBe(entries.length);
    const [first] = entries;
    expect(first?.startDate.toString()).toBe('2026-11-29');
    expect(first?.endDate.toString()).toBe('2026-12-06');
    expect(first?.description.split('\n')).toEqual(made.weeks[0]?.tasks.map((task) => `${task.title} (${String(task.minutes)} min)`));
    expect(entries.at(-1)?.startDate.toString()).toBe(input.window);
  });
});
