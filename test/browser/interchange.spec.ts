/** Questions in from files and out to other programs, by hand and by keyboard, with a worker that can be ended. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readWell, itemsOf } from '../unit/interchange/read.ts';
import { packageOf, schema18, zstd } from '../unit/interchange/newer-anki.ts';
import { giveFiles } from './give-files.ts';

const gift = `$CATEGORY: $course$/top/Bylaws

::one::[html]<p>Which of <b>these</b>?<img src\\="https\\://example.org/tracker.png" alt\\="a map"></p>{=first#Right. ~second#<script>alert(1)</script>Wrong.}

Essay {}

Which? {=a ~b}
`;
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const choose = (page: Page, name: string, text: string) => giveFiles(page.getByLabel('File with questions'), file(name, text));

async function saved(page: Page, label: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: label }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

test('a file is read, shown with what was left out, and becomes a quiz', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('blob:')) foreign.push(request.url());
  });
  await page.goto('./teach/import/');
  await choose(page, 'week.gift', gift);
  await expect(page.getByRole('heading', { name: '2 questions', exact: true })).toBeFocused();
  await expect(page.getByText('Read as GIFT, UTF-8.')).toBeVisible();
  await page.getByText('3 things left out or changed').click();
  await expect(page.getByText('line 5: an essay question: Essay.')).toBeVisible();
  await expect(page.getByText(/a picture \(a map\)/)).toBeVisible();
  await page.getByText('See it').first().click();
  await expect(page.locator('.import-key').first()).toContainText('Right.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('checkbox', { name: /^Which\?/ }).uncheck();
  await page.getByRole('button', { name: 'Make a quiz', exact: true }).click();
  await page.getByRole('link', { name: 'Set its rules and share it' }).click();
  await expect(page.getByText('week').first()).toBeVisible();
  // The same file again: its question is there already.
  await page.goto('./teach/import/');
  await choose(page, 'week.gift', gift);
  await expect(page.getByText('1 question is here already and not ticked.')).toBeVisible();
  expect(foreign).toEqual([]);
});

test('columns that are not known are named by hand', async ({ page }) => {
  await page.goto('./teach/import/');
  await choose(page, 'fragen.csv', 'Spalte,x1,x2,L\nWelche?,eins,zwei,2\n');
  await expect(page.getByRole('heading', { name: 'What do the columns hold?' })).toBeFocused();
  await page.getByLabel('Column 1').selectOption('Question');
  await page.getByLabel('Column 2').selectOption('Option A');
  await page.getByLabel('Column 3').selectOption('Option B');
  await page.getByLabel('Column 4').selectOption('Right answer');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(page.getByRole('heading', { name: '1 question', exact: true })).toBeVisible();
});

test('pasted text is read, and what means harm is refused in a sentence', async ({ page }) => {
  await page.goto('./teach/import/');
  await page.getByText('Paste text instead').click();
  await page.getByLabel('Text with questions').fill('Which?\nA. one\nB. two\nANSWER: B\n');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('heading', { name: '1 question', exact: true })).toBeVisible();
  await choose(page, 'a.xml', '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>');
  await expect(page.getByRole('alert')).toContainText('declares entities');
});

test('items of the bank leave in each kind of file, and what is lost is said before', async ({ page }) => {
  await page.goto('./questions/');
  const ticks = page.locator('.bank-list input[type=checkbox]');
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  await page.getByRole('link', { name: 'Save for another program' }).click();
  await expect(page.getByRole('heading', { name: 'Save 2 questions for another program' })).toBeVisible();
  await page.getByLabel('Format').selectOption('Aiken');
  await expect(page.getByText('The reasons for each option are lost (2 items).')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const format of ['Primary Source JSON', 'QTI 3.0 package', 'Anki package']) {
    await page.getByLabel('Format').selectOption(format);
    const { name, bytes } = await saved(page, `Save as ${format}`);
    const back = await readWell(name, bytes);
    expect(format === 'Anki package' ? back.terms : itemsOf(back)).toHaveLength(2);
  }
  await page.getByLabel('Format').selectOption('Word: the key');
  expect((await saved(page, 'Save as Word: the key')).name).toBe('primary-source-questions-key.docx');
});

test('a deck as Anki makes it by default is read', async ({ page }) => {
  const deck = await packageOf(zstd(await schema18([{ fields: ['Which form?', '<b>The</b> one <img src="form.png">'] }])));
  await page.goto('./progress/own/');
  await giveFiles(page.getByLabel('File with questions'), { name: 'deck.apkg', mimeType: 'application/zip', buffer: Buffer.from(deck) });
  await expect(page.getByRole('heading', { name: '0 questions and 1 card', exact: true })).toBeFocused();
  await page.getByText('1 thing left out or changed').click();
  await expect(page.getByText('a picture (form.png)')).toBeVisible();
});

test('questions of a file become the learner’s own, come up in the review, and are in the copy of everything', async ({ page }) => {
  await page.goto('./progress/own/');
  await choose(page, 'week.gift', gift);
  await page.getByRole('button', { name: 'Add 2 questions to my review' }).click();
  await expect(page.getByText('2 were added. They come up in your review')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'week, in your review' })).toHaveCount(2);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // The same file again is the same questions.
  await choose(page, 'again.gift', gift);
  await expect(page.getByText('2 questions are here already and not ticked.')).toBeVisible();
  await page.goto('./progress/review/');
  await expect(page.getByText('2 cards to go')).toBeVisible();
  const asked = await page.locator('.exam-stem').innerText();
  await page
    .getByRole('button', { name: asked === 'Which?' ? 'a' : 'first', exact: false })
    .first()
    .click();
  await expect(page.getByText('✓ Correct')).toBeVisible();
  await page.getByRole('button', { name: 'Good' }).click();
  await expect(page.getByText('1 card to go, 1 done today')).toBeVisible();
  // Removed with its card, and put back with it.
  await page.goto('./progress/own/');
  await page.locator('.own-list summary').filter({ hasText: 'Which?' }).click();
  await page.getByRole('button', { name: 'Remove Which?' }).click();
  await expect(page.getByText('“Which?” was removed.')).toBeVisible();
  await expect(page.locator('.own-list > li')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.own-list > li')).toHaveCount(2);
  await page.goto('./progress/backup/');
  await expect(page.getByText('2 questions and cards')).toBeVisible();
});

test('cards of a deck go into the review from the page for teachers too', async ({ page }) => {
  await page.goto('./teach/import/');
  await choose(page, 'deck.txt', '#separator:tab\n#html:false\nFPPE\tFocused professional practice evaluation\n');
  await expect(page.getByRole('heading', { name: '0 questions and 1 card' })).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 card to my review' }).click();
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(page.getByText('Focused professional practice evaluation')).toBeVisible();
});

test('a lesson leads to the export of its own questions', async ({ page }) => {
  await page.goto('./learn/privileging/fppe/');
  await page.getByRole('link', { name: 'Export this lesson’s questions' }).click();
  const heading = page.getByRole('heading', { name: /^Save \d+ questions for another program$/ });
  await expect(heading).toBeVisible();
  await expect(page.getByText(/^All questions on “.+”\.$/)).toBeVisible();
  const count = Number(/\d+/.exec(await heading.innerText())?.[0]);
  await page.getByLabel('Format').selectOption('Primary Source JSON');
  const { name, bytes } = await saved(page, 'Save as Primary Source JSON');
  const items = itemsOf(await readWell(name, bytes));
  expect(items).toHaveLength(count);
  expect(items.every(({ id }) => id.startsWith('fppe-'))).toBe(true);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a topic that is not there is said, and another address in the same page is followed', async ({ page }) => {
  await page.goto('./teach/export/#topic=constructor');
  await expect(page.getByRole('alert')).toContainText('There is no topic “constructor” with questions here.');
  await page.evaluate(() => {
    location.hash = '#topic=<b>fppe';
  });
  await expect(page.getByRole('alert')).toContainText('The link names no topic.');
  await page.evaluate(() => {
    location.hash = '#topic=fppe';
  });
  await expect(page.getByText(/^All questions on “.+”\.$/)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the buttons drawn on the page for educators are there when they are pressed in that order', async ({ page }) => {
  await page.goto('./teach/interchange/');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const rows = await page
    .locator('tr[data-format]')
    .evaluateAll((all) =>
      all.map((row) => Array.from(row.querySelectorAll('.button-path .step'), (step) => step.textContent.replace(/\s+/g, ' ').trim())),
    );
  expect(rows.length).toBeGreaterThan(20);
  await page.locator('tr[data-format="moodle"]').getByRole('link', { name: 'Browse questions' }).click();
  await page.locator('.bank-list input[type=checkbox]').first().check();
  await page.getByRole('link', { name: rows[0]?.[1] ?? '' }).click();
  for (const [start, leave, choice, ...rest] of rows) {
    expect([start, leave]).toEqual(['Browse questions', 'Save for another program']);
    const [, label = '', format = ''] = /^([^:]+): (.+)$/.exec(choice ?? '') ?? [];
    await page.getByLabel(label, { exact: true }).selectOption(format);
    const button = rest.pop() ?? '';
    for (const field of rest) await expect(page.getByLabel(field, { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: button, exact: true })).toBeVisible();
  }
});
