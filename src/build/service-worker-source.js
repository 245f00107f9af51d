// @ts-nocheck: a worker's globals are not a page's; the build fills the constants (see service-worker.ts).
/*
 * The offline worker. It keeps a copy of a file only when the file is, byte for byte, the one this build made; it uses a copy only when it
 * still is. What it cannot do, it leaves to the network, so that no page depends on it:
 *
 * - a page or a datum comes from the network; from its copy when the network fails, answers with an error or with something that is not
 *   ours (a hotel's sign-in page), or takes too long;
 * - a named asset never changes, so its copy comes first;
 * - a copy that is not what it should be is thrown away and fetched again;
 * - a visited page brings along what it may still load; the rest is kept when used, or all of it on "Keep for offline";
 * - copies of an earlier build go when the last page that was open under it is gone.
 */
const version = '__VERSION__';
const base = '__BASE__';
/** Pages and assets by path: [hash, bytes, needs]. `needs` are places in `names`: what a page loads, now or later. */
const core = '__CORE__';
/** Folders of further files and the list of each: [hash, bytes] by name. Read when first needed. */
const lists = '__LISTS__';
const names = Object.keys(core);
const cacheName = `site-${version}`;
/** Milliseconds a network may take when there is a copy to fall back on. */
const patience = 3000;
const hashHeader = 'X-Kept-Hash';

const pathOf = (url) => new URL(url).pathname.slice(base.length);
const addressOf = (path) => new URL(base + path, self.location.origin).href;

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 6);
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

const listed = new Map();
function readList(folder) {
  let list = listed.get(folder);
  if (!list) {
    list = fetch(`${base}${lists[folder]}`).then(async (response) => {
      if (!response.ok) throw new Error(`${folder}: ${String(response.status)}`);
      return response.json();
    });
    listed.set(folder, list);
    list.catch(() => listed.delete(folder));
  }
  return list;
}

/** What this build knows of a file: [hash, bytes, needs], or undefined. */
async function known(path) {
  if (Object.hasOwn(core, path)) return core[path];
  // Of `bank/` and `bank/items/` the longer one lists the file.
  const [folder] = Object.keys(lists)
    .filter((name) => path.startsWith(name))
    .sort((a, b) => b.length - a.length);
  if (folder === undefined) return undefined;
  try {
    return (await readList(folder))[path.slice(folder.length)];
  } catch {
    return undefined;
  }
}

const earlierCaches = async () => (await caches.keys()).filter((name) => name !== cacheName && name.startsWith('site-'));

/** A copy that is still what was kept, from this build or, for what only an earlier one had, from that. */
async function copyOf(path) {
  for (const name of [cacheName, ...(await earlierCaches())]) {
    // Not `caches.open`: it would make a cache anew that was cleared away meanwhile.
    const kept = await caches.match(addressOf(path), { ignoreSearch: true, cacheName: name });
    if (!kept) continue;
    const bytes = await kept.arrayBuffer();
    if ((await hashOf(bytes)) === kept.headers.get(hashHeader)) return new Response(bytes, { headers: kept.headers });
    await (await caches.open(name)).delete(addressOf(path));
  }
  return undefined;
}

/** Keeps a response when it is the file this build made. Tells whether it was. */
async function keep(path, response) {
  const file = await known(path);
  if (!file || !response.ok || response.redirected) return false;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== file[0]) return false;
  try {
    const cache = await caches.open(cacheName);
    const headers = new Headers(response.headers);
    headers.set(hashHeader, file[0]);
    // The bytes stand unpacked.
    headers.delete('Content-Encoding');
    headers.delete('Content-Length');
    await cache.put(addressOf(path), new Response(bytes, { headers }));
    return true;
  } catch {
    // A full disk: the page works, only without its copy.
    return false;
  }
}

/** Fetches a file and keeps it; past the browser's own cache when that holds something else, such as an older build or a sign-in page. */
async function takeOne(path) {
  for (const cache of [path.startsWith('assets/') ? 'default' : 'no-cache', 'reload']) {
    const kept = await fetch(addressOf(path), { cache }).then(
      (response) => keep(path, response),
      () => null,
    );
    if (kept !== false) return kept === true;
  }
  return false;
}

/** Fetches and keeps those of the files that are not kept yet. Returns how many of them are kept now. */
async function take(paths) {
  const cache = await caches.open(cacheName);
  const waiting = [...new Set(paths)];
  let held = 0;
  const worker = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
      if ((await cache.match(addressOf(path))) || (await takeOne(path))) held += 1;
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return held;
}

const needsOf = (path) => (core[path]?.[2] ?? []).map((place) => names[place]);

/** Whether the beginning of a page is that of one of ours, of this build or another. A sign-in page of a network is not. */
async function isOurs(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < 16_000) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.includes(`${base}icon.svg`)) break;
  }
  void reader.cancel().catch(() => undefined);
  return text.includes(`${base}icon.svg`);
}

/** The page, when it is one of ours; it is shown as it arrives. */
async function ourPage(response) {
  if (response.type === 'opaqueredirect') return response;
  if (response.status >= 500 || !(response.headers.get('Content-Type') ?? '').includes('html') || !response.body) return undefined;
  const [shown, looked] = response.body.tee();
  if (!(await isOurs(looked))) return undefined;
  return new Response(shown, { status: response.status, statusText: response.statusText, headers: response.headers });
}

/** Until when the network is not waited for, after it let a page wait. */
let slowUntil = 0;

