/**
 * `npm run bench`: every bench, one after another, each alone on the machine, into one table and `.cache/bench/results.json`. Needs a build
 * in dist/. Timings are for reading: nothing here is part of `npm test`.
 *
 * `-- --only=answer,pages` some of them, `-- --only=peers` the same lessons in other makers' sites (installs these first); `-- --long` builds with 1,000, 10,000 and 50,000 made-up questions more; `-- --publish` writes all
 * of it, in place of what the same benches found before, to `content/measured/bench.yaml`, which the site shows.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../../src/content-model/library.ts';
import { machine, publish, today } from './publish.ts';
import { lineOf, over, type Row } from './rows.ts';

process.chdir(resolve(import.meta.dirname, '../..'));
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    long: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
  },
});
if (!existsSync('dist/bank/forms/cpcs-a.json')) {
  process.stderr.write('There is no build: run npm run build first.\n');
  process.exit(1);
}
const usual = ['pages', 'answer', 'files', 'desk', 'classroom', 'readiness', 'build'];
const names = asked.only?.split(',') ?? usual;
const rowsFile = resolve('.cache/bench/rows.jsonl');
mkdirSync('.cache/bench', { recursive: true });
rmSync(rowsFile, { force: true });
for (const name of names) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [`test/bench/${name}.ts`], {
    stdio: 'inherit',
    env: { ...process.env, BENCH_ROWS: rowsFile, ...(asked.long ? { BENCH_LONG: '1' } : {}) },
  });
  if (status !== 0) process.exitCode = 1;
}

const rows = existsSync(rowsFile)
  ? readFileSync(rowsFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
  : [];
const results = { on: today(), machine: machine(), rows };
writeFileSync('.cache/bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`\n== All of it, on ${results.machine}\n${rows.map(lineOf).join('\n')}\n`);
const missed = rows.filter(over);
process.stdout.write(
  `${String(missed.length)} of ${String(rows.filter(({ bounds }) => bounds).length)} rows with a bound are over it. In full: .cache/bench/results.json\n`,
);
if (asked.publish) {
  const same = (row: Row) => (other: Row) => other.of === row.of && other.what === row.what;
  const before = readLibrary(resolve('.')).library.bench?.rows ?? [];
  publish('bench', { ...results, rows: [...before.filter((row) => !rows.some(same(row))), ...rows] });
}
