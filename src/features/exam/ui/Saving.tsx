/** Whether everything is stored, said while it is sat, and the way out when it is not. These travel with the player: they are needed when nothing else can be loaded. */
import { useState } from 'preact/hooks';
import { causes } from '../../../storage/causes.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useStore } from '../../../ui/useStore.ts';
import type { Session } from '../store/session.ts';

/** Of a sitting, whether it is kept and what to do when it is not. */
export type Kept = Pick<Session, '$saving' | '$writing' | 'storeAgain' | 'copy'>;

/** Hands the whole log over as a file, for when storage fails. */
export function Copy({ session }: { session: Kept }) {
  const [text, setText] = useState<string | null>(null);
  const save = async () => {
    const file = session.copy();
    const how = await saveFile(file);
    setText(how === 'show' ? file.content : null);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void save()}>
        Download a copy
      </button>
      {text !== null && (
        <label class="field">
          This device saves no files here. Copy this text and keep it as a file:
          <textarea readOnly rows={4} value={text} />
        </label>
      )}
    </>
  );
}

/** Stands above the item and stays in view: whoever looks at an item must see that it is not kept. */
export function Unsaved({ session, what = 'answer' }: { session: Kept; what?: string }) {
  const saving = useStore(session.$saving);
  const writing = useStore(session.$writing);
  if (saving.kind !== 'unsaved' || !writing) return null;
  return (
    <div class="notice notice-wrong exam-unsaved" role="alert">
      <p>
        Not saved. {causes[saving.problem]}. Your {what}s are kept in this tab only
        {saving.problem === 'cleared' ? '.' : `; the next ${what} tries again.`} Download a copy before you close it.
      </p>
      <div class="row">
        <Copy session={session} />
        {saving.problem === 'cleared' && (
          <button type="button" class="button" onClick={() => void session.storeAgain()}>
            Store it here again
          </button>
        )}
      </div>
    </div>
  );
}

export function SavingLine({ session }: { session: Kept }) {
  const { kind } = useStore(session.$saving);
  return kind === 'unsaved' ? null : <p class="exam-saving">{kind === 'saved' ? 'Saved' : 'Saving'}</p>;
}
