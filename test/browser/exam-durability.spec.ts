/** What becomes of an attempt when storage is cleared, damaged, moved or written by another version. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { giveFiles } from './give-files.ts';

async function begin(page: Page, size = 6, feedback: 'each' | 'end' = 'end'): Promise<string> {
  await page.goto('./practice/custom/?topics=npdb-querying,npdb-reporting');
  await expect(page.getByRole('status').filter({ hasText: 'questions match' })).toBeVisible();
  await page.getByLabel('How many').fill(String(size));
  await page.getByLabel('Reasons shown').selectOption(feedback);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  return new URL(page.url()).hash.slice(1);
}

/** Two answers, of which the second finds no room on the device. */
async function answeredOnFullDevice(page: Page): Promise<void> {
  await begin(page);
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 6 answered')).toBeVisible();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.keyboard.press('n');
  await page.keyboard.press('2');
  await expect(page.getByText('2 of 6 answered')).toBeVisible();
}

async function finish(page: Page): Promise<void> {
  await page.keyboard.press('r');
  await page.getByRole('button', { name: /^End/ }).click();
  await page.getByRole('button', { name: /^Yes, end/ }).click();
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
}

type Write = ['put', 'heads' | 'events', unknown, string | [string, number]] | ['delete', 'heads' | 'events', string | [string, number]];
const write = (page: Page, writes: Write[]) =>
  page.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('primary-source');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const work = db.transaction(['heads', 'events'], 'readwrite');
    for (const each of all)
      if (each[0] === 'put') work.objectStore(each[1]).put(each[2], each[3]);
      else work.objectStore(each[1]).delete(each[2]);
    await new Promise((resolve) => {
      work.oncomplete = resolve;
    });
    db.close();
  }, writes);

/** Every record of heads and events, as text. */
const records = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
      });
    const db = await done(indexedDB.open('primary-source'));
    const work = db.transaction(['heads', 'events']);
    const all = await Promise.all([done(work.objectStore('heads').getAll()), done(work.objectStore('events').getAll())]);
    db.close();
    return JSON.stringify(all);
  });

const saveAs = async (page: Page, button: string) => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
};
const loadFile = (page: Page, text: string) =>
  giveFiles(page.getByLabel('Load a backup'), { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('an attempt removed in another tab is said to be gone, in view, and can be stored again whole', async ({ page, context }) => {
  await begin(page);
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 6 answered')).toBeVisible();
  const other = await context.newPage();
  await other.goto('./progress/attempts/');
  await other.getByRole('button', { name: /^Remove/ }).click();
  await expect(other.getByText('was removed')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('2');
  await expect(page.getByRole('alert')).toContainText('was removed or cleared');
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Store it here again' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 of 6 answered')).toBeVisible();
});

test('a database deleted under the open player is said at once, before another answer', async ({ page, context }) => {
  await begin(page);
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 6 answered')).toBeVisible();
  const other = await context.newPage();
  await other.goto('./about/');
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('primary-source').onsuccess = resolve;
      }),
  );
  await expect(page.getByRole('alert')).toContainText('was removed or cleared');
});

