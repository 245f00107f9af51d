/** With the offline worker on: the site works without a network, and with one that is broken, slow, or changes under an open page. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { makeNextBuild, makeSmallBuild, startServer, type UnrulyServer } from './unruly-server.ts';

test.use({ serviceWorkers: 'allow' });

const lesson = 'learn/law-and-risk/npdb-reporting/';

let host: UnrulyServer;
test.beforeEach(async () => {
  host = await startServer('dist');
});
test.afterEach(async () => {
  await host.close();
});

/** Opens a page and waits until the worker has it, and all it needs, in store. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(host.origin + path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await expect.poll(() => kept(page)).toContain(`/${path}`);
}

/** Paths kept by the build in charge, as its cache has them. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('site-'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => new URL(request.url).pathname);
  });

const cacheNames = (page: Page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('site-')));

/** Begins a practice of two items and answers none. */
async function begin(page: Page): Promise<string> {
  await visit(page, 'practice/custom/');
  await page.goto(`${host.origin}practice/custom/?topics=npdb-querying`);
  await page.getByLabel('How many').fill('2');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
  await expect.poll(() => kept(page)).toContain('/practice/sit/');
  // What the sitting loads when asked comes along with the page.
  await expect.poll(async () => (await kept(page)).some((path) => path.includes('/Help.'))).toBe(true);
  return page.url();
}

async function sitsOn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
}

const offline = async (context: BrowserContext, is: boolean) => {
  await context.setOffline(is);
};

test('offline, a visited lesson opens, an exam begun online is finished, and its report waits for the network in words', async ({
  page,
  context,
}) => {
  await visit(page, lesson);
  const attempt = await begin(page);
  await offline(context, true);
  await page.reload();
  await sitsOn(page);
  await page.goto(host.origin + lesson);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Data Bank');
  await page.goto(attempt);
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End this practice' }).click();
  await page.getByRole('button', { name: 'Yes, end this practice' }).click();
  await expect(page.getByText('Your answers are stored')).toBeVisible();
  await offline(context, false);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
});

test('offline, a page that was never kept says so in words', async ({ page, context }) => {
  await visit(page, lesson);
  await offline(context, true);
  await page.goto(`${host.origin}timeline/`);
  await expect(page.getByRole('heading', { name: 'This page is not on this device' })).toBeVisible();
});

test('the first visit takes what the page needs, not the Word writer or other pages', async ({ page }) => {
  await visit(page, lesson);
  const all = await kept(page);
  expect(all.length).toBeLessThan(15);
  expect(all.filter((path) => /docx|Adapt|bank|practice/.test(path))).toEqual([]);
});

test('a sign-in page in place of everything neither replaces what is kept nor stops the sitting', async ({ page }) => {
  const attempt = await begin(page);
  host.manner = 'portal';
  await page.reload();
  await sitsOn(page);
  await page.goto(`${host.origin}practice/custom/`);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Sign in');
  host.manner = 'well';
  await page.goto(attempt);
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
});

test('a host that answers 503 leaves what is kept in use', async ({ page }) => {
  await begin(page);
  host.manner = 'unavailable';
  await page.reload();
  await sitsOn(page);
});

test('a host that hangs does not hang what is kept', async ({ page }) => {
  await begin(page);
  host.manner = 'hang';
  await page.reload({ waitUntil: 'commit' });
  await sitsOn(page);
});

test('a copy that was spoilt is thrown away and fetched again on the next load', async ({ page }) => {
  await visit(page, 'practice/');
  const spoilt = await page.evaluate(async () => {
    let count = 0;
    for (const name of (await caches.keys()).filter((each) => each.startsWith('site-'))) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const old = await cache.match(request);
        const headers = new Headers(old?.headers);
        await cache.put(request, new Response('<h1>Sign in to the network</h1>', { headers }));
        count += 1;
      }
    }
    return count;
  });
  expect(spoilt).toBeGreaterThan(5);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeVisible();
  expect(errors).toEqual([]);
});

test('caches of the first worker, which kept whatever came, are cleared', async ({ page }) => {
  await page.goto(`${host.origin}icon.svg`);
  await page.evaluate(async () => {
    await (await caches.open('assets')).put('/assets/x.js', new Response('<h1>Sign in</h1>'));
    await (await caches.open('pages-0')).put('/practice/sit/', new Response('<h1>Sign in</h1>'));
  });
  await visit(page, 'practice/sit/');
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => !/^(?:site-|needed$)/.test(name)))).toEqual([]);
});

test('a build that changes under an open page: the page goes on with what it needs, then makes way', async ({ page, context }, info) => {
  const next = join(tmpdir(), `next-build-${String(info.workerIndex)}-${info.project.name}`);
  makeNextBuild('dist', next);
  const attempt = await begin(page);
  const [first = ''] = await cacheNames(page);
  host.publish(next);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect.poll(() => cacheNames(page)).toHaveLength(2);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const found = await navigator.serviceWorker.getRegistration();
        return found !== undefined && !found.installing && !found.waiting && found.active?.state === 'activated';
      }),
    )
    .toBe(true);
  // A file that only the old build has, and only the open page asks for.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await sitsOn(page);
  await page.reload();
  await expect(page).toHaveTitle(/^Next build/);
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
  // Nothing that is open needs the old build any more.
  await expect
    .poll(async () => {
      await page.goto(`${host.origin}practice/`);
      return (await cacheNames(page)).includes(first);
    })
    .toBe(false);
  // What had been kept of the old build is kept of the new one.
  await offline(context, true);
  await page.goto(attempt);
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
});

test('keep for offline fetches all, can be stopped and taken up again, and then any page opens without a network', async ({
  page,
  context,
}, info) => {
  const small = join(tmpdir(), `small-build-${String(info.workerIndex)}-${info.project.name}`);
  makeSmallBuild('dist', small);
  host.publish(small);
  await visit(page, 'progress/');
  await page.getByRole('button', { name: /for offline$/ }).click();
  await expect(page.getByRole('progressbar', { name: 'Without a network' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Keep the rest for offline' })).toBeVisible();
  const before = new Set(await kept(page));
  expect(before.size).toBeGreaterThan(20);
  await page.reload();
  host.asked.length = 0;
  await page.getByRole('button', { name: 'Keep the rest for offline' }).click();
  await expect(page.locator('[data-keep-offline] [role="status"]')).toHaveText(/^Everything is kept: \d+\.\d MB\.$/, {
    timeout: 300_000,
  });
  // What was kept before the stop was not fetched again.
  expect(host.asked.filter((path) => /^\/(?:learn|jobs|glossary|timeline)\//.test(path) && before.has(path))).toEqual([]);
  await offline(context, true);
  await page.goto(`${host.origin}timeline/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/timeline/i);
});