/** Waits for the answer as long as there is patience; undefined when it runs out. */
function inTime(answer) {
  const left = Date.now() < slowUntil ? 0 : patience;
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => {
      if (left > 0) slowUntil = Date.now() + 30_000;
      resolve(undefined);
    }, left);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const nothingKept = () =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not on this device</title><h1>This page is not on this device</h1><p>The network does not answer, and no copy of this page was kept here. What you have stored is safe. Try again when there is a network, or open a page that you have visited before.</p><p><a href="${base}">Home</a> · <a href="${base}practice/">Practice</a> · <a href="${base}progress/">My progress</a></p></html>`,
    { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );

async function page(event, path) {
  const network = fetch(event.request);
  // Kept beside the answer, never before it.
  event.waitUntil(
    network.then(
      async (response) => {
        const copy = response.type === 'opaqueredirect' ? undefined : response.clone();
        await afterPage(path, copy);
      },
      () => undefined,
    ),
  );
  const shown = network.then(
    (response) => ourPage(response.clone()),
    () => undefined,
  );
  const copy = await copyOf(path);
  if (copy) return (await inTime(shown)) ?? copy;
  return (await shown) ?? network.catch(nothingKept);
}

/** After a page was answered: keep it and what it needs, look for a newer build, and clear up after an older one. */
async function afterPage(path, response) {
  if (response?.ok) {
    if (await keep(path, response)) await take(needsOf(path));
    else if (Object.hasOwn(core, path)) await self.registration.update().catch(() => undefined);
  }
  await sweep();
}

async function datum(event, path) {
  const network = fetch(event.request);
  event.waitUntil(
    network.then(
      (response) => (response.ok ? keep(path, response.clone()) : undefined),
      () => undefined,
    ),
  );
  // Something else than was asked for, such as a sign-in page, is as good as no answer.
  const right = network.then(
    (response) => {
      const isPage = (response.headers.get('Content-Type') ?? '').includes('html');
      return response.status < 500 && isPage === /(?:\/|\.html|^)$/.test(path) ? response.clone() : undefined;
    },
    () => undefined,
  );
  const copy = await copyOf(path);
  return copy ? ((await inTime(right)) ?? copy) : network;
}

async function asset(event, path) {
  const copy = await copyOf(path);
  if (copy) return copy;
  const first = await fetch(event.request);
  // A page where a script should be: the browser may hold it as what this address says for ever.
  const response = (first.headers.get('Content-Type') ?? '').includes('html') ? await fetch(event.request, { cache: 'reload' }) : first;
  event.waitUntil(keep(path, response.clone()));
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(base)) return;
  const path = pathOf(request.url);
  if (path === 'sw.js' || path.startsWith('offline/')) return;
  const answer = request.mode === 'navigate' ? page : path.startsWith('assets/') ? asset : datum;
  // A fault of the worker or of the cache must cost no one the page.
  event.respondWith(answer(event, path).catch(() => fetch(request)));
});

/** Pages that were open when this build took over, by the cache of the build they may still need. */
const openPages = async () => (await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })).map(({ id }) => id);
const needed = () => caches.open('needed');

/** Throws away what earlier builds kept, as soon as no page that was open under them is left. */
async function sweep() {
  const open = new Set(await openPages());
  const notes = await needed();
  for (const name of await caches.keys()) {
    if (name === cacheName || name === 'needed') continue;
    const note = await notes.match(addressOf(name));
    const pages = note ? await note.json() : [];
    if (pages.some((id) => open.has(id))) continue;
    await caches.delete(name);
    await notes.delete(addressOf(name));
  }
}

/** What earlier builds kept and this one has too: unchanged files are copied, changed ones fetched. */
async function carryOver() {
  const cache = await caches.open(cacheName);
  const changed = [];
  for (const name of await earlierCaches()) {
    const old = await caches.open(name);
    for (const request of await old.keys()) {
      const path = pathOf(request.url);
      const file = await known(path);
      if (!file || (await cache.match(request))) continue;
      const kept = await old.match(request);
      if (kept?.headers.get(hashHeader) === file[0] && (await keep(path, kept))) continue;
      changed.push(path);
    }
  }
  await take(changed);
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
      const paths = open.map(({ url }) => pathOf(url)).filter((path) => Object.hasOwn(core, path));
      await take(paths.flatMap((path) => [path, ...needsOf(path)]));
      await carryOver();
    })()
      // An install that fails leaves the old worker in place for ever; one that keeps less does not.
      .catch(() => undefined)
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const notes = await needed();
      const pages = JSON.stringify(await openPages());
      for (const name of await caches.keys()) {
        // Caches of the first worker held what no one had checked.
        if (name === 'assets' || name.startsWith('pages-')) await caches.delete(name);
        else if (name !== cacheName && name !== 'needed' && !(await notes.match(addressOf(name))))
          await notes.put(addressOf(name), new Response(pages));
      }
      await sweep();
      await self.clients.claim();
    })(),
  );
});

/** "Keep for offline": { take: paths } answers { held }, the number of those that are kept now; { have: true } answers { paths }. */
self.addEventListener('message', (event) => {
  const port = event.ports[0];
  if (!port) return;
  if (Array.isArray(event.data?.take)) event.waitUntil(take(event.data.take).then((held) => port.postMessage({ held })));
  else if (event.data?.have === true)
    event.waitUntil(
      caches
        .open(cacheName)
        .then((cache) => cache.keys())
        .then((requests) => port.postMessage({ version, paths: requests.map((request) => pathOf(request.url)) })),
    );
});
