/** Serves a folder as a good static host does: HTTP/2, Brotli, long life for named assets. The certificate is made for the occasion. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
/** Packed already; a second time would cost time and save nothing. */
const packed = new Set(['.woff2', '.png', '.webp', '.pf_fragment', '.pf_index', '.pf_meta']);

function certificate(): { key: Buffer; cert: Buffer } {
  const folder = '.cache/bench';
  mkdirSync(folder, { recursive: true });
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  if (!existsSync(cert))
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=localhost', '-keyout', key, '-out', cert],
      { stdio: 'ignore' },
    );
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

export interface Served {
  /** With a slash at its end. */
  address: string;
  close: () => void;
}

export function serve(root: string): Promise<Served> {
  const ready = new Map<string, { body: Buffer; headers: Record<string, string>; status: number }>();
  const answer = (path: string) => {
    const held = ready.get(path);
    if (held) return held;
    let file = join(root, decodeURIComponent(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const there = existsSync(file) && file.startsWith(root);
    const source = there ? file : join(root, '404.html');
    const raw = existsSync(source) ? readFileSync(source) : Buffer.from('not found');
    const kind = extname(source);
    const small = raw.length < 200 || packed.has(kind);
    const made = {
      status: there ? 200 : 404,
      body: small ? raw : brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      headers: {
        'content-type': types[kind] ?? 'application/octet-stream',
        'cache-control': /\/(?:assets|_astro)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(small ? {} : { 'content-encoding': 'br' }),
      },
    };
    ready.set(path, made);
    return made;
  };
  const server = createSecureServer({ ...certificate(), allowHTTP1: true }, (request, response) => {
    const { status, body, headers } = answer((request.url.split('?')[0] ?? '/').replace(/\/+/g, '/'));
    response.writeHead(status, headers);
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      resolve({
        address: `https://localhost:${String((server.address() as AddressInfo).port)}/`,
        close: () => {
          server.close();
        },
      });
    });
  });
}
