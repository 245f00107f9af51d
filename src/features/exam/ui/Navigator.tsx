/** All items of the part at a glance, filtered by what is left to do. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
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

export function Navigator({ session, current, go }: Props) {
  const state = useStore(session.$state);
  const [filter, setFilter] = useState<Filter>('all');
  const { head } = session;
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
              const done = response?.option !== null;
              return (
                <li key={index}>
                  <button
                    type="button"
                    class={done ? 'is-answered' : ''}
                    aria-current={index === current ? 'true' : undefined}
                    aria-label={`Question ${String(index - first + 1)}, ${done ? 'answered' : 'unanswered'}${response?.flagged ? ', flagged' : ''}`}
                    onClick={() => {
                      go(index);
                    }}
                  >
                    {index - first + 1}
                    {response?.flagged && <span class="exam-flag-mark">⚑</span>}
                  </button>
                </li>
              );
            })}
          </ol>
        );
      })}
    </div>
  );
}
