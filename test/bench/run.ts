/** `npm run bench`: every bench, one after another, each alone on the machine. They need a build in dist/. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

process.chdir(resolve(import.meta.dirname, '../..'));
if (!existsSync('dist/bank/forms/cpcs-a.json')) {
  process.stderr.write('There is no build: run npm run build first.\n');
  process.exit(1);
}
for (const name of ['answer', 'classroom', 'desk', 'readiness']) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [`test/bench/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
