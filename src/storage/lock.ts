/** One writer at a time: a Web Lock held by the tab that sits an attempt, and a way for another tab to take it over. */

export interface Hold {
  release: () => void;
}

const lockName = (id: string) => `primary-source:attempt:${id}`;

/**
 * Takes the lock of an attempt. `steal` takes it from another tab, which then hears `onLost`. Null when another tab holds it.
 * A browser without Web Locks is treated as having one tab.
 */
export async function holdAttempt(id: string, steal: boolean, onLost: () => void): Promise<Hold | null> {
  if (!('locks' in navigator)) return { release: () => undefined };
  return new Promise((resolve) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    navigator.locks
      .request(lockName(id), steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(null);
          return;
        }
        resolve({ release });
        return held;
      })
      .catch(() => {
        // The request of the former holder rejects when its lock is stolen.
        onLost();
      });
  });
}
