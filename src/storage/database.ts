/** How every store of this device opens its database, and how a failure is told: as a value, never as an exception. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export type StorageProblem = 'blocked' | 'full' | 'failed';
export type Stored<T> = { ok: true; value: T } | { ok: false; problem: StorageProblem };

function problemOf(error: unknown): StorageProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError') return 'blocked';
  return 'failed';
}

export async function guarded<T>(work: () => Promise<T>): Promise<Stored<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** A function that opens a database on first use and again after it was lost. `version` is that of the shape of its records. */
export function opener<S extends DBSchema>(
  name: string,
  version: number,
  upgrade: (db: IDBPDatabase<S>) => void,
): () => Promise<IDBPDatabase<S>> {
  let database: Promise<IDBPDatabase<S>> | undefined;
  const forget = () => {
    database = undefined;
  };
  return () => {
    database ??= openDB<S>(name, version, {
      upgrade,
      blocking(_current, _blocked, event) {
        // Another tab has a newer version of the site: let it migrate; this tab opens again when it needs to.
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return database;
  };
}
