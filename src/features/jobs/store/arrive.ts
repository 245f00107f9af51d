/** What the address of the editor asks for: a shared description, a kept draft, a template, or nothing yet. */
import type { JobDescription } from '../../../schemas/job-description.ts';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { newDraft } from '../draft.ts';
import { holdsDraft, readFragment } from '../share.ts';
import { jobDrafts, newId } from './drafts.ts';

export type Arrival =
  { kind: 'choose' } | { kind: 'draft'; draft: JobDraft; revision: number; notice: string } | { kind: 'problem'; sentence: string };

/** `search` and `hash` as in the page's address. */
export async function arrive(search: string, hash: string, templates: readonly JobDescription[]): Promise<Arrival> {
  const fragment = hash.replace(/^#/, '');
  if (holdsDraft(fragment)) {
    const read = await readFragment(fragment);
    if (!read.ok) return { kind: 'problem', sentence: read.problem };
    // Its own id, so that opening a link never writes over the sender's or an earlier draft.
    return {
      kind: 'draft',
      draft: { ...read.value, id: newId() },
      revision: 0,
      notice: 'This description came with the link. It is kept on this device once you change it.',
    };
  }
  const asked = new URLSearchParams(search);
  const id = asked.get('draft');
  if (id !== null) {
    const kept = await jobDrafts.read(id);
    if (kept.ok && kept.value) return { kind: 'draft', draft: kept.value.data, revision: kept.value.revision, notice: '' };
    return { kind: 'problem', sentence: 'That draft is not on this device. It may have been deleted, or kept in another browser.' };
  }
  const from = asked.get('from');
  if (from !== null) {
    const template = templates.find((entry) => entry.id === from);
    if (template) return { kind: 'draft', draft: newDraft(template, newId()), revision: 0, notice: '' };
    return { kind: 'problem', sentence: 'There is no template of that name.' };
  }
  return { kind: 'choose' };
}
