/** A plan for the first 30, 60 and 90 days from the ticked duties, pointing at the lessons that teach them. Pure. */
import type { JobDraft } from '../../schemas/job-draft.ts';
import { dutiesOf, lessonsOf, paperTitle, tickedAreas, type CompanionFacts } from './companions.ts';
import { heading, list, oneLine, paragraph, type Block, type Doc, type Inline } from '../../format/doc.ts';

const lessonItems = (lessons: readonly { title: string; href: string }[]): Inline[][] =>
  lessons.map((lesson) => ['Read: ', { text: lesson.title, href: lesson.href }]);

const part = (title: string, items: readonly (string | Inline[])[]): Block[] =>
  items.length === 0 ? [] : [heading(3, title), list(items)];

/** Invented credentials files to read, for whose duties touch files. */
function fileItems(draft: JobDraft, { files }: CompanionFacts): Record<'first' | 'second' | 'third', Inline[][]> {
  const reads = tickedAreas(draft).some(({ duties }) => duties.some(({ lesson }) => lesson?.startsWith('credentialing/') === true));
  if (!files || !reads) return { first: [], second: [], third: [] };
  const practice = { text: 'practice files', href: files.practice };
  const sample = { text: 'work sample', href: files.sample };
  return {
    first: [
      [
        'The tutorial and two ',
        practice,
        ' of level 1. Talk each one over with a colleague: what was missed, and what was marked and is fine.',
      ],
    ],
    second: [['A file of level 2 each week, against the clock. What is missed twice is looked up in its lesson.']],
    third: [['The ', sample, ' for this job, on a day the new colleague chooses. Compare with the page that says what should be found.']],
  };
}

export function onboardingPlan(draft: JobDraft, facts: CompanionFacts): Doc {
  const first = dutiesOf(draft, 'very-essential');
  const next = dutiesOf(draft, 'essential');
  const rest = dutiesOf(draft, 'marginal');
  const firstLessons = lessonsOf(first, facts);
  const nextLessons = lessonsOf(next, facts).filter((lesson) => !firstLessons.some((entry) => entry.href === lesson.href));
  const files = fileItems(draft, facts);
  const measures = draft.measures.filter((line) => line.on && oneLine(line.text) !== '').map((line) => oneLine(line.text));
  return {
    title: paperTitle('First 90 days', draft),
    subtitle: oneLine(draft.facility),
    blocks: [
      paragraph('Name one person who answers questions every day, and meet at the end of each part. Change the plan when it does not fit.'),
      heading(2, 'Days 1 to 30: learn and watch'),
      ...part('Settle in', [
        'Sign the confidentiality agreement and complete privacy training before opening a file.',
        'Get access by role to the credentialing system and to each source portal; no shared passwords.',
        'Meet the people the work serves: medical staff leaders, quality, legal, enrollment and human resources.',
        'Read the governing documents, and note what you do not understand.',
      ]),
      ...part('Learn', lessonItems(firstLessons)),
      ...part(
        'Watch a colleague do each of these, then explain it back',
        first.map((duty) => oneLine(duty.text)),
      ),
      ...part('Read invented files', files.first),
      heading(2, 'Days 31 to 60: do it with a second pair of eyes'),
      ...part(
        'Do each of these while a colleague checks every result',
        first.map((duty) => oneLine(duty.text)),
      ),
      ...part('Learn', lessonItems(nextLessons)),
      ...part(
        'Begin, with guidance',
        next.map((duty) => oneLine(duty.text)),
      ),
      ...part('Read harder files', files.second),
      heading(2, 'Days 61 to 90: work on your own'),
      ...part(
        'Carry alone, checked by sample',
        [...first, ...next].map((duty) => oneLine(duty.text)),
      ),
      ...part(
        'As the work allows',
        rest.map((duty) => oneLine(duty.text)),
      ),
      ...part('Show it on a file', files.third),
      ...part('Look at the measures together', measures),
      ...part('Close the first 90 days', [
        'Go through the competency checklist and sign what was seen.',
        'Agree on a caseload, a goal for the next six months and a date to look at certification.',
        'Ask the new colleague what in your process could be better: nobody sees it as freshly again.',
      ]),
    ],
  };
}
