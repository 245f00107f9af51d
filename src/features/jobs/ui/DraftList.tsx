/** Drafts on this device, templates to begin from, and a file to load. */
import { useEffect, useState } from 'preact/hooks';
import type { JobDescription } from '../../../schemas/job-description.ts';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { href } from '../../../site.ts';
import type { KeptDraft } from '../../../storage/drafts.ts';
import { readDraftFile } from '../file.ts';
import { draftRoom, draftSentence, newId } from '../store/drafts.ts';
import { DraftRow } from './DraftRow.tsx';
import { useAnnouncer } from './hooks.ts';

interface Props {
  templates: readonly JobDescription[];
  /** Something that went wrong on the way here. */
  problem: string;
  open: (draft: JobDraft, notice: string) => void;
}

export function DraftList({ templates, problem, open }: Props) {
  const [drafts, setDrafts] = useState<KeptDraft<JobDraft>[]>([]);
  const [unreadable, setUnreadable] = useState(0);
  const [gone, setGone] = useState<KeptDraft<JobDraft> | null>(null);
  const [trouble, setTrouble] = useState(problem);
  const [message, say] = useAnnouncer();

  const refresh = async () => {
    const listed = await draftRoom.list();
    if (!listed.ok) {
      setTrouble(draftSentence(listed.problem));
      return;
    }
    setDrafts(listed.value.drafts);
    setUnreadable(listed.value.unreadable);
  };
  useEffect(() => void refresh(), []);

  const keep = async (draft: JobDraft, seen: number): Promise<boolean> => {
    const kept = await draftRoom.save({ id: draft.id, name: draft.name, data: draft }, seen, Date.now());
    if (!kept.ok) setTrouble(draftSentence(kept.problem));
    await refresh();
    return kept.ok;
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
    <div class="stack">
      <p class="visually-hidden" role="status">
        {message}
      </p>
      {trouble !== '' && (
        <p class="notice notice-wrong" role="alert">
          {trouble}
        </p>
      )}
      {gone && (
        <div class="notice row">
          <span>“{gone.name}” was deleted.</span>
          <button
            type="button"
            class="button"
            onClick={() => {
              void keep(gone.data, 0).then((kept) => {
                if (kept) setGone(null);
                say('It is back.');
              });
            }}
          >
            Undo
          </button>
        </div>
      )}
      {drafts.length > 0 && (
        <section aria-labelledby="drafts-title">
          <h2 id="drafts-title">My drafts</h2>
          <ul class="job-drafts">
            {drafts.map((entry) => (
              <DraftRow
                key={entry.id}
                entry={entry}
                rename={(name) => {
                  void keep({ ...entry.data, name }, entry.revision).then(() => {
                    say('Renamed.');
                  });
                }}
                duplicate={() => {
                  void keep({ ...entry.data, id: newId(), name: `${entry.name} (copy)`.slice(0, 300) }, 0).then(() => {
                    say('A copy was made.');
                  });
                }}
                remove={() => {
                  void draftRoom.remove(entry.id).then(async (removed) => {
                    if (removed.ok) setGone(entry);
                    else setTrouble(draftSentence(removed.problem));
                    await refresh();
                    say('Deleted. Undo brings it back.');
                  });
                }}
              />
            ))}
          </ul>
          {unreadable > 0 && <p class="hint">{unreadable} more could not be read; they were left as they are.</p>}
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
        <div class="field">
          <label for="load-file">A .json file downloaded from this page</label>
          <input
            id="load-file"
            type="file"
            accept=".json,application/json"
            onChange={(input) => {
              const file = input.currentTarget.files?.[0];
              if (file) void load(file);
              input.currentTarget.value = '';
            }}
          />
        </div>
      </section>
    </div>
  );
}
