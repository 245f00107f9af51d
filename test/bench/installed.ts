/** What a bench needs and `npm ci` does not carry: it has a lock of its own in `test/bench/<name>` and is installed when first asked for. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder it is installed in, below `.cache/bench`. */
export function installed(name: 'lighthouse' | 'peers'): string {
  const folder = resolve('.cache/bench', name);
  if (!existsSync(resolve(folder, 'node_modules/.package-lock.json'))) {
    mkdirSync(folder, { recursive: true });
    cpSync(resolve('test/bench', name), folder, { recursive: true });
    // By its lock, but not by `npm ci`: that refuses a lock for parts of another system that npm itself left out of it.
    execFileSync('npm', ['install', '--ignore-scripts', '--no-save'], { cwd: folder, stdio: 'inherit' });
  }
  return folder;
}
