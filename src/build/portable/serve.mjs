/**
 * Serves the folder `site` beside this file to this computer alone. Needs Node and nothing else:
 *
 *   node serve.mjs            http://localhost:4180/
 *   node serve.mjs 8080       another port
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('./site/', import.meta.url));
const types = {
  '.css': 'text/css; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/** What lies at an address: a file, or null. Nothing outside the folder. */
function fileAt(address) {
  let path;
  try {
    path = normalize(join(root, decodeURIComponent(address)));
  } catch {
    return null;
  }
  if (!path.startsWith(root) || path.includes('\0')) return null;
  const file = path.endsWith(sep) ? join(path, 'index.html') : path;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function send(response, status, file) {
  response.writeHead(status, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  // Pages lead to `index.html` for whoever opens them without a server; here each has the one address the tools know.
  if (pathname.endsWith('/index.html')) {
    response.writeHead(302, { Location: pathname.slice(0, -'index.html'.length).replace(/^\/+/, '/') + search }).end();
    return;
  }
  const file = fileAt(pathname);
  if (file !== null) send(response, 200, file);
  else send(response, 404, join(root, '404.html'));
});

let port = Number(process.argv[2] ?? 4180);
server.on('error', (error) => {
  // Someone is there already: the next one.
  if (error.code !== 'EADDRINUSE' || process.argv[2] !== undefined || port > 4200) throw error;
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => {
  process.stdout.write(`Primary Source is at http://localhost:${port}/ for this computer. Ctrl+C ends it.\n`);
});
server.listen(port, '127.0.0.1');
