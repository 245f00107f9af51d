/** One line of a paper: what it shows, and over it, where lines can be marked, the button that chooses it. */
import type { ComponentChildren } from 'preact';
import type { Roving } from './useRoving.ts';

export interface LineSettings {
  /** The paper's title, for names. */
  paper: string;
  marked: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  onLine?: ((line: string) => void) | undefined;
  roving: Roving;
  /** The paper's place in its file, on a printed file; its lines are then numbered for the answer sheet. */
  place?: number | undefined;
}

/** Number of a line on paper: `3.7`, the seventh line of the third document. */
export const lineNumber = (place: number, line: string): string => `${String(place)}.${line.slice(line.lastIndexOf('.') + 1)}`;

export const lineClass = ({ marked, chosen, onLine }: LineSettings, line: string): string =>
  ['doc-line', onLine && 'doc-live', marked.has(line) && 'doc-marked', chosen.has(line) && 'doc-chosen'].filter(Boolean).join(' ');

/** What lies over a line and beside it. It stands inside the line's last part, since a row or a pair of term and text may hold nothing else. */
export function LineOver({ settings, line, name }: { settings: LineSettings; line: string; name: string }) {
  const { paper, marked, chosen, onLine, roving, place } = settings;
  const label = marked.get(line);
  return (
    <>
      {label !== undefined && <span class="doc-tag">{label}</span>}
      {place !== undefined && <span class="doc-number">{lineNumber(place, line)}</span>}
      {onLine && (
        <button
          type="button"
          class="doc-hit"
          data-line={line}
          aria-pressed={chosen.has(line)}
          aria-label={`${name}${label === undefined ? '' : `; marked: ${label}`} (${paper})`}
          tabIndex={roving.at === line ? 0 : -1}
          onFocus={() => {
            roving.onFocus(line);
          }}
          onKeyDown={roving.onKeyDown}
          onClick={() => {
            onLine(line);
          }}
        />
      )}
    </>
  );
}

/** What a paper shows in a place; a place left empty is drawn empty and said to be so. */
export function Shown({ text }: { text: string }): ComponentChildren {
  return text === '' ? <span class="doc-blank">{<span class="visually-hidden">(blank)</span>}</span> : text;
}
