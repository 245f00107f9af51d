/** What ten thousand simulated learners of each kind showed of the readiness model. `npm run bench` measures it again and compares. */
export const calibration = {
  measured: '2026-11-30',
  learners: 10_000,
  /** Percent of learners whose score fell into the 80% interval; percent of forecasts from 65 to 75% that came true, and how many. */
  kinds: [
    { kind: 'as modeled', inside: 78.1, near70: 67.9, forecasts: 1360 },
    { kind: 'steady', inside: 84.2, near70: 72.4, forecasts: 1621 },
    { kind: 'fast', inside: 84.2, near70: 78.7, forecasts: 1407 },
    { kind: 'forgetting', inside: 83.7, near70: 63, forecasts: 1662 },
    { kind: 'guessing', inside: 84, near70: 74.5, forecasts: 1689 },
    { kind: 'cramming', inside: 81.8, near70: 80.9, forecasts: 1191 },
    { kind: 'strong in one domain', inside: 85.1, near70: 71.6, forecasts: 1537 },
  ],
};
