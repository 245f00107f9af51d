/** What a person keeps on this device survives damage, a newer version of the site, a failed write and a dropped connection. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { answerItems, asFile, buildQuiz, quizOfLink } from './classroom-steps.ts';
import { handInFile as sealedFile } from '../unit/classroom/make.ts';
import { giveFiles } from './give-files.ts';

type Change = 'damage' | 'newer';

/** Changes every record of a store as damage or a newer version would. Records with a `data` field are damaged inside it. */
const alterRecords = (page: Page, database: string, store: string, change: Change) =>
  page.evaluate(
    async ([name, table, how]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(new Error(request.error?.message));
          };
        });
      const db = await done(indexedDB.open(name));
      const records = db.transaction(table, 'readwrite').objectStore(table);
      const keys = await done(records.getAllKeys());
      for (const key of keys) {
        const record = (await done(records.get(key))) as Record<string, unknown>;
        const torn = 'data' in record ? { ...record, data: { torn: true } } : { torn: true };
        await done(records.put(how === 'damage' ? torn : { ...record, recordVersion: 99 }, ...(records.keyPath === null ? [key] : [])));
      }
      const count = keys.length;
      db.close();
      return count;
    },
    [database, store, change] as const,
  );

/** Every write to IndexedDB of this page fails from now on, or works again. */
const failWrites = (page: Page, fail: boolean) =>
  page.evaluate((on) => {
    const proto = IDBObjectStore.prototype as unknown as { put: unknown; held?: unknown };
    proto.held ??= proto.put;
    proto.put = on
      ? () => {
          throw new DOMException('full', 'QuotaExceededError');
        }
      : proto.held;
  }, fail);

/** The next transaction finds the connection dead, as on a phone that comes back from the background. */
const dropConnection = (page: Page, cause = 'InvalidStateError') =>
  page.evaluate((name) => {
    const proto = IDBDatabase.prototype;
    // Kept to be put back and called with its own database.
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const real = proto.transaction;
    const dead = new WeakSet<IDBDatabase>();
    let first = true;
    proto.transaction = function (this: IDBDatabase, ...parts: Parameters<IDBDatabase['transaction']>) {
      if (first) dead.add(this);
      first = false;
      if (dead.has(this)) throw new DOMException('The database connection is closing.', name);
      return real.apply(this, parts);
    };
  }, cause);

const classroom = 'primary-source-classroom';

test('quizzes and keys that cannot be read are shown, handed over as found, and not overwritten', async ({ page }) => {
  await buildQuiz(page, { title: 'Torn', count: 3 });
  await alterRecords(page, classroom, 'quizzes', 'damage');
  await alterRecords(page, classroom, 'keys', 'damage');
  await page.reload();
  await expect(page.getByText('2 records of your quizzes, keys or results')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download what cannot be read' }).click(),
  ]);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject([{ record: { torn: true } }, { record: { torn: true } }]);
  await page.getByRole('button', { name: 'I have the file' }).click();
  // The warning goes once the records are let go of; only then does a reload find them gone.
  await expect(page.getByText('cannot be read')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'New quiz' })).toBeEnabled();
  await expect(page.getByText('cannot be read')).toHaveCount(0);
});

test('a bench that cannot be read is said, and what is typed then is kept beside it', async ({ page }) => {
  await buildQuiz(page, { title: 'Torn bench', count: 3 });
  await page.getByRole('link', { name: 'Print on paper' }).click();
  const type = async (name: string) => {
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Answers', { exact: true }).fill('AAA');
    await page.getByRole('button', { name: 'Score it' }).click();
  };
  await type('Ben');
  await expect(page.getByText('1 paper typed in')).toBeVisible();
  await alterRecords(page, classroom, 'benches', 'damage');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'cannot be read' })).toBeVisible();
  await type('Ana');
  await expect(page.getByRole('rowheader', { name: 'Ana' })).toBeVisible();
  await page.getByRole('link', { name: 'Open the results' }).click();
  await expect(page.getByText('One record of this bench cannot be read')).toBeVisible();
  await expect(page.locator('.class-grades tbody tr')).toHaveCount(1);
});

test('what a newer version of the site keeps is left alone and said', async ({ page }) => {
  await buildQuiz(page, { title: 'Newer', count: 3 });
  await alterRecords(page, classroom, 'quizzes', 'newer');
  await page.reload();
  await expect(page.getByText('One record on this device was made by a newer version of this site and is left alone.')).toBeVisible();
});

test('a failed undo keeps its offer, and brings the quiz back once it can', async ({ page }) => {
  await buildQuiz(page, { title: 'Taken away', count: 3 });
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Delete “Taken away”' }).click();
  await failWrites(page, true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'storage is full' })).toBeVisible();
  await failWrites(page, false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Taken away' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Taken away' })).toBeVisible();
});

