/**
 * Serves the built site as a static host would, with the headers of `_headers`, on http://localhost:4321 (or PORT).
 * For `npm start` and the browser tests.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const dist = resolve(process.env['OUT_DIR'] ?? join(import.meta.dirname, '../../dist'));
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const port = Number(process.env['PORT'] ?? 4321);

/** Rules of a `_headers` file: a path pattern, then its indented headers. */
function headerRules(text: string): { pattern: RegExp; headers: [string, string][] }[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) rules.push({ pattern: new RegExp(`^${line.trim().replaceAll('*', '.*')}$`), headers: [] });
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header?.[1] !== undefined && header[2] !== undefined) rules.at(-1)?.headers.push([header[1], header[2]]);
  }
  return rules;
}

const rules = headerRules(readFileSync(join(dist, '_headers'), 'utf8'));
const files = sirv(dist, { etag: true, dotfiles: false });
const notFound = readFileSync(join(dist, '404.html'));

createServer((request, response) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  for (const { pattern, headers } of rules) {
    // Local addresses are plain HTTP; a browser must not be told to insist on HTTPS there.
    if (pattern.test(path)) for (const [name, value] of headers) if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
  }
  if (!path.startsWith(base)) {
    response.writeHead(302, { Location: base }).end();
    return;
  }
  request.url = (request.url ?? '/').slice(base.length - 1);
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
  });
}).listen(port, () => {
  process.stdout.write(`Primary Source is at http://localhost:${String(port)}${base}\n`);
});
