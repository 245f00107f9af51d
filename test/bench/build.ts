/**
 * What a build takes, in time and memory: the real site, and with BENCH_LONG set, sites with 1,000, 10,000 and 50,000 made-up questions more.
 * Each is built in a folder of its own, so that dist/ stays.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { found } from './rows.ts';

/** Peak memory of a process so far in MB, as Linux counts it; 0 elsewhere. */
function peak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

interface ItemFile {
  items: { id: string; fact?: string }[];
}

/** Copies the project and adds so many questions, as copies of the real ones under new numbers. */
function project(more: number): string {
  const folder = resolve(`.cache/bench/build-${String(more)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'site.config.ts', 'tsconfig.json', 'package.json'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const files = readdirSync(join(folder, 'content/questions'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, 'content/questions', name));
  const each = Math.ceil(more / files.length);
  for (const file of more === 0 ? [] : files) {
    const topic = parse(readFileSync(file, 'utf8')) as ItemFile;
    const real = topic.items.length;
    for (let number = 0; number < each; number += 1) {
      const item = { ...(topic.items[number % real] ?? { id: '' }) };
      Reflect.deleteProperty(item, 'fact');
      topic.items.push({ ...item, id: item.id.replace(/\d+$/, String(20_000 + number)) });
    }
    writeFileSync(file, stringify(topic));
  }
  return folder;
}

async function build(what: string, more: number): Promise<void> {
  const folder = project(more);
  const from = performance.now();
  const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DRAFT: '1' },
  });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peak(child.pid ?? 0));
  }, 250);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) {
    process.stdout.write(`${what}: the build failed\n`);
    process.exitCode = 1;
    return;
  }
  const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, 'dist', name)))
    .filter((file) => file.isFile());
  found({
    of: 'this site',
    what: `build, ${what}`,
    figures: {
      'time, s': (performance.now() - from) / 1000,
      'memory, MB': memory,
      files: files.length,
      MB: files.reduce((sum, { size }) => sum + size, 0) / 1e6,
    },
  });
  rmSync(folder, { recursive: true, force: true });
}

await build('as it is', 0);
if (process.env['BENCH_LONG'] !== undefined)
  for (const more of [1000, 10_000, 50_000]) await build(`with ${more.toLocaleString('en-US')} made-up questions more`, more);
