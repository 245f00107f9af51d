/** A file laid out for paper, or its key, with what prints it: what every page that prints a file shows. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CaseAnswer, CaseFile } from '../../../schemas/casework.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import { Check } from '../../../ui/Check.tsx';
import { PrintFile } from './PrintFile.tsx';
import { PrintKey } from './PrintKey.tsx';
import '../../../styles/tools.css';
import '../../../ui/kit.css';
import './print.css';

export interface Laid {
  file: CaseFile;
  title: string;
  /** Where it comes from, for whoever wants it again: its seed and version. */
  origin: string;
  data: CaseworkData;
  /** The answer key where the key is shown: a page of its own, so that nobody prints it with the file. */
  key: { answer: CaseAnswer; debrief: string | null } | null;
  /** What the address carries of the file, to go to its key and back. */
  link: string;
}
export type Opened = { ok: true; laid: Laid } | { ok: false; problem: string };

/** Whether the address asks for the key. */
export const asksForKey = (hash: string): boolean => new URLSearchParams(hash.replace(/^#/, '')).get('view') === 'key';

function Printed({ laid: { file, title, origin, data, key, link } }: { laid: Laid }) {
  const [saving, setSaving] = useState(true);
  return (
    <>
      <div class="stack no-print">
        <div class="row">
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              print();
            }}
          >
            {key ? 'Print the key' : 'Print the file'}
          </button>
          <a class="button" href={key ? `#${link}` : `#${link}&view=key`}>
            {key ? 'Back to the file' : 'Go to the key'}
          </a>
        </div>
        {!key && (
          <Check checked={saving} onChecked={setSaving}>
            Let short papers share a page
          </Check>
        )}
        <p class="hint">
          {key
            ? 'The key is for whoever checks the answers. It is never printed with the file.'
            : 'Letter size. The key is apart, on a page of its own.'}
        </p>
      </div>
      {key ? (
        <PrintKey file={file} title={title} origin={origin} answer={key.answer} data={data} debrief={key.debrief} />
      ) : (
        <PrintFile file={file} title={title} origin={origin} saving={saving} />
      )}
    </>
  );
}

interface Props {
  /** Lays out what the address names after its `#`. */
  open: (hash: string) => Promise<Opened>;
  /** Where to go when nothing can be laid out. */
  children: ComponentChildren;
}

/** What the address names, laid out; anew when the address changes, as it does on the way to the key. */
export function PrintedPage({ open, children }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const show = () => {
      void open(location.hash).then(setOpened);
    };
    show();
    addEventListener('hashchange', show);
    return () => {
      removeEventListener('hashchange', show);
    };
  }, [open]);
  if (opened === null) return <p class="hint">Laying out the file.</p>;
  if (opened.ok) return <Printed laid={opened.laid} />;
  return (
    <p class="notice notice-warn" role="alert">
      {opened.problem} {children}
    </p>
  );
}
