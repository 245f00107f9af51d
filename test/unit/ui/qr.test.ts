import { describe, expect, it } from 'vitest';
import { qrOf } from '../../../src/ui/qr.ts';

/** A link as long as that of a quiz with so many items of the bank: about fourteen characters an item. */
const link = (items: number) => `https://training.example.org/primary-source/teach/take/#a=${'aB3_'.repeat(110 + items * 3.5)}`;

describe('a QR code', () => {
  it('of a short quiz is drawn, its modules half a millimeter or more when it is 6 cm wide', () => {
    const code = qrOf(link(30));
    expect(typeof code === 'object' && 60 / code.size).toBeGreaterThan(0.48);
    expect(code).toMatchObject({ path: expect.stringMatching(/^M4 4h1v1h-1z/) as string });
  });

  it('of 80 items is too dense for a phone', () => {
    expect(qrOf(link(80))).toBe('dense');
  });

  it('of what no code holds is too long', () => {
    expect(qrOf(link(400))).toBe('long');
  });
});
