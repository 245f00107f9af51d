/** Sits one attempt, whatever its rules: from the practice rules to the last part's end. */
import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { countOf, plural } from '../../../format/plurals.ts';
import { headRecord } from '../../../schemas/attempt-record.ts';
import { countItems } from '../attempt.ts';
import { openSession, timeOut, type Opened, type Session } from '../store/session.ts';
import { href } from '../../../site.ts';
import { causes } from '../../../storage/causes.ts';
import { Break, BreakOffer, Ready, Rules, Screen, Survey, Tutorial } from './Ceremony.tsx';
import { PartScreen } from './PartScreen.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import '../../../styles/tools.css';
import './player.css';

/** Where a finished attempt is read. */
export const resultPath = (session: Session): string =>
  href(session.head.kind === 'assignment' ? `teach/take/#result=${session.head.id}` : `practice/report/#${session.head.id}`);

/** Hands the whole log over as a file, for when storage fails. */
function Copy({ session }: { session: Session }) {
  return (
    <SaveButton
      label="Download a copy"
      file={() => {
        const { head } = session;
        const file = { format: 'primary-source-attempt/1', attempt: headRecord(head), events: session.log() };
        return { name: `attempt-${head.id}.json`, type: 'application/json', content: JSON.stringify(file) };
      }}
    />
  );
}

/** Stands above the item and stays in view: whoever looks at an item must see that it is not kept. */
function Unsaved({ session }: { session: Session }) {
  const saving = useStore(session.$saving);
  const writing = useStore(session.$writing);
  if (saving.kind !== 'unsaved' || !writing) return null;
  return (
    <div class="notice notice-wrong exam-unsaved" role="alert">
      <p>
        Not saved. {causes[saving.problem]}. Your answers are kept in this tab only
        {saving.problem === 'cleared' ? '.' : '; the next answer tries again.'} Download a copy before you close it.
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

function SavingLine({ session }: { session: Session }) {
  const { kind } = useStore(session.$saving);
  return kind === 'unsaved' ? null : <p class="exam-saving">{kind === 'saved' ? 'Saved' : 'Saving'}</p>;
}

function Sitting({ session }: { session: Session }) {
  const state = useStore(session.$state);
  const writing = useStore(session.$writing);
  const kept = useStore(session.$saving).kind !== 'unsaved';
  const [seen, setSeen] = useState(-1);
  const ended = timeOut(session.log());
  const out = ended && ended.part > seen ? ended : null;
  const leave = state.phase === 'done' && !out && kept;
  useEffect(() => {
    // With answers that only this tab has, the result waits.
    if (leave) location.replace(resultPath(session));
  }, [leave]);
  if (!writing) {
    return (
      <Screen title="This attempt has moved to another tab">
        <p>
          Only one tab can write an attempt.{' '}
          {kept
            ? 'Everything up to the move is saved. Close this tab, or take the attempt back.'
            : 'The last answers given here were not saved before the move: they are in this tab only. Download a copy before you close it or take the attempt back; My progress reads it.'}
        </p>
        <div class="row">
          {!kept && <Copy session={session} />}
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              location.reload();
            }}
          >
            Open it here again
          </button>
        </div>
      </Screen>
    );
  }
  if (out) {
    const { answered } = countItems(session.head, state, out.part);
    return (
      <Screen title={out.away ? 'Time ran out while you were away' : 'Time ran out'}>
        <p>
          {out.away && 'The clock goes on while the page is closed. '}
          {session.head.parts.length > 1 ? `Part ${String(out.part + 1)}` : 'The sitting'} ended at {new Date(out.at).toLocaleTimeString()}.
          The {countOf(answered.length, 'answer')} you had given {plural(answered.length, 'counts', 'count')}; nothing is lost.
        </p>
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            setSeen(out.part);
          }}
        >
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
          ? 'It may have been removed, or it was begun on another device or in another browser. If its record was damaged, My progress offers it for download.'
          : problem === 'broken'
            ? 'It was finished, but part of its log is missing or damaged. It cannot be sat on, and nothing was changed. My progress offers a copy.'
            : `${causes[problem]}. Nothing was changed.${problem === 'newer' ? '' : ' Allow storage or free some space, then reload this page.'}`}
      </p>
      <p>
        <a href={href('practice/')}>Choose a practice</a> · <a href={href('progress/')}>My progress</a>
      </p>
    </Screen>
  );
}

export default function Player() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (takeOver: boolean) => {
    void openSession(location.hash.slice(1), takeOver).then(setOpened);
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
      <Unsaved session={session} />
      <Sitting session={session} />
      <SavingLine session={session} />
    </div>
  );
}
