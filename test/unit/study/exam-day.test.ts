import { describe, expect, it } from 'vitest';
import { findingsOf, findingsText, systemOf, type Measured } from '../../../src/features/study/exam-day.ts';

const well: Measured = { moreScreens: false, media: 'both', system: 'windows', zoom: 1, power: { plugged: true, level: 1 }, online: true };
const states = (measured: Partial<Measured>) =>
  Object.fromEntries(findingsOf({ ...well, ...measured }).map(({ id, state }) => [id, state]));

describe('a computer for exam day', () => {
  it('is well when everything answers', () => {
    expect(findingsText(findingsOf(well))).toBe('6 of 6 are in order');
  });

  it('has to be mended where a rule is broken, and is looked at where the browser is silent', () => {
    expect(
      states({ moreScreens: true, media: 'no camera', system: 'chromebook', power: { plugged: false, level: 0.4 }, online: false }),
    ).toEqual({
      system: 'mend',
      screens: 'mend',
      camera: 'mend',
      zoom: 'good',
      power: 'mend',
      network: 'mend',
    });
    expect(states({ moreScreens: null, media: 'refused', system: 'linux', zoom: null, power: null })).toMatchObject({
      system: 'look',
      screens: 'look',
      camera: 'look',
      zoom: 'look',
      power: 'look',
    });
    expect(findingsText(findingsOf({ ...well, zoom: 1.25, online: false }))).toBe('4 of 6 are in order, 1 to fix, 1 to check yourself');
  });

  it('is told by what its browser says, an iPad by its touch screen', () => {
    const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
    expect([
      systemOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 0),
      systemOf(mac, 0),
      systemOf(mac, 5),
      systemOf('Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)', 0),
      systemOf('Mozilla/5.0 (Linux; Android 14; Pixel)', 5),
      systemOf('Mozilla/5.0 (X11; Linux x86_64)', 0),
      systemOf('', 0),
    ]).toEqual(['windows', 'mac', 'tablet or phone', 'chromebook', 'tablet or phone', 'linux', 'unknown']);
  });
});
