/** A QR code of a link, drawn when it is asked for; it says so when phones could not read it. */
import { useEffect, useState } from 'preact/hooks';
import { useFocusOnArrival } from './useFocusOnArrival.ts';
import './kit.css';

/** Empty border of a QR code, in modules (ISO/IEC 18004). */
const quietZone = 4;
/** Most modules on a side: drawn 6 cm wide, a module is then half a millimeter; phones failed on a link of 80 items at a third of one. */
const densest = 117 + 2 * quietZone;

/** The modules of a QR code as one path. */
function pathOf(data: readonly (readonly boolean[])[]): string {
  return data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : []))).join('');
}

interface Props {
  link: string;
  /** What it is a code of: `the quiz link`. */
  what: string;
  /** What to do when it cannot be drawn. */
  instead: string;
}

export function QrCode({ link, what, instead }: Props) {
  const [code, setCode] = useState<{ size: number; path: string } | 'long' | 'dense' | null>(null);
  useEffect(() => {
    setCode(null);
  }, [link]);
  const draw = async () => {
    const { encode } = await import('uqr');
    try {
      const { size, data } = encode(link, { ecc: 'L', border: quietZone });
      setCode(size > densest ? 'dense' : { size, path: pathOf(data) });
    } catch {
      setCode('long');
    }
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

function DrawnCode({ code, what, instead }: Omit<Props, 'link'> & { code: { size: number; path: string } | 'long' | 'dense' }) {
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
