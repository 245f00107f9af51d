import { useState } from 'preact/hooks';

/** A message for a `role="status"` line that screen readers say once; the same words again are said again. */
export function useAnnouncer(): [message: string, say: (text: string) => void] {
  const [message, setMessage] = useState('');
  const say = (text: string) => {
    // An unchanged live region stays silent; a no-break space makes it change. Nothing is not said twice.
    setMessage((before) => (before === text && text !== '' ? `${text}\u00a0` : text));
  };
  return [message, say];
}
