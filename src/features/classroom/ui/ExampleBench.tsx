/** The results page with a made-up class: grades, by item, item analysis. Nothing of it is kept, copied or exported. */
import { useMemo, useState } from 'preact/hooks';
import type { Bench } from '../../../schemas/assignment.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import type { ExampleClass } from '../example.ts';
import { gradebook } from '../gradebook.ts';
import { AnalysisView } from './AnalysisView.tsx';
import { GradeTable } from './GradeTable.tsx';
import { ItemTable } from './ItemTable.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';

export interface ExampleProps {
  example: ExampleClass;
  clear: () => void;
}

const views = [
  ['grades', 'Grades'],
  ['items', 'By item'],
  ['analysis', 'Item analysis'],
] as const;

export function ExampleBench({ example: { quiz, sittings }, clear }: ExampleProps) {
  const [bench, setBench] = useState<Bench>({
    quiz: quiz.assignment.id,
    papers: [],
    overrides: {},
    notes: {},
    counted: 'best',
    corrected: {},
  });
  const [view, setView] = useState<(typeof views)[number][0]>('grades');
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const rows = useMemo(() => gradebook(quiz, sittings, bench), [bench]);
  return (
    <div class="stack settled">
      <Notice>
        <p>This is an example: twelve made-up students, eight real questions. Nothing of it is kept or goes into a copy.</p>
        <button type="button" class="button button-main" onClick={clear}>
          Clear the example
        </button>
      </Notice>
      <h2 class="class-title" tabIndex={-1} ref={heading}>
        {quiz.assignment.title}
      </h2>
      <Tabs label="View" tabs={views} chosen={view} choose={setView}>
        {view === 'grades' && (
          <GradeTable
            quiz={quiz}
            rows={rows}
            bench={bench}
            change={(change) => {
              setBench({ ...bench, ...change(bench) });
            }}
          />
        )}
        {view === 'items' && <ItemTable quiz={quiz} rows={rows} />}
        {view === 'analysis' && <AnalysisView quiz={quiz} rows={rows} />}
      </Tabs>
    </div>
  );
}
