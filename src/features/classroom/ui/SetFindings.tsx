/** What the class found and overlooked in a set of practice files: by kind, by finding, and what was marked though it is fine. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import type { FileSet } from '../../../schemas/file-set.ts';
import { kindNames } from '../../casework/names.ts';
import { loadData } from '../../casework/store/data.ts';
import { analyzeSet, type ItemHits, type SetAnalysis } from '../set-analysis.ts';
import type { GradeRow } from '../gradebook.ts';
import { ItemTable } from './ItemTable.tsx';
import { percentOf } from './words.ts';

function Kinds({ kinds }: { kinds: SetAnalysis['kinds'] }) {
  return (
    <table>
      <caption>By kind; what is overlooked most stands first</caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Found</th>
          <th scope="col">Rate</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, found, total }) => (
          <tr key={kind}>
            <th scope="row">{kindNames[kind]}</th>
            <td>
              {found} of {total}
            </td>
            <td>{percentOf(found, total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Hits({ caption, hits, students, steps }: { caption: string; hits: readonly ItemHits[]; students: number; steps: boolean }) {
  return (
    <div class="scroll-x" role="region" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{steps ? 'Finding' : 'Question'}</th>
            <th scope="col">File</th>
            {steps && <th scope="col">Kind</th>}
            <th scope="col">{steps ? 'Found by' : 'Right'}</th>
            {steps && <th scope="col">Wrong step</th>}
          </tr>
        </thead>
        <tbody>
          {hits.map(({ item, right, wrongSteps }) => (
            <tr key={item.id}>
              <th scope="row">{item.title}</th>
              <td>{item.file + 1}</td>
              {steps && <td>{item.kind && kindNames[item.kind]}</td>}
              <td>
                {right} of {students}
              </td>
              {steps && <td>{wrongSteps}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Alarms({ analysis: { decoys, otherAlarms } }: { analysis: SetAnalysis }) {
  // Titles of decoys stand in the catalogue; without it their ids say enough.
  const [data, setData] = useState<CaseworkData | null>(null);
  useEffect(() => {
    void loadData().then((loaded) => {
      if (loaded.ok) setData(loaded.data);
    });
  }, []);
  if (decoys.length + otherAlarms === 0) return <p>Nobody marked what is fine.</p>;
  return (
    <ul>
      {decoys.map(({ type, file, count }) => (
        <li key={`${String(file)} ${type}`}>
          {data?.decoys.find(({ id }) => id === type)?.title ?? type} (file {file + 1}): {countOf(count, 'student')}
        </li>
      ))}
      {otherAlarms > 0 && <li>On other lines: {countOf(otherAlarms, 'mark')}</li>}
    </ul>
  );
}

export function SetFindings({ set, rows }: { set: FileSet; rows: readonly GradeRow[] }) {
  const analysis = useMemo(() => analyzeSet(set, rows), [set, rows]);
  const place = new Map(set.items.map(({ id }, at) => [id, at + 1]));
  return (
    <div class="stack">
      <h3>Found and overlooked</h3>
      <Kinds kinds={analysis.kinds} />
      <Hits caption="By finding; what is overlooked most stands first" hits={analysis.findings} students={analysis.students} steps />
      <h3>Marked, and fine</h3>
      <Alarms analysis={analysis} />
      <h3>The decisions</h3>
      <Hits caption="By question of the decision" hits={analysis.decisions} students={analysis.students} steps={false} />
      <h3>Student by student</h3>
      <ItemTable
        quiz={set}
        rows={rows}
        legend="✓ found or decided rightly, ✕ decided otherwise, – overlooked or not decided. The numbers are explained below."
      />
      <details>
        <summary>What the numbers stand for</summary>
        <ol>
          {set.items.map(({ id, title, file }) => (
            <li key={id} value={place.get(id)}>
              File {file + 1}: {title}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
