/** My progress: what to do today, then where you stand, then how you work. Heavier parts travel when they are drawn. */
import { useStore } from '@nanostores/preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { href } from '../../../site.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { InTurn } from '../../../ui/InTurn.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import type { StudyOutline } from '../outline.ts';
import { $desk, $deskProblem, chooseOnDesk, openDesk } from '../store/desk.ts';
import { Stand } from './Stand.tsx';
import { Today } from './Today.tsx';
import '../../../styles/tools.css';
import './study.css';

const loadHabits = async () => (await import('./Habits.tsx')).Habits;

export default function DeskPage({ outlines }: { outlines: StudyOutline[] }) {
  const desk = useStore($desk);
  const problem = useStore($deskProblem);
  useEffect(() => {
    void openDesk(outlines);
  }, [outlines]);
  const ready = desk !== null;
  useLayoutEffect(() => {
    // What the page said before this screen arrived.
    if (ready) document.querySelector('[data-first-words]')?.remove();
  }, [ready]);
  return (
    <div class="desk">
      {problem !== '' && <Notice kind={desk ? 'warn' : 'wrong'}>{problem}</Notice>}
      {!desk && problem === '' && <p class="hint">Reading this device.</p>}
      {desk && (
        <InTurn>
          <Today desk={desk} />
          <section aria-labelledby="stand">
            <h2 id="stand">Where you stand</h2>
            <Radios
              legend="Exam"
              class="row"
              options={outlines.map(({ exam, abbreviation }) => [exam, abbreviation] as const)}
              value={desk.choices.exam}
              onValue={(exam) => void chooseOnDesk({ exam }, outlines)}
            />
            {desk.exam && (
              <Stand
                key={desk.exam.outline.exam}
                desk={desk}
                view={desk.exam}
                onTarget={(target) => void chooseOnDesk({ target }, outlines)}
              />
            )}
          </section>
          <section aria-labelledby="habits">
            <h2 id="habits">How you work</h2>
            {desk.results.length === 0 ? (
              <p>
                Nothing yet: no attempt was finished on this device. <a href={href('practice/')}>Begin one</a>.
              </p>
            ) : (
              <Deferred load={loadHabits} props={{ summary: desk.summary }} what="How you work" />
            )}
          </section>
        </InTurn>
      )}
    </div>
  );
}
