/** The eligibility checker in the hands of a visitor: typing, choosing a day, keeping, sharing, printing, and a whole team. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { giveFiles } from './give-files.ts';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
});

/** Opens the checker and waits until it is there. */
async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./eligibility/${fragment}`);
  await expect(page.getByRole('heading', { name: 'Your work' })).toBeVisible();
  // The form is drawn at once and takes words once what is kept was read.
  await page.locator('.on-device .settled').first().waitFor();
}

interface Typed {
  employer?: string;
  from: string;
  to?: string;
  hours?: string;
  counts?: string;
  as?: string;
}

/** Fills the open job form; without `to` the job is present. */
async function type(page: Page, { employer = '', from, to, hours, counts, as }: Typed): Promise<void> {
  await page.getByLabel('Employer (optional)').fill(employer);
  await page.getByLabel('First month or day').fill(from);
  const present = page.getByLabel('I still work here');
  if (to === undefined) await present.check();
  else {
    await present.uncheck();
    await page.getByLabel('Last month or day').fill(to);
  }
  if (hours !== undefined) await page.getByLabel('Hours a week').fill(hours);
  if (counts !== undefined) await page.getByLabel('Is it medical services work?').selectOption({ label: counts });
  if (as !== undefined) await page.getByLabel('You work there as').selectOption({ label: as });
}

async function add(page: Page, job: Typed): Promise<void> {
  const another = page.getByRole('button', { name: 'Add another job' });
  if (await another.isVisible()) await another.click();
  await type(page, job);
  await page.getByRole('button', { name: 'Add this job' }).click();
  await expect(another).toBeVisible();
}

const answer = (page: Page, certification: 'CPCS' | 'CPMSM') =>
  page
    .locator('.checker .verdicts article')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${certification}`) }) })
    .locator('.answer');

const kept = (page: Page) => expect(page.getByText('Kept on this device.')).toBeVisible();

test('a history typed by keyboard alone gets its answers, and is there after a reload', async ({ page }) => {
  await open(page);
  await page.getByLabel('Employer (optional)').focus();
  const keys = page.keyboard;
  await keys.type('Lakeside');
  await keys.press('Tab');
  await keys.type('Coordinator');
  await keys.press('Tab');
  await keys.press('Tab');
  await keys.type('9/22/2023');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Add another job' })).toBeFocused();
  await expect(answer(page, 'CPCS')).toHaveText('Meets every version on file (3 of 3).');
  await expect(answer(page, 'CPMSM')).toHaveText('Meets none of the 4 versions on file.');

  // A second job with the keyboard: the form opens with the focus in its first field.
  await keys.press('Enter');
  await expect(page.getByLabel('Employer (optional)')).toBeFocused();
  await keys.type('Valley');
  await keys.press('Tab');
  await keys.press('Tab');
  await keys.press('Tab');
  await keys.type('Jan 2018');
  await keys.press('Tab');
  await keys.type('08/2023');
  await keys.press('Enter');
  await expect(answer(page, 'CPMSM')).toHaveText('Meets every version on file (4 of 4).');
  await kept(page);
  await page.reload();
  await expect(page.locator('.job-list li')).toHaveCount(2);
  await expect(answer(page, 'CPMSM')).toHaveText('Meets every version on file (4 of 4).');
});

test('reasons stand beside each verdict, with the months counted @desktop-only', async ({ page }) => {
  await open(page);
  await add(page, { employer: 'Lakeside', from: '2021-03', to: '2026-02' });
  await add(page, { employer: 'Northern', from: '2026-04' });
  await expect(answer(page, 'CPCS')).toHaveText('Meets some versions on file (1 of 3).');
  const official = page.locator('.checker .rule-set').filter({ hasText: 'Older official page' });
  await expect(official).toContainText('Not met');
  await expect(official).toContainText('First met on April 1, 2027 if the present work goes on.');
  await official.locator('summary').click();
  await expect(official).toContainText('Without a break since April 1, 2026: 7 full months by November 22, 2026, 12 needed.');
  await expect(official).toContainText('Before that, no work that counts from March 1, 2026 to March 31, 2026 (31 days).');
  await expect(page.locator('.checker .told')).toContainText('Gap: March 1, 2026 to March 31, 2026 (31 days).');
});

