/** The pages one goes to, not into: tools and lists, by the words people have for them. Pure. */
import { plainWords, stem } from './words.ts';

export interface SitePage {
  title: string;
  /** Address below the site. */
  path: string;
}

/** `words` are names people type for it, parted by commas. */
export const sitePages: readonly (SitePage & { words: string })[] = [
  {
    title: 'Mock exams',
    path: 'practice/',
    words: 'mock exam, practice test, practice exam, sample questions, simulation, timed quiz, diagnostic, question of the day',
  },
  { title: 'Create a practice set', path: 'practice/custom/', words: 'practice set, practice by topic, quiz, drill, missed questions' },
  {
    title: 'Practice files',
    path: 'practice/files/',
    words: 'practice file, credentials files, case study, casework, red flags exercise, file review exercise',
  },
  { title: 'Browse questions', path: 'questions/', words: 'browse questions, item bank, all questions, question bank' },
  { title: 'Exam day rehearsal', path: 'practice/exam-day/', words: 'exam day, rehearsal, remote proctored, computer check' },
  {
    title: 'Am I eligible?',
    path: 'eligibility/',
    words:
      'eligibility checker, eligible, CPCS requirements, CPMSM requirements, eligibility to apply, experience to sit the exam, do I qualify',
  },
  { title: 'Team eligibility', path: 'eligibility/team/', words: 'team eligibility, is my staff eligible, department' },
  {
    title: 'Job descriptions',
    path: 'jobs/',
    words: 'job description, job duties, job posting, hire coordinator specialist manager director, job template, sample job description',
  },
  { title: 'Work sample', path: 'jobs/work-sample/', words: 'work sample, candidate test, interview exercise, hire assessment' },
  {
    title: 'Create a quiz',
    path: 'teach/',
    words: 'teach, create a quiz, assign a quiz, class, classroom, students, instructor, assignment',
  },
  { title: 'Quiz results', path: 'teach/results/', words: 'quiz results, grades, gradebook, import students' },
  {
    title: 'Questions to and from other systems',
    path: 'teach/interchange/',
    words: 'export questions, import questions, SCORM, Moodle, Canvas, QTI, Anki, learning management system',
  },
  { title: 'My progress', path: 'progress/', words: 'my progress, readiness, score, history, attempts' },
  {
    title: 'Study plan',
    path: 'progress/plan/',
    words: 'study plan, study schedule, calendar, CPCS study plan, CPMSM study plan, how to study',
  },
  { title: 'Review cards', path: 'progress/review/', words: 'review cards, flashcards, spaced repetition' },
  { title: 'Keep a copy', path: 'progress/backup/', words: 'keep a copy, backup of progress, export, restore, another device' },
  { title: 'CPCS path', path: 'learn/paths/cpcs/', words: 'CPCS path, CPCS syllabus, CPCS outline, CPCS content outline' },
  { title: 'CPMSM path', path: 'learn/paths/cpmsm/', words: 'CPMSM path, CPMSM syllabus, CPMSM outline, CPMSM content outline' },
  { title: 'Glossary', path: 'glossary/', words: 'glossary, terms, abbreviations, acronyms, definitions, dictionary' },
  { title: 'Standards compared', path: 'standards/', words: 'standards compared, comparison of accreditors, crosswalk, grid' },
  { title: 'What changed', path: 'changes/', words: 'what changed, what is new, new rules, updates, changes 2025, changes 2026' },
  {
    title: 'Timeline',
    path: 'timeline/',
    words: 'timeline of laws and cases, history of credentialing, timeline of credentialing laws, dates',
  },
  { title: 'Sources', path: 'sources/', words: 'sources, bibliography, references, citations' },
  { title: 'On the desk', path: 'desk/', words: 'forms and letters, sample forms, letter templates, checklists, scripts, templates' },
  { title: 'Careers', path: 'careers/', words: 'careers, pay, salary, jobs, career path' },
];

/** How many are offered at once. */
const most = 3;

/** Where to look on when nothing was found. */
export const lists: readonly SitePage[] = sitePages.filter(({ path }) => ['glossary/', 'changes/', 'sources/'].includes(path));

/** Pages whose words have every word typed, at least by its beginning; those named by more of their title first. */
export function pagesFor(question: string): SitePage[] {
  const asked = plainWords(question).map(stem);
  if (asked.length === 0) return [];
  return sitePages
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
