import { useEffect, useState } from 'preact/hooks';
import type { Opened } from './Printed.tsx';

/** What the address names, laid out; anew when the address changes, as it does on the way to the key. Null until then. */
export function useLaid(open: (hash: string) => Promise<Opened>): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const show = () => {
      void open(location.hash).then(setOpened);
    };
    show();
    addEventListener('hashchange', show);
    return () => {
      removeEventListener('hashchange', show);
    };
  }, [open]);
  return opened;
}
