// @ts-nocheck: a worker's globals are not a page's; the build fills the three constants.
const version = '__VERSION__';
const base = '__BASE__';
const shell = ['__SHELL__'];
const pages = `pages-${version}`;
const assets = 'assets';

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(pages);
      // One by one: a file that fails must not cost the others.
      await Promise.all(shell.map((url) => cache.add(url).catch(() => undefined)));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // Pages seen under an older version still open offline until they are seen again.
      const current = await caches.open(pages);
      for (const name of await caches.keys()) {
        if (!name.startsWith('pages-') || name === pages) continue;
        const old = await caches.open(name);
        for (const request of await old.keys()) {
          if (!(await current.match(request))) {
            const response = await old.match(request);
            if (response) await current.put(request, response);
          }
        }
        await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

async function store(name, request, response) {
  if (response.ok && response.type === 'basic') {
    try {
      const cache = await caches.open(name);
      await cache.put(request, response.clone());
    } catch {
      // A full disk: the page works, only without its offline copy.
    }
  }
  return response;
}

async function freshFirst(request) {
  try {
    return await store(pages, request, await fetch(request));
  } catch (error) {
    const kept =
      (await caches.match(request, { ignoreSearch: true })) ??
      (request.mode === 'navigate' ? await caches.match(`${base}404.html`) : undefined);
    if (kept) return kept;
    throw error;
  }
}

async function keptFirst(request) {
  return (await caches.match(request)) ?? store(assets, request, await fetch(request));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(base)) return;
  event.respondWith(url.pathname.startsWith(`${base}assets/`) ? keptFirst(request) : freshFirst(request));
});
