/** A part of a screen that only some visits need: it travels when it is first drawn, and its absence harms nothing else. */
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P extends object> {
  load: () => Promise<ComponentType<P>>;
  props: P;
  /** Shown when it could not be loaded. */
  failed: ComponentChildren;
}

export function Deferred<P extends object>({ load, props, failed }: Props<P>) {
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
  return Part ? <Part {...props} /> : <>{Part === null && failed}</>;
}
