/** A file or its key for paper, from what the address carries. */
import { useEffect, useState } from 'preact/hooks';
import type { CaseFile } from '../../../schemas/casework.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import { href } from '../../../site.ts';
import { Check } from '../../../ui/Check.tsx';
import { readLink, writeRequest, type FileRequest } from '../link.ts';
import { prepare } from '../request.ts';
import { review } from '../review.ts';
import { loadData } from '../store/data.ts';
import { PrintFile } from './PrintFile.tsx';
import { PrintKey } from './PrintKey.tsx';
import '../../../styles/tools.css';
import '../../../ui/kit.css';
import './print.css';

interface Laid {
  request: FileRequest;
  file: CaseFile;
  title: string;
  data: CaseworkData;
  /** The key is a page of its own, so that nobody prints it with the file. */
  key: boolean;
}
type Opened = { ok: true; laid: Laid } | { ok: false; problem: string };

async function open(hash: string): Promise<Opened> {
  const asked = readLink(hash);
  if (asked === null) return { ok: false, problem: 'The address names no practice file.' };
  if (!asked.ok) return asked;
  const loaded = await loadData();
  if (!loaded.ok) return loaded;
  const { data } = loaded;
  const prepared = prepare(data, asked.request, 'on-paper', 0);
  if (!prepared.ok) return prepared;
  const { file, title } = prepared.head;
  return { ok: true, laid: { request: asked.request, file, title, data, key: new URLSearchParams(hash.slice(1)).get('view') === 'key' } };
}

function Bar({ laid, saving, setSaving }: { laid: Laid; saving: boolean; setSaving: (saving: boolean) => void }) {
  const link = writeRequest(laid.request);
  return (
    <div class="stack no-print">
      <div class="row">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            print();
          }}
        >
          {laid.key ? 'Print the key' : 'Print the file'}
        </button>
        <a class="button" href={laid.key ? `#${link}` : `#${link}&view=key`}>
          {laid.key ? 'Back to the file' : 'Go to the key'}
        </a>
      </div>
      {!laid.key && (
        <Check checked={saving} onChecked={setSaving}>
          Let short papers share a page
        </Check>
      )}
      <p class="hint">
        {laid.key
          ? 'The key is for whoever checks the answers. It is never printed with the file.'
          : 'Letter size. The key is apart, on a page of its own.'}
      </p>
    </div>
  );
}

export default function PrintPage() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [saving, setSaving] = useState(true);
  useEffect(() => {
    const show = () => {
      void open(location.hash).then(setOpened);
    };
    show();
    addEventListener('hashchange', show);
    return () => {
      removeEventListener('hashchange', show);
    };
  }, []);
  if (opened === null) return <p class="hint">Laying out the file.</p>;
  if (!opened.ok)
    return (
      <p class="notice notice-warn" role="alert">
        {opened.problem} <a href={href('practice/files/')}>Choose a file</a> and print from there.
      </p>
    );
  const { laid } = opened;
  const { file, title, data } = laid;
  const named = 'story' in laid.request ? laid.request.story : null;
  return (
    <>
      <Bar laid={laid} saving={saving} setSaving={setSaving} />
      {laid.key ? (
        <PrintKey
          file={file}
          title={title}
          answer={review(file, data.findings)}
          data={data}
          // The story's end is told by the office's own policy; another office reads another file.
          debrief={laid.request.policy === undefined ? (data.cases.find(({ id }) => id === named)?.debrief ?? null) : null}
        />
      ) : (
        <PrintFile file={file} title={title} saving={saving} />
      )}
    </>
  );
}
