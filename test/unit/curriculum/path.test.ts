import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showMinutes, studyPath } from '../../../src/features/curriculum/index.ts';
import type { Outline } from '../../../src/schemas/certification.ts';

const outline = (weights: number[], tasks = 3): Outline => ({
  id: 'cpcs-test',
  title: 'An outline',
  note: 'For tests',
  source: 'a-source',
  confidence: 'verified',
  complete: true,
  domains: weights.map((weight, index) => ({
    id: String(index + 1),
    title: `Domain ${String(index + 1)}`,
    weight,
    tasks: Array.from({ length: tasks }, (_, task) => ({ id: `${String(index + 1)}.${String(task + 1)}`, title: 'A task' })),
  })),
});
const lesson = (ref: string, tasks: string[], minutes = 5) => ({ ref, minutes, tasks: tasks.map((task) => `cpcs-test/${task}`) });

describe('a study path', () => {
  it('puts the heavier domain first, and tasks in their own order inside', () => {
    const path = studyPath(outline([20, 70, 10]), [lesson('a', ['1.1']), lesson('b', ['2.2']), lesson('c', ['2.1'])]);
    expect(path.map((domain) => domain.id)).toEqual(['2', '1', '3']);
    expect(path.flatMap((domain) => domain.tasks.flatMap((task) => task.steps.map((step) => step.lesson.ref)))).toEqual(['c', 'b', 'a']);
  });

  it('lists a lesson of several tasks once, at the first on the path, and names it again where it also serves', () => {
    const [heavy, light] = studyPath(outline([30, 70]), [lesson('a', ['1.1', '2.3'])]);
    expect(heavy?.tasks[2]?.steps.map((step) => step.lesson.ref)).toEqual(['a']);
    expect(light?.tasks[0]?.steps).toEqual([]);
    expect(light?.tasks[0]?.earlier.map((other) => other.ref)).toEqual(['a']);
  });

  it('leaves out a lesson that serves no task of the outline', () => {
    const path = studyPath(outline([100]), [{ ref: 'a', minutes: 5, tasks: ['cpmsm-test/1.1'] }]);
    expect(path.every((domain) => domain.tasks.every((task) => task.steps.length === 0))).toBe(true);
  });

  it('borrows the tasks of the outline it names', () => {
    const borrowed = { ...outline([100]), id: 'cpcs-other', tasksOf: 'cpcs-test' };
    expect(studyPath(borrowed, [lesson('a', ['1.2'])])[0]?.tasks[1]?.steps).toHaveLength(1);
  });

  it('counts places and minutes without gaps, whatever the lessons', () => {
    const anyTask = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([d, t]) => `${String(d)}.${String(t)}`);
    const anyLessons = fc.array(fc.record({ tasks: fc.uniqueArray(anyTask, { maxLength: 4 }), minutes: fc.integer({ min: 1, max: 12 }) }));
    fc.assert(
      fc.property(anyLessons, fc.shuffledSubarray([50, 30, 20], { minLength: 3 }), (specs, weights) => {
        const lessons = specs.map(({ tasks, minutes }, index) => lesson(`lesson-${String(index)}`, tasks, minutes));
        const path = studyPath(outline(weights), lessons);
        const steps = path.flatMap((domain) => domain.tasks.flatMap((task) => task.steps));
        const serving = lessons.filter((entry) => entry.tasks.length > 0);
        expect(new Set(steps.map((step) => step.lesson.ref))).toEqual(new Set(serving.map((entry) => entry.ref)));
        expect(steps.map((step) => step.place)).toEqual(steps.map((_, index) => index + 1));
        let sum = 0;
        for (const step of steps) expect(step.total).toBe((sum += step.lesson.minutes));
        expect(path.reduce((all, domain) => all + domain.minutes, 0)).toBe(sum);
      }),
    );
  });
});

describe('minutes in words', () => {
  it('says hours from the sixtieth minute on', () => {
    expect([0, 59, 60, 125].map(showMinutes)).toEqual(['0 min', '59 min', '1 h', '2 h 5 min']);
  });
});
