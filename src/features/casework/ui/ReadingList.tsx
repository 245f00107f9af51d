/** Practice files on this device: what can be gone on with, and what was handed in. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { readings } from '../../../storage/readings.ts';
import type { Removed, StoredLogs } from '../../../storage/log-maintenance.ts';
import type { StoredReading } from '../../../schemas/casework-record.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { replayReading } from '../attempt.ts';

function Row({ reading: { head, events }, remove }: { reading: StoredReading; remove: () => void }) {
  const state = replayReading(head, events);
  const done = state.phase === 'done';
  return (
    <li class="card">
      <p>
        <a href={href(`practice/files/${done ? 'debrief' : 'read'}/#${head.id}`)}>{head.title}</a>
      </p>
      <p class="hint">
        {new Date(head.createdAt).toLocaleString()} · {countOf(state.marks.length, 'mark')}
        {done ? ' · handed in' : ''}
      </p>
      <p>
        <button type="button" class="button button-plain" aria-label={`Remove ${head.title}`} onClick={remove}>
          Remove
        </button>
      </p>
    </li>
  );
}

export function ReadingList() {
  const [stored, setStored] = useState<StoredLogs<StoredReading> | null>(null);
  const [problem, setProblem] = useState('');
  const [removed, setRemoved] = useState<{ title: string; records: Removed } | null>(null);
  const load = async () => {
    const found = await readings.readAll();
    if (found.ok) setStored(found.value);
    else setProblem(storageSentence(found.problem, 'the practice files on it could not be read, and none can be begun'));
  };
  useEffect(() => void load(), []);
  if (problem !== '') return <Notice kind="warn">{problem}</Notice>;
  if (!stored) return null;
  const remove = async ({ head }: StoredReading) => {
    const gone = await readings.remove(head.id);
    if (!gone.ok) {
      setProblem(storageSentence(gone.problem, 'the file could not be removed'));
      return;
    }
    setRemoved({ title: head.title, records: gone.value });
    await load();
  };
  const undo = async (records: Removed) => {
    const back = await readings.putBack(records);
    await load();
    return back.ok ? ({ ok: true } as const) : ({ ok: false, problem: storageSentence(back.problem, 'it could not be put back') } as const);
  };
  const isDone = ({ events }: StoredReading) => events.some(({ type }) => type === 'finished');
  const list = (rows: StoredReading[]) => (
    <ul class="cards">
      {rows.map((reading) => (
        <Row key={reading.head.id} reading={reading} remove={() => void remove(reading)} />
      ))}
    </ul>
  );
  const open = stored.read.filter((reading) => !isDone(reading));
  const done = stored.read.filter(isDone);
  return (
    <>
      {removed && (
        <UndoNotice
          key={removed.records.id}
          undo={() => undo(removed.records)}
          onUndone={() => {
            setRemoved(null);
          }}
        >
          “{removed.title}” was removed.
        </UndoNotice>
      )}
      {stored.newer.size > 0 && (
        <Notice kind="warn">
          {`${countOf(stored.newer.size, 'practice file')} on this device ${stored.newer.size === 1 ? 'was' : 'were'} begun with a newer version of this site. Reload the page to get that version.`}
        </Notice>
      )}
      <SetAsideNotice records={[...stored.unreadable.values()]} fileName="practice-files-unreadable.json">
        {countOf(stored.unreadable.size, 'practice file')} on this device cannot be read. What is there was left as it is.
      </SetAsideNotice>
      {open.length > 0 && (
        <section aria-labelledby="open-files">
          <h2 id="open-files">Go on where you stopped</h2>
          {list(open)}
        </section>
      )}
      {done.length > 0 && (
        <details>
          <summary>Handed in: {countOf(done.length, 'file')}</summary>
          {list(done)}
        </details>
      )}
    </>
  );
}
