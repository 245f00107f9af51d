/** Practice files in a class: a set from the educator's desk to a phone without a mouse and back to the bench; a file of one's own. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { casework } from '../support/casework.ts';
import { makeNamed } from '../../src/features/casework/make.ts';
import { fieldIn } from '../../src/features/casework/read.ts';
import type { CaseFile } from '../../src/schemas/casework.ts';
import { readCsv } from '../../src/format/read-csv.ts';
import { choose, goToLine, handInFile, markLine, press, tabTo } from './casework-steps.ts';
import { asFile, newStudent } from './classroom-steps.ts';
import { giveFiles } from './give-files.ts';

async function makeKey(page: Page): Promise<void> {
  const understand = page.getByLabel(/results cannot be opened without this key/);
  if (!(await understand.isVisible())) return;
  await understand.check();
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByLabel('Results are sealed for')).toBeVisible();
}

async function addCase(page: Page, id: string): Promise<void> {
  await page.getByLabel('File', { exact: true }).selectOption({ label: 'A named case' });
  await page.getByLabel('Case', { exact: true }).selectOption(id);
  await page.getByRole('button', { name: 'Add 1 file' }).click();
}

const cases = ['the-copy', 'older-than-it-looks'] as const;
function named(id: string): CaseFile {
  const entry = casework.cases.find((each) => each.id === id);
  if (!entry) throw new Error(`no case ${id}`);
  return makeNamed(casework, entry).file;
}
/** Findings of a named case by its entry, not by the reviewer. */
const findings = cases.map((id) => casework.cases.find((each) => each.id === id)?.findings.length ?? 0);

