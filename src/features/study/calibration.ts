/** What ten thousand simulated learners of each kind showed of the readiness model. `npm run bench` measures it again and compares. */
export const calibration = {
  measured: '2026-11-29',
  learners: 10_000,
  /** Percent of learners whose score fell into the 80% interval; percent of forecasts from 65 to 75% that came true, and how many. */
  kinds: [{ kind: 'as modeled', inside: 0, near70: 0, forecasts: 0 }],
};
