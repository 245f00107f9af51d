/** Starts readings: makes the file, stores it, and only then opens the page that reads it. */
import { href } from '../../../site.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { listReadingResults, readings } from '../../../storage/readings.ts';
import { newAttemptId, newSeed } from '../../exam/store/fresh.ts';
import type { FileRequest } from '../link.ts';
import { favoredSeed, type FreshFile } from '../missed.ts';
import { prepare } from '../request.ts';
import { loadData } from './data.ts';
import { kindsWanted } from './kinds-wanted.ts';

type Begun = { ok: true; to: string } | { ok: false; problem: string };

/** Makes and stores; on success gives the address of the page that reads it. */
export async function beginReading(request: FileRequest | 'tutorial'): Promise<Begun> {
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

export type FreshWish = Omit<FreshFile, 'seed'> & Pick<FileRequest, 'minutes'>;

/** A fresh file: what the learner missed in earlier ones comes up more often, unless any kind is wanted. */
export async function beginFresh(wish: FreshWish): Promise<Begun> {
  const seed = newSeed();
  if (kindsWanted() === 'any') return beginReading({ ...wish, seed });
  const [loaded, results] = await Promise.all([loadData(), listReadingResults()]);
  if (!loaded.ok) return loaded;
  // Where earlier results cannot be read, there is nothing to lean to.
  return beginReading({ ...wish, seed: favoredSeed(loaded.data, { ...wish, seed }, results.ok ? results.value : []) });
}
