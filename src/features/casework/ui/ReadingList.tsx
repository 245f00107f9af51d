/** Practice files on this device: what can be gone on with, and what was handed in. */
import { useEffect, useState } from 'preact/hooks';
import { countOf, plural } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { readings, readingsAside } from '../../../storage/readings.ts';
import type { Removed, StoredLogs } from '../../../storage/log-maintenance.ts';
import type { SetAside } from '../../../storage/record.ts';
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

interface Held extends StoredLogs<StoredReading> {
  /** What was set aside when a file was opened, by key. */
  aside: Map<number, SetAside>;
}

/** What of practice files could not be read, to be downloaded; only whoever has it may let it go. */
function Unreadable({ held: { aside, unreadable }, cleared }: { held: Held; cleared: (problem: string) => void }) {
  const records = [...aside.values(), ...unreadable.values()];
  const clear = async () => {
    const gone = await readingsAside.clear(aside.keys(), unreadable.keys());
    cleared(gone.ok ? '' : storageSentence(gone.problem, 'nothing was deleted'));
  };
  return (
    <SetAsideNotice records={records} fileName="practice-files-set-aside.json" clear={() => void clear()}>
      {countOf(records.length, 'record')} of practice files on this device could not be read. Nothing was thrown away:{' '}
      {plural(records.length, 'it is', 'they are')} kept as found.
    </SetAsideNotice>
  );
}

export function ReadingList() {
  const [stored, setStored] = useState<Held | null>(null);
  const [problem, setProblem] = useState('');
  const [removed, setRemoved] = useState<{ title: string; records: Removed } | null>(null);
  const load = async () => {
    const [found, aside] = await Promise.all([readings.readAll(), readingsAside.read()]);
    const wrong = found.ok ? aside : found;
    if (found.ok && aside.ok) setStored({ ...found.value, aside: aside.value });
    else if (!wrong.ok) setProblem(storageSentence(wrong.problem, 'the practice files on it could not be read, and none can be begun'));
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
      <Unreadable
        held={stored}
        cleared={(why) => {
          setProblem(why);
          void load();
        }}
      />
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