test('a result comes back to the bench only when it was kept again', async ({ page }) => {
  const link = await buildQuiz(page, { title: 'Dropped', count: 3 });
  const { quiz } = await quizOfLink(page, link);
  await page.getByRole('link', { name: 'Open the results' }).click();
  const student = { name: 'Ana', id: 'S1' };
  const text = await sealedFile(quiz, { student, right: () => true, beginsAt: Date.now() - 3_600_000 });
  await giveFiles(page.getByLabel('Result files'), [asFile({ name: 'ana.txt', text })]);
  await page.getByRole('button', { name: 'Ana', exact: true }).click();
  await page.getByRole('button', { name: 'Remove this result' }).first().click();
  await failWrites(page, true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be put back' })).toBeVisible();
  await failWrites(page, false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Ana', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Ana', exact: true })).toBeVisible();
});

test('typed paper answers stay typed until they are kept', async ({ page }) => {
  await buildQuiz(page, { title: 'Full', count: 3 });
  await page.getByRole('link', { name: 'Print on paper' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ben');
  await page.getByLabel('Answers', { exact: true }).fill('AAA');
  await failWrites(page, true);
  await page.getByRole('button', { name: 'Score it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'storage is full' })).toBeVisible();
  await expect(page.getByLabel('Answers', { exact: true })).toHaveValue('AAA');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ben');
  await failWrites(page, false);
  await page.getByRole('button', { name: 'Score it' }).click();
  await expect(page.getByText('1 paper typed in')).toBeVisible();
  await expect(page.getByLabel('Answers', { exact: true })).toHaveValue('');
});

test('a day with a year of two digits is refused at the field, and the bench stays readable', async ({ page }) => {
  await buildQuiz(page, { title: 'Year 26', count: 3 });
  await page.getByRole('link', { name: 'Print on paper' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ben');
  await page.getByLabel('Answers', { exact: true }).fill('AAA');
  await page.getByLabel('Sat on').fill('0026-03-02');
  await expect(page.getByText('The year 26 is not meant here. Write it with four digits.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Score it' })).toBeDisabled();
});

test('an attempt that was removed comes back from My progress only when it was stored again', async ({ page }) => {
  await page.goto('./practice/custom/');
  await page
    .getByRole('button', { name: /^Begin/ })
    .first()
    .click();
  await page.waitForURL(/practice\/sit/);
  await page.goto('./progress/attempts/');
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page.evaluate(() => {
    const proto = IDBObjectStore.prototype as unknown as { add: unknown; held?: unknown };
    proto.held = proto.add;
    proto.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be put back' })).toBeVisible();
  await page.evaluate(() => {
    const proto = IDBObjectStore.prototype as unknown as { add: unknown; held?: unknown };
    proto.add = proto.held;
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
});

test('a connection the browser dropped is opened again: no answer is lost and nothing is said', async ({ page }) => {
  const link = await buildQuiz(page, { title: 'Background', count: 3, identify: 'none' });
  const { quiz } = await quizOfLink(page, link);
  await page.goto(link);
  await page.getByRole('button', { name: 'Go to the quiz' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await answerItems(page, quiz, 1, () => true);
  await dropConnection(page);
  await answerItems(page, quiz, 1, () => true);
  await expect(page.getByText('Not saved')).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Review and end' }).click();
  await expect(page.getByText('2 of 3 answered')).toBeVisible();
});

test('a job description is kept over a dropped connection, and one that cannot be read is offered though it is the only one', async ({
  page,
}) => {
  await page.goto('./jobs/adapt/');
  await page.locator('.job-begin a').first().click();
  await dropConnection(page);
  await page.getByLabel('Facility', { exact: true }).first().fill('Mercy');
  await expect(page.getByText('Kept on this device.').first()).toBeVisible();
  await alterRecords(page, 'primary-source-drafts', 'drafts', 'damage');
  await page.goto('./jobs/adapt/');
  await expect(page.getByText('One draft on this device cannot be read')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download what cannot be read' })).toBeVisible();
});

test('a key is kept over a dropped connection; over one that stays dead the words do not blame the settings, and the key is not shown as kept', async ({
  page,
}) => {
  await page.goto('./teach/keys/');
  const make = async (name: string) => {
    await page.getByLabel('Name of the key').fill(name);
    await page.getByLabel(/results cannot be opened without this key/).check();
    await page.getByRole('button', { name: 'Make the key' }).click();
  };
  await expect(page.getByText('None yet.')).toBeVisible();
  for (const cause of ['InvalidStateError', 'UnknownError'] as const) {
    await dropConnection(page, cause);
    await make(`Spring, ${cause}`);
    await expect(page.getByRole('status').filter({ hasText: `Key Spring, ${cause} was made.` })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: `Spring, ${cause}` })).toBeVisible();
  }
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    };
  });
  await make('Autumn');
  await expect(page.getByText('The storage of this browser did not answer')).toBeVisible();
  await expect(page.getByText('blocks storage')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Autumn' })).toHaveCount(0);
});

test('a word without an end scrolls no page sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const link = await buildQuiz(page, { title: 'W'.repeat(120), count: 3, identify: 'none' });
  expect(await sideways()).toBe(0);
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Go to the quiz' })).toBeVisible();
  expect(await sideways()).toBe(0);
});
