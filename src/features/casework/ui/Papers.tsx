/** One paper, or two side by side where there is room. */
import { useState } from 'preact/hooks';
import { Select } from '../../../ui/Select.tsx';
import { useStore } from '../../../ui/useStore.ts';
import type { ReadingSession } from '../store/session.ts';
import { FileDocument } from './FileDocument.tsx';
import { papersOf } from './PaperList.tsx';
import { PolicySheet } from './PolicySheet.tsx';

interface Lines {
  marked: ReadonlyMap<string, string>;
  chosen: readonly string[];
  choose: (line: string) => void;
}
interface Props extends Lines {
  session: ReadingSession;
  wide: boolean;
  open: (document: string) => Promise<void>;
  onKey: (press: KeyboardEvent) => void;
}

function Paper({ session, id, marked, chosen, choose }: Lines & { session: ReadingSession; id: string }) {
  const { policy, decisionOn, documents } = session.head.file;
  const shared = { marked, chosen: new Set(chosen), onLine: choose };
  const found = documents.find((document) => document.id === id);
  return found ? (
    <FileDocument key={id} document={found} {...shared} />
  ) : (
    <PolicySheet policy={policy} decisionOn={decisionOn} {...shared} />
  );
}

export function Papers({ session, wide, open, onKey, ...lines }: Props) {
  const { document } = useStore(session.$state);
  const [beside, setBeside] = useState<string | null>(null);
  const papers = papersOf(session);
  const place = papers.findIndex(({ id }) => id === document);
  const options = papers.map(({ id, title }) => [id, title] as const);
  const step = (text: string, to: { id: string } | undefined) => (
    <button type="button" class="button" disabled={!to} onClick={() => void (to && open(to.id))}>
      {text}
    </button>
  );
  return (
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- the keys of a line bubble up to here; the lines are buttons
    <div class={wide && beside !== null ? 'files-pair' : undefined} onKeyDown={onKey}>
      <section class="files-pane" aria-label="Paper">
        <div class="files-pane-bar">
          {step('Previous', papers[place - 1])}
          <Select label="Paper" value={document} options={options} onValue={(id) => void open(id)} />
          {step('Next', papers[place + 1])}
          {wide && beside === null && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setBeside(document === 'policy' ? (papers[1]?.id ?? 'policy') : 'policy');
              }}
            >
              Set another beside it
            </button>
          )}
        </div>
        <Paper session={session} id={document} {...lines} />
      </section>
      {wide && beside !== null && (
        <section class="files-pane" aria-label="Paper beside it">
          <div class="files-pane-bar">
            <Select label="Beside it" value={beside} options={options} onValue={setBeside} />
            <button
              type="button"
              class="button"
              onClick={() => {
                setBeside(null);
              }}
            >
              Put it away
            </button>
          </div>
          {beside === document ? <p class="hint">This paper lies on the left.</p> : <Paper session={session} id={beside} {...lines} />}
        </section>
      )}
    </div>
  );
}
