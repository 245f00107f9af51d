/** What study asks of the content: outlines, lessons, and the terms and grid rows that a learner may repeat. */
import type { CaseFacts } from '../features/study/case.ts';
import type { StudyOutline } from '../features/study/outline.ts';
import type { PlanExam } from '../features/study/store/plan.ts';
import { showDate } from '../format/dates.ts';
import type { StudyLesson, TextCard } from '../schemas/study-content.ts';
import { mainOutline } from './bank.ts';
import { certifications } from './certifications.ts';
import { gridCells } from './grid.ts';
import { lessonsInOrder, sourcesById } from './lessons.ts';
import { lessonTasks } from './paths.ts';
import { glossaryByLetter, lessonTitles, standards, termName } from './reference.ts';

/** The outline that study follows for each certification; CPCS first. */
export async function studyOutlines(): Promise<StudyOutline[]> {
  return (await certifications()).map((certification) => {
    const outline = mainOutline(certification);
    const format = certification.formats.find((entry) => entry.default === true) ?? certification.formats[0];
    return {
      exam: certification.id,
      abbreviation: certification.abbreviation,
      tasksOf: outline.tasksOf ?? outline.id,
      domains: outline.domains.map(({ id, title, weight, tasks }) => ({
        id,
        title,
        weight,
        tasks: tasks.map((task) => ({ id: task.id, title: task.title })),
      })),
      formItems: format?.items ?? 150,
    };
  });
}

/** The outlines with the length of a full mock exam; three hours where no edition states one. */
export async function planExams(): Promise<PlanExam[]> {
  const formats = new Map(
    (await certifications()).map(({ id, formats: all }) => [id, all.find((each) => each.default === true) ?? all[0]]),
  );
  return (await studyOutlines()).map((outline) => ({ ...outline, mockMinutes: formats.get(outline.exam)?.minutes ?? 180 }));
}

/** Lessons in the order of the study map. */
export const studyLessons = async (): Promise<StudyLesson[]> =>
  (await lessonsInOrder()).map((page) => ({
    ref: page.ref,
    topic: page.topic.id,
    title: page.entry.data.title,
    short: page.topic.title,
    minutes: page.minutes,
    tasks: lessonTasks(page),
  }));

/** Terms of the glossary: the name in front, what it means behind. */
export async function termCards(): Promise<TextCard[]> {
  const titles = await lessonTitles();
  return (await glossaryByLetter()).flatMap(({ terms }) =>
    terms.map((term) => ({
      id: term.id,
      front: termName(term),
      back: [term.definition],
      ...(term.lesson === undefined
        ? {}
        : { lesson: { path: `learn/${term.lesson.replace('#', '/#')}`, title: titles.get(term.lesson.split('#')[0] ?? '') ?? '' } }),
    })),
  );
}

/** Rows of the standards grid: what is asked in front, what each body says behind. Bodies nothing was found for are left out. */
export async function rowCards(): Promise<TextCard[]> {
  const grid = await standards();
  if (!grid) return [];
  const { cells } = await gridCells(grid);
  return grid.elements.map((element) => ({
    id: element.id,
    front: `Who asks for it, and what: ${element.title}`,
    back: cells(element.id)
      .filter((cell) => !cell.unknown)
      .map((cell) => `${cell.short}: ${cell.number === '' ? '' : `${cell.number}. `}${cell.text}`),
    lesson: { path: `standards/#${element.id}`, title: 'Standards compared' },
  }));
}

/** Sources that the case for an employer rests on besides the outline: costs, results, renewal. */
const caseSources = ['namss-handbook-2024', 'namss-policies', 'namss-faq', 'namss-recertification-2025'] as const;

/** What an employer is told of each certification, with sources and their dates. */
export async function caseFacts(): Promise<CaseFacts[]> {
  const sources = await sourcesById();
  return (await certifications()).map((certification) => {
    const outline = mainOutline(certification);
    return {
      exam: certification.id,
      abbreviation: certification.abbreviation,
      name: certification.name,
      owner: certification.owner,
      domains: outline.domains.map(({ title, weight }) => ({ title, weight })),
      outline: sources.get(outline.source)?.title ?? outline.title,
      sources: [outline.source, ...caseSources].flatMap((id) => {
        const source = sources.get(id);
        if (!source) return [];
        const dated = [source.edition, source.date && showDate(source.date), source.read && `read ${showDate(source.read)}`];
        return [{ title: source.title, publisher: source.publisher, dated: dated.filter(Boolean).join(', '), url: source.url }];
      }),
    };
  });
}
