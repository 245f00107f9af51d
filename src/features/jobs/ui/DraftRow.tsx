import { useState } from 'preact/hooks';
import { showMoment } from '../../../format/dates.ts';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { href } from '../../../site.ts';
import type { KeptDraft } from '../../../storage/drafts.ts';
import { placeText } from '../posting.ts';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  entry: KeptDraft<JobDraft>;
  rename: (name: string) => void;
  duplicate: () => void;
  remove: () => void;
}

/** One kept draft with what can be done to it. */
export function DraftRow({ entry, rename, duplicate, remove }: Props) {
  const [name, setName] = useState<string | null>(null);
  const where = [entry.data.facility, placeText(entry.data)].filter((part) => part.trim() !== '').join(', ');
  return (
    <li class="card">
      <p dir="auto">
        <a href={href(`jobs/adapt/?draft=${encodeURIComponent(entry.id)}`)}>{entry.name.trim() === '' ? 'Without a name' : entry.name}</a>
      </p>
      <p class="hint" dir="auto">
        {where === '' ? '' : `${where}. `}Kept {showMoment(entry.savedAt)}.
      </p>
      {name === null ? (
        <div class="row">
          <button
            type="button"
            class="button"
            aria-label={`Rename ${entry.name}`}
            onClick={() => {
              setName(entry.name);
            }}
          >
            Rename
          </button>
          <button type="button" class="button" aria-label={`Duplicate ${entry.name}`} onClick={duplicate}>
            Duplicate
          </button>
          <button type="button" class="button button-danger" aria-label={`Delete ${entry.name}`} onClick={remove}>
            Delete
          </button>
        </div>
      ) : (
        <form
          class="stack"
          onSubmit={(submit) => {
            submit.preventDefault();
            rename(name.slice(0, 300));
            setName(null);
          }}
        >
          <Field label="Name of the draft" value={name} onValue={setName} />
          <button class="button">Keep the name</button>
        </form>
      )}
    </li>
  );
}
