/** My progress: what to do today, then where you stand, then how you work. Heavier parts travel when they are drawn. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { InTurn } from '../../../ui/InTurn.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { useStore } from '../../../ui/useStore.ts';
import type { StudyOutline } from '../outline.ts';
import { $desk, $deskProblem, chooseOnDesk, exampleDesk, openDesk, type Desk } from '../store/desk.ts';
import { Stand } from './Stand.tsx';
import { Today } from './Today.tsx';
import '../../../styles/tools.css';
import './study.css';

/** What one who begins will find here, and a look at it. */
function Beginning({ show }: { show: () => void }) {
  return (
    <section aria-labelledby="beginning">
      <h2 id="beginning">What you will see here</h2>
      <p>
        After your first practice: what you would score today and how sure that is, each domain, what to study next, and how it changes from
        week to week.
      </p>
      <p class="row">
        <a class="button button-main" href={href('practice/')}>
          Start practicing
        </a>
        <button type="button" class="button" onClick={show}>
          See an example
        </button>
      </p>
    </section>
  );
}

interface NumbersProps {
  desk: Desk;
  outlines: StudyOutline[];
  choose: (part: { exam?: Desk['choices']['exam']; target?: number }) => void;
  /** Made-up numbers link to no attempt. */
  example?: boolean;
}

function Numbers({ desk, outlines, choose, example = false }: NumbersProps) {
  return (
    <InTurn>
      <section aria-labelledby="stand">
        <h2 id="stand">Where you stand</h2>
        {!example && (
          <Radios
            legend="Exam"
            class="row"
            options={outlines.map(({ exam, abbreviation }) => [exam, abbreviation] as const)}
            value={desk.choices.exam}
            onValue={(exam) => {
              choose({ exam });
            }}
          />
        )}
        {desk.exam && (
          <Stand
            key={desk.exam.outline.exam}
            desk={desk}
            view={desk.exam}
            onTarget={(target) => {
              choose({ target });
            }}
          />
        )}
      </section>
      {desk.results.length > 0 && (
        <section aria-labelledby="habits">
          <h2 id="habits">How you work</h2>
          <Deferred load={loadHabits} props={{ summary: desk.summary }} what="How you work" />
        </section>
      )}
    </InTurn>
  );
}

const loadHabits = async () => (await import('./Habits.tsx')).Habits;

export default function DeskPage({ outlines }: { outlines: StudyOutline[] }) {
  const desk = useStore($desk);
  const problem = useStore($deskProblem);
  const [example, setExample] = useState<Desk | null>(null);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void openDesk(outlines);
  }, [outlines]);
  const shown = example !== null;
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  const own = (part: Parameters<NumbersProps['choose']>[0]) => void chooseOnDesk(part, outlines);
  // Who has read a lesson has something to see here, too.
  const empty = desk !== null && desk.results.length === 0 && desk.reading.length === 0;
  const ready = desk !== null;
  useLayoutEffect(() => {
    // What the page said before this screen arrived.
    if (ready) document.querySelector('[data-first-words]')?.remove();
  }, [ready]);
  return (
    <div class={desk || problem !== '' ? 'desk settled' : 'desk'}>
      {problem !== '' && <Notice kind={desk ? 'warn' : 'wrong'}>{problem}</Notice>}
      {!desk && problem === '' && <p class="hint">Reading this device.</p>}
      {desk && <Today desk={desk} />}
      {empty && !example && <Beginning show={() => void exampleDesk(desk, outlines).then(setExample)} />}
      {desk && (!empty || example) && (
        <div class={example ? 'example' : undefined} tabIndex={-1} ref={heading}>
          {example && (
            <Notice>
              <p>This is an example with made-up answers. Nothing of it is kept or goes into a copy.</p>
              <button
                type="button"
                class="button button-main"
                onClick={() => {
                  setExample(null);
                }}
              >
                Clear the example
              </button>
            </Notice>
          )}
          <Numbers
            desk={example ?? desk}
            outlines={outlines}
            example={example !== null}
            choose={
              example
                ? (part) => {
                    setExample({ ...example, choices: { ...example.choices, ...part } });
                  }
                : own
            }
          />
        </div>
      )}
    </div>
  );
}
