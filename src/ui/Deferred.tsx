/** A part of a screen that only some visits need: it travels when it is first drawn, and its absence harms nothing else. */
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P extends object> {
  load: () => Promise<ComponentType<P>>;
  props: P;
  /** What it is, for the sentence that says that it could not be loaded: `The reasons`. */
  what: string;
  /** Shown in place of that sentence. */
  failed?: ComponentChildren;
}

export function Deferred<P extends object>({ load, props, what, failed }: Props<P>) {
  // Undefined while it is on its way, null when it did not come.
  const [Part, setPart] = useState<ComponentType<P> | null | undefined>();
  useEffect(() => {
    load().then(
      (part) => {
        setPart(() => part);
      },
      () => {
        setPart(null);
      },
    );
  }, []);
  if (Part) return <Part {...props} />;
  return Part === null ? (
    <>
      {failed ?? (
        <p class="notice notice-warn">{what} could not be loaded. Your work is kept; reload the page when there is a connection.</p>
      )}
    </>
  ) : null;
}
