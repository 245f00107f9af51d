/** Reads one practice file, from its cover to the hand-in. */
import { useEffect } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { showDate } from '../../../format/dates.ts';
import { href } from '../../../site.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { useOpened } from '../../../ui/useOpened.ts';
import { spokenTime } from '../../exam/clock.ts';
import { SavingLine, Unsaved } from '../../exam/ui/Saving.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { openReading, type ReadingSession } from '../store/session.ts';
import { Desk } from './Desk.tsx';
import '../../../styles/tools.css';
import '../../../ui/kit.css';
import '../../exam/ui/player.css';
import './files.css';

/** Where a file that was handed in is talked over, or, of a set an educator assigned, where it goes on. */
const debriefOf = ({ head: { id, assignment } }: ReadingSession): string =>
  href(assignment ? `teach/take/#files=${assignment.attempt}` : `practice/files/debrief/#${id}`);
const loadMoved = async () => (await import('./Moved.tsx')).Moved;
const loadNotOpen = async () => (await import('../../../ui/NotOpen.tsx')).NotOpen;

function Cover({ session }: { session: ReadingSession }) {
  const { head, record } = session;
  const { applicant, decisionOn, documents, policy } = head.file;
  return (
    <Screen title={head.title}>
      <p>
        {applicant.name}, {applicant.specialty}. {applicant.request}.
      </p>
      <p>
        You read {countOf(documents.length, 'paper')} for {policy.organization}, by its policy sheet. The decision is on{' '}
        <strong>{showDate(decisionOn)}</strong>; every limit is counted back from that day.
      </p>
      <p>
        Mark what is wrong and say what to do about it, leave what is fine, decide on the file and hand it in.{' '}
        {head.rules.limitMs === null
          ? 'There is no time limit.'
          : `You have ${spokenTime(head.rules.limitMs)}. The clock starts when you open the file.`}{' '}
        Everything is stored on this device as you go.
      </p>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          void record({ type: 'begun' });
        }}
      >
        Open the file
      </button>
    </Screen>
  );
}

function Reading({ session }: { session: ReadingSession }) {
  const state = useStore(session.$state);
  const writing = useStore(session.$writing);
  const kept = useStore(session.$saving).kind !== 'unsaved';
  const leave = state.phase === 'done' && state.reason === 'submitted' && kept;
  useEffect(() => {
    // With marks that only this tab has, the debrief waits.
    if (leave) location.replace(debriefOf(session));
  }, [leave, session]);
  if (!writing) return <Deferred load={loadMoved} props={{ session, kept }} what="This screen" />;
  switch (state.phase) {
    case 'ready':
      return <Cover session={session} />;
    case 'reading':
      return <Desk session={session} />;
    case 'paused':
      return (
        <Screen title="Paused">
          <p>The file is covered and the clock stands. Every mark is stored.</p>
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              void session.record({ type: 'continued' });
            }}
          >
            Go on reading
          </button>
        </Screen>
      );
    case 'done':
      return (
        <Screen title={state.reason === 'time' ? 'Time ran out' : 'Handed in'}>
          <p>{countOf(state.marks.length, 'mark')} counted; nothing is lost.</p>
          <p>
            <a class="button button-main" href={debriefOf(session)}>
              {session.head.assignment ? 'Go on with the set' : 'See the debrief'}
            </a>
          </p>
        </Screen>
      );
  }
}

export default function ReadingPage() {
  const [opened, takeOver] = useOpened(openReading, (result) => {
    // Needed in the middle of a reading, when the connection may be gone.
    if (result.ok) void loadMoved().catch(() => undefined);
  });
  if (!opened) return <p class="hint">Opening the file.</p>;
  if (!opened.ok) return <Deferred load={loadNotOpen} props={{ problem: opened.problem, takeOver }} what="The file" />;
  const { session } = opened;
  return (
    <div class="files">
      {session.damage !== '' && <p class="notice notice-warn">{session.damage}</p>}
      <Unsaved session={session} what="mark" />
      <Reading session={session} />
      <SavingLine session={session} />
    </div>
  );
}
