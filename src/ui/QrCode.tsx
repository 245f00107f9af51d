/** A QR code of a link, drawn when it is asked for; it says so when phones could not read it. */
import { useEffect, useState } from 'preact/hooks';
import { useFocusOnArrival } from './useFocusOnArrival.ts';
import type { Qr } from './qr.ts';
import './kit.css';

interface Props {
  link: string;
  /** What it is a code of: `the quiz link`. */
  what: string;
  /** What to do when it cannot be drawn. */
  instead: string;
}

export function QrCode({ link, what, instead }: Props) {
  const [code, setCode] = useState<Qr | null>(null);
  useEffect(() => {
    setCode(null);
  }, [link]);
  const draw = async () => {
    const { qrOf } = await import('./qr.ts');
    setCode(qrOf(link));
  };
  if (code === null) {
    return (
      <button
        type="button"
        class="button"
        onClick={() => {
          void draw();
        }}
      >
        Show the QR code
      </button>
    );
  }
  return <DrawnCode code={code} what={what} instead={instead} />;
}

function DrawnCode({ code, what, instead }: Omit<Props, 'link'> & { code: Qr }) {
  const place = useFocusOnArrival<HTMLDivElement>();
  if (code === 'long' || code === 'dense') {
    return (
      <div class="notice" tabIndex={-1} ref={place}>
        {code === 'long'
          ? `The link is too long for a QR code. ${instead}`
          : `A QR code of this link would be too dense for phones to read. ${instead}`}
      </div>
    );
  }
  return (
    <div tabIndex={-1} ref={place}>
      <svg
        class="qr"
        viewBox={`0 0 ${String(code.size)} ${String(code.size)}`}
        role="img"
        aria-label={`QR code of ${what}`}
        shape-rendering="crispEdges"
      >
        <rect width={code.size} height={code.size} class="qr-light" />
        <path d={code.path} class="qr-dark" />
      </svg>
    </div>
  );
}