test('lists and reports change nothing: a damaged finished attempt is read, never cut, and not sat on', async ({ page }) => {
  const id = await begin(page);
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: /^Question 2 of/ })).toBeVisible();
  await finish(page);
  await page.goto('./about/');
  await write(page, [
    ['put', 'events', { type: 'dreamt', seq: 2 }, [id, 2]],
    ['put', 'heads', { id: 'unknown-kind', kind: 'dream' }, 'unknown-kind'],
    ['put', 'heads', { id: 'from-tomorrow', kind: 'dream', version: 99 }, 'from-tomorrow'],
    ['put', 'events', { type: 'dreamt', seq: 0, words: 'of tomorrow' }, ['from-tomorrow', 0]],
    ['put', 'events', { type: 'noted', seq: 0, text: 'without a beginning' }, ['headless-1', 0]],
  ]);
  const before = await records(page);
  await page.goto('./practice/');
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible();
  // The list is alive, and offers nothing to go on with.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Pick up where you left off' })).toHaveCount(0);
  await page.goto(`./practice/report/#${id}`);
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
  await expect(
    page.getByText(/1 entry of the log could not be read: entry 3 .+ The result stored while the log was whole stands/),
  ).toBeVisible();
  await page.goto('./progress/attempts/');
  await expect(page.getByText('made by a newer version of this site')).toBeVisible();
  await expect(page.getByText('2 records on this device could not be read')).toBeVisible();
  await page.goto(`./practice/sit/#${id}`);
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
  await page.goto('./practice/sit/#from-tomorrow');
  await expect(page.getByText('A newer version of this site has written to this device')).toBeVisible();
  expect(await records(page)).toBe(before);
  // The warning goes when the owner has the file, and the file can be loaded again.
  await page.goto('./progress/attempts/');
  const file = await saveAs(page, 'Download what cannot be read');
  await page.getByRole('button', { name: /^I have the file/ }).click();
  await expect(page.getByText('could not be read')).toHaveCount(0);
  await loadFile(page, file);
  await expect(page.getByText('2 records on this device could not be read')).toBeVisible();
  await expect(page.getByText('made by a newer version of this site')).toBeVisible();
  // What no version here can read goes along, and comes home as it was found.
  const all = await saveAs(page, 'Download the attempts');
  expect(all).toContain('of tomorrow');
  expect(all).toContain('without a beginning');
  await write(page, [
    ['delete', 'heads', 'from-tomorrow'],
    ['delete', 'events', ['from-tomorrow', 0]],
  ]);
  await loadFile(page, all);
  await expect(page.getByText('made by a newer version of this site')).toBeVisible();
  expect(await records(page)).toContain('of tomorrow');
});

test('a damaged entry in the middle takes no later answer along, is named, and stays readable after a reload', async ({ page }) => {
  const id = await begin(page);
  for (const count of [1, 2, 3]) {
    await page.keyboard.press('1');
    await expect(page.getByText(`${String(count)} of 6 answered`)).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { name: `Question ${String(count + 1)} of 6` })).toBeVisible();
  }
  await page.goto('./about/');
  const [, events] = JSON.parse(await records(page)) as [unknown, { type: string; seq: number }[]];
  const second = events.filter(({ type }) => type === 'answered')[1]?.seq ?? 0;
  await write(page, [['put', 'events', { type: 'dreamt', seq: second }, [id, second]]]);
  await page.goto(`./practice/sit/#${id}`);
  await expect(page.getByText('2 of 6 answered')).toBeVisible();
  await expect(page.getByText(`1 entry of the log could not be read: entry ${String(second + 1)} (between`)).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByText('3 of 6 answered')).toBeVisible();
  await page.reload();
  await expect(page.getByText('3 of 6 answered')).toBeVisible();
  await expect(page.getByText('of the log could not be read')).toHaveCount(0);
  await page.goto('./progress/attempts/');
  expect(await saveAs(page, 'Download what cannot be read')).toContain('dreamt');
});

test('a copy downloaded when storage failed mends the same attempt on the same device', async ({ page }) => {
  await answeredOnFullDevice(page);
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
  const copy = await saveAs(page, 'Download a copy');
  const address = page.url();
  await page.goto('./progress/attempts/');
  await loadFile(page, copy);
  await expect(page.getByText('1 attempt here lacked the end and got it from the file')).toBeVisible();
  await loadFile(page, copy);
  await expect(page.getByText('0 attempts loaded, 1 already here.')).toBeVisible();
  const other = JSON.parse(copy) as { events: { type: string; option?: number }[] };
  for (const event of other.events) if (event.type === 'answered') event.option = ((event.option ?? 0) + 1) % 4;
  await loadFile(page, JSON.stringify(other));
  await expect(page.getByText('differs from the one on this device. Both are kept')).toBeVisible();
  await expect(page.getByText('(the other copy)')).toHaveCount(1);
  await loadFile(page, JSON.stringify(other));
  await expect(page.getByText('0 attempts loaded, 1 already here.')).toBeVisible();
  await expect(page.getByText('(the other copy)')).toHaveCount(1);
  await page.goto(address);
  await expect(page.getByText('2 of 6 answered')).toBeVisible();
});

