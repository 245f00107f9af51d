/** What the address names behind its `#`, opened for writing: at once, and again when it is taken over from another tab. */
import { useEffect, useState } from 'preact/hooks';

/** Gives what was opened, null until then, and how to take it over. `then` runs each time. */
export function useOpened<T>(open: (id: string, takeOver: boolean) => Promise<T>, then: (opened: T) => void): [T | null, () => void] {
  const [opened, setOpened] = useState<T | null>(null);
  const begin = (takeOver: boolean) => {
    void open(location.hash.slice(1), takeOver).then((result) => {
      setOpened(() => result);
      then(result);
    });
  };
  useEffect(() => {
    begin(false);
    // Another address in the same page means another one to open.
    const again = () => {
      location.reload();
    };
    addEventListener('hashchange', again);
    return () => {
      removeEventListener('hashchange', again);
    };
  }, []);
  return [
    opened,
    () => {
      begin(true);
    },
  ];
}
