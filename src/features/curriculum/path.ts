/** The order to read lessons in for one exam. */
import type { Outline } from '../../schemas/certification.ts';

/** What the order needs to know of a lesson. Lessons come in the order of the study map. */
export interface PathLesson {
  ref: string;
  /** Reading time. */
  minutes: number;
  /** Tasks it serves, as `<outline>/<task>`, of any exam. */
  tasks: readonly string[];
}

export interface PathStep<L extends PathLesson> {
  lesson: L;
  /** Place on the path, from 1. */
  place: number;
  /** Minutes of reading up to the end of this lesson. */
  total: number;
}

export interface PathTask<L extends PathLesson> {
  id: string;
  title: string;
  /** Lessons to read here. */
  steps: PathStep<L>[];
  /** Lessons that serve the task as well, but stand earlier on the path. */
  earlier: L[];
}

export interface PathDomain<L extends PathLesson> {
  id: string;
  title: string;
  /** Percent of the form. */
  weight: number;
  minutes: number;
  tasks: PathTask<L>[];
}

/**
 * Orders lessons by an outline: heavier domains first, tasks in their own order inside, the study map's order inside a task.
 * A lesson that serves several tasks stands once, at the first of them on the path. Lessons that serve none are left out.
 */
export function studyPath<L extends PathLesson>(outline: Outline, lessons: readonly L[]): PathDomain<L>[] {
  const named = outline.tasksOf ?? outline.id;
  const placed = new Set<string>();
  let total = 0;
  return [...outline.domains]
    .sort((a, b) => b.weight - a.weight)
    .map((domain) => {
      const before = total;
      const tasks = domain.tasks.map((task): PathTask<L> => {
        const serving = lessons.filter((lesson) => lesson.tasks.includes(`${named}/${task.id}`));
        const earlier = serving.filter((lesson) => placed.has(lesson.ref));
        const steps = serving
          .filter((lesson) => !placed.has(lesson.ref))
          .map((lesson): PathStep<L> => {
            placed.add(lesson.ref);
            total += lesson.minutes;
            return { lesson, place: placed.size, total };
          });
        return { id: task.id, title: task.title, steps, earlier };
      });
      return { id: domain.id, title: domain.title, weight: domain.weight, minutes: total - before, tasks };
    });
}
