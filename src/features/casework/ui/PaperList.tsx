/** The papers of the file, what is marked on each, and a search for words in all of them. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { Field } from '../../../ui/Field.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { findInFile, type Found } from '../find.ts';
import type { ReadingSession } from '../store/session.ts';

interface Props {
  session: ReadingSession;
  lines: ReadonlyMap<string, Found>;
  open: (document: string, line?: string) => Promise<void>;
}

/** Papers in order, the policy sheet first. */
export const papersOf = ({ head }: ReadingSession): { id: string; title: string }[] => [
  { id: 'policy', title: 'Policy sheet' },
  ...head.file.documents,
];

export function PaperList({ session, lines, open }: Props) {
  const state = useStore(session.$state);
  const [query, setQuery] = useState('');
  const found = findInFile(lines, query);
  const marksOn = (document: string) =>
    state.marks.filter((mark) => mark.lines.some((line) => lines.get(line)?.document === document)).length;
  return (
    <nav class="files-list" aria-label="Papers of the file">
      <Field
        label="Find in the file"
        type="search"
        value={query}
        onValue={setQuery}
        hint={query.trim() === '' ? undefined : `${countOf(found.length, 'line')} found`}
      />
      {query.trim() !== '' && (
        <ul class="files-found">
          {found.map(({ line, document, title, text }) => (
            <li key={line}>
              <button type="button" onClick={() => void open(document, line)}>
                <strong>{title}</strong> {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ol class="files-papers">
        {papersOf(session).map(({ id, title }) => {
          const marks = marksOn(id);
          return (
            <li key={id}>
              <button type="button" aria-current={state.document === id ? 'page' : undefined} onClick={() => void open(id)}>
                <span>{title}</span>
                {marks > 0 ? <span class="tag">{countOf(marks, 'mark')}</span> : state.seen.includes(id) && <span class="hint">seen</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
