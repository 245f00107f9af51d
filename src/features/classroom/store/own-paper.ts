/** A file of the educator's own to be printed: one that is kept on this device, or stands in a saved set. */
import type { OwnFile } from '../../../schemas/file-set.ts';
import { listSets } from '../../../storage/classroom.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { ownLink } from '../own-link.ts';
import { ownFiles } from './files-desk.ts';

export type FoundOwn = { ok: true; own: OwnFile; link: string } | { ok: false; problem: string };

const gone = { ok: false, problem: 'There is no such file of your own on this device. It may have been deleted.' } as const;

export async function findOwn(hash: string): Promise<FoundOwn> {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const [own, set, file] = [fields.get('own'), fields.get('set'), Number(fields.get('file') ?? '')];
  if (own !== null) {
    const kept = await ownFiles.read(own);
    if (!kept.ok) return { ok: false, problem: kept.problem === 'changed-elsewhere' ? gone.problem : storageSentence(kept.problem) };
    return kept.value ? { ok: true, own: kept.value.data, link: ownLink({ own }) } : gone;
  }
  if (set === null) return { ok: false, problem: 'The address names no file of your own.' };
  const sets = await listSets();
  if (!sets.ok) return { ok: false, problem: storageSentence(sets.problem) };
  const found = sets.value.records.find(({ assignment }) => assignment.id === set)?.assignment.files[file];
  return found && 'format' in found ? { ok: true, own: found, link: ownLink({ set, file }) } : gone;
}
