/** What ten thousand simulated learners of each kind showed of the readiness model. `npm run bench` measures it again and compares. */
export const calibration = {
  measured: '2026-11-30',
  learners: 10_000,
  /** Percent of learners whose score fell into the 80% interval; percent of forecasts from 65 to 75% that came true, and how many. */
  kinds: [
    { kind: 'as modeled', inside: 79, near70: 69.2, forecasts: 1302 },
    { kind: 'steady', inside: 85.7, near70: 71, forecasts: 1651 },
    { kind: 'fast', inside: 85.4, near70: 78.1, forecasts: 1417 },
    { kind: 'forgetting', inside: 86.3, near70: 70.3, forecasts: 1659 },
    { kind: 'guessing', inside: 85.9, near70: 73, forecasts: 1695 },
    { kind: 'cramming', inside: 84.4, near70: 74.8, forecasts: 1157 },
    { kind: 'strong in one domain', inside: 86.6, near70: 70, forecasts: 1557 },
  ],
};
