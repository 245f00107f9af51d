/** What drives a browser here, and what all of them need. */
import { createServer } from 'node:net';

/** A browser that is driven without Playwright, in the few moves the short journey needs. */
export interface Engine {
  /** Name and version, as the browser gives them. */
  name: string;
  /** Opens an address and waits until it is loaded. */
  go: (address: string) => Promise<void>;
  /** Loads the page that is open once more. */
  reload: () => Promise<void>;
  /** What a JavaScript expression comes to in the page; a promise is waited for. What comes back is plain data. */
  ask: (expression: string) => Promise<unknown>;
  /** Presses a key, as from a keyboard. */
  press: (key: string) => Promise<void>;
  /** The page as a PDF on letter paper; null where the browser's driver prints none. */
  print: () => Promise<Uint8Array | null>;
  close: () => Promise<void>;
}

/** Waits until something holds: gives what `look` gives once that is not null. Throws a sentence with `what` after a minute. */
export async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`${what}: waited for a minute`);
    await new Promise((rest) => setTimeout(rest, 100));
  }
}

/** A port nobody listens on. */
export const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => {
        found(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
