/** Which lessons were read, and where reading stopped. Pure. */
import type { StudyLesson } from '../../schemas/study-content.ts';

export interface Place {
  lesson: StudyLesson;
  /** Id of the last section seen. */
  section: string;
  at: number;
  /** Seen to its end. */
  read: boolean;
}

/** The section every lesson ends with. */
const lastSection = 'check-yourself';

/** Whether who saw this section last has read the lesson. */
export const readToEnd = (section: string): boolean => section === lastSection;

/** The lesson an address leads to, under any base; null for another page. */
export const lessonRef = (path: string): string | null => /\/learn\/([\w-]+\/[\w-]+)\/?$/.exec(path)?.[1] ?? null;

/** Places in lessons that there are, the latest first. An address may stand below any base. */
export function placesIn(lessons: readonly StudyLesson[], notes: readonly { path: string; at: number; section: string }[]): Place[] {
  const byRef = new Map(lessons.map((lesson) => [lesson.ref, lesson]));
  return notes
    .flatMap(({ path, at, section }): Place[] => {
      const lesson = byRef.get(lessonRef(path) ?? '');
      return lesson ? [{ lesson, section, at, read: readToEnd(section) }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** Where reading stopped last, unless that lesson was read to its end. */
export const stoppedAt = (places: readonly Place[]): Place | null => places.find(({ read }) => !read) ?? null;
