/** Writes what was measured where the site shows it (`/about/built/`). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { stringify } from 'yaml';
import { browserFlags, ensureBrowser } from '../browser/find-browser.ts';

/** The machine, the browser and Node in one line, so that figures can be read beside those of another day. */
export function machine(): string {
  const [processor] = cpus();
  const browser = spawnSync(ensureBrowser(), ['--version', ...browserFlags], { encoding: 'utf8' }).stdout.trim();
  return `${processor?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB; ${browser}; Node ${process.version}`;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

export function publish(name: 'bench' | 'lighthouse', found: object): void {
  const file = `content/measured/${name}.yaml`;
  mkdirSync('content/measured', { recursive: true });
  writeFileSync(file, stringify(found, { lineWidth: 0 }));
  process.stdout.write(`Written: ${file}\n`);
}
