import { useState } from 'preact/hooks';

/** A message that screen readers say once; the same words again are said again. */
export function useAnnouncer(): [message: string, say: (text: string) => void] {
  const [message, setMessage] = useState('');
  return [
    message,
    (text) => {
      // An unchanged live region stays silent; a no-break space makes it change.
      setMessage((before) => (before === text ? `${text}\u00a0` : text));
    },
  ];
}
