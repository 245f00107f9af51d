/** The employer's drafts on this device. */
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { draftsOf, type DraftProblem } from '../../../storage/drafts.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { checkedDraft } from '../file.ts';

export const jobDrafts = draftsOf<JobDraft>('job-descriptions', (data) => {
  const checked = checkedDraft(data);
  return checked.ok ? checked.value : null;
});

/** What went wrong with keeping a draft, in sentences. */
export const draftSentence = (problem: DraftProblem): string =>
  problem === 'changed-elsewhere'
    ? 'This draft was changed in another tab. What you write here is kept as a copy.'
    : `${storageSentence(problem, 'the draft could not be kept')} Download the draft file before you leave.`;

/** A new id for a draft or a line of one. */
export const newId = (): string => crypto.randomUUID();
