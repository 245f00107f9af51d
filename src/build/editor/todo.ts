/** What whoever looks after the content has before them. Pure but for the arguments' origin: everything comes in. */
import { checkLawClaims, dueSources } from '../../audit/sources.ts';
import type { Library, Problem } from '../../content-model/library.ts';

export interface Task {
  what: string;
  /** File or address where it is done. */
  where: string;
  /** Why it stands here. */
  why: string;
}
export interface TaskList {
  id: string;
  title: string;
  /** What is to be done with each. */
  how: string;
  tasks: Task[];
}

/** Months after which a lesson is read against its sources again. */
const lessonMonths = 12;

/** The day so many months before. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const all = year * 12 + month - 1 - months;
  return `${String(Math.floor(all / 12))}-${String((all % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}

/** Share of an item kind's readings in which something was questioned, from which on the kind is looked at. */
const questioned = 0.1;

export function todo(library: Library, problems: readonly Problem[], today: string): TaskList[] {
  const sources = new Map(library.sources.map((source) => [source.id, source]));
  const reviews = new Map(library.reviews.map((review) => [review.lesson, review]));
  const before = monthsBefore(today, lessonMonths);
  const kinds = [
    ...Object.entries(library.panel?.kinds ?? {}).map(([name, tally]) => [`items of the kind ${name}`, tally] as const),
    ...Object.entries(library.panel?.readers ?? {}).map(([name, tally]) => [`items read by ${name}`, tally] as const),
  ];
  return [
    {
      id: 'drafts',
      title: 'Drafts and broken references',
      how: 'Finish them: a build stops at each.',
      tasks: problems.map(({ file, field, message }) => ({ what: message, where: field === '' ? file : `${file}, ${field}`, why: '' })),
    },
    {
      id: 'law',
      title: 'Claims on the law without the law',
      how: 'Cite the statute, the rule, the court or the agency itself, or say whose reading it is.',
      tasks: library.lessons
        .flatMap((lesson) => checkLawClaims(lesson, sources))
        .map(({ file, message }) => ({ what: message, where: file, why: '' })),
    },
    {
      id: 'doubts',
      title: 'What a review could not settle',
      how: 'Settle it from a primary source, or say in the lesson that it is open.',
      tasks: library.reviews.flatMap(({ lesson, on, doubts }) =>
        doubts.map((what) => ({ what, where: `learn/${lesson}/`, why: `left open on ${on}` })),
      ),
    },
    {
      id: 'lessons',
      title: `Lessons not read against their sources for ${String(lessonMonths)} months`,
      how: 'Hold each number, deadline and holding against its source; write the day into content/reviews.',
      tasks: library.lessons.flatMap((lesson) => {
        const ref = `${lesson.domain}/${lesson.topic}`;
        const on = reviews.get(ref)?.on;
        return on !== undefined && on > before
          ? []
          : [{ what: lesson.data.title, where: `learn/${ref}/`, why: on === undefined ? 'never' : `last on ${on}` }];
      }),
    },
    {
      id: 'sources',
      title: 'Sources due to be looked at again',
      how: 'Open each, compare what is cited, follow or replace a dead address; then write the day into its entry (read).',
      tasks: dueSources(library, today).map(({ id, title, rank, since, uses }) => ({
        what: title,
        where: sources.get(id)?.url ?? id,
        why: `${id}, ${rank}, since ${since}; ${String(uses)} lessons and items rest on it`,
      })),
    },
    {
      id: 'items',
      title: 'Items that readers questioned',
      how: 'Reword or withdraw what can be argued or would not be met at work; an item that was mended gets a note in errata.',
      tasks: kinds.flatMap(([what, { read, agreed, real, arguable }]) => {
        const worst = Math.max(read - agreed, read - real, arguable);
        return read === 0 || worst / read < questioned
          ? []
          : [
              {
                what,
                where: 'content/panel.yaml',
                why: `of ${String(read)} readings ${String(read - agreed)} missed the key, ${String(read - real)} were called contrived, ${String(arguable)} arguable`,
              },
            ];
      }),
    },
  ];
}
