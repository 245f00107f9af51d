/** Drafts on this device, templates to begin from, and a file to load. */
import { useEffect, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import type { JobDescription } from '../../../schemas/job-description.ts';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { href } from '../../../site.ts';
import type { KeptDraft, UnreadableDraft } from '../../../storage/drafts.ts';
import { readDraftFile } from '../file.ts';
import { jobDrafts, draftSentence, newId } from '../store/drafts.ts';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { UndoNotice, type Undone } from '../../../ui/UndoNotice.tsx';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { DraftRow } from './DraftRow.tsx';

interface Props {
  templates: readonly JobDescription[];
  /** Something that went wrong on the way here. */
  problem: string;
  open: (draft: JobDraft, notice: string) => void;
}

export function DraftList({ templates, problem, open }: Props) {
  const [drafts, setDrafts] = useState<KeptDraft<JobDraft>[]>([]);
  const [unreadable, setUnreadable] = useState<readonly UnreadableDraft[]>([]);
  const [newer, setNewer] = useState(0);
  const [gone, setGone] = useState<KeptDraft<JobDraft> | null>(null);
  const [trouble, setTrouble] = useState(problem);
  const [message, say] = useAnnouncer();

  const refresh = async () => {
    const listed = await jobDrafts.list();
    if (!listed.ok) {
      setTrouble(draftSentence(listed.problem));
      return;
    }
    setDrafts(listed.value.drafts);
    setUnreadable(listed.value.unreadable);
    setNewer(listed.value.newer);
  };
  useEffect(() => void refresh(), []);

  /** Saves, shows what is kept then, and says `done` once it is; gives what went wrong. */
  const keep = async (draft: JobDraft, seen: number, done: string): Promise<Undone> => {
    const kept = await jobDrafts.save({ id: draft.id, name: draft.name, data: draft }, seen, Date.now());
    await refresh();
    if (!kept.ok) return { ok: false, problem: draftSentence(kept.problem) };
    say(done);
    return { ok: true };
  };
  const orTrouble = async (work: Promise<Undone>) => {
    const outcome = await work;
    setTrouble(outcome.ok ? '' : outcome.problem);
  };
  const load = async (file: File) => {
    if (file.size > 8_000_000) {
      setTrouble('This file is too large to be a job description.');
      return;
    }
    const read = readDraftFile(await file.text());
    if (!read.ok) {
      setTrouble(read.problem);
      return;
    }
    setTrouble('');
    // A file of a draft that is here already opens beside it.
    const here = drafts.some((entry) => entry.id === read.value.id);
    open(
      here ? { ...read.value, id: newId() } : read.value,
      'This draft was loaded from a file. It is kept on this device once you change it.',
    );
  };

  return (
    <div class="stack settled">
      <p class="visually-hidden" role="status">
        {message}
      </p>
      {trouble !== '' && (
        <p class="notice notice-wrong" role="alert">
          {trouble}
        </p>
      )}
      {gone && (
        <UndoNotice
          key={gone.id}
          undo={() => keep(gone.data, 0, 'It is back.')}
          onUndone={() => {
            setGone(null);
          }}
        >
          “{gone.name}” was deleted.
        </UndoNotice>
      )}
      <SetAsideNotice records={unreadable} fileName="drafts-unreadable.json">
        {plural(unreadable.length, 'One draft', `${String(unreadable.length)} drafts`)} on this device cannot be read by this page and{' '}
        {plural(unreadable.length, 'is', 'are')} left as found. Download{' '}
        {plural(
          unreadable.length,
          'it; someone who knows the format may be able to mend it',
          'them; someone who knows the format may be able to mend them',
        )}
        .
      </SetAsideNotice>
      {newer > 0 && (
        <Notice>
          {`${plural(newer, 'One draft', `${String(newer)} drafts`)} on this device ${plural(newer, 'was', 'were')} made by a newer version of this site and ${plural(newer, 'is', 'are')} left alone. Reload the page to get that version.`}
        </Notice>
      )}
      {drafts.length > 0 && (
        <section aria-labelledby="drafts-title">
          <h2 id="drafts-title">My drafts</h2>
          <ul class="job-drafts">
            {drafts.map((entry) => (
              <DraftRow
                key={entry.id}
                entry={entry}
                rename={(name) => void orTrouble(keep({ ...entry.data, name }, entry.revision, 'Renamed.'))}
                duplicate={() => {
                  const copy = { ...entry.data, id: newId(), name: `${entry.name} (copy)`.slice(0, 300) };
                  void orTrouble(keep(copy, 0, 'A copy was made.'));
                }}
                remove={() => {
                  void jobDrafts.remove(entry.id).then(async (removed) => {
                    await refresh();
                    if (!removed.ok) {
                      setTrouble(draftSentence(removed.problem));
                      return;
                    }
                    setGone(entry);
                    say('Deleted. Undo brings it back.');
                  });
                }}
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="begin-title">
        <h2 id="begin-title">Begin from a template</h2>
        <ul class="job-begin">
          {templates.map((template) => (
            <li key={template.id}>
              <a class="button" href={href(`jobs/adapt/?from=${template.id}`)}>
                {template.title}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="load-title">
        <h2 id="load-title">Load a draft file</h2>
        <FileInput
          label="A .json file downloaded from this page"
          accept=".json,application/json"
          take={([file]) => {
            if (file) void load(file);
          }}
        />
      </section>
    </div>
  );
}
