/** How every store of this device opens its database, and how a failure is told: as a value, never as an exception. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { StorageProblem } from './causes.ts';

/** `P`: what else can be wrong with a certain piece of work. */
export type Stored<T, P = never> = { ok: true; value: T } | { ok: false; problem: StorageProblem | P };

/** Thrown inside work to tell a problem of its own. */
export class Refused<P extends string> extends Error {
  readonly problem: P;
  constructor(problem: P) {
    super(problem);
    this.problem = problem;
  }
}

export interface Database<DB> {
  /**
   * Does work over the open database. A phone drops the connection of a page in the background, and says so only at the next piece of
   * work: that is done once more over a new connection. Nothing of a dead transaction was written, so work must not count its runs.
   */
  run: <T, P extends string = never>(work: (db: DB) => Promise<T>) => Promise<Stored<T, P>>;
}

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '');
const dead = new Set(['InvalidStateError', 'UnknownError', 'AbortError']);

/**
 * A database that `connect` opens on first use and again after it was lost. `onLost` hears that the connection was taken away: deleted,
 * cleared, or upgraded by a newer site. `connect` gets a function that reports just that.
 */
export function database<DB extends { close: () => void }>(connect: (lost: () => void) => Promise<DB>, onLost?: () => void): Database<DB> {
  let current: Promise<DB> | undefined;
  const forget = (which: Promise<DB> | undefined) => {
    if (current === which) current = undefined;
  };
  const open = () => {
    // Within a promise: a browser that blocks storage may throw at once.
    const opening = new Promise<DB>((resolve) => {
      resolve(
        connect(() => {
          forget(opening);
          onLost?.();
        }),
      );
    });
    current = opening;
    return opening;
  };
  return {
    async run<T, P extends string>(work: (db: DB) => Promise<T>): Promise<Stored<T, P>> {
      for (let again = false; ; again = true) {
        const connection = current ?? open();
        let db: DB | undefined;
        try {
          db = await connection;
          return { ok: true, value: await work(db) };
        } catch (error) {
          // Work names its own problems in its type; `Refused` carries nothing else.
          if (error instanceof Refused && db) return { ok: false, problem: error.problem as P };
          const name = nameOf(error);
          if (!db || dead.has(name)) forget(connection);
          if (!again && dead.has(name)) {
            db?.close();
            continue;
          }
          if (name === 'QuotaExceededError') return { ok: false, problem: 'full' };
          // Only another version of the site opens at another version.
          if (name === 'VersionError') return { ok: false, problem: 'newer' };
          // A browser that allows no storage says so when it is opened, in one of three ways.
          const blocked = name === 'SecurityError' || name === 'NotAllowedError' || (!db && name === 'InvalidStateError');
          return { ok: false, problem: blocked ? 'blocked' : 'failed' };
        }
      }
    },
  };
}

/** An IndexedDB database. `version` is that of the set of its stores; `upgrade` hears which version it finds (0: none). */
export const indexedDatabase = <S extends DBSchema>(
  name: string,
  version: number,
  upgrade: (db: IDBPDatabase<S>, from: number) => void,
  onLost?: () => void,
): Database<IDBPDatabase<S>> =>
  database<IDBPDatabase<S>>(
    (lost) =>
      openDB<S>(name, version, {
        upgrade,
        blocking(_current, _blocked, event) {
          // Another tab has a newer version of the site, or deletes the database: let it; this tab opens again when it needs to.
          (event.target as IDBDatabase).close();
          lost();
        },
        terminated: lost,
      }),
    onLost,
  );
