/** What educator and student read where work is handed out and graded: long links, dates with their zone, ids as an LMS compares them. */
import { expect, test } from '@playwright/test';
import { handInFile as sealedFile } from '../unit/classroom/make.ts';
import { asFile, buildQuiz, quizOfLink } from './classroom-steps.ts';
import { giveFiles } from './give-files.ts';

for (const [count, isLong] of [
  [100, false],
  [118, true],
] as const)
  test(`a link of ${String(count)} items is ${isLong ? 'called long, with the file first' : 'offered first, without a warning'} @desktop-only`, async ({
    page,
  }) => {
    const link = await buildQuiz(page, { title: 'Long', count });
    // Not far beyond the limit either, so that another limit would be seen.
    expect([link.length > 2000, Math.abs(link.length - 2000) < 200]).toEqual([isLong, true]);
    const panel = page.getByRole('region', { name: 'Hand out “Long”' });
    const ways = panel.locator('.row', { has: page.getByRole('button', { name: 'Copy the link' }) }).locator('button, a');
    const file = panel.getByRole('button', { name: 'Save the quiz file' });
    const said = panel.getByText(`This link has ${link.length.toLocaleString('en-US')} characters`);
    await expect(said).toHaveCount(isLong ? 1 : 0);
    await expect(ways.first()).toHaveText(isLong ? 'Save the quiz file' : 'Copy the link');
    await expect(file).toHaveClass(isLong ? /button-main/ : /^(?!.*button-main)/);
    if (!isLong) return;
    await expect(said).toContainText('Hand out the file instead');
    expect((await said.boundingBox())?.y).toBeLessThan((await page.getByLabel('Link for students').boundingBox())?.y ?? 0);
  });

test('a closing time has its zone for the educator at the field and in the hand-out, and the student’s own for the student @desktop-only', async ({
  browser,
  baseURL,
}) => {
  const at = async (timezoneId: string) => {
    const context = await browser.newContext({ timezoneId, locale: 'en-US', serviceWorkers: 'block', ...(baseURL && { baseURL }) });
    return context.newPage();
  };
  const educator = await at('America/New_York');
  const link = await buildQuiz(educator, { title: 'Zones', count: 3, closes: '2099-06-01T17:00' });
  // Browsers put a narrow blank before PM.
  const here = /Jun 1, 2099, 5:00\sPM EDT/;
  await expect(educator.getByRole('region', { name: 'Hand out “Zones”' })).toContainText(here);
  await educator.getByRole('button', { name: 'Close', exact: true }).click();
  await educator.getByRole('button', { name: 'Edit “Zones”' }).click();
  await expect(educator.getByText(here).filter({ hasText: 'Students see it in their own time zone.' })).toBeVisible();
  await educator.getByLabel('Closes', { exact: true }).fill('0026-06-01T17:00');
  await expect(educator.getByText(/Jun 1, 2099, 5:00\sPM EDT still holds\./)).toBeVisible();

  const student = await at('America/Los_Angeles');
  const there = /Jun 1, 2099, 2:00\sPM PDT/;
  await student.clock.install({ time: new Date('2099-06-01T20:59:00Z') });
  await student.goto(link);
  await expect(student.getByText(there)).toBeVisible();
  await expect(student.getByRole('button', { name: 'Go to the quiz' })).toBeVisible();
  await student.clock.setSystemTime(new Date('2099-06-01T21:01:00Z'));
  await student.reload();
  await expect(student.getByText(/This quiz closed on Jun 1, 2099, 2:00\sPM PDT\./)).toBeVisible();
});

test('who exports for Moodle is told how it compares e-mail addresses @desktop-only', async ({ page }) => {
  const { quiz } = await quizOfLink(page, await buildQuiz(page, { title: 'Case', count: 3 }));
  await page.getByRole('link', { name: 'Open the results' }).click();
  const student = { name: 'Ada', id: 'S1' };
  await expect(page.getByLabel('Result files')).toBeEnabled();
  const text = await sealedFile(quiz, { student, right: () => true, beginsAt: Date.now() - 3_600_000 });
  await giveFiles(page.getByLabel('Result files'), asFile({ name: 'ada.txt', text }));
  await expect(page.getByText('1 result added')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const moodle = page.locator('section', { has: page.getByRole('heading', { name: 'Moodle', exact: true }) }).last();
  await expect(moodle).toContainText('Moodle compares e-mail addresses and usernames in small letters; write them so there.');
});
