/** The modules of a QR code (ISO/IEC 18004), and whether a phone can read it. */
import { encode } from 'uqr';

/** Empty border, in modules. */
const quietZone = 4;
/** Most modules on a side: drawn 6 cm wide, a module is then half a millimeter; phones failed on a link of 80 items at four tenths of one. */
const densest = 117 + 2 * quietZone;

/** `long`: no QR code holds it; `dense`: phones could not read it. */
export type Qr = { size: number; path: string } | 'long' | 'dense';

/** The modules of a link as one path. */
export function qrOf(link: string): Qr {
  try {
    const { size, data } = encode(link, { ecc: 'L', border: quietZone });
    if (size > densest) return 'dense';
    const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : []))).join('');
    return { size, path };
  } catch {
    return 'long';
  }
}
