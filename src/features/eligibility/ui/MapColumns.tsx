/** Which column of a table is which, settled by hand in one step; and what is wrong with a table, all of it. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { Select } from '../../../ui/Select.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import { columnName, columnProblems, columns, type Column, type FileColumn } from '../team-columns.ts';

/** Faults shown at once; more are counted. */
const mostShown = 20;

export function Faults({ problems }: { problems: readonly string[] }) {
  const [only] = problems;
  if (only === undefined) return null;
  const unchanged = 'Nothing was changed.';
  if (problems.length === 1)
    return (
      <p class="error" role="alert">
        {only}
        {!/nothing was changed\.$/i.test(only) && ` ${unchanged}`}
      </p>
    );
  return (
    <div class="error" role="alert">
      <p>
        The table has {countOf(problems.length, 'fault')}. {unchanged}
      </p>
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {problems.length > mostShown && <li>And {String(problems.length - mostShown)} more.</li>}
      </ul>
    </div>
  );
}

interface Props {
  columns: readonly FileColumn[];
  /** A sentence for each name that is not ours. */
  unknown: readonly string[];
  onRead: (chosen: (Column | null)[]) => void;
  onLeave: () => void;
}

const options = [['', 'Leave out'] as const, ...columns.map((column) => [column, columnName[column]] as const)];

export function MapColumns({ columns: found, unknown, onRead, onLeave }: Props) {
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const [chosen, setChosen] = useState<(Column | null)[]>(found.map(({ guess }) => guess));
  const [problems, setProblems] = useState<string[]>([]);
  const read = () => {
    const wrong = columnProblems(
      found.map(({ head }) => head),
      chosen,
    );
    setProblems(wrong);
    if (wrong.length === 0) onRead(chosen);
  };
  return (
    <section class="notice stack" aria-labelledby="team-columns">
      <h3 id="team-columns" tabIndex={-1} ref={heading}>
        Which column is which?
      </h3>
      <ul class="hint">
        {unknown.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Say what each column of your table holds. Person and first month are needed; the rest may be left out.</p>
      <div class="map-columns">
        {found.map(({ head, sample }, place) => (
          <Select
            key={place}
            label={head.text.trim() === '' ? `Column ${String(place + 1)}, without a name` : head.text.trim().slice(0, 60)}
            value={chosen[place] ?? ''}
            options={options}
            hint={sample === '' ? 'Nothing stands in it.' : `Begins with “${sample}”.`}
            onValue={(value) => {
              setChosen(chosen.map((each, at) => (at === place ? (value === '' ? null : value) : each)));
            }}
          />
        ))}
      </div>
      <Faults problems={problems} />
      <div class="row">
        <button type="button" class="button button-main" onClick={read}>
          Read the table
        </button>
        <button type="button" class="button" onClick={onLeave}>
          Cancel
        </button>
      </div>
    </section>
  );
}
