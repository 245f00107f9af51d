/** Long work in slices, so that a page with years of history still answers every key press at once. */

/** How long work goes on at a stretch, in milliseconds: far below what a person notices, on a slow phone too. */
const stretch = 8;

/** Lets the page breathe: what follows is a task of its own. Not a timer, which a browser delays the more often it is set. */
export const breathe = (): Promise<void> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(0);
  });

/** A function to await between steps: it lets the page breathe when a stretch is used up. */
export function pacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretch) return;
    await breathe();
    since = performance.now();
  };
}

/** Takes the steps of a piece of work, breathing between them; gives its result. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  const pace = pacer();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pace();
  }
}
