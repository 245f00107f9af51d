/** What this device holds: attempts with their results, and the storage itself. */
import { useEffect, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import type { Result } from '../../../schemas/result.ts';
import { readAttempts, type StoredAttempts } from '../../../storage/attempts.ts';
import { listResults } from '../../../storage/results.ts';
import type { SetAside } from '../../../storage/record.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { clearUnreadable, putBack, readAside, removeAttempt, type Removed } from '../../../storage/attempt-maintenance.ts';
import { href } from '../../../site.ts';
import { makeBackup, takeBackup } from '../store/backup.ts';
import { AttemptTable } from './AttemptTable.tsx';
import { readBankFile } from '../../bank/store/files.ts';
import { FileInput } from '../../../ui/FileInput.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { StorageLine } from '../../../ui/StorageLine.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import '../../../styles/tools.css';
import './attempts.css';

interface Held extends StoredAttempts {
  results: Result[];
  aside: Map<number, SetAside>;
}

export default function ProgressPage() {
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState('');
  const [message, setMessage] = useState('');
  const [removed, setRemoved] = useState<{ title: string; records: Removed } | null>(null);
  const load = () => {
    void (async () => {
      const stored = await readAttempts();
      const results = await listResults();
      const aside = await readAside();
      if (!stored.ok || !results.ok || !aside.ok)
        setProblem(
          storageSentence(
            !stored.ok ? stored.problem : !results.ok ? results.problem : !aside.ok ? aside.problem : 'failed',
            'it could not be read',
          ),
        );
      else setHeld({ ...stored.value, results: results.value, aside: aside.value });
    })();
  };
  useEffect(load, []);
  if (problem !== '') return <p class="notice notice-wrong">{problem}</p>;
  if (!held) return <p class="hint">Reading this device.</p>;

  const openFile = (file: File | undefined) => {
    if (!file) return;
    void (async () => {
      const taken = await takeBackup(file, readBankFile);
      setMessage(taken.message);
      load();
      await taken.score();
      load();
    })();
  };
  const unreadable = [...held.aside.values(), ...held.unreadable.values()];
  return (
    <div class="stack settled">
      <p role="status">{message}</p>
      {removed && (
        <UndoNotice
          key={removed.records.id}
          undo={async () => {
            const back = await putBack(removed.records);
            return back.ok ? back : { ok: false, problem: storageSentence(back.problem, 'it could not be put back') };
          }}
          onUndone={() => {
            setRemoved(null);
            load();
          }}
        >
          “{removed.title}” was removed.
        </UndoNotice>
      )}
      {held.newer.size > 0 && (
        <p class="notice">
          {plural(held.newer.size, 'One attempt', `${String(held.newer.size)} attempts`)} on this device{' '}
          {plural(held.newer.size, 'was', 'were')} made by a newer version of this site and {plural(held.newer.size, 'is', 'are')} left
          alone. Reload the page to get that version.
        </p>
      )}
      <SetAsideNotice
        records={unreadable}
        fileName="set-aside.json"
        clear={() => {
          void clearUnreadable(held.aside.keys(), held.unreadable.keys()).then(load);
        }}
      >
        {plural(unreadable.length, 'One record', `${String(unreadable.length)} records`)} on this device could not be read. Nothing was
        thrown away: {plural(unreadable.length, 'it is', 'they are')} kept as found. The download can be loaded here again.
      </SetAsideNotice>
      <section aria-labelledby="attempts">
        <h2 id="attempts">Attempts</h2>
        {held.attempts.length === 0 && (
          <p>
            None on this device yet. <a href={href('practice/')}>Begin one</a>.
          </p>
        )}
        {held.attempts.length > 0 && (
          <AttemptTable
            attempts={held.attempts}
            results={held.results}
            remove={(head) => {
              void removeAttempt(head.id).then((gone) => {
                if (gone.ok) setRemoved({ title: head.title, records: gone.value });
                else setMessage(storageSentence(gone.problem, 'it could not be removed'));
                load();
              });
            }}
          />
        )}
      </section>
      <section aria-labelledby="storage">
        <h2 id="storage">This device</h2>
        <StorageLine />
        <p>
          Reviews, plan, bookmarks, drafts and quizzes are kept here too: <a href={href('progress/backup/')}>one copy of everything</a>.
        </p>
        <div class="row">
          <SaveButton
            label="Download the attempts"
            file={() => ({
              name: 'primary-source-attempts.json',
              type: 'application/json',
              content: JSON.stringify(makeBackup(held, held.results, unreadable, Date.now())),
            })}
          />
        </div>
        <FileInput
          label="Load a backup or a copy of an attempt"
          accept="application/json,.json"
          take={(files) => {
            openFile(files[0]);
          }}
        />
      </section>
    </div>
  );
}
