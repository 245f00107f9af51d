/** The employer's drafts on this device. */
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { room, type DraftProblem } from '../../../storage/drafts.ts';
import { checkedDraft } from '../file.ts';

export const draftRoom = room<JobDraft>('job-descriptions', (data) => {
  const checked = checkedDraft(data);
  return checked.ok ? checked.value : null;
});

export const problemSentences: Readonly<Record<DraftProblem, string>> = {
  blocked: 'This browser does not let the page keep drafts. Download the draft file before you leave.',
  full: 'The device has no room left to keep drafts. Download the draft file before you leave.',
  failed: 'The draft could not be kept on this device. Download the draft file before you leave.',
  'changed-elsewhere': 'This draft was changed in another tab. What you write here is kept as a copy.',
};

/** A new id for a draft or a line of one. */
export const newId = (): string => crypto.randomUUID();
