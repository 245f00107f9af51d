import type { Certification } from '../../../schemas/certification.ts';
import type { JobDescription } from '../../../schemas/job-description.ts';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import type { HiringRules, InterviewQuestion } from '../../../schemas/pay-transparency.ts';
import type { Editor } from '../store/editor.ts';

/** What the editor's page brings along from the content. */
export interface AdaptProps {
  templates: JobDescription[];
  rules: HiringRules;
  questions: InterviewQuestion[];
  certifications: Pick<Certification, 'id' | 'abbreviation' | 'eligibility'>[];
  /** Lessons by `<domain>/<topic>`: title, and path below the site. */
  lessons: Record<string, { title: string; path: string }>;
  /** Blueprint tasks by `<outline>/<task>`. */
  tasks: Record<string, string>;
  /** Sources the checks name. */
  sources: Record<string, { title: string; publisher: string; url: string; date: string }>;
}

/** What a part of the form edits, and how it tells what it did. */
export interface FormProps {
  draft: JobDraft;
  editor: Editor;
  say: (text: string) => void;
}
