/** The study plan: what it is made from, then week by week; to a calendar or to paper. */
import { useEffect } from 'preact/hooks';
import { showDate } from '../../../format/dates.ts';
import { countOf, plural } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Check } from '../../../ui/Check.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { planCalendar } from '../ics.ts';
import type { Plan, PlanWeek } from '../plan.ts';
import { $plan, $planProblem, changePlan, markDone, openPlan, type PlanExam, type PlanView } from '../store/plan.ts';
import { timeText } from '../words.ts';
import { PlanForm } from './PlanForm.tsx';
import '../../../styles/tools.css';
import './study.css';

/** What happens by itself has nothing to tick. */
const ticked = new Set(['lesson', 'practice', 'mock']);

function Week({ week, place, done }: { week: PlanWeek; place: number; done: ReadonlySet<string> }) {
  return (
    <section class="plan-week" aria-labelledby={`week-${week.from}`}>
      <h3 id={`week-${week.from}`}>
        Week {place + 1}: {showDate(week.from)} <span class="hint">{week.minutes === 0 ? 'off' : timeText(week.minutes)}</span>
      </h3>
      <ul>
        {week.tasks.map((task) => (
          <li key={task.id}>
            {ticked.has(task.kind) ? (
              <Check checked={done.has(task.id)} onChecked={(on) => void markDone(task.id, on)}>
                <span>
                  <a href={href(task.path)}>{task.title}</a> <span class="hint">{timeText(task.minutes)}</span>
                </span>
              </Check>
            ) : (
              <p>
                <a href={href(task.path)}>{task.title}</a> <span class="hint">{timeText(task.minutes)}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Weeks({ plan, view: { input, exam } }: { plan: Plan; view: PlanView }) {
  const done = new Set(input.done.map(({ id }) => id));
  const minutes = plan.weeks.reduce((sum, week) => sum + week.minutes, 0);
  return (
    <>
      <h2 id="weeks">Week by week</h2>
      <p>
        {countOf(plan.studyDays, 'study day')} and {timeText(minutes)} until your window of {showDate(input.window)}. What weighs most in
        the {exam.abbreviation} and is known least comes first. The plan is made anew from what is left each time you open it, so a missed
        day only moves things.
      </p>
      {plan.leftOut.length > 0 && (
        <Notice kind="warn">
          {`There is no time for ${countOf(plan.leftOut.length, 'lesson')} that ${plural(plan.leftOut.length, 'weighs', 'weigh')} least: ${plan.leftOut
            .slice(0, 5)
            .map((task) => task.title)
            .join('; ')}${plan.leftOut.length > 5 ? '; and others' : ''}. More hours or a later window make room.`}
        </Notice>
      )}
      <div class="row no-print">
        <SaveButton
          label="Add to a calendar (.ics)"
          file={() => ({
            name: `${input.exam}-study-plan.ics`,
            type: 'text/calendar',
            content: planCalendar(plan, {
              abbreviation: exam.abbreviation,
              window: input.window,
              url: new URL(href('progress/plan/'), location.href).href,
              now: Date.now(),
            }),
          })}
        />
        <button
          type="button"
          class="button"
          onClick={() => {
            print();
          }}
        >
          Print
        </button>
        <a href={href('progress/plan/case/')}>Make the case to your employer</a>
      </div>
      {plan.weeks.map((week, place) => (
        <Week key={week.from} week={week} place={place} done={done} />
      ))}
    </>
  );
}

export default function PlanPage({ exams }: { exams: PlanExam[] }) {
  const view = useStore($plan);
  const problem = useStore($planProblem);
  useEffect(() => {
    void openPlan(exams);
  }, [exams]);
  return (
    <div class={view ? 'settled' : undefined}>
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      {!view && problem === '' && <p class="hint">Reading this device.</p>}
      {view && (
        <>
          <PlanForm
            view={view}
            exams={exams.map(({ exam, abbreviation }) => [exam, abbreviation] as const)}
            change={(part) => void changePlan(exams, part)}
          />
          {!view.kept && view.plan && <p class="hint">An example to begin with. It is kept on this device once you change something.</p>}
          {view.plan && <Weeks plan={view.plan} view={view} />}
        </>
      )}
    </div>
  );
}
