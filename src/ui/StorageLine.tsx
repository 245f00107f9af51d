/** How much this site keeps on the device, and whether the browser has agreed to keep it. */
import { useEffect, useState } from 'preact/hooks';
import { showBytes } from '../format/sizes.ts';
import './kit.css';

interface Props {
  /** Read anew when this changes. */
  of?: unknown;
}

export function StorageLine({ of }: Props) {
  const [text, setText] = useState<string | null>('');
  useEffect(() => {
    if (!('storage' in navigator) || !('estimate' in navigator.storage)) {
      setText(null);
      return;
    }
    void Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]).then(
      ([{ usage = 0, quota = 0 }, persisted]) => {
        setText(
          `This site takes ${showBytes(usage)} here; the browser allows ${showBytes(quota)}. ${persisted ? 'The browser has agreed to keep it.' : 'The browser may clear it when space runs out, and some clear sites not visited for weeks: download a copy now and then.'}`,
        );
      },
      () => {
        setText(null);
      },
    );
  }, [of]);
  // The line keeps its place while the browser is asked.
  return text === null ? null : <p class="storage-line">{text}</p>;
}
