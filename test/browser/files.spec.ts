/** Practice files as a learner uses them: by keyboard alone, on a phone, through kills and a second tab, and the tutorial to its end. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { favoredSeed } from '../../src/features/casework/missed.ts';
import { seedFromBytes } from '../../src/features/exam/seed.ts';
import { findingKinds } from '../../src/schemas/casework.ts';
import type { ReadingResult } from '../../src/schemas/casework-result.ts';
import { runs } from '../runs.ts';
import { casework } from '../support/casework.ts';
import { tabTo } from './casework-steps.ts';

async function open(page: Page, hash: string): Promise<string> {
  await page.goto(`./practice/files/#${hash}`);
  await page.getByRole('button', { name: 'Read this file' }).click();
  await page.getByRole('button', { name: 'Open the file' }).click();
  await expect(page.getByRole('region', { name: 'Papers' })).toBeVisible();
  return new URL(page.url()).hash.slice(1);
}

test('a file from its link to its debrief by keyboard alone @desktop-only', async ({ page }) => {
  await page.goto('./practice/files/#story=the-copy');
  await expect(page.getByRole('heading', { name: 'A very clear copy', level: 2 })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Read this file' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'A very clear copy' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // Find within the file leads to the line itself.
  const find = page.getByRole('searchbox', { name: 'Find in the file' });
  await tabTo(page, find);
  await page.keyboard.type('copy supplied');
  await expect(page.getByText('1 line found')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-line]:focus')).toHaveAccessibleName(/COPY SUPPLIED BY THE APPLICANT/);
  // M on a line chooses it and opens the form; the form gives the focus back.
  await page.keyboard.press('m');
  const form = page.getByRole('dialog', { name: 'Mark it' });
  await expect(form).toContainText('COPY SUPPLIED BY THE APPLICANT');
  await tabTo(page, form.getByLabel('Missing'));
  for (let down = 0; down < 6; down += 1) await page.keyboard.press('ArrowDown');
  await expect(form.getByLabel('Wrong source')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(form.getByLabel('Verify anew')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Marked: Wrong source.')).toBeVisible();
  await expect(page.locator('[data-line]:focus')).toHaveAccessibleName(/marked: Wrong source/);
  // Two lines, then let go by Escape: nothing is marked.
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await expect(form.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Marks (1)' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Decide', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Complete', { exact: true }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel(/^Incomplete/)).toBeChecked();
  await tabTo(page, page.getByLabel(/^Routine/));
  await page.keyboard.press('Space');
  await expect(page.getByLabel(/^Routine/)).toBeChecked();
  await tabTo(page, page.getByLabel('Ready', { exact: true }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Hold', { exact: true })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Hand in' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Yes, hand it in' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'License shown by a copy' })).toContainText('Found');
  await expect(page.getByRole('article', { name: 'Training shown by a certificate' })).toContainText('Overlooked');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await expect(page.getByText('A copy shows what was once printed. The board and the program')).toBeVisible();
  await expect(page.getByText('✓ Right')).toHaveCount(3);
});

test('on a phone: papers, a missing paper, a mark changed and taken back, notes, a reload @phone-only', async ({ page }) => {
  await open(page, 'story=older-than-it-looks');
  await page.getByRole('button', { name: 'Papers' }).click();
  await page.getByRole('button', { name: 'License lookup, Colorado' }).click();
  await page.locator('[data-line="license-lookup-1.1"]').click();
  await page.getByRole('button', { name: 'Mark it' }).click();
  await page.getByLabel('Too old or expired').click();
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Say what to do next.' })).toBeVisible();
  await page.getByLabel('Hold the file').click();
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await page.getByRole('button', { name: 'Something is missing' }).click();
  await page.getByLabel('What the policy asks for').selectOption({ label: 'Data Bank' });
  await page.getByLabel('Verify anew').click();
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await page.getByRole('button', { name: 'Marks (2)' }).click();
  await page.getByRole('button', { name: 'Change mark 1' }).click();
  await page.getByLabel('Verify anew').click();
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await expect(page.getByText('Too old or expired. Next: verify anew')).toBeVisible();
  await page.getByRole('button', { name: 'Remove mark 2' }).click();
  await expect(page.getByRole('button', { name: 'Marks (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Marks (2)' })).toBeVisible();
  await page.getByLabel('Notes').fill('The Data Bank is there after all');
  await page.reload();
  await page.getByRole('button', { name: 'Marks (2)' }).click();
  await expect(page.getByLabel('Notes')).toHaveValue('The Data Bank is there after all');
  await page.getByRole('button', { name: 'Remove mark 2' }).click();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('3 questions of the decision still open')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, hand it in' }).click();
  await expect(page.getByRole('article', { name: 'License lookup is too old' })).toContainText('Found');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // The same papers by another policy are another file, and both stay on this device.
  await page.getByRole('button', { name: 'Same file, hospital policy' }).click();
  await expect(page.getByRole('heading', { name: /by the policy of Lantern Hill/ })).toBeVisible();
  await page.goto('./practice/files/');
  await expect(page.getByRole('heading', { name: 'Go on where you stopped' })).toBeVisible();
  await page.getByText('Handed in: 1 file').click();
  await expect(page.getByRole('link', { name: 'Older than it looks', exact: true })).toBeVisible();
  await page.goto('./progress/');
  await expect(page.getByText('1 file read: 1 of 3 findings found')).toBeVisible();
});

test('what a screen reader hears: each paper, line, mark and question has its name @desktop-only', async ({ page }) => {
  await open(page, 'story=the-copy');
  await expect(page.getByRole('navigation', { name: 'Papers of the file' })).toMatchAriaSnapshot(`
    - navigation "Papers of the file":
      - text: Find in the file
      - searchbox "Find in the file"
      - list:
        - listitem:
          - button "Policy sheet"
        - listitem:
          - button /Application/
  `);
  await page.getByRole('button', { name: /^License lookup/ }).click();
  const paper = page.getByRole('article', { name: /^License lookup/ });
  const status = paper.getByRole('button', { name: /^Status: Active/ });
  await expect(status).toHaveAttribute('aria-pressed', 'false');
  await status.click();
  await expect(status).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: '1 line chosen. M marks, H highlights.' })).toBeAttached();
  await page.keyboard.press('h');
  await expect(paper.getByRole('button', { name: /^Status: Active; marked: Highlighted/ })).toBeVisible();
  await page.getByRole('button', { name: 'Something is missing' }).click();
  await expect(page.getByRole('dialog', { name: 'Something is missing' }).getByRole('group', { name: 'What next?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Set another beside it' }).click();
  await expect(page.getByRole('region', { name: 'Paper beside it' }).getByRole('article', { name: /File standard/ })).toBeVisible();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  for (const name of ['Is the file complete?', 'Which way does it go?', 'Is it ready for the decision date?'])
    await expect(page.getByRole('group', { name })).toBeVisible();
});

test('the tutorial says what to do until the file is handed in @desktop-only', async ({ page }) => {
  await page.goto('./practice/files/');
  await page.getByRole('button', { name: 'Begin the tutorial file' }).click();
  await page.getByRole('button', { name: 'Open the file' }).click();
  const step = (number: number) => expect(page.getByRole('heading', { name: new RegExp(`^Step ${String(number)} of 7`) })).toBeVisible();
  const line = (id: string) => page.locator(`[data-line="${id}"]`);
  const paper = (name: RegExp) => page.getByRole('navigation', { name: 'Papers of the file' }).getByRole('button', { name }).click();
  const mark = async (kind: string, next: string) => {
    await page.getByLabel(kind).click();
    await page.getByLabel(next).click();
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
  };
  await step(1);
  await paper(/^License lookup/);
  await step(2);
  await line('license-lookup.1').click();
  await page.getByRole('button', { name: 'Mark it' }).click();
  await mark('Too old or expired', 'Verify anew');
  await expect(page.getByText('Found, and the step is right.')).toBeVisible();
  await step(3);
  await paper(/^Curriculum vitae/);
  await line('cv.1').click();
  await paper(/^Application/);
  await page
    .getByRole('button', { name: /Associate/ })
    .first()
    .click();
  await expect(page.getByText('2 lines chosen', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Mark it' }).click();
  await mark('Does not match', 'Ask the applicant');
  await step(4);
  await page.getByRole('button', { name: 'Something is missing' }).click();
  await page.getByLabel('What the policy asks for').selectOption({ label: 'Data Bank' });
  await page.getByLabel('Verify anew').click();
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await step(5);
  await paper(/^Exclusion searches/);
  await step(6);
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  for (const choice of [/^Incomplete/, /^Routine/, /^Hold/]) {
    await page.getByLabel(choice).click();
    await expect(page.getByLabel(choice)).toBeChecked();
  }
  await step(7);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('button', { name: 'Yes, hand it in' }).click();
  await expect(page.getByText('3 of 3')).toBeVisible();
});

test('kills at random moments lose no mark that was shown @desktop-only', async ({ context }) => {
  let page = await context.newPage();
  await open(page, 'story=the-copy');
  const address = page.url();
  let state = 20261130;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const shown = async () => Number(/\d+/.exec(await page.getByRole('button', { name: /^Marks \(/ }).innerText())?.[0]);
  for (let kill = 0; kill < runs(12, 200); kill += 1) {
    await page
      .locator('[data-line]')
      .nth(Math.floor(random() * 10))
      .focus();
    await page.keyboard.press('m');
    await page.getByRole('radio', { name: 'Adverse information' }).click();
    await page.getByRole('radio', { name: 'Inform the chair' }).click();
    // Sent without waiting for the screen; the crash comes anywhere in between.
    await page.keyboard.press('Enter');
    if (random() < 0.7) await page.waitForTimeout(random() * 40);
    const before = await shown();
    const session = await context.newCDPSession(page);
    await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
    await page.close();
    page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole('region', { name: 'Papers' })).toBeVisible();
    expect(await shown(), `kill ${String(kill)}`).toBeGreaterThanOrEqual(before);
  }
  expect(await shown()).toBeGreaterThan(0);
});

test('a second tab says that the file is open elsewhere and can take it over; a full device is said, and kept in the tab @desktop-only', async ({
  page,
  context,
}) => {
  await open(page, 'story=the-copy');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: 'This file is open in another tab' })).toBeVisible();
  await second.getByRole('button', { name: 'Take over here' }).click();
  await expect(second.getByRole('region', { name: 'Papers' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This file has moved to another tab' })).toBeVisible();
  await second.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await second.getByRole('button', { name: 'Something is missing' }).click();
  await second.getByLabel('Verify anew').click();
  await second.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(second.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText('Your marks are kept in this tab only');
  const download = second.waitForEvent('download');
  await second.getByRole('button', { name: 'Download a copy' }).click();
  expect((await download).suggestedFilename()).toMatch(/^practice-file-/);
});

test('damage is set aside and said, a newer version is left alone, a wrong link says what is wrong with it @desktop-only', async ({
  page,
}) => {
  const id = await open(page, 'story=the-copy');
  await page.getByRole('button', { name: 'Something is missing' }).click();
  await page.getByLabel('Verify anew').click();
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Marks (1)' })).toBeVisible();
  await page.goto('./about/');
  await page.evaluate(async (reading) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('primary-source-readings');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const work = db.transaction(['heads', 'events'], 'readwrite');
    work.objectStore('events').put({ seq: 1, type: 'dreamt' }, [reading, 2]);
    work.objectStore('heads').put({ id: 'from-tomorrow', recordVersion: 99 }, 'from-tomorrow');
    work.objectStore('heads').put({ id: 'torn' }, 'torn');
    await new Promise((resolve) => {
      work.oncomplete = resolve;
    });
    db.close();
  }, id);
  await page.goto(`./practice/files/read/#${id}`);
  await expect(page.getByText(/of the log could not be read/)).toBeVisible();
  await page.goto('./practice/files/read/#nobody-began-it');
  await expect(page.getByRole('heading', { name: 'There is no such file on this device' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Choose a practice file' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto('./practice/files/read/#from-tomorrow');
  await expect(page.getByText('A newer version of this site has written to this device')).toBeVisible();
  await page.goto('./practice/files/');
  await expect(page.getByText('1 practice file on this device was begun with a newer version')).toBeVisible();
  // The entry that did not fit, set aside when the file was opened, and the file whose beginning is torn: both in one download.
  await expect(page.getByText('2 records of practice files on this device could not be read')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download what cannot be read' }).click(),
  ]);
  const saved = readFileSync(await download.path(), 'utf8');
  expect(saved).toContain('dreamt');
  expect(saved).toContain('torn');
  await page.getByRole('button', { name: 'I have the file: delete it from this device' }).click();
  await expect(page.getByText('could not be read')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('1 practice file on this device was begun with a newer version')).toBeVisible();
  await expect(page.getByText('could not be read')).toHaveCount(0);
  await page.goto(`./practice/files/read/#${id}`);
  await expect(page.getByRole('button', { name: 'Marks (1)' })).toBeVisible();
  await page.goto('./practice/files/#seed=nonsense&setting=plan&cycle=initial&level=1');
  await expect(page.getByRole('alert').filter({ hasText: 'seed cannot be read' })).toBeVisible();
});

test('what another tab cleared is said and can be stored again; a debrief that lacks its data says so and comes with them @desktop-only', async ({
  page,
  context,
}) => {
  const missing = async () => {
    await page.getByRole('button', { name: 'Something is missing' }).click();
    await page.getByLabel('Verify anew').click();
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
  };
  await open(page, 'story=the-copy');
  await missing();
  await expect(page.getByRole('button', { name: 'Marks (1)' })).toBeVisible();
  const other = await context.newPage();
  await other.goto('./about/');
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('primary-source-readings').onsuccess = resolve;
      }),
  );
  await missing();
  await expect(page.getByRole('alert').filter({ hasText: 'cleared from this device meanwhile' })).toBeVisible();
  await page.getByRole('button', { name: 'Store it here again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Marks (2)' })).toBeVisible();
  await page.route('**/casework/data.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await page.getByRole('button', { name: /^Hand in/ }).click();
  await page.getByRole('button', { name: 'Yes, hand it in' }).click();
  await expect(page.getByText('could not be loaded. Look whether there is a connection, and try again.')).toContainText(
    'Your marks are stored',
  );
  await page.unroute('**/casework/data.json');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'A very clear copy' })).toBeVisible();
});