test('a set of two files: assigned, read on a phone by keyboard alone, handed in, counted @desktop-only', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await page.goto('./teach/files/');
  await page.getByRole('button', { name: 'New set of files' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Week 5');
  for (const id of cases) await addCase(page, id);
  await expect(page.getByRole('heading', { name: '2 files in the set' })).toBeVisible();
  await makeKey(page);
  // What was made so far outlives the page.
  await page.reload();
  await page.getByRole('button', { name: 'Go on “Week 5”' }).click();
  await expect(page.getByRole('heading', { name: '2 files in the set' })).toBeVisible();
  await page.getByRole('button', { name: 'Save and get the link' }).click();
  const link = await page.getByLabel('Link for students').inputValue();
  expect(link.length).toBeLessThan(1500);

  const context = await newStudent(browser, baseURL);
  const student = await context.newPage();
  await student.setViewportSize({ width: 360, height: 740 });
  await student.goto(link);
  await tabTo(student, student.getByLabel('Your name'));
  await student.keyboard.type('Ana Ortiz');
  await student.keyboard.press('Tab');
  await student.keyboard.type('07');
  await press(student, student.getByRole('button', { name: 'Go to the files' }));
  await press(student, student.getByRole('link', { name: 'Begin file 1' }));
  await press(student, student.getByRole('button', { name: 'Open the file' }));
  // File 1: one of two found with the right step, the decision right in its three parts.
  await goToLine(student, 'copy supplied');
  await markLine(student, /^Wrong source/, /^Verify anew/);
  await press(student, student.getByRole('button', { name: 'Decide', exact: true }));
  await choose(student, student.getByRole('group', { name: 'Is the file complete?' }), /^Incomplete/);
  await choose(student, student.getByRole('group', { name: 'Which way does it go?' }), /^Routine/);
  await choose(student, student.getByRole('group', { name: 'Is it ready' }), /^Hold/);
  await handInFile(student);
  await expect(student.getByText('1 file of 2 to read')).toBeVisible();
  await press(student, student.getByRole('link', { name: 'Begin file 2' }));
  await press(student, student.getByRole('button', { name: 'Open the file' }));
  // File 2: one of three found with a step that does not settle it, one false alarm, nothing decided; and the page is loaded anew between.
  await press(student, student.getByRole('button', { name: 'Papers', exact: true }));
  await press(student, student.getByRole('button', { name: 'License lookup, Colorado' }));
  await tabTo(student, student.locator('[data-line="license-lookup-1.1"]'));
  await markLine(student, /^Too old/, /^Nothing/);
  await student.reload();
  await expect(student.getByRole('button', { name: 'Marks (1)' })).toBeVisible();
  // The lines of a paper share one stop of Tab; arrows go from line to line.
  await tabTo(student, student.locator('[data-line="license-lookup-1.1"]'));
  await student.keyboard.press('ArrowDown');
  await expect(student.locator('[data-line="license-lookup-1.2"]')).toBeFocused();
  await markLine(student, /^Adverse/, /^Hold/);
  await handInFile(student);
  await expect(student.getByRole('heading', { name: 'Hand in your result' })).toBeVisible();
  expect(await student.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const save = student.getByRole('button', { name: 'Save the result file' });
  await tabTo(student, save);
  const [download] = await Promise.all([student.waitForEvent('download'), student.keyboard.press('Enter')]);
  const result = { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  expect(result.name).toBe('result-week-5-ana-ortiz.txt');
  await press(student, student.getByRole('link', { name: 'Debrief of file 1' }));
  await expect(student.getByRole('article', { name: 'License shown by a copy' })).toContainText('Found');
  await context.close();

  await page.getByRole('link', { name: 'Open the results' }).click();
  await giveFiles(page.getByLabel('Result files'), [asFile(result), asFile({ name: 'cut.txt', text: result.text.slice(0, 900) })]);
  await expect(page.getByText('1 result added, 1 set aside')).toBeVisible();
  // Points: 1 + 3 of the first; 1 found less 1 false alarm of the second.
  const total = findings.reduce((sum, count) => sum + count + 3, 0);
  const row = page.getByRole('region', { name: 'Grades' }).getByRole('row', { name: /Ana Ortiz/ });
  await expect(row.getByRole('cell')).toContainText(['07', `4 of ${String(total)}`]);
  const found = `2 of ${String(findings.reduce((sum, count) => sum + count, 0))}`;
  await expect(row.getByRole('cell').filter({ hasText: new RegExp(`^${found}$`) })).toHaveCount(1);
  await expect(row.getByRole('cell').filter({ hasText: /^3 of 6$/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'By finding' }).click();
  await expect(page.getByRole('region', { name: /^By finding/ }).getByRole('row', { name: /License shown by a copy/ })).toContainText(
    '1 of 1',
  );
  await expect(
    page.getByRole('region', { name: /^By finding/ }).getByRole('row', { name: /Training shown by a certificate/ }),
  ).toContainText('0 of 1');
  await expect(page.getByText('On other lines: 1 mark')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
  const table = readCsv(readFileSync(await csv.path(), 'utf8'));
  if (!table.ok) throw new Error(table.problem);
  const [head = [], line = []] = table.rows.map((cells) => cells.map(({ text }) => text));
  const of = (name: string) => line[head.indexOf(name)];
  expect(['name', 'id', 'mark', 'of', 'found', 'false alarms', 'wrong steps', 'decisions right'].map(of)).toEqual([
    'Ana Ortiz',
    '07',
    '4',
    String(total),
    '2',
    '1',
    '1',
    '3',
  ]);
  await page.getByRole('button', { name: 'Grades' }).click();
  await page.getByRole('button', { name: 'Ana Ortiz' }).click();
  await page.getByRole('button', { name: 'Debrief of file 2' }).click();
  await expect(page.getByRole('article', { name: 'License lookup is too old' })).toContainText('The student said: Too old or expired');
  await expect(page.getByRole('heading', { name: 'Marked, and fine' })).toBeVisible();
});

test('a file of one’s own: a line changed, held against the reviewer, kept, exported and assigned @desktop-only', async ({ page }) => {
  await page.goto('./teach/files/');
  await page.getByText('Begin a file of your own').click();
  await page.getByLabel('File', { exact: true }).selectOption({ label: 'A named case' });
  await page.getByLabel('Case', { exact: true }).selectOption('the-copy');
  await page.getByRole('button', { name: 'Draw it and edit' }).click();
  await page.getByLabel('Title', { exact: true }).fill('The copy, and a lapse');
  await expect(page.getByText('You and the reviewer agree on all 2.')).toBeVisible();
  // An expiry in the past: the reviewer says so, the key does not yet.
  const dea = named('the-copy').documents.find(({ kind }) => kind === 'dea');
  const expires = dea && fieldIn(dea, 'expires');
  await page.getByLabel('Paper', { exact: true }).selectOption(dea?.id ?? '');
  await page.locator(`[data-line="${expires?.id ?? ''}"]`).click();
  const form = page.getByRole('form', { name: 'The chosen line' });
  await form.getByRole('textbox').first().fill('01/31/2020');
  await form.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText(/you differ on 1/)).toBeVisible();
  await page.getByRole('button', { name: /^Take into the key/ }).click();
  await expect(page.getByText('You and the reviewer agree on all 3.')).toBeVisible();
  // A word of the educator's that the papers do not show.
  await page.getByLabel('Paper', { exact: true }).selectOption('cv');
  await page.locator('.doc-hit').first().click();
  await form.getByLabel('Something is wrong').check();
  await form.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText(/agree on 3; you differ on 1. Your word counts/)).toBeVisible();
  await page.getByRole('region', { name: 'Only you' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'The copy, and a lapse' })).toContainText('3 findings, 1 line changed');
  // On paper as drawn files are: the changed line in its place, and what the educator says is wrong on the key alone.
  const own = page.url();
  await page.getByRole('link', { name: 'Print “The copy, and a lapse”' }).click();
  await expect(page.getByRole('button', { name: 'Print the file' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The copy, and a lapse' })).toBeVisible();
  await expect(page.locator('.file-cover')).toContainText('drawn, then edited: 1 line changed');
  await expect(page.locator('.file-cover')).not.toContainText('seed');
  await expect(page.locator('.doc').filter({ hasText: '01/31/2020' })).toHaveCount(1);
  const parts = page.locator('.file-cover, .doc, .file-sheet');
  await expect(parts.first()).toHaveClass(/file-cover/);
  await expect(parts.last()).toHaveClass(/file-sheet/);
  await expect(page.locator('.key-finding')).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to the key' }).click();
  await expect(page.getByRole('heading', { name: 'Key: The copy, and a lapse' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What is wrong: 3' })).toBeVisible();
  await expect(page.locator('.doc')).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the file' }).click();
  await expect(page.getByRole('button', { name: 'Print the file' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto('./teach/files/print/#own=nobody');
  await expect(page.getByRole('alert')).toContainText('There is no such file of your own on this device');
  await page.goto(own);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file “The copy, and a lapse”' }).click(),
  ]);
  const saved = readFileSync(await download.path(), 'utf8');
  await page.getByRole('button', { name: 'Delete “The copy, and a lapse”' }).click();
  await expect(page.getByText('was deleted from this device')).toBeVisible();
  await giveFiles(page.getByLabel('Take over a set, or a file of your own'), {
    name: download.suggestedFilename(),
    mimeType: 'application/json',
    buffer: Buffer.from(saved),
  });
  await expect(page.getByText('“The copy, and a lapse” is among your own files.')).toBeVisible();
  await page.getByRole('button', { name: 'New set of files' }).click();
  await page.getByLabel('Title', { exact: true }).fill('My own');
  await page.getByRole('button', { name: 'Add “The copy, and a lapse”' }).click();
  await makeKey(page);
  await page.getByRole('button', { name: 'Save and get the link' }).click();
  const printed = await page.getByRole('link', { name: 'file 1', exact: true }).getAttribute('href');
  const other = await page.context().newPage();
  await other.goto(new URL(printed ?? '', page.url()).href);
  await expect(other.getByRole('heading', { name: 'The copy, and a lapse' })).toBeVisible();
  await other.close();
  await page.getByRole('link', { name: 'Preview as a student' }).click();
  await page.getByRole('button', { name: 'Go to the files' }).click();
  await page.getByRole('link', { name: 'Begin file 1' }).click();
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('button', { name: 'Yes, hand it in' }).click();
  await expect(page.getByText('This is a preview.')).toBeVisible();
  await page.getByRole('link', { name: 'Debrief of file 1' }).click();
  // The key is the educator's: three overlooked.
  await expect(page.getByText('0 of 3')).toBeVisible();
});
