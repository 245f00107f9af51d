/** Sits one attempt, whatever its rules: from the practice rules to the last part's end. */
import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { countItems } from '../attempt.ts';
import { openSession, type Opened, type Session } from '../store/session.ts';
import { href } from '../../../site.ts';
import { Break, BreakOffer, Ready, Rules, Screen, Survey, Tutorial } from './Ceremony.tsx';
import { PartScreen } from './PartScreen.tsx';
import '../../../styles/tools.css';
import './player.css';

/** Where a finished attempt is read. */
export const resultPath = (session: Session): string =>
  href(session.head.kind === 'assignment' ? `teach/take/#result=${session.head.id}` : `practice/report/#${session.head.id}`);

/** Hands the whole log over as a file, for when storage fails. */
function download(session: Session): void {
  const file = new Blob([JSON.stringify({ format: 'primary-source-attempt/1', attempt: session.head, events: session.log() })], {
    type: 'application/json',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `attempt-${session.head.id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

const storageSentences = {
  full: 'This device’s storage is full.',
  blocked: 'This browser blocks storage for this site.',
  failed: 'The storage of this browser did not answer.',
} as const;

function SavingLine({ session }: { session: Session }) {
  const saving = useStore(session.$saving);
  if (saving.kind !== 'unsaved') return <p class="exam-saving">{saving.kind === 'saved' ? 'Saved' : 'Saving'}</p>;
  return (
    <div class="notice notice-wrong" role="alert">
      <p>
        Not saved. {storageSentences[saving.problem]} Your answers are kept in this tab only; the next answer tries again. Download a copy
        before you close it.
      </p>
      <button
        type="button"
        class="button"
        onClick={() => {
          download(session);
        }}
      >
        Download a copy
      </button>
    </div>
  );
}

function Sitting({ session, away, seen }: { session: Session; away: boolean; seen: () => void }) {
  const state = useStore(session.$state);
  const writing = useStore(session.$writing);
  useEffect(() => {
    if (state.phase === 'done' && !away) location.replace(resultPath(session));
  }, [state.phase, away]);
  if (!writing) {
    return (
      <Screen title="This attempt has moved to another tab">
        <p>Only one tab can write an attempt. Everything up to the move is saved. Close this tab, or take the attempt back.</p>
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            location.reload();
          }}
        >
          Open it here again
        </button>
      </Screen>
    );
  }
  if (away) {
    const part = state.parts.findLastIndex((each) => each.reason === 'time');
    const { answered } = countItems(session.head, state, Math.max(0, part));
    return (
      <Screen title="Time ran out while you were away">
        <p>
          The clock goes on while the page is closed.{session.head.parts.length > 1 ? ` Part ${String(part + 1)}` : ' The sitting'} ended at{' '}
          {new Date(state.parts[part]?.endedAt ?? 0).toLocaleTimeString()}. The {answered.length}{' '}
          {answered.length === 1 ? 'answer' : 'answers'} you had given {answered.length === 1 ? 'counts' : 'count'}; nothing is lost.
        </p>
        <button type="button" class="button button-main" onClick={seen}>
          Go on
        </button>
      </Screen>
    );
  }
  switch (state.phase) {
    case 'rules':
      return <Rules session={session} />;
    case 'tutorial':
      return <Tutorial session={session} />;
    case 'ready':
      return <Ready session={session} />;
    case 'part':
    case 'paused':
      return <PartScreen session={session} />;
    case 'rest':
      return <Break session={session} extra />;
    case 'break-offer':
      return <BreakOffer session={session} />;
    case 'break':
      return <Break session={session} extra={false} />;
    case 'survey':
      return <Survey session={session} />;
    case 'done':
      return (
        <Screen title="Finished">
          <p>
            <a class="button button-main" href={resultPath(session)}>
              See the result
            </a>
          </p>
        </Screen>
      );
  }
}

function NotOpen({ problem, takeOver }: { problem: Exclude<Opened, { ok: true }>['problem']; takeOver: () => void }) {
  if (problem === 'elsewhere') {
    return (
      <Screen title="This attempt is open in another tab">
        <p>
          Only one tab can write an attempt, so that no answer is lost. You can go on in the other tab, or take it over here; the other tab
          then stops.
        </p>
        <button type="button" class="button button-main" onClick={takeOver}>
          Take over here
        </button>
      </Screen>
    );
  }
  return (
    <Screen title={problem === 'missing' ? 'There is no such attempt on this device' : 'The attempt could not be opened'}>
      <p>
        {problem === 'missing'
          ? 'It may have been removed, or it was begun on another device or in another browser. If its record was damaged, it was set aside and can be downloaded under My progress.'
          : `${storageSentences[problem]} Nothing was changed. Allow storage or free some space, then reload this page.`}
      </p>
      <p>
        <a href={href('practice/')}>Choose a practice</a> · <a href={href('progress/')}>My progress</a>
      </p>
    </Screen>
  );
}

export default function Player() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [away, setAway] = useState(false);
  const open = (takeOver: boolean) => {
    void openSession(location.hash.slice(1), takeOver).then((result) => {
      setOpened(result);
      setAway(result.ok && result.session.expiredAway);
    });
  };
  useEffect(() => {
    open(false);
    // Another address in the same page means another attempt.
    const again = () => {
      location.reload();
    };
    addEventListener('hashchange', again);
    return () => {
      removeEventListener('hashchange', again);
    };
  }, []);
  if (!opened) return <p class="hint">Opening your attempt.</p>;
  if (!opened.ok) {
    return (
      <NotOpen
        problem={opened.problem}
        takeOver={() => {
          open(true);
        }}
      />
    );
  }
  const { session } = opened;
  return (
    <div class="exam">
      {session.damaged && (
        <p class="notice notice-warn">
          The end of this attempt’s log could not be read. It was set aside and can be downloaded under My progress; you go on from the last
          entry that is whole.
        </p>
      )}
      <Sitting
        session={session}
        away={away}
        seen={() => {
          setAway(false);
        }}
      />
      <SavingLine session={session} />
    </div>
  );
}
