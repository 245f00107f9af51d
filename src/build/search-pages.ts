/** What the search knows beside lessons and lists: the site's tools, its papers for the desk and its job descriptions. */
import type { Kind } from '../features/search/kinds.ts';
import { sitePages } from '../features/search/pages.ts';
import type { Library } from '../content-model/library.ts';

export interface Entry {
  url: string;
  /** Shown as the result's heading. */
  title: string;
  /** Shown beside it: where the result stands. */
  place: string;
  kind: Kind;
  /** Words people type for it; weighed like the title. */
  names?: string[];
  /** Weighed a little above the text. */
  context?: string;
  /** Title of its topic in the study map, which names what the lesson's own title may only hint at. */
  topic?: string;
  text: string;
  /** Ids of the sources it cites. */
  cites?: string[];
}

/** What stands on each page one goes to, as the result says it. */
const says: Record<string, string> = {
  'practice/': 'Mock exams of both certifications with a clock, a diagnostic, practice by topic and a question of the day.',
  'practice/custom/': 'Choose topics, level and number of questions for a practice of your own.',
  'practice/files/': 'Whole credentials files with planted faults: read one, mark what is wrong, and see what you missed.',
  'questions/': 'Every practice question by domain, topic, exam, task and level, with the reasons for each answer.',
  'practice/exam-day/': 'A rehearsal of the exam day, at a center or at home: identification, room, computer and clock.',
  'eligibility/':
    'May you sit the CPCS or CPMSM, when, and why: every version of the eligibility rules, held against your own work history.',
  'eligibility/team/':
    'The work histories of several people against every version of the eligibility rules, in one table, with CSV in and out.',
  'jobs/': 'Eight sample job descriptions, from coordinator to director. Fill in your facility and download a Word file or a posting.',
  'jobs/work-sample/': 'A work sample for candidates: they read invented credentials files, and you see what each one found.',
  'teach/': 'Assign a quiz or a set of practice files by link, and read the sealed results. No server and no account.',
  'teach/results/': 'Results of a class, a gradebook and what was hard for whom.',
  'teach/interchange/': 'Take questions to a learning system, games, cards and paper, and bring questions in.',
  'progress/': 'What to do today, where you stand and how sure that is.',
  'progress/plan/': 'A plan from today to the exam, week by week.',
  'progress/review/': 'Cards of what you missed, shown again when you are about to forget.',
  'progress/backup/': 'Everything you did here in one copy, to keep or to take to another device.',
  'learn/paths/cpcs/': 'The CPCS outline, task by task, with the lessons and questions for each.',
  'learn/paths/cpmsm/': 'The CPMSM outline, task by task, with the lessons and questions for each.',
  'glossary/': 'Terms and abbreviations of the field, each with its sources.',
  'standards/': 'What each accreditor and Medicare ask, side by side.',
  'changes/': 'Rules that changed: what was, what is now and since when.',
  'timeline/': 'Law, cases, standards and the profession, by date.',
  'sources/': 'Every law, rule, case and publication that the lessons cite.',
  'desk/': 'Forms, letters, checklists and scripts for a medical staff office, to print or change in Word.',
  'careers/': 'What the work is, how to get in, what it pays and what the certifications ask.',
};

/** Tools and lists, papers for the desk, job descriptions. Addresses begin with `base`. */
export function pageEntries(library: Library, base: string): Entry[] {
  const tools = sitePages.map(({ title, path, words }): Entry => {
    const text = says[path];
    if (text === undefined) throw new Error(`The search has no sentence for the page ${path}`);
    return { url: base + path, title, place: 'Tool', kind: 'tool', names: words.split(', '), text };
  });
  const jobs = library.jobs.map((job): Entry => ({
    url: `${base}jobs/${job.id}/`,
    title: `Job description: ${job.title}`,
    place: 'Job descriptions',
    kind: 'tool',
    names: job.otherTitles.map((title) => `${title} job description`),
    context: 'duties posting hire template sample',
    text: `${job.summary} ${job.purpose}`,
  }));
  const papers = library.desk.map((paper): Entry => ({
    url: `${base}desk/${paper.id}/`,
    title: paper.title,
    place: 'On the desk',
    kind: 'form',
    names: [paper.id.replaceAll('-', ' '), `${paper.form} template sample`],
    text: paper.use,
    cites: paper.sources,
  }));
  return [...tools, ...jobs, ...papers];
}
