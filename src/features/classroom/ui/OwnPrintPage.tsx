/** A file of the educator's own for paper, or its key, from what the address carries; as files that a link draws are printed. */
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { ownCase } from '../../casework/own.ts';
import { loadData } from '../../casework/store/data.ts';
import { asksForKey, PrintedPage, type Opened } from '../../casework/ui/Printed.tsx';
import { findOwn } from '../store/own-paper.ts';

async function open(hash: string): Promise<Opened> {
  const [found, loaded] = await Promise.all([findOwn(hash), loadData()]);
  if (!found.ok) return found;
  if (!loaded.ok) return loaded;
  const { own, link } = found;
  const { data } = loaded;
  const made = ownCase(data, own);
  if (!made.ok) return { ok: false, problem: `This file can no longer be drawn. ${made.problem}` };
  const { file, key } = made;
  const title = own.title || 'Without a title';
  // A seed alone would not give it again.
  const origin = `drawn, then edited: ${countOf(own.edits.length - made.lost.length, 'line')} changed`;
  return { ok: true, laid: { file, title, origin, data, key: asksForKey(hash) ? { answer: key, debrief: null } : null, link } };
}

export default function OwnPrintPage() {
  return (
    <PrintedPage open={open}>
      <a href={href('teach/files/')}>Your practice files</a>
    </PrintedPage>
  );
}
