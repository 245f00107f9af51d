/** Starts readings: makes the file, stores it, and only then opens the page that reads it. */
import { href } from '../../../site.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { readings } from '../../../storage/readings.ts';
import { newAttemptId } from '../../exam/store/fresh.ts';
import type { FileRequest } from '../link.ts';
import { prepare } from '../request.ts';
import { loadData } from './data.ts';

/** Makes and stores; on success gives the address of the page that reads it. */
export async function beginReading(request: FileRequest | 'tutorial'): Promise<{ ok: true; to: string } | { ok: false; problem: string }> {
  const loaded = await loadData();
  if (!loaded.ok) return loaded;
  const prepared = prepare(loaded.data, request, newAttemptId(), Date.now());
  if (!prepared.ok) return prepared;
  const { head } = prepared;
  const stored = await readings.create(head);
  if (!stored.ok) return { ok: false, problem: storageSentence(stored.problem, 'your marks could not be kept') };
  // Ask the browser not to clear it under pressure; a refusal changes nothing.
  if ('storage' in navigator && 'persist' in navigator.storage) void navigator.storage.persist().catch(() => false);
  return { ok: true, to: href(`practice/files/read/#${head.id}`) };
}
