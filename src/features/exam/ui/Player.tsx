/** Sits one attempt, whatever its rules: from the practice rules to the last part's end. */
import { useEffect, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { useOpened } from '../../../ui/useOpened.ts';
import { timeOut } from '../store/resume.ts';
import { openSession, type Session } from '../store/session.ts';
import { ExamBar } from './ExamBar.tsx';
import { PartScreen } from './PartScreen.tsx';
import { Unsaved } from './Saving.tsx';
import { Ready } from './Screens.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import { useStore } from '../../../ui/useStore.ts';
import '../../../styles/tools.css';
import '../../../ui/kit.css';
import './player.css';

/** Where a finished attempt is read. */
export const resultPath = (session: Session): string =>
  href(session.head.kind === 'assignment' ? `teach/take/#result=${session.head.id}` : `practice/report/#${session.head.id}`);

const loadDay = async () => (await import('./DayScreens.tsx')).DayScreens;
const loadInterrupted = async () => (await import('./Interrupted.tsx')).Interrupted;
const loadNotOpen = async () => (await import('../../../ui/NotOpen.tsx')).NotOpen;

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
  if (!writing || out) {
    return (
      <Deferred
        key={writing ? 'out' : 'moved'}
        load={loadInterrupted}
        props={{ session, kept, out: writing ? out : null, goOn: setSeen }}
        what="This screen"
      />
    );
  }
  switch (state.phase) {
    case 'part':
      return <PartScreen session={session} />;
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
    default:
      return (
        <>
          <ExamBar session={session}>
            <a class="button button-plain" href={href('practice/')}>
              Save and leave
            </a>
          </ExamBar>
          {state.phase === 'ready' ? <Ready session={session} /> : <Deferred load={loadDay} props={{ session }} what="This screen" />}
        </>
      );
  }
}

export default function Player() {
  const [opened, takeOver] = useOpened(openSession, (result) => {
    // These screens are needed in the middle of a sitting, when the connection may be gone.
    if (result.ok) void Promise.allSettled([loadInterrupted(), loadDay()]);
  });
  if (!opened) return <p class="hint">Opening your attempt.</p>;
  if (!opened.ok) {
    return <Deferred load={loadNotOpen} props={{ kind: 'attempt' as const, problem: opened.problem, takeOver }} what="The attempt" />;
  }
  const { session } = opened;
  return (
    <div class="exam">
      {session.damage !== '' && <p class="notice notice-warn">{session.damage}</p>}
      <Unsaved session={session} />
      <Sitting session={session} />
    </div>
  );
}
