/**
 * Ten thousand simulated learners of each kind: how often the 80% interval holds, and how many forecasts of 70% come true. Prints the
 * figures that `src/features/study/calibration.ts` records, and fails when they leave their bounds or differ from the record.
 */
import { calibration } from '../../src/features/study/calibration.ts';
import { calibrate, kinds } from '../unit/study/learners.ts';

const learners = Number(process.argv[2] ?? 10_000);
const problems: string[] = [];
const percent = (share: number) => Math.round(share * 1000) / 10;
let [near, cameTrue] = [0, 0];
for (const kind of kinds) {
  const found = calibrate(kind, learners, 1);
  const [low, high] = kind === 'as modeled' ? [0.77, 0.83] : [0.72, 0.88];
  near += found.near70.forecasts;
  cameTrue += found.near70.forecasts * found.near70.cameTrue;
  const row = { kind, inside: percent(found.inside), near70: percent(found.near70.cameTrue), forecasts: found.near70.forecasts };
  process.stdout.write(`    ${JSON.stringify(row)},\n`);
  if (found.inside < low || found.inside > high) problems.push(`${kind}: the interval held ${String(row.inside)}%`);
  if (kind === 'as modeled' && (found.near70.cameTrue < 0.65 || found.near70.cameTrue > 0.75))
    problems.push(`${kind}: of forecasts of 70%, ${String(row.near70)}% came true`);
  const recorded = calibration.kinds.find((each) => each.kind === kind);
  if (learners === calibration.learners && (recorded?.inside !== row.inside || recorded.near70 !== row.near70))
    problems.push(`${kind}: the record in src/features/study/calibration.ts says something else`);
}
process.stdout.write(`All kinds together: of ${String(near)} forecasts of 70%, ${String(percent(cameTrue / near))}% came true\n`);
if (cameTrue / near < 0.65 || cameTrue / near > 0.75) problems.push('all kinds: forecasts of 70% are off');
for (const problem of problems) process.stdout.write(`Out of bounds: ${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
