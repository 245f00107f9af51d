import { describe, expect, it } from 'vitest';
import { runs } from '../../runs.ts';
import { calibrate, kinds } from './learners.ts';

const learners = runs(150, 3000);
/** Two standard errors of a share near 80% among so many learners: what chance alone may take away or add. */
const chance = 2 * Math.sqrt((0.8 * 0.2) / learners);

describe('of simulated learners whose items are one step easier or harder than their author thought', () => {
  const found = new Map(kinds.map((kind) => [kind, calibrate(kind, learners, 1)]));

  it.each(kinds)('%s: the 80% interval holds the score of a fresh form about four times in five', (kind) => {
    const inside = found.get(kind)?.inside ?? 0;
    // As modeled, 77 to 83%; otherwise 72 to 88%.
    const [low, high] = kind === 'as modeled' ? [0.77, 0.83] : [0.72, 0.88];
    expect(inside).toBeGreaterThan(low - chance);
    expect(inside).toBeLessThan(high + chance);
  });

  it('about seven in ten forecasts of 70% come true', () => {
    const near = [...found.values()].map(({ near70 }) => near70);
    const forecasts = near.reduce((sum, each) => sum + each.forecasts, 0);
    const share = near.reduce((sum, each) => sum + each.forecasts * each.cameTrue, 0) / forecasts;
    const spread = 2 * Math.sqrt((0.7 * 0.3) / forecasts);
    expect(share).toBeGreaterThan(0.65 - spread);
    expect(share).toBeLessThan(0.75 + spread);
  });
});
