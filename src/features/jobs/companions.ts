/** What the papers that go with a description are made from. */
import type { JobDraft, Line } from '../../schemas/job-draft.ts';
import type { InterviewQuestion } from '../../schemas/pay-transparency.ts';
import { oneLine } from '../../format/doc.ts';

export interface CompanionFacts {
  questions: readonly InterviewQuestion[];
  /** Lessons by `<domain>/<topic>`, with absolute addresses. */
  lessons: Readonly<Record<string, { title: string; href: string } | undefined>>;
  /** Titles of blueprint tasks by `<outline>/<task>`. */
  tasks: Readonly<Record<string, string | undefined>>;
  /** Absolute addresses of practice files and of the work sample; without them no paper points there. */
  files?: { practice: string; sample: string };
}

export interface DutyArea {
  title: string;
  duties: Line[];
}

/** The ticked duties, by area; areas without any are left out. */
export function tickedAreas(draft: JobDraft): DutyArea[] {
  return draft.areas
    .map((area) => ({
      title: oneLine(area.title) === '' ? 'Duties' : oneLine(area.title),
      duties: area.duties.filter((line) => line.on && oneLine(line.text) !== ''),
    }))
    .filter((area) => area.duties.length > 0);
}

/** The ticked duties of one importance, in order. */
export const dutiesOf = (draft: JobDraft, importance: Line['importance']): Line[] =>
  tickedAreas(draft).flatMap((area) => area.duties.filter((line) => line.importance === importance));

/** Lessons of some duties, each once, in order. */
export function lessonsOf(duties: readonly Line[], facts: CompanionFacts): { title: string; href: string }[] {
  const refs = [...new Set(duties.flatMap((duty) => (duty.lesson === null ? [] : [duty.lesson])))];
  return refs.flatMap((ref) => {
    const lesson = facts.lessons[ref];
    return lesson ? [lesson] : [];
  });
}

/** Title for a paper of a draft. */
export function paperTitle(kind: string, draft: JobDraft): string {
  const title = oneLine(draft.title);
  return title === '' ? kind : `${kind}: ${title}`;
}
