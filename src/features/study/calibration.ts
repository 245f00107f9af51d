/** What ten thousand simulated learners of each kind showed of the readiness model. `npm run bench` measures it again and compares. */
export const calibration = {
  measured: '2026-11-30',
  learners: 10_000,
  /** Percent of learners whose score fell into the 80% interval; percent of forecasts from 65 to 75% that came true, and how many. */
  kinds: [
    { kind: 'as modeled', inside: 77.4, near70: 69.7, forecasts: 1372 },
    { kind: 'steady', inside: 84.7, near70: 72.1, forecasts: 1658 },
    { kind: 'fast', inside: 84.5, near70: 78.1, forecasts: 1462 },
    { kind: 'forgetting', inside: 84.9, near70: 66.6, forecasts: 1692 },
    { kind: 'guessing', inside: 84.3, near70: 74.5, forecasts: 1710 },
    { kind: 'cramming', inside: 82.8, near70: 78.1, forecasts: 1175 },
    { kind: 'strong in one domain', inside: 85.6, near70: 72.3, forecasts: 1596 },
  ],
};