test('bad input gets a sentence beside its field, and the first one gets the focus', async ({ page }) => {
  await open(page);
  const hand = () => page.getByRole('button', { name: 'Add this job' }).click();
  const said = (label: string) =>
    page.getByLabel(label).evaluate((field) => {
      const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
      return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    });
  await hand();
  await expect(page.getByLabel('First month or day')).toBeFocused();
  expect(await said('First month or day')).toContain('Give the month the job began');

  await type(page, { from: 'next spring' });
  await hand();
  expect(await said('First month or day')).toContain('could not be read');
  await type(page, { from: 'March 1949' });
  await hand();
  expect(await said('First month or day')).toContain('before 1950');
  await type(page, { from: '12/2026' });
  await hand();
  expect(await said('First month or day')).toContain('This begins after today, November 22, 2026.');
  await type(page, { from: '2023-05', to: '2023-04', hours: '400' });
  await hand();
  await expect(page.getByLabel('Last month or day')).toBeFocused();
  expect(await said('Last month or day')).toContain('The job ends in April 2023, before it begins in May 2023.');
  expect(await said('Hours a week')).toContain('above 0 and up to 168');
  await expect(page.getByRole('alert')).toHaveText('2 fields need another look.');

  await type(page, { employer: 'One', from: '2023-05', hours: '40' });
  await hand();
  await page.getByRole('button', { name: 'Add another job' }).click();
  await type(page, { employer: 'Two', from: '2024-05' });
  expect(await said('Last month or day')).toContain('One is also marked as a present job.');
  await hand();
  await expect(page.locator('.job-list')).toContainText('Two is also marked as a present job. Months they share count once');
});

test('doubtful work is named, never counted in silence @desktop-only', async ({ page }) => {
  await open(page);
  await add(page, { employer: 'Lakeside', from: '2020-01', hours: '20', as: 'Contractor or self-employed' });
  await expect(answer(page, 'CPCS')).toHaveText('Meets none of the 3 versions on file for certain. 3 depend on open questions.');
  await expect(page.locator('.checker .rule-set').first()).toContainText(
    'Met on November 22, 2026 if part-time work counts and contracted work counts.',
  );
  await expect(page.getByText('Does part-time work count (Lakeside, under 35 hours a week)')).toBeVisible();
  await expect(page.getByText('Lakeside: the contract')).toBeVisible();
});

test('the slider and the listed days show when verdicts change', async ({ page }) => {
  await open(page);
  await add(page, { from: '2024-02' });
  const slider = page.getByLabel('Try other days');
  await expect(answer(page, 'CPCS')).toContainText('Meets none');
  await page.getByRole('button', { name: 'February 1, 2027' }).click();
  await expect(answer(page, 'CPCS')).toContainText('Meets every');
  await expect(slider).toHaveAttribute('aria-valuetext', /^February 1, 2027\. CPCS: 3 of 3 met/);
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(answer(page, 'CPCS')).toContainText('Meets none');
  await expect(page.getByLabel('Day of application')).toHaveValue('January 31, 2027');
  await page.getByLabel('Day of application').fill('2/1/2029');
  await expect(answer(page, 'CPMSM')).toContainText('Meets every');
  await page.getByLabel('Day of application').fill('soon');
  await expect(page.getByText('“soon” could not be read as a date')).toBeVisible();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByLabel('Day of application')).toHaveValue('November 22, 2026');
});

test('jobs can be mended, removed and brought back; clearing can be taken back too', async ({ page }) => {
  await open(page);
  await add(page, { employer: 'Lakeside', from: '2023-01' });
  await page.getByRole('button', { name: 'Edit Lakeside' }).click();
  await expect(page.getByLabel('First month or day')).toHaveValue('January 2023');
  await page.getByLabel('First month or day').fill('2025-01');
  await page.getByRole('button', { name: 'Add a leave' }).click();
  await page.getByLabel('Leave began').fill('2025-03');
  await page.getByLabel('Leave ended').fill('2025-04');
  await page.getByRole('button', { name: 'Save the job' }).click();
  await expect(page.locator('.job-list')).toContainText('On leave March 2025 to April 2025');
  await page.getByRole('button', { name: 'Remove Lakeside' }).click();
  await expect(page.locator('.job-list')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.job-list')).toContainText('January 2025 to now');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.locator('.job-list')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.job-list li')).toHaveCount(1);
});