test('a rescued copy comes home after the attempt was opened again without it', async ({ page }) => {
  await answeredOnFullDevice(page);
  const copy = await saveAs(page, 'Download a copy');
  // Both logs get an entry of their own for the opening.
  await page.reload();
  await expect(page.getByText('1 of 6 answered')).toBeVisible();
  const address = page.url();
  await page.goto('./progress/attempts/');
  await loadFile(page, copy);
  await expect(page.getByText('1 attempt here lacked the end and got it from the file')).toBeVisible();
  await page.goto(address);
  await expect(page.getByText('2 of 6 answered')).toBeVisible();
});

test('results come back with Undo and with a backup, and are made again where the file has none', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('1');
  await finish(page);
  await page.goto('./progress/attempts/');
  const result = page.getByText(/^\d+% of 6/);
  await expect(result).toBeVisible();
  const backup = await saveAs(page, 'Download the attempts');
  const remove = () => page.getByRole('button', { name: /^Remove/ }).click();
  await remove();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(result).toBeVisible();
  await remove();
  await expect(result).toHaveCount(0);
  await loadFile(page, backup);
  await expect(result).toBeVisible();
  await remove();
  await expect(result).toHaveCount(0);
  await loadFile(page, JSON.stringify({ ...(JSON.parse(backup) as object), results: [] }));
  await expect(result).toBeVisible();
});

test('a note is kept as it is typed, even when the page goes in the middle of a word', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Note' }).click();
  const note = page.getByLabel('Your note on this question');
  await note.pressSequentially('Ask about the query');
  await page.reload();
  await expect(note).toHaveValue('Ask about the query');
  await note.pressSequentially('!');
  await expect(page.getByText('Saving', { exact: true })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(note).toBeFocused();
});

test('a tab that lost its attempt with answers unsaved says so and offers the copy', async ({ page, context }) => {
  await begin(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.keyboard.press('1');
  await expect(page.getByRole('alert')).toContainText('Not saved');
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByRole('button', { name: 'Take over here' }).click();
  await expect(page.getByText('were not saved before the move')).toBeVisible();
  await expect(page.getByText('Everything up to the move is saved')).toHaveCount(0);
  expect(await saveAs(page, 'Download a copy')).toContain('"answered"');
});

test('reasons that arrive late are not shown under another item', async ({ page }) => {
  await begin(page, 3, 'each');
  let free: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    free = resolve;
  });
  let held = 0;
  await page.route(/\/bank\/.*key/, async (route) => {
    held += 1;
    if (held === 1) await gate;
    await route.continue();
  });
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await expect.poll(() => held).toBe(1);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: /^Question 2 of/ })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await expect(page.locator('.answered-reason')).toHaveCount(4);
  const reasons = await page.locator('.answered-reason').allInnerTexts();
  const late = page.waitForResponse(/\/bank\/.*key/);
  free();
  // The late answer has been read to its end, and the page has had a turn to make something of it.
  await (await late).finished();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  expect(await page.locator('.answered-reason').allInnerTexts()).toEqual(reasons);
});

test('reading for long and reloading is not time away, and time that ran out in view is said, again after a reload', async ({ page }) => {
  await page.clock.install();
  const id = await begin(page);
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 6 answered')).toBeVisible();
  await page.clock.runFor(120_000);
  await page.reload();
  await expect(page.getByText('1 of 6 answered')).toBeVisible();
  const opened = JSON.parse(await records(page)) as [unknown, { type: string; away?: number }[]];
  expect(opened[1].find((event) => event.type === 'opened')?.away).toBeLessThan(30_000);
  await page.clock.runFor(3_600_000);
  await expect(page.getByRole('heading', { name: 'Time ran out', exact: true })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Time ran out', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(new RegExp(`report/#${id}`));
});

test('when the code of the reasons cannot be loaded, C says so and every other key goes on', async ({ page }) => {
  await page.route(/\/assets\/feedback\..*\.js$/, (route) => route.abort());
  await begin(page, 3, 'each');
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: /^Question 2 of/ })).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
});
