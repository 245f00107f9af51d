/** Papers for the desk, with the lessons they belong to. */
import { getCollection } from 'astro:content';
import { lessonsInOrder, type LessonPage } from './lessons.ts';
import type { DeskPaper } from '../schemas/sheet.ts';

export interface PlacedPaper extends DeskPaper {
  lessonPage: LessonPage;
}

/** All papers, in the order of the lessons they belong to. */
export async function deskPapers(): Promise<PlacedPaper[]> {
  const papers = (await getCollection('desk')).map((entry) => entry.data);
  return (await lessonsInOrder()).flatMap((lessonPage) =>
    papers.filter((paper) => paper.lesson === lessonPage.ref).map((paper) => ({ ...paper, lessonPage })),
  );
}

/** An address for each paper, in whatever form it is served. */
export const paperPaths = async () => (await deskPapers()).map((paper) => ({ params: { id: paper.id }, props: { paper } }));

export async function deskPaper(id: string): Promise<DeskPaper | undefined> {
  return (await getCollection('desk')).find((entry) => entry.data.id === id)?.data;
}

/** What a paper is, in a word a reader knows. */
export const formNames: Record<DeskPaper['form'], string> = {
  sheet: 'Worksheet',
  form: 'Form',
  letter: 'Letter',
  email: 'E-mail',
  minutes: 'Minutes',
  report: 'Report',
  policy: 'Policy text',
  record: 'Record',
  checklist: 'Checklist',
  agenda: 'Agenda',
  log: 'Log',
  script: 'Script',
};
