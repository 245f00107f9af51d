/** What to do now: what is due, what is weak and heavy, a session of so many minutes, what is under way, and the days that are left. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { askToKeep } from '../../../storage/keeping.ts';
import { replay } from '../../exam/attempt.ts';
import { stoppedAt } from '../reading.ts';
import { copyReminder } from '../reminder.ts';
import type { Session } from '../session.ts';
import { dueToday, sessionFor, type Desk } from '../store/desk.ts';
import { percentText } from '../words.ts';

const loadSteps = async () => (await import('./Steps.tsx')).Steps;
const lengths = [10, 20, 40] as const;

/** Whole days from today to a calendar day; 0 for today. */
function daysUntil(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const now = new Date();
  return Math.round((Date.UTC(year, month - 1, date) - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 86_400_000);
}

function Left({ desk: { plan } }: { desk: Desk }) {
  if (!plan)
    return (
      <p>
        When do you sit? <a href={href('progress/plan/')}>Make a study plan</a>
      </p>
    );
  const left = daysUntil(plan.window);
  return (
    <p>
      {left > 0
        ? `${countOf(left, 'day')} to your exam window.`
        : left === 0
          ? 'Your exam window begins today.'
          : 'Your exam window has begun.'}
    </p>
  );
}

/** What is weak and heavy, in words: the three topics with most to gain. */
function Weak({ desk: { exam, lessons } }: { desk: Desk }) {
  const top = exam && exam.standing.answers > 0 ? exam.topics.slice(0, 3) : [];
  if (top.length === 0) return null;
  return (
    <p>
      Most to gain:{' '}
      {top.map(({ topic, known, met }, place) => {
        const lesson = lessons.find((each) => each.topic === topic);
        return (
          <>
            {place > 0 && ', '}
            <a href={href(`practice/custom/?topics=${topic}`)}>{lesson?.short ?? topic}</a>{' '}
            <span class="hint">({met === 0 ? 'not met yet' : `about ${percentText(known)}`})</span>
          </>
        );
      })}
      .
    </p>
  );
}

/** Back to where reading stopped. */
function GoOn({ desk: { reading } }: { desk: Desk }) {
  const place = stoppedAt(reading);
  if (!place) return null;
  return (
    <p>
      Continue reading: <a href={href(`learn/${place.lesson.ref}/#${place.section}`)}>{place.lesson.title}</a>
    </p>
  );
}

export function Today({ desk }: { desk: Desk }) {
  const [session, setSession] = useState<Session | null>(null);
  const due = dueToday(desk);
  const reminder = copyReminder(desk.results.length, desk.lastCopy, Date.now());
  const begun = desk.open.map(({ head, events }) => ({ head, state: replay(head, events) }));
  const underWay = begun.filter(({ state }) => state.phase !== 'done');
  const unscored = begun.filter(({ head, state }) => state.phase === 'done' && head.kind !== 'assignment');
  return (
    <section aria-labelledby="today">
      <h2 id="today">Study now</h2>
      <div class="lengths" role="group" aria-labelledby="today">
        {lengths.map((minutes) => (
          <button
            type="button"
            key={minutes}
            class={`button${minutes === 20 ? ' button-main' : ''}`}
            aria-label={`${String(minutes)} minutes now`}
            aria-pressed={session?.minutes === minutes}
            onClick={() => {
              setSession(sessionFor(desk, minutes));
              // A press is the moment at which a browser may ask the visitor too.
              if (desk.results.length > 0) void askToKeep();
            }}
          >
            {minutes} minutes
          </button>
        ))}
      </div>
      {session && <Deferred load={loadSteps} props={{ desk, session }} what="The session" />}
      <p>
        {due > 0 ? (
          <a href={href('progress/review/')}>{countOf(due, 'card')} to review today</a>
        ) : (
          <>
            Nothing is due for <a href={href('progress/review/')}>review</a>
          </>
        )}
        .
      </p>
      <GoOn desk={desk} />
      <Weak desk={desk} />
      <Left desk={desk} />
      {underWay.length > 0 && (
        <>
          <h3>Under way</h3>
          <ul>
            {underWay.slice(0, 5).map(({ head, state }) => (
              <li key={head.id}>
                <a href={href(`practice/sit/#${head.id}`)}>{head.title}</a>,{' '}
                {state.responses.filter(({ option }) => option !== null).length} of {head.items.length} answered
              </li>
            ))}
          </ul>
        </>
      )}
      {reminder !== '' && (
        <p>
          {reminder} <a href={href('progress/backup/')}>Keep a copy</a>
        </p>
      )}
      {unscored.length > 0 && (
        <p>
          Finished and not scored yet: <a href={href(`practice/report/#${unscored[0]?.head.id ?? ''}`)}>{unscored[0]?.head.title}</a>. Open
          its report to count it.
        </p>
      )}
    </section>
  );
}
