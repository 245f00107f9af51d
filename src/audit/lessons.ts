/** Rules a lesson must keep: length, citations, readability, own words. Pure. */
import { prose, references, sections, wordCount } from '../content-model/mdx.ts';
import { readingGrade } from './readability.ts';
import type { Lesson, Library, Problem } from '../content-model/library.ts';

/** Length of a lesson's body in words, unless it says why not. */
export const lessonWords = { min: 900, max: 1800 } as const;
/** Highest Flesch-Kincaid grade of a lesson. */
export const lessonGrade = 12;

export interface LessonFigures {
  ref: string;
  words: number;
  /** At 200 words a minute, at least one. */
  minutes: number;
  grade: number;
  sections: number;
  sources: number;
}

/** Minutes it takes to read so many words, rounded. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 200));

export function measureLesson(lesson: Lesson): LessonFigures {
  const words = wordCount(lesson.body);
  return {
    ref: `${lesson.domain}/${lesson.topic}`,
    words,
    minutes: readingMinutes(words),
    grade: readingGrade(prose(lesson.body)),
    sections: sections(lesson.body).length - 1,
    sources: new Set(references(lesson.body, 'Cite', 'ids')).size,
  };
}

export function checkLesson(lesson: Lesson): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, message: string) => problems.push({ file: lesson.file, field, message });
  const figures = measureLesson(lesson);
  if ((figures.words < lessonWords.min || figures.words > lessonWords.max) && lesson.data.lengthNote === undefined) {
    report('body', `has ${String(figures.words)} words; ${String(lessonWords.min)} to ${String(lessonWords.max)} are allowed`);
  }
  if (figures.grade > lessonGrade) report('body', `reads at grade ${figures.grade.toFixed(1)}; ${String(lessonGrade)} is the most`);
  const parts = sections(lesson.body);
  for (const part of parts) {
    const name = part.heading === '' ? 'opening' : part.heading;
    if (part.heading !== '' && part.id === null) report(name, 'needs an id, as in "## Heading {#short-id}"');
    if (part.id !== 'check-yourself' && references(part.body, 'Cite', 'ids').length === 0) report(name, 'cites no source');
  }
  if (lesson.data.atWork === undefined) report('atWork', 'is missing: three lines of what someone needs who has the case on the desk');
  for (const id of ['worked-case', 'traps', 'check-yourself'])
    if (!parts.some((part) => part.id === id)) report('body', `has no section {#${id}}`);
  const checks = references(lesson.body, 'CheckYourself', 'items').length;
  if (checks < 3 || checks > 5) report('CheckYourself', `holds ${String(checks)} items; three to five are asked`);
  if (!/^\s*\|.*\|\s*$/m.test(lesson.body) && references(lesson.body, 'Figure', 'id').length === 0)
    report('body', 'has neither a table nor a figure');
  if (/^#\s/m.test(lesson.body)) report('body', 'must not have an H1; the layout prints the title');
  return problems;
}

/** Lessons that the ledger of readings (`content/reviews`) does not have. */
export function checkReviews(library: Library): Problem[] {
  const read = new Set(library.reviews.map((review) => review.lesson));
  return library.lessons
    .filter((lesson) => !read.has(`${lesson.domain}/${lesson.topic}`))
    .map((lesson) => ({ file: lesson.file, field: 'reviews', message: 'has no entry in content/reviews' }));
}

/** Runs of at least `length` words that a text shares with another. */
export function sharedRuns(text: string, other: ReadonlySet<string>, length = 12): string[] {
  const words = normalWords(text);
  const runs: string[] = [];
  for (let index = 0; index + length <= words.length; index += 1) {
    const run = words.slice(index, index + length).join(' ');
    if (other.has(run)) runs.push(run);
  }
  return runs;
}

/** All runs of `length` words of a text, for `sharedRuns`. */
export function wordRuns(text: string, length = 12): Set<string> {
  const words = normalWords(text);
  const runs = new Set<string>();
  for (let index = 0; index + length <= words.length; index += 1) runs.add(words.slice(index, index + length).join(' '));
  return runs;
}

function normalWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[*_`|]/g, ' ')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** Tasks of every outline with the lessons that teach them, older tasks through the ones that took their place. */
export function taskCoverage(library: Library): { task: string; title: string; lessons: string[] }[] {
  const direct = new Map<string, string[]>();
  for (const lesson of library.lessons) {
    for (const task of new Set([...lesson.data.tasks, ...lesson.data.objectives.flatMap((objective) => objective.task ?? [])])) {
      direct.set(task, [...(direct.get(task) ?? []), `${lesson.domain}/${lesson.topic}`]);
    }
  }
  return library.certifications.flatMap((certification) =>
    certification.outlines.flatMap((outline) =>
      outline.domains.flatMap((domain) =>
        domain.tasks.map((task) => {
          const ref = `${outline.id}/${task.id}`;
          const lessons = [ref, ...(task.now ?? [])].flatMap((id) => direct.get(id) ?? []);
          return { task: ref, title: task.title, lessons: [...new Set(lessons)] };
        }),
      ),
    ),
  );
}
