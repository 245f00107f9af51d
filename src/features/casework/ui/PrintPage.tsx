/** A file or its key for paper, from what the address carries. */
import { href } from '../../../site.ts';
import { readLink, writeRequest } from '../link.ts';
import { prepare } from '../request.ts';
import { review } from '../review.ts';
import { loadData } from '../store/data.ts';
import { asksForKey, PrintedPage, type Opened } from './Printed.tsx';

async function open(hash: string): Promise<Opened> {
  const asked = readLink(hash);
  if (asked === null) return { ok: false, problem: 'The address names no practice file.' };
  if (!asked.ok) return asked;
  const { request } = asked;
  const loaded = await loadData();
  if (!loaded.ok) return loaded;
  const { data } = loaded;
  const prepared = prepare(data, request, 'on-paper', 0);
  if (!prepared.ok) return prepared;
  const { file, title } = prepared.head;
  const named = 'story' in request ? request.story : null;
  // The story's end is told by the office's own policy; another office reads another file.
  const debrief = request.policy === undefined ? (data.cases.find(({ id }) => id === named)?.debrief ?? null) : null;
  return {
    ok: true,
    laid: {
      file,
      title,
      data,
      origin: `seed ${file.seed}, version ${String(file.version)}`,
      key: asksForKey(hash) ? { answer: review(file, data.findings), debrief } : null,
      link: writeRequest(request),
    },
  };
}

export default function PrintPage() {
  return (
    <PrintedPage open={open}>
      <a href={href('practice/files/')}>Choose a file</a> and print from there.
    </PrintedPage>
  );
}
