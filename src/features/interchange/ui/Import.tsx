/** A file in: chosen, dropped or pasted; read in a worker that can be ended; shown before anything is done with it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../../ui/Field.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { sameItem } from '../lint.ts';
import type { AskColumns, Quiz, ReadQuiz, Term } from '../model.ts';
import { readChosen } from '../store/work.ts';
import type { Columns } from '../table.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { Preview } from './Preview.tsx';
import './interchange.css';

type State =
  | { at: 'start' }
  | { at: 'reading'; name: string; end: AbortController }
  | { at: 'columns'; file: File; table: AskColumns }
  | { at: 'read'; name: string; read: ReadQuiz }
  | { at: 'refused'; name: string; problem: string };

interface Props {
  /** Items there already, as `sameItem` names them. */
  there: ReadonlySet<string>;
  /** What can be done with the chosen items, and with the cards of the file. */
  children: (quiz: Quiz, terms: readonly Term[]) => ComponentChildren;
}

const endings = '.txt,.gift,.xml,.zip,.imscc,.csv,.tsv,.xlsx,.apkg,.colpkg,.json,.qti';

function Start({ take }: { take: (file: File) => void }) {
  const [text, setText] = useState('');
  return (
    <>
      <FileInput
        label="File with questions"
        hint="GIFT, Moodle XML, QTI, Aiken, CSV, TSV, Excel, Anki or our JSON. Choose it, drop it here, or paste it. It stays on this device."
        accept={endings}
        take={([file]) => {
          if (file) take(file);
        }}
      />
      <details>
        <summary>Paste text instead</summary>
        <Field label="Text with questions" lines={8} value={text} onValue={setText} hint="As in a file: GIFT, Aiken, XML or a table." />
        <button
          type="button"
          class="button"
          disabled={text.trim() === ''}
          onClick={() => {
            take(new File([text], 'pasted.txt', { type: 'text/plain' }));
          }}
        >
          Read the text
        </button>
      </details>
    </>
  );
}

export function Import({ there, children }: Props) {
  const [state, setState] = useState<State>({ at: 'start' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const outcome = useRef<HTMLDivElement>(null);
  const running = useRef<AbortController | null>(null);
  const take = async (file: File, columns?: Columns) => {
    running.current?.abort();
    const end = new AbortController();
    running.current = end;
    setState({ at: 'reading', name: file.name, end });
    const read = await readChosen(file, columns, end.signal);
    // Another file was chosen meanwhile: its outcome is the one to show.
    if (running.current !== end) return;
    if (read.ok === 'columns') setState({ at: 'columns', file, table: read });
    else if (read.ok) {
      setChosen(new Set(read.items.filter(({ item }) => !there.has(sameItem(item))).map(({ item }) => item.id)));
      setState({ at: 'read', name: file.name, read });
    } else setState({ at: 'refused', name: file.name, problem: read.problem });
  };
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (state.at === 'read' || state.at === 'columns') outcome.current?.querySelector('h2')?.focus();
  }, [state.at]);
  return (
    <div class="stack">
      <Start take={(file) => void take(file)} />
      <p role="status">{state.at === 'reading' ? `Reading ${state.name}` : ''}</p>
      {state.at === 'reading' && (
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() => {
              state.end.abort();
            }}
          >
            Stop reading
          </button>
        </div>
      )}
      {state.at === 'refused' && <Notice kind="wrong">{`${state.name}: ${state.problem}`}</Notice>}
      <div ref={outcome} class="stack">
        {state.at === 'columns' && <ColumnChoice table={state.table} read={(columns) => void take(state.file, columns)} />}
        {state.at === 'read' && <Preview read={state.read} chosen={chosen} choose={setChosen} there={there} />}
        {state.at === 'read' &&
          chosen.size + state.read.terms.length > 0 &&
          children(
            {
              title: state.read.title || state.name.replace(/\.[a-z0-9]+$/i, ''),
              items: state.read.items.flatMap(({ item }) => (chosen.has(item.id) ? [item] : [])),
            },
            state.read.terms,
          )}
      </div>
    </div>
  );
}
