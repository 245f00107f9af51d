/** Several lines pasted into one line of a list: they become a line each, and the notice offers them back as one. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { mostLines, type Line, type LineKind } from '../../../schemas/job-draft.ts';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import type { Change, ListName } from '../edit.ts';
import { newId } from '../store/drafts.ts';

interface Of {
  list: ListName;
  kind: LineKind;
  noun: string;
  lines: readonly Line[];
  change: (change: Change) => void;
  say: (text: string) => void;
}

/** A line without anything in it yet. */
export const blankLine = (kind: LineKind, text = ''): Line => ({
  id: newId(),
  from: null,
  kind,
  on: true,
  text,
  importance: 'essential',
  must: false,
  lesson: null,
  task: null,
});

const counted = (count: number, noun: string) => countOf(count, noun, noun === 'duty' ? 'duties' : `${noun}s`);

export function usePastedLines({ list, kind, noun, lines, change, say }: Of) {
  const [split, setSplit] = useState<{ id: string; ids: string[] } | null>(null);
  /** False where the list has no room: the words are then pasted as one line. */
  const take = (line: Line, texts: readonly string[]): boolean => {
    const [first = '', ...rest] = texts;
    if (lines.length + rest.length > mostLines) {
      say(`A list holds ${String(mostLines)} lines, so what you pasted stays one ${noun}.`);
      return false;
    }
    const added = rest.map((text) => ({ ...blankLine(kind, text), importance: line.importance, must: line.must }));
    change({ type: 'paste-lines', list, id: line.id, text: first, lines: added });
    setSplit({ id: line.id, ids: added.map(({ id }) => id) });
    return true;
  };
  const there = split !== null && [split.id, ...split.ids].every((id) => lines.some((line) => line.id === id));
  /** Below which line the notice stands, so that it is where the eye is. */
  const after = there ? (split.ids.at(-1) ?? null) : null;
  const notice = there && (
    <UndoNotice
      undo={() => {
        change({ type: 'join-lines', list, ...split });
        return Promise.resolve({ ok: true });
      }}
      onUndone={() => {
        setSplit(null);
        document.getElementById(`edit-${list}-${split.id}`)?.focus();
        say(`One ${noun} again.`);
      }}
    >
      What you pasted became {counted(split.ids.length + 1, noun)}, one for each line.
    </UndoNotice>
  );
  return { take, after, notice };
}
