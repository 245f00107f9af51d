/** The pages one goes to, not into: tools and lists, by the words people have for them. Pure. */
import { plainWords, stem } from './words.ts';

export interface SitePage {
  title: string;
  /** Address below the site. */
  path: string;
}

const pages: readonly (SitePage & { words: string })[] = [
  { title: 'Mock exams', path: 'practice/', words: 'mock exam practice test simulation timed quiz questions diagnostic' },
  { title: 'Create a practice set', path: 'practice/custom/', words: 'practice set questions by topic quiz drill missed' },
  { title: 'Practice files', path: 'practice/files/', words: 'practice file credentials files case casework red flags review' },
  { title: 'Browse questions', path: 'questions/', words: 'browse questions item bank all' },
  { title: 'Exam day rehearsal', path: 'practice/exam-day/', words: 'exam day rehearsal remote proctored computer check' },
  { title: 'Am I eligible?', path: 'eligibility/', words: 'eligibility eligible requirements apply experience sit exam qualify' },
  { title: 'Team eligibility', path: 'eligibility/team/', words: 'team eligibility staff department' },
  {
    title: 'Job descriptions',
    path: 'jobs/',
    words: 'job description duties posting hire coordinator specialist manager director template',
  },
  { title: 'Work sample', path: 'jobs/work-sample/', words: 'work sample candidate interview hire assessment' },
  { title: 'Create a quiz', path: 'teach/', words: 'teach quiz assign class classroom students instructor' },
  { title: 'Quiz results', path: 'teach/results/', words: 'quiz results grades gradebook import students' },
  { title: 'My progress', path: 'progress/', words: 'my progress readiness score history attempts' },
  { title: 'Study plan', path: 'progress/plan/', words: 'study plan schedule calendar weeks' },
  { title: 'Review cards', path: 'progress/review/', words: 'review cards flashcards spaced repetition' },
  { title: 'Keep a copy', path: 'progress/backup/', words: 'keep copy backup export restore another device' },
  { title: 'CPCS path', path: 'learn/paths/cpcs/', words: 'cpcs path syllabus outline' },
  { title: 'CPMSM path', path: 'learn/paths/cpmsm/', words: 'cpmsm path syllabus outline' },
  { title: 'Glossary', path: 'glossary/', words: 'glossary terms abbreviations acronyms definitions dictionary' },
  { title: 'Standards compared', path: 'standards/', words: 'standards compared comparison crosswalk grid' },
  { title: 'What changed', path: 'changes/', words: 'changes changed new rules updates 2025 2026' },
  { title: 'Timeline', path: 'timeline/', words: 'timeline history laws cases dates' },
  { title: 'Sources', path: 'sources/', words: 'sources bibliography references citations' },
  { title: 'On the desk', path: 'desk/', words: 'desk forms letters checklists scripts templates' },
  { title: 'Careers', path: 'careers/', words: 'careers pay salary jobs career path' },
];

/** How many are offered at once. */
const most = 3;

/** Where to look on when nothing was found. */
export const lists: readonly SitePage[] = pages.filter(({ path }) => ['glossary/', 'changes/', 'sources/'].includes(path));

/** Pages whose words have every word typed, at least by its beginning; those named by more of their title first. */
export function pagesFor(question: string): SitePage[] {
  const asked = plainWords(question).map(stem);
  if (asked.length === 0) return [];
  return pages
    .flatMap(({ title, path, words }) => {
      const own = plainWords(`${title} ${words}`).map(stem);
      const named = plainWords(title).map(stem);
      if (!asked.every((word) => own.some((each) => each.startsWith(word)))) return [];
      return [{ title, path, score: asked.filter((word) => named.some((each) => each.startsWith(word))).length }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ title, path }) => ({ title, path }));
}
