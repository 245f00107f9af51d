/** A host that misbehaves on demand, and a second build of the site to swap in: what the offline worker has to live with. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { writeServiceWorker } from '../../src/build/service-worker.ts';

/** How the host answers: as it should; with a hotel's sign-in page under 200 for whatever is asked; with 503; not at all. */
export type Manner = 'well' | 'portal' | 'unavailable' | 'hang';

export interface UnrulyServer {
  origin: string;
  manner: Manner;
  /** Paths asked for since it started, in order. */
  asked: string[];
  /** Serves another folder from now on: a new build is published. */
  publish: (folder: string) => void;
  close: () => Promise<void>;
}

export async function startServer(folder: string): Promise<UnrulyServer> {
  let files = sirv(folder, { dev: true, etag: true });
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    unruly.asked.push(path);
    if (unruly.manner === 'hang') return;
    if (unruly.manner === 'unavailable') {
      response.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>Back soon</h1>');
      return;
    }
    if (unruly.manner === 'portal') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Hotel</title><h1>Sign in to the network</h1>');
      return;
    }
    if (path.startsWith('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end(readFileSync(join(folder, '404.html')));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const unruly: UnrulyServer = {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    manner: 'well',
    asked: [],
    publish: (next) => {
      files = sirv(next, { dev: true, etag: true });
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
  return unruly;
}

/**
 * Makes another build of the site in `dist` in `folder`: every asset gets a new name, and every page says so in its heading.
 * As after a real deployment, nothing is left under the old names.
 */
export function makeNextBuild(dist: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const names = readdirSync(join(folder, 'assets'));
  const renamed = (text: string) =>
    text.replaceAll(/([\w.@~-]+)\.(js|css)\b/g, (all, stem: string, end: string) => (names.includes(all) ? `${stem}.next.${end}` : all));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!/\.(?:html|js)$/.test(name) || name.startsWith('pagefind')) continue;
    const text = renamed(readFileSync(file, 'utf8'));
    writeFileSync(file, name.endsWith('.html') ? text.replace(/<title>/, '<title>Next build: ') : text);
  }
  for (const name of names) renameSync(join(folder, 'assets', name), join(folder, 'assets', renamed(name)));
  rmSync(join(folder, 'offline'), { recursive: true, force: true });
  writeServiceWorker(folder, '/');
}

/** A build of the same pages with few of the many small files, for what goes through all of them. */
export function makeSmallBuild(dist: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, {
    recursive: true,
    filter: (path) => !/[\\/](?:pagefind[\\/]fragment|learn[\\/](?!law|index)\w|offline)/.test(path.slice(dist.length)),
  });
  for (const kind of ['items', 'keys'])
    for (const name of readdirSync(join(folder, 'bank', kind)).slice(40)) rmSync(join(folder, 'bank', kind, name));
  writeServiceWorker(folder, '/');
}
