/**
 * `npm run check:copies`: no logic stands twice. Places in `src` that share six lines or more, outside the drawings, are named; those in
 * `test/copies-baseline.json` are known and may only go away.
 *
 *   --update   writes the baseline anew; for when a pair has gone
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

process.chdir(resolve(import.meta.dirname, '..'));
const baselineFile = 'test/copies-baseline.json';
const out = '.cache/copies';

interface Place {
  name: string;
  start: number;
  end: number;
}
interface Report {
  duplicates: { lines: number; firstFile: Place; secondFile: Place }[];
}

const options = [
  '--min-lines',
  '6',
  '--min-tokens',
  '50',
  '--ignore',
  'src/components/figures/**',
  '--format',
  'typescript,tsx,javascript',
];
const run = spawnSync('jscpd', ['src', ...options, '--reporters', 'json', '--output', out, '--silent'], { encoding: 'utf8' });
if (run.error) throw run.error;
const { duplicates } = JSON.parse(readFileSync(`${out}/jscpd-report.json`, 'utf8')) as Report;

const found = new Map<string, { count: number; lines: string[] }>();
for (const { lines, firstFile, secondFile } of duplicates) {
  const pair = [firstFile.name, secondFile.name].map((name) => name.replaceAll('\\', '/')).sort();
  const entry = found.get(pair.join(' and ')) ?? { count: 0, lines: [] };
  entry.count += 1;
  entry.lines.push(`${String(lines)} lines from ${String(firstFile.start)} and ${String(secondFile.start)}`);
  found.set(pair.join(' and '), entry);
}
if (process.argv.includes('--update')) {
  const entries = [...found].sort(([a], [b]) => a.localeCompare(b)).map(([pair, { count }]) => [pair, count]);
  writeFileSync(baselineFile, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
const baseline = JSON.parse(readFileSync(baselineFile, 'utf8')) as Record<string, number>;
let failed = false;
for (const [pair, { count, lines }] of found) {
  const known = baseline[pair] ?? 0;
  if (count > known) failed = true;
  process.stdout.write(`${count > known ? 'NEW  ' : 'known'} ${pair}: ${lines.join('; ')}\n`);
}
for (const [pair, count] of Object.entries(baseline))
  if ((found.get(pair)?.count ?? 0) < count) {
    failed = true;
    process.stdout.write(`${pair} share less than they did; write it down with "npm run check:copies -- --update"\n`);
  }
process.stdout.write(`${String(duplicates.length)} places share six lines or more\n`);
process.exitCode = failed ? 1 : 0;
