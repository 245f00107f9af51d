/** What ten thousand simulated learners of each kind showed of the readiness model. `npm run bench` measures it again and compares. */
export const calibration = {
  measured: '2026-11-29',
  learners: 10_000,
  /** Percent of learners whose score fell into the 80% interval; percent of forecasts from 65 to 75% that came true, and how many. */
  kinds: [
    { kind: 'as modeled', inside: 78.4, near70: 69.4, forecasts: 1319 },
    { kind: 'steady', inside: 83.8, near70: 74.4, forecasts: 1603 },
    { kind: 'fast', inside: 83.4, near70: 79.1, forecasts: 1482 },
    { kind: 'forgetting', inside: 80.7, near70: 58.1, forecasts: 1684 },
    { kind: 'guessing', inside: 83.1, near70: 76.2, forecasts: 1577 },
    { kind: 'cramming', inside: 75.3, near70: 87.9, forecasts: 1210 },
    { kind: 'strong in one domain', inside: 83.2, near70: 70.8, forecasts: 1595 },
  ],
};
