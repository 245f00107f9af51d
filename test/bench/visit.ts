/** A visit on a phone: CPU slowed four times, slow 4G (1.6 Mbit/s, 150 ms each way and back), nothing in the cache. */
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../browser/find-browser.ts';

export const slowdown = 4;
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags, '--ignore-certificate-errors'] });

export const newContext = (browser: Browser, baseURL: string): Promise<BrowserContext> =>
  browser.newContext({ baseURL, serviceWorkers: 'block', ignoreHTTPSErrors: true, viewport: { width: 390, height: 844 } });

interface Observed {
  first: number;
  largest: number;
  shift: number;
  tasks: [number, number][];
}

/** Collects what the browser itself measures, from the beginning of each document. */
const watching = `(() => {
  const seen = (window.seen = { first: 0, largest: 0, shift: 0, tasks: [] });
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.first = entry.startTime; });
  watch('largest-contentful-paint', (entry) => { seen.largest = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch('longtask', (entry) => { seen.tasks.push([entry.startTime, entry.duration]); });
})()`;

export interface Visit {
  page: Page;
  session: CDPSession;
  /** Requests and bytes on the wire since the last call. */
  traffic: () => { requests: number; bytes: number };
  observed: () => Promise<Observed>;
}

/** A page that watches itself. `slow` slows the processor and the network; the cache is empty. */
export async function visit(context: BrowserContext, { slow = true } = {}): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let [requests, bytes] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  if (slow) {
    await session.send('Network.emulateNetworkConditions', slow4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  await page.addInitScript(watching);
  return {
    page,
    session,
    traffic: () => {
      const taken = { requests, bytes };
      [requests, bytes] = [0, 0];
      return taken;
    },
    observed: () => page.evaluate(() => (window as unknown as { seen: Observed }).seen),
  };
}

/** What a person waits for on a page: figures with their units. */
export async function opened(one: Visit, path: string, ready?: (page: Page) => Promise<unknown>): Promise<Record<string, number>> {
  const from = performance.now();
  await one.page.goto(path, { waitUntil: 'load' });
  await ready?.(one.page);
  const done = performance.now() - from;
  await one.page.waitForLoadState('networkidle');
  const { first, largest, shift, tasks } = await one.observed();
  const { requests, bytes } = one.traffic();
  return {
    KB: bytes / 1000,
    requests: requests,
    'first paint, ms': first,
    'largest paint, ms': largest,
    ...(ready ? { 'ready, ms': done } : {}),
    'blocked, ms': tasks.filter(([start]) => start >= first).reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0),
    'longest task, ms': Math.max(0, ...tasks.map(([, length]) => length)),
    'layout shift': shift,
  };
}
