/** A list of lines to tick, reword, weigh and put in order, by hand or by keyboard. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Line, LineKind } from '../../../schemas/job-draft.ts';
import type { Importance } from '../../../schemas/job-settings.ts';
import type { Change, ListName } from '../edit.ts';
import { LineText } from './LineText.tsx';
import { blankLine, usePastedLines } from './PastedLines.tsx';

interface Props {
  list: ListName;
  kind: LineKind;
  lines: readonly Line[];
  /** What one line is called, such as “duty”. */
  noun: string;
  change: (change: Change) => void;
  say: (text: string) => void;
  weigh?: 'importance' | 'must' | 'both';
  /** A line below a line: its lesson and task. */
  note?: (line: Line) => preact.ComponentChildren;
}

const importances: readonly (readonly [Importance, string])[] = [
  ['very-essential', 'Very essential'],
  ['essential', 'Essential'],
  ['marginal', 'Not essential'],
];
const short = (text: string) => (text.length > 48 ? `${text.slice(0, 46)}…` : text);

export function LineList({ list, kind, lines, noun, change, say, weigh, note }: Props) {
  const pasted = usePastedLines({ list, kind, noun, lines, change, say });
  const [editing, setEditing] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  /** The element that gets the focus once it is drawn, and the lines as they were if that waits for others: a moved node loses it. */
  const wanted = useRef<{ id: string; before: readonly Line[] | null } | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    document.getElementById(wanted.current.id)?.focus();
    if (wanted.current.before !== lines) wanted.current = null;
  });

  const move = (line: Line, to: number, control: string) => {
    if (to < 0 || to >= lines.length) {
      say(to < 0 ? 'It is the first already.' : 'It is the last already.');
      return;
    }
    change({ type: 'move-line', list, id: line.id, to });
    say(`Moved to ${String(to + 1)} of ${String(lines.length)}.`);
    wanted.current = { id: `${control}-${list}-${line.id}`, before: lines };
  };
  const remove = (line: Line) => {
    change({ type: 'remove-line', list, id: line.id });
    say('Removed. Undo brings it back.');
    wanted.current = { id: `add-${list}`, before: lines };
  };
  const add = () => {
    const line = blankLine(kind);
    change({ type: 'add-line', list, line });
    setEditing(line.id);
  };

  return (
    <div class="job-list">
      <ol>
        {lines.map((line, index) => (
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- dragging is an extra: buttons move a line too
          <li
            key={line.id}
            class={`job-line${line.on ? '' : ' job-off'}${over === line.id ? ' job-over' : ''}`}
            onDragOver={(drag) => {
              if (dragged === null) return;
              drag.preventDefault();
              setOver(line.id);
            }}
            onDrop={(drop) => {
              drop.preventDefault();
              if (dragged !== null) change({ type: 'move-line', list, id: dragged, to: index });
              setDragged(null);
              setOver(null);
            }}
            onKeyDown={(key) => {
              if (!key.altKey || (key.key !== 'ArrowUp' && key.key !== 'ArrowDown')) return;
              key.preventDefault();
              const control = key.target instanceof HTMLElement ? (key.target.id.split(`-${list}-`)[0] ?? 'tick') : 'tick';
              move(line, index + (key.key === 'ArrowUp' ? -1 : 1), control);
            }}
          >
            <span
              class="job-grip"
              draggable
              aria-hidden="true"
              title="Drag to put in order"
              onDragStart={(drag) => {
                drag.dataTransfer?.setData('text/plain', '');
                setDragged(line.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              ⠿
            </span>
            <div class="job-line-main">
              {editing === line.id ? (
                <LineText
                  label={`Text of this ${noun}`}
                  text={line.text}
                  onText={(text) => {
                    change({ type: 'line', list, id: line.id, values: { text } });
                  }}
                  onLines={(texts) => {
                    const taken = pasted.take(line, texts);
                    if (taken) setEditing(null);
                    return taken;
                  }}
                  onDone={() => {
                    setEditing(null);
                    if (line.from === null && line.text.trim() === '') remove(line);
                    else wanted.current = { id: `edit-${list}-${line.id}`, before: null };
                  }}
                />
              ) : (
                <label class="job-tick">
                  <input
                    type="checkbox"
                    id={`tick-${list}-${line.id}`}
                    checked={line.on}
                    onChange={(input) => {
                      change({ type: 'line', list, id: line.id, values: { on: input.currentTarget.checked } });
                    }}
                  />
                  <span dir="auto">{line.text}</span>
                </label>
              )}
              {note?.(line)}
              {pasted.after === line.id && pasted.notice}
              <div class="job-tools">
                {(weigh === 'importance' || weigh === 'both') && (
                  <select
                    aria-label={`Importance: ${short(line.text)}`}
                    value={line.importance}
                    onChange={(input) => {
                      const chosen = importances.find(([id]) => id === input.currentTarget.value);
                      if (chosen) change({ type: 'line', list, id: line.id, values: { importance: chosen[0] } });
                    }}
                  >
                    {importances.map(([id, label]) => (
                      <option value={id} key={id}>
                        {label}
                      </option>
                    ))}
                  </select>
                )}
                {(weigh === 'must' || weigh === 'both') && (
                  <select
                    aria-label={`Required or preferred: ${short(line.text)}`}
                    value={line.must ? 'must' : 'preferred'}
                    onChange={(input) => {
                      change({ type: 'line', list, id: line.id, values: { must: input.currentTarget.value === 'must' } });
                    }}
                  >
                    <option value="must">Required</option>
                    <option value="preferred">Preferred</option>
                  </select>
                )}
                {editing !== line.id && (
                  <button
                    type="button"
                    class="button button-plain"
                    id={`edit-${list}-${line.id}`}
                    aria-label={`Edit: ${short(line.text)}`}
                    onClick={() => {
                      setEditing(line.id);
                    }}
                  >
                    Edit
                  </button>
                )}
                <span class="job-arrows">
                  <button
                    type="button"
                    class="button button-plain job-arrow"
                    id={`up-${list}-${line.id}`}
                    aria-label={`Move up: ${short(line.text)}`}
                    aria-disabled={index === 0}
                    onClick={() => {
                      move(line, index - 1, 'up');
                    }}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    class="button button-plain job-arrow"
                    id={`down-${list}-${line.id}`}
                    aria-label={`Move down: ${short(line.text)}`}
                    aria-disabled={index === lines.length - 1}
                    onClick={() => {
                      move(line, index + 1, 'down');
                    }}
                  >
                    ↓
                  </button>
                </span>
                {line.from === null && (
                  <button
                    type="button"
                    class="button button-plain"
                    aria-label={`Remove: ${short(line.text)}`}
                    onClick={() => {
                      remove(line);
                    }}
                  >
                    Remove
                  </button>
                )}
              </div>
            </div>
          </li>
        ))}
      </ol>
      <button type="button" class="button" id={`add-${list}`} onClick={add}>
        Add a {noun}
      </button>
    </div>
  );
}
