/** How every store of this device opens its database, and how a failure is told: as a value, never as an exception. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export type StorageProblem = 'blocked' | 'full' | 'failed';
/** `P`: what else can be wrong with a certain piece of work. */
export type Stored<T, P = never> = { ok: true; value: T } | { ok: false; problem: StorageProblem | P };

/** Thrown inside `guarded` work to tell a problem of its own. */
export class Refused<P extends string> extends Error {
  readonly problem: P;
  constructor(problem: P) {
    super(problem);
    this.problem = problem;
  }
}

function problemOf(error: unknown): StorageProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError') return 'blocked';
  return 'failed';
}

export async function guarded<T, P extends string = never>(work: () => Promise<T>): Promise<Stored<T, P>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    // Work names its own problems in its type; `Refused` carries nothing else.
    return { ok: false, problem: error instanceof Refused ? (error.problem as P) : problemOf(error) };
  }
}

/**
 * A function that opens a database on first use and again after it was lost. `version` is that of the shape of its records; `upgrade`
 * hears which version it finds (0: none). `onLost` hears that the connection is gone: deleted, cleared, or upgraded by a newer site.
 */
export function opener<S extends DBSchema>(
  name: string,
  version: number,
  upgrade: (db: IDBPDatabase<S>, from: number) => void,
  onLost?: () => void,
): () => Promise<IDBPDatabase<S>> {
  let database: Promise<IDBPDatabase<S>> | undefined;
  const forget = () => {
    database = undefined;
    onLost?.();
  };
  return () => {
    database ??= openDB<S>(name, version, {
      upgrade,
      blocking(_current, _blocked, event) {
        // Another tab has a newer version of the site, or deletes the database: let it; this tab opens again when it needs to.
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      database = undefined;
      throw error instanceof DOMException && error.name === 'VersionError' ? new Refused('newer') : error;
    });
    return database;
  };
}
