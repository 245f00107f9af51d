/**
 * The tools by keyboard alone, from the skip link to the end: every stop is reached with Tab, nothing with a pointer. The exam, practice
 * files, eligibility and job descriptions have their own such journeys. Beside that, what the accessibility tree says of the main tools.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { newStudent } from './classroom-steps.ts';
import { watchPolicy } from './policy.ts';
import { giveFiles } from './give-files.ts';

test.describe.configure({ mode: 'parallel' });

let breaches: readonly string[] = [];
test.beforeEach(async ({ page }) => {
  breaches = await watchPolicy(page);
});
test.afterEach(() => {
  expect(breaches).toEqual([]);
});

/** Goes on with Tab until the focus is there. A stop that a keyboard cannot reach ends the test with its name. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 900; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}
const press = async (page: Page, target: Locator, key = 'Enter') => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};
/** Types over what stands in a field. */
const type = async (page: Page, target: Locator, text: string) => {
  await tabTo(page, target);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

test('a quiz is made, shared, taken and handed in @desktop-only', async ({ page, browser, baseURL }) => {
  await page.goto('./teach/');
  await press(page, button(page, 'New quiz'));
  await type(page, page.getByLabel('Title', { exact: true }), 'By keyboard');
  await type(page, page.getByLabel('How many', { exact: true }), '2');
  await press(page, button(page, /^Add 2 items$/));
  const understand = page.getByLabel(/results cannot be opened without this key/);
  if (await understand.isVisible()) {
    await press(page, understand, 'Space');
    await press(page, button(page, 'Make the key'));
    await expect(page.getByLabel('Results are sealed for')).toBeVisible();
  }
  await press(page, button(page, 'Save and get the link'));
  const link = await page.getByLabel('Link for students').inputValue();

  const context = await newStudent(browser, baseURL);
  const student = await context.newPage();
  await student.goto(link);
  await type(student, student.getByLabel('Your name'), 'Ann Lee');
  await type(student, student.getByLabel('Your student ID'), 'ann-1');
  await press(student, button(student, 'Go to the quiz'));
  await press(student, button(student, 'Begin'));
  for (const number of [1, 2]) {
    await expect(student.locator('h1.exam-number')).toContainText(`${String(number)} of 2`);
    await press(student, student.getByRole('radio').first(), 'Space');
    await expect(student.locator('.exam-chosen')).toHaveCount(1);
    if (number === 1) await press(student, button(student, 'Next'));
  }
  await press(student, button(student, 'Review and end'));
  await press(student, button(student, 'End the quiz'));
  await press(student, button(student, 'Yes, end the quiz'));
  await student.waitForURL(/teach\/take\/#result=/);
  await tabTo(student, button(student, 'Save the result file'));
  const download = student.waitForEvent('download');
  await student.keyboard.press('Enter');
  expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/^\S{40}/m);
  await context.close();
});

test('questions are read from a file, chosen, and saved for another program @desktop-only', async ({ page }) => {
  await page.goto('./teach/import/');
  // The field opens the system's own dialog, which no page can drive; that it is reached, and what follows, is the page's.
  await tabTo(page, page.getByLabel('File with questions'));
  await giveFiles(page.getByLabel('File with questions'), {
    name: 'two.gift',
    mimeType: 'text/plain',
    buffer: Buffer.from('::one:: Which of these? {=first ~second}\n\n::two:: And of these? {=third ~fourth}\n'),
  });
  await expect(page.getByRole('heading', { name: '2 questions', exact: true })).toBeFocused();
  const second = page.getByRole('checkbox', { name: /^And of these/ });
  await press(page, second, 'Space');
  await expect(second).not.toBeChecked();
  await press(page, button(page, 'Make a quiz'));
  await press(page, page.getByRole('link', { name: 'Set its rules and share it' }));
  await expect(page.getByText('two', { exact: true }).first()).toBeVisible();
});

test('a plan is made, a task ticked off and the calendar saved @desktop-only', async ({ page }) => {
  await page.goto('./progress/plan/');
  await type(page, page.getByLabel('Hours a week'), '5');
  await expect(page.getByText('An example to begin with')).toBeHidden();
  const task = page.getByRole('checkbox', { name: /min$/ }).first();
  await press(page, task, 'Space');
  await expect(task).toBeChecked();
  await tabTo(page, button(page, 'Add to a calendar (.ics)'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('BEGIN:VCALENDAR');
});

test('search opens, answers, and gives the focus back @desktop-only', async ({ page }) => {
  await page.goto('./learn/');
  const opener = page.getByRole('button', { name: /^Search/ }).first();
  await press(page, opener);
  await expect(page.locator('#search-input')).toBeFocused();
  await page.keyboard.type('temporary privileges');
  await expect(page.locator('#search-results a').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#search-results a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('oppe');
  await expect(page.locator('#search-results a').first()).toContainText(/OPPE|Ongoing/);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/learn\/$/);
});

/** Pages of the main tools, and what has to be on each by name and role. */
const tools = [
  {
    path: 'practice/custom/?topics=npdb-querying',
    named: [
      ['spinbutton', 'How many'],
      ['button', 'Begin'],
    ],
  },
  { path: 'eligibility/', named: [['heading', /./]] },
  { path: 'jobs/adapt/?from=coordinator', named: [['textbox', /title/i]] },
  { path: 'teach/', named: [['button', 'New quiz']] },
  { path: 'teach/results/', named: [['heading', /./]] },
  { path: 'teach/import/', named: [['heading', /./]] },
  { path: 'progress/', named: [['heading', 'My progress']] },
  { path: 'progress/plan/', named: [['spinbutton', 'Hours a week']] },
  { path: 'practice/files/', named: [['heading', /./]] },
  { path: 'standards/', named: [['table', /What each body asks/]] },
] as const;
for (const { path, named } of tools)
  test(`/${path}: every control has a name of its own, and messages have a place @desktop-only`, async ({ page }) => {
    await page.goto(`./${path}`);
    await expect(page.locator('astro-island[ssr]:is([client="load"], [client="only"])')).toHaveCount(0);
    for (const [role, name] of named) await expect(page.getByRole(role, { name }).first()).toBeVisible();
    const tree = await page.locator('main').ariaSnapshot();
    const controls = tree
      .split('\n')
      .filter((line) => /^\s*- (?:button|link|checkbox|radio|combobox|textbox|searchbox|spinbutton|slider|tab)\b/.test(line));
    expect(
      controls.filter((line) => !/ "(?:[^"\\]|\\.)+"/.test(line) && !/: \S/.test(line)),
      'controls without a name',
    ).toEqual([]);
    // A live region that holds controls or a whole page is read out with every change.
    const regions = await page
      .locator('main :is([role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"])')
      .evaluateAll((all) =>
        all
          .filter((region) => region.matches('[aria-live="assertive"]:not([role="alert"])') || region.textContent.length > 600)
          .map((region) => region.textContent.slice(0, 80)),
      );
    expect(regions, 'messages that talk over everything').toEqual([]);
  });
