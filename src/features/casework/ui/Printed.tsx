/** A file laid out for paper, or its key, with what prints it. */
import { useState } from 'preact/hooks';
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

export function Printed({ laid: { file, title, origin, data, key, link } }: { laid: Laid }) {
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
