/** What to do with so many minutes now: reviews that are due, one lesson, new questions. Pure. */
import type { StudyLesson } from '../../schemas/study-content.ts';
import type { TopicState } from './topics.ts';

/** Minutes that a review takes, and a new question with its reasons. */
const reviewMinutes = 0.5;
const itemMinutes = 1.5;

export interface Session {
  minutes: number;
  /** Cards to review, new questions to answer, and the lesson to read; null where there is no time for one. */
  reviews: number;
  items: number;
  lesson: Pick<StudyLesson, 'ref' | 'title' | 'minutes'> | null;
}

/**
 * Reviews first, for up to half of the time, since what is due is about to be forgotten; then the lesson of the topic with most to gain
 * that fits into what a lesson may take; the rest goes to new questions.
 */
export function planSession(
  minutes: number,
  due: number,
  topics: readonly TopicState[],
  lessons: readonly StudyLesson[],
  read: ReadonlySet<string>,
): Session {
  const reviews = Math.min(due, Math.floor(minutes / 2 / reviewMinutes));
  const left = minutes - reviews * reviewMinutes;
  const byTopic = new Map(lessons.map((lesson) => [lesson.topic, lesson]));
  const fitting = topics.flatMap(({ topic }) => {
    const lesson = byTopic.get(topic);
    return lesson && lesson.minutes <= left * 0.6 && !read.has(lesson.ref) ? [lesson] : [];
  });
  const lesson = minutes < 15 ? undefined : fitting[0];
  const items = Math.max(0, Math.floor((left - (lesson?.minutes ?? 0)) / itemMinutes));
  return { minutes, reviews, items, lesson: lesson ? { ref: lesson.ref, title: lesson.title, minutes: lesson.minutes } : null };
}
