/** Study paths and what each lesson serves. */
import { studyPath, type PathDomain, type PathLesson } from '../features/curriculum/index.ts';
import type { Certification, Outline } from '../schemas/certification.ts';
import type { Exam } from '../schemas/common.ts';
import { mainOutline } from './bank.ts';
import { lessonsInOrder, type LessonPage } from './lessons.ts';

/** Blueprint tasks a lesson serves: those of its topic on the study map and those it names itself. */
export const lessonTasks = (lesson: LessonPage): string[] => [...new Set([...lesson.entry.data.tasks, ...lesson.topic.tasks])];

/** Exams a lesson serves, CPCS first. */
export const lessonExams = (lesson: LessonPage): Exam[] =>
  (['cpcs', 'cpmsm'] as const).filter((exam) => lessonTasks(lesson).some((task) => task.startsWith(`${exam}-`)));

export interface PathPageLesson extends PathLesson {
  page: LessonPage;
}

/** The path of a certification's main outline over the lessons there are. */
export async function certificationPath(
  certification: Certification,
): Promise<{ outline: Outline; domains: PathDomain<PathPageLesson>[]; lessons: number; minutes: number }> {
  const outline = mainOutline(certification);
  const pages = (await lessonsInOrder()).map((page) => ({ ref: page.ref, minutes: page.minutes, tasks: lessonTasks(page), page }));
  const domains = studyPath(outline, pages);
  return {
    outline,
    domains,
    lessons: domains.reduce((sum, domain) => sum + domain.tasks.reduce((count, task) => count + task.steps.length, 0), 0),
    minutes: domains.reduce((sum, domain) => sum + domain.minutes, 0),
  };
}