test('a link carries the history in its fragment, asks before it replaces one’s own, and is checked on arrival @desktop-only', async ({
  page,
  browser,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await open(page);
  await add(page, { employer: 'Lakeside', from: '2021-03' });
  await page.getByRole('button', { name: 'Make a link to share' }).click();
  const field = page.getByLabel('Link with your history');
  const bare = await field.inputValue();
  await page.getByLabel('Include names, employers and roles').check();
  const link = await field.inputValue();
  expect(link.length).toBeGreaterThan(bare.length);
  expect(requests.filter((url) => url.includes('h='))).toEqual([]);

  const other = await browser.newPage({ baseURL: new URL('..', page.url()).href });
  await other.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
  await open(other);
  await add(other, { employer: 'Mine', from: '2020-01' });
  await kept(other);
  await other.goto(link);
  await other.reload();
  await expect(other.locator('.job-list')).toContainText('Lakeside');
  await other.getByRole('button', { name: 'Back to mine' }).click();
  await expect(other.locator('.job-list')).toContainText('Mine');
  expect(new URL(other.url()).hash).toBe('');

  // Without names, and this time kept instead of one's own.
  await other.goto(bare);
  await other.reload();
  await expect(other.locator('.job-list')).not.toContainText('Lakeside');
  await other.getByRole('button', { name: 'Keep this one instead of mine' }).click();
  await kept(other);
  await other.reload();
  await expect(other.locator('.job-list')).toContainText('March 2021 to now');

  await other.goto(link.slice(0, -20));
  await other.reload();
  await expect(other.getByText('The link cannot be read; it is cut off or was changed.')).toBeVisible();
  await expect(other.locator('.job-list')).toContainText('March 2021 to now');
  await other.close();
});

test('a file takes the history along; one that is no history changes nothing @desktop-only', async ({ page }) => {
  await open(page);
  await add(page, { employer: 'Lakeside', from: '2021-03' });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a file' }).click();
  const path = await (await download).path();
  const saved = readFileSync(path, 'utf8');
  expect(saved).toContain('"employer": "Lakeside"');

  const load = async (name: string, content: string) => {
    await giveFiles(page.locator('input[type=file]'), { name, mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  await load('broken.json', '{"format":');
  await expect(page.getByText('The file cannot be read.')).toBeVisible();
  await load('wrong.json', saved.replace('"2021-03"', '"2021-33"'));
  await expect(page.getByText('In the file, person 1, job 1, from: must be a date')).toBeVisible();
  await expect(page.locator('.job-list')).toContainText('March 2021');
  await load('other.json', saved.replace('Lakeside', 'Harbor <b>Clinic</b>'));
  await expect(page.locator('.job-list')).toContainText('Harbor <b>Clinic</b>');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.job-list')).toContainText('Lakeside');
});

test('where nothing can be kept, the page says so and works on @desktop-only', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await open(page);
  await expect(page.getByText(/This browser blocks storage/)).toBeVisible();
  await add(page, { from: '2020-01' });
  await expect(answer(page, 'CPCS')).toContainText('Meets every');
});

test('where the device is full, the page says so and works on @desktop-only', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page);
  await add(page, { from: '2020-01' });
  await expect(page.getByText(/storage is full/)).toBeVisible();
  await expect(answer(page, 'CPCS')).toContainText('Meets every');
});

test('a second tab is noticed and neither version is lost @desktop-only', async ({ page, context }) => {
  await open(page);
  await add(page, { employer: 'First', from: '2020-01' });
  await kept(page);
  const second = await context.newPage();
  await second.clock.setFixedTime(new Date('2026-11-22T12:00:00'));
  await open(second);
  await add(second, { employer: 'Second', from: '2022-01', to: '2022-05' });
  await kept(second);
  await page.getByRole('button', { name: 'Remove First' }).click();
  await expect(page.getByText('This was changed in another tab.')).toBeVisible();
  await page.getByRole('button', { name: 'Show that version' }).click();
  await expect(page.locator('.job-list li')).toHaveCount(2);
});

/** Puts a record into the store of the device as an older or a broken page may have left it. */
async function plant(page: Page, id: 'me' | 'team', data: unknown): Promise<void> {
  await page.evaluate(
    ([key, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('primary-source-drafts');
        opening.onerror = () => {
          reject(new Error('cannot open'));
        };
        opening.onsuccess = () => {
          const work = opening.result.transaction('drafts', 'readwrite');
          work
            .objectStore('drafts')
            .put({ room: 'work-histories', id: key, name: '', savedAt: 1_700_000_000_000, revision: 7, data: value });
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [id, data] as const,
  );
}

const plain = {
  employer: 'Old',
  role: '',
  setting: 'hospital',
  from: '2020-01',
  to: null,
  hours: 40,
  basis: 'employed',
  counts: 'yes',
  leaves: [],
};
for (const [what, data] of [
  ['has a month that is none', [{ name: '', applyOn: null, done: [], jobs: [{ ...plain, from: '2020-13' }] }]],
  ['is nothing at all', null],
  ['has a field too many', [{ name: '', applyOn: null, done: [], jobs: [plain], extra: 1 }]],
  ['ends before it begins', [{ name: '', applyOn: null, done: [], jobs: [{ ...plain, to: '2019-01' }] }]],
] as const) {
  test(`a kept history that ${what} is offered as it is, and new work is kept beside it @desktop-only`, async ({ page }) => {
    await open(page);
    await plant(page, 'me', data);
    await page.reload();
    const notice = page.getByText('What was kept here before cannot be read');
    await expect(notice).toBeVisible();
    await add(page, { employer: 'New', from: '2021-01' });
    await kept(page);
    await page.reload();
    await expect(page.locator('.job-list')).toContainText('New');
    await expect(notice).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what cannot be read' }).click();
    const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { data: unknown }[];
    expect(saved.map((entry) => entry.data)).toEqual([data]);
    await page.getByRole('button', { name: 'Delete it from this device' }).click();
    await expect(notice).toBeHidden();
    await page.reload();
    await expect(page.locator('.job-list')).toContainText('New');
    await expect(notice).toBeHidden();
  });
}

test('an undo while a job is being edited closes the form, so that nothing is saved over another job', async ({ page }) => {
  await open(page);
  for (const employer of ['AAA', 'BBB', 'CCC']) await add(page, { employer, from: '2020-01', to: '2020-05' });
  await page.getByRole('button', { name: 'Remove AAA' }).click();
  await page.getByRole('button', { name: 'Edit BBB' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Save the job' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Your work' })).toBeFocused();
  await expect(page.locator('.job-list li strong')).toHaveText(['AAA', 'BBB', 'CCC']);
});

test('the day of application shows the loaded history’s own', async ({ page }) => {
  await open(page);
  await add(page, { from: '2020-01' });
  await page.getByLabel('Day of application').fill('2/1/2029');
  const content = JSON.stringify({
    format: 'primary-source-work-history/1',
    people: [{ name: '', applyOn: '2027-03-01', done: [], jobs: [plain] }],
  });
  await giveFiles(page.locator('input[type=file]'), { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await expect(page.locator('.job-list')).toContainText('Old');
  await expect(page.getByLabel('Day of application')).toHaveValue('March 1, 2027');
  await expect(page.locator('.checker .notice strong')).toHaveText('March 1, 2027');
});

test('work done just before leaving the page is kept @desktop-only', async ({ page }) => {
  await open(page);
  await page.getByLabel('First month or day').fill('2020-01');
  await page.getByRole('button', { name: 'Add this job' }).click();
  await page.goto('./eligibility/team/');
  await open(page);
  await expect(page.locator('.job-list')).toContainText('January 2020 to now');
  await page.getByRole('button', { name: 'Remove Job 1' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your work' })).toBeVisible();
  await expect(page.locator('.job-list')).toHaveCount(0);
  // Typing is kept too, without a pause.
  await add(page, { from: '2020-01' });
  await page.getByLabel('Name for the printed summary').fill('Ada Example');
  await page.reload();
  await expect(page.getByLabel('Name for the printed summary')).toHaveValue('Ada Example');
  await kept(page);
  await page.getByLabel('Name for the printed summary').fill('Bea Example');
  await page.getByRole('link', { name: 'Check a whole team' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in the team' })).toBeVisible();
  await open(page);
  await expect(page.getByLabel('Name for the printed summary')).toHaveValue('Bea Example');
});

test('a link that takes the place of one’s own history can be taken back @desktop-only', async ({ page }) => {
  await open(page);
  await add(page, { employer: 'Theirs', from: '2021-03' });
  await page.getByRole('button', { name: 'Make a link to share' }).click();
  await expect(page.getByLabel('Include names, employers and roles')).toBeFocused();
  await page.getByLabel('Include names, employers and roles').check();
  const link = await page.getByLabel('Link with your history').inputValue();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByRole('heading', { name: 'Your work' })).toBeFocused();
  await add(page, { employer: 'Mine', from: '2020-01' });
  await kept(page);
  await page.goto(link);
  await page.reload();
  await page.getByRole('button', { name: 'Keep this one instead of mine' }).click();
  await expect(page.locator('.job-list')).toContainText('Theirs');
  await expect(page.getByRole('heading', { name: 'Your work' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.job-list')).toContainText('Mine');
  await kept(page);
  await page.reload();
  await expect(page.locator('.job-list')).toContainText('Mine');
});

test('adding and removing a leave, and going back to today, leave the focus where the work is', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add a leave' }).click();
  await expect(page.getByLabel('Leave began')).toBeFocused();
  await page.getByRole('button', { name: 'Remove leave 1' }).click();
  await expect(page.getByRole('button', { name: 'Add a leave' })).toBeFocused();
  await add(page, { from: '2020-01' });
  await page.getByLabel('Day of application').fill('2/1/2029');
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByLabel('Day of application')).toBeFocused();
});

test('the print view is the summary and nothing else', async ({ page }) => {
  await open(page);
  await add(page, { employer: 'Lakeside', from: '2021-03', to: '2026-02' });
  await add(page, { employer: 'Northern', from: '2026-04' });
  await page.getByLabel('Name for the printed summary').fill('Ada Example');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Eligibility for CPCS and CPMSM: Ada Example')).toBeVisible();
  await expect(page.getByText('Without a break since April 1, 2026').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The rules on file' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Keep, print, share' })).toBeHidden();
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByText('Without a break since April 1, 2026').first()).toBeHidden();
});

test('without script the page gives the rules and a worked example @desktop-only', async ({ browser }, { project }) => {
  const { baseURL, viewport } = project.use;
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: viewport ?? null, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./eligibility/');
  // An engine told to run no script still reads the page as one that could, and draws no noscript.
  expect(await page.content()).toContain('The checker needs JavaScript');
  await expect(page.getByRole('heading', { name: 'The rules on file' })).toBeVisible();
  await expect(page.getByText('Any 12 months without a break within the last 24 months').first()).toBeVisible();
  const example = page.locator('.worked');
  await expect(example.getByText('Meets some versions on file (1 of 3).')).toBeVisible();
  await expect(example.locator('svg:not(.timeline-patterns)').first()).toBeVisible();
  await example.locator('summary').first().click();
  await expect(
    example.getByText('Without a break since April 1, 2026: 7 full months by November 23, 2026, 12 needed.').first(),
  ).toBeVisible();
  await context.close();
});

test.describe('a team', () => {
  const head = 'person,employer,role,setting,from,to,hours,basis,counts,leaves';
  const table = [
    head,
    'Ann,Lakeside,Manager,hospital,2018-01,present,40,employed,yes,',
    'Bob,Lakeside,Clerk,hospital,2025-06,present,40,employed,yes,',
    'Cyd,Valley,Enroller,group-practice,2019-01,present,40,employed,enrollment-only,',
  ].join('\n');
  const openTeam = async (page: Page) => {
    await page.goto('./eligibility/team/');
    await expect(page.getByRole('heading', { name: 'Bring in the team' })).toBeVisible();
    // What is drawn before its script arrives takes nothing yet. (A fieldset is never "disabled" to `toBeEnabled`.)
    await expect(page.locator('fieldset.checker:not([disabled])')).toBeVisible();
  };
  const load = (page: Page, content: string) =>
    giveFiles(page.locator('input[type=file]').first(), { name: 'team.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });

  test('comes in as a table, shows one row each, and goes out as a table', async ({ page }) => {
    await openTeam(page);
    await load(page, table);
    const rows = page.locator('.team tbody tr');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText('Meets every version on file (4 of 4).');
    await expect(rows.nth(1)).toContainText('June 1, 2028');
    await expect(rows.nth(2)).toContainText('3 depend on open questions');

    const summary = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the summary (CSV)' }).click();
    const written = readFileSync(await (await summary).path(), 'utf8').split('\r\n');
    expect(written[0]).toMatch(
      /^\uFEFFperson,application date,CPCS answer,CPCS any version from,CPCS every version from,CPCS: Older official page,/,
    );
    expect(written[2]).toContain('2028-06-01');
    const jobs = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the jobs (CSV)' }).click();
    expect(
      readFileSync(await (await jobs).path(), 'utf8')
        .trim()
        .split('\r\n'),
    ).toEqual(table.split('\n'));

    await page.getByLabel('Day of application for everyone').fill('6/1/2028');
    await expect(rows.nth(1)).toContainText('Meets every version on file (3 of 3).');
  });

  test('that comes in badly names the line and the column', async ({ page }) => {
    await openTeam(page);
    await load(page, `${table}\nDee,Harbor,Clerk,hospital,2021-13,,40,employed,yes,`);
    await expect(
      page.getByText('Line 5, column 5 (from): There is no month 13; months run from 1 to 12. Nothing was changed.'),
    ).toBeVisible();
    await page.getByText('Paste a table instead').click();
    await page.getByLabel('Table with its column names').fill('person,hire date\nDee,2021-01');
    await page.getByRole('button', { name: 'Read the pasted table' }).click();
    await expect(page.getByText('Line 1, column 2: “hire date” is not a column of this table.')).toBeVisible();
  });

  test('with columns and names of its own is settled by hand in one step each', async ({ page }) => {
    await openTeam(page);
    await load(page, 'Employee,Company,Start Date,End,Notes\nAnn Lee,Mercy,2020-01,2021-13,x\nann  lee,Grace,2022-01,Current,y');
    await expect(page.getByRole('heading', { name: 'Which column is which?' })).toBeFocused();
    await expect(page.getByLabel('Employee')).toHaveValue('person');
    await expect(page.getByLabel('Notes')).toHaveValue('');
    await page.getByLabel('Notes').selectOption('hours');
    await page.getByRole('button', { name: 'Read the table', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('The table has 3 faults. Nothing was changed.');
    await page.getByLabel('Notes').selectOption('');
    await page.getByLabel('End').selectOption('');
    await page.getByRole('button', { name: 'Read the table', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'One person or several?' })).toBeFocused();
    await page.getByRole('button', { name: 'Load the team' }).click();
    await expect(page.getByRole('alert')).toContainText('Answer for each pair of names');
    await page.getByRole('radio', { name: 'One person' }).check();
    await page.getByRole('button', { name: 'Load the team' }).click();
    await expect(page.locator('.team tbody tr')).toHaveCount(1);
    await page.getByLabel('Name or initials').fill('ANN LEE');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(page.getByText('“Ann Lee” is in the team already.')).toBeVisible();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(page.locator('.team tbody tr')).toHaveCount(2);
  });

  test('opens one person in full, and gives a removed one back', async ({ page }) => {
    await openTeam(page);
    await load(page, table);
    await page.getByRole('button', { name: 'Open Bob' }).click();
    await expect(page.getByRole('heading', { name: 'Bob' })).toBeFocused();
    await page.getByRole('button', { name: 'Edit Lakeside' }).click();
    await page.getByLabel('First month or day').fill('2020-06');
    await page.getByRole('button', { name: 'Save the job' }).click();
    const rows = page.locator('.team tbody tr');
    await expect(rows.nth(1)).toContainText('Meets every version on file (3 of 3).');
    await page.getByRole('button', { name: 'Remove Ann' }).click();
    await expect(rows).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows).toHaveCount(3);
    await kept(page);
    await page.reload();
    await expect(rows).toHaveCount(3);
    await page.getByLabel('Name or initials').fill('Eve');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(rows.nth(3)).toContainText('Eve');
  });

  test('says which day each applies on where they differ, and can set one for all', async ({ page }) => {
    await openTeam(page);
    const person = (name: string, applyOn: string | null) => ({ name, applyOn, done: [], jobs: [plain] });
    const content = JSON.stringify({
      format: 'primary-source-work-history/1',
      people: [person('Ann', '2027-03-01'), person('Bob', null)],
    });
    await giveFiles(page.locator('input[type=file]').nth(1), {
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    const rows = page.locator('.team tbody tr');
    await expect(rows.nth(0)).toContainText('March 1, 2027');
    await expect(rows.nth(1)).toContainText('November 22, 2026');
    await expect(page.getByRole('link', { name: 'confirm in the current Candidate Handbook' })).toBeVisible();
    const day = page.getByLabel('Day of application for everyone');
    await expect(day).toHaveValue('');
    await day.fill('6/1/2028');
    await expect(page.getByRole('columnheader', { name: 'Applies on' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows.nth(0)).toContainText('March 1, 2027');
    await expect(day).toHaveValue('');
    await page.getByRole('button', { name: 'Open Ann' }).click();
    await expect(page.locator('.one-of-team')).toContainText('For an application on March 1, 2027');
  });

  test('of five hundred takes nobody more, and stays @desktop-only', async ({ page }) => {
    await openTeam(page);
    const many = Array.from({ length: 500 }, (_, place) => `P${String(place)},2020-01`);
    await load(page, ['person,from', ...many].join('\n'));
    await expect(page.getByText('500 people.')).toBeVisible();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(page.getByText('A team holds 500 people at most.')).toBeVisible();
    await kept(page);
    await page.reload();
    await expect(page.getByText('500 people.')).toBeVisible();
    const rows = page.locator('.team tbody tr');
    await expect(rows).toHaveCount(50);
    // By the page on the screen, found by name, and whole on paper.
    await page.getByLabel('Find a person').fill('p49');
    await expect(rows).toHaveCount(11);
    await rows.getByRole('button', { name: 'Remove P499' }).click();
    await expect(page.getByText('499 people.')).toBeVisible();
    await expect(rows).toHaveCount(10);
    await page.getByLabel('Find a person').fill('');
    await page.getByLabel('Name or initials').fill('Zoe');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(rows.filter({ hasText: 'Zoe' })).toBeVisible();
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        document.title = String(document.querySelectorAll('.team tbody tr').length);
      });
    });
    await page.pdf();
    await expect(page).toHaveTitle('500');
    await expect(rows).toHaveCount(50);
  });

  test('closes the person who is open when an undo moves everyone, and keeps the focus', async ({ page }) => {
    await openTeam(page);
    await load(page, table);
    await page.getByRole('button', { name: 'Remove Ann' }).click();
    await expect(page.getByRole('heading', { name: 'The team', exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Open Bob' }).click();
    await page.getByRole('button', { name: 'Edit Lakeside' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.team tbody tr')).toHaveCount(3);
    await expect(page.locator('.one-of-team')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'The team', exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Clear the team' }).click();
    await expect(page.getByRole('heading', { name: 'Bring in the team' })).toBeFocused();
  });

  test('does not scroll sideways at 320 pixels, and axe finds nothing', async ({ page }) => {
    await openTeam(page);
    await load(page, table);
    await page.getByRole('button', { name: 'Open Cyd' }).click();
    for (const summary of await page.locator('.checker summary').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('with a history filled in, axe finds nothing and nothing scrolls sideways at 320 pixels', async ({ page }) => {
  await open(page);
  await add(page, { employer: 'Lakeside', from: '2021-03', to: '2026-02' });
  await add(page, { employer: 'Northern Credentials Verification Organization', from: '2026-04', hours: '20' });
  await add(page, { employer: 'N'.repeat(102), from: '2019-04', to: '2020-05' });
  await page.getByRole('button', { name: 'Add another job' }).click();
  await page.getByRole('button', { name: 'Add a leave' }).click();
  await page.getByRole('button', { name: 'Add this job' }).click();
  await page.getByRole('button', { name: 'Make a link to share' }).click();
  for (const summary of await page.locator('.checker summary').all()) await summary.click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  }
  for (const [width, size] of [
    [320, '100%'],
    [640, '200%'],
  ] as const) {
    await page.setViewportSize({ width, height: 740 });
    await page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${String(width)} at ${size}`).toBeLessThanOrEqual(
      0,
    );
  }
});