/** The database of readings, in the page. Opened before the page has made it, it would be one without stores. */
const opened = `(async () => {
  const made = async () => (await indexedDB.databases()).some(({ name }) => name === 'primary-source-readings');
  while (!(await made())) await new Promise((resolve) => setTimeout(resolve, 20));
  return new Promise((resolve) => {
    const request = indexedDB.open('primary-source-readings');
    request.onsuccess = () => resolve(request.result);
  });
})()`;

test('a fresh file leans to what was missed, unless any kind is wanted; the choice stays @desktop-only', async ({ page }) => {
  await page.goto('./practice/files/');
  await expect(page.getByText('Kinds of fault you missed in earlier files come up more often')).toBeVisible();
  await page.getByLabel('Kinds of fault').selectOption('Any kind');
  await page.reload();
  await expect(page.getByLabel('Kinds of fault')).toHaveValue('any');

  // Files of earlier visits, in which one kind was overlooked, and the new seed of each draw from here on.
  const fresh = { seed: seedFromBytes(new Uint8Array(10).fill(1)), setting: 'hospital', cycle: 'initial', level: 1 } as const;
  const kinds = findingKinds.map((kind) => ({ kind, found: kind === 'source' ? 0 : 2, total: 2 }));
  const results = Array.from({ length: 8 }, (_, nth): ReadingResult => ({
    ...{ reading: `earlier-${String(nth)}`, title: 'An earlier file', setting: 'hospital', cycle: 'initial', level: 1, guided: false },
    ...{ finishedAt: nth + 1, usedMs: 1, found: 14, total: 16, alarms: 0, wrongSteps: 0, verdict: 3, kinds },
  }));
  await page.addInitScript(() => {
    crypto.getRandomValues = (bytes) => {
      if (bytes instanceof Uint8Array) bytes.fill(1);
      return bytes;
    };
  });
  await page.reload();
  await page.evaluate(`(async () => {
    const work = (await ${opened}).transaction('results', 'readwrite');
    for (const result of ${JSON.stringify(results)}) work.objectStore('results').put(result, result.reading);
    await new Promise((resolve) => (work.oncomplete = resolve));
    work.db.close();
  })()`);
  /** Draws a file, and gives the seed it was made from. */
  const draw = async () => {
    await page.getByRole('button', { name: 'Draw a file' }).click();
    await expect(page.getByRole('button', { name: 'Open the file' })).toBeVisible();
    const seed = await page.evaluate(`(async () => {
      const work = (await ${opened}).transaction('heads', 'readwrite');
      const all = work.objectStore('heads').getAll();
      work.objectStore('heads').clear();
      await new Promise((resolve) => (work.oncomplete = resolve));
      work.db.close();
      return all.result[0].file.seed;
    })()`);
    await page.goto('./practice/files/');
    return seed;
  };
  expect(await draw()).toBe(fresh.seed);
  await page.getByLabel('Kinds of fault').selectOption('More of what I missed');
  const leaning = favoredSeed(casework, fresh, results);
  expect(leaning).not.toBe(fresh.seed);
  expect(await draw()).toBe(leaning);
});
