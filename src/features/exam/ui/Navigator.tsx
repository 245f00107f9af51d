/** All items of the part at a glance, filtered by what is left to do. */
import { Component } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useStore } from '../../../ui/useStore.ts';
import { countItems, partRange } from '../attempt.ts';
import type { Session } from '../store/session.ts';

type Filter = 'all' | 'unanswered' | 'flagged';
const filters: readonly [Filter, string][] = [
  ['all', 'All'],
  ['unanswered', 'Unanswered'],
  ['flagged', 'Flagged'],
];

interface Props {
  session: Session;
  current: number | null;
  go: (item: number) => void;
}

interface CellProps {
  /** In the whole form, and as it is counted in its part. */
  index: number;
  number: number;
  answered: boolean;
  flagged: boolean;
  current: boolean;
  /** The same function each time: another would not be taken up. */
  go: (item: number) => void;
}

/** One item. It is drawn anew only when something of it changes: on a wide screen a hundred stand beside the item, and each answer would draw all. */
class Cell extends Component<CellProps> {
  override shouldComponentUpdate(next: CellProps): boolean {
    const { number, answered, flagged, current } = this.props;
    return next.number !== number || next.answered !== answered || next.flagged !== flagged || next.current !== current;
  }

  override render({ index, number, answered, flagged, current, go }: CellProps) {
    return (
      <li>
        <button
          type="button"
          class={answered ? 'is-answered' : ''}
          aria-current={current ? 'true' : undefined}
          aria-label={`Question ${String(number)}, ${answered ? 'answered' : 'unanswered'}${flagged ? ', flagged' : ''}`}
          onClick={() => {
            go(index);
          }}
        >
          {number}
          {flagged && <span class="exam-flag-mark">⚑</span>}
        </button>
      </li>
    );
  }
}

export function Navigator({ session, current, go }: Props) {
  const state = useStore(session.$state);
  const [filter, setFilter] = useState<Filter>('all');
  const { head } = session;
  const latest = useRef(go);
  latest.current = go;
  const toItem = useRef((item: number) => {
    latest.current(item);
  });
  const parts = head.rules.reopenParts ? Array.from({ length: state.part + 1 }, (_, part) => part) : [state.part];
  return (
    <div class="exam-navigator">
      <div class="exam-filters" role="group" aria-label="Show questions">
        {filters.map(([value, text]) => {
          const size = parts.reduce((sum, part) => {
            const counts = countItems(head, state, part);
            return sum + (value === 'all' ? (head.parts[part] ?? 0) : counts[value].length);
          }, 0);
          return (
            <button
              type="button"
              class="button"
              key={value}
              aria-pressed={filter === value}
              onClick={() => {
                setFilter(value);
              }}
            >
              {text} {size}
            </button>
          );
        })}
      </div>
      {parts.map((part) => {
        const [first] = partRange(head, part);
        const counts = countItems(head, state, part);
        const shown = filter === 'all' ? Array.from({ length: head.parts[part] ?? 0 }, (_, at) => first + at) : counts[filter];
        return (
          <ol class="exam-grid" key={part} aria-label={`Questions of part ${String(part + 1)}`}>
            {shown.map((index) => {
              const response = state.responses[index];
              return (
                <Cell
                  key={index}
                  index={index}
                  number={index - first + 1}
                  answered={response?.option !== null}
                  flagged={response?.flagged === true}
                  current={index === current}
                  go={toItem.current}
                />
              );
            })}
          </ol>
        );
      })}
    </div>
  );
}
