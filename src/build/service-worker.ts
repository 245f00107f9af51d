import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offlineFiles, shortHash, type BuiltFile } from './offline-files.ts';

/**
 * Writes `sw.js`, the lists it reads (`offline/*.json`) and the list of all files that "Keep for offline" goes through. Own code instead
 * of a worker library: those keep what a server sends, right or wrong, and bring some hundred packages.
 *
 * Returns the number of files and bytes that can be kept.
 */
export function writeServiceWorker(dist: string, base: string): { files: number; bytes: number } {
  const files: BuiltFile[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(dist, name)).isFile())
    .sort()
    .map((path) => ({ path, content: readFileSync(join(dist, path)) }));
  const { core, lists } = offlineFiles(files);
  mkdirSync(join(dist, 'offline'), { recursive: true });
  const listAddresses: Record<string, string> = {};
  for (const [folder, list] of Object.entries(lists)) {
    const text = JSON.stringify(list);
    // Named by its content: a worker of one build never reads the list of another.
    const address = `offline/${folder.replaceAll('/', '-')}${shortHash(Buffer.from(text))}.json`;
    writeFileSync(join(dist, address), text);
    listAddresses[folder] = address;
  }
  const everything = [
    ...Object.entries(core).map(([path, [, bytes]]) => [path, bytes] as const),
    ...Object.entries(lists).flatMap(([folder, list]) => Object.entries(list).map(([name, [, bytes]]) => [folder + name, bytes] as const)),
  ];
  writeFileSync(join(dist, 'offline/all.json'), JSON.stringify(everything));
  const version = createHash('sha256').update(JSON.stringify({ core, listAddresses })).digest('hex').slice(0, 12);
  const source = readFileSync(join(import.meta.dirname, 'service-worker-source.js'), 'utf8')
    .replace('__VERSION__', version)
    .replace('__BASE__', base)
    .replace("'__CORE__'", () => JSON.stringify(core))
    .replace("'__LISTS__'", () => JSON.stringify(listAddresses));
  writeFileSync(join(dist, 'sw.js'), source);
  return { files: everything.length, bytes: everything.reduce((sum, [, bytes]) => sum + bytes, 0) };
}
