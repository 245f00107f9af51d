/** Bookmarks, notes, and going on where reading stopped. */
import { expect, test } from '@playwright/test';
import { fits, noViolations } from './study-steps.ts';

const lesson = './learn/credentialing/peer-references/';

test('a lesson is bookmarked with a note from its own link, found again, and taken off', async ({ page }) => {
  await page.goto(lesson);
  const title = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
  await page.getByRole('link', { name: 'Bookmark or note' }).click();
  await expect(page.getByRole('link', { name: title })).toBeFocused();
  await page.getByLabel('Note').fill('Two who know the work of the last two years');
  // Kept as it is typed: the field is never left, and nothing of it is lost with the page.
  await expect(page.getByText('Kept.', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Note')).toBeFocused();
  await page.reload();
  await expect(page.getByLabel('Note')).toHaveValue(/last two years/);
  await noViolations(page);
  await fits(page);
  await page.getByLabel('Find by name').fill('adverse action');
  await page
    .getByRole('button', { name: /^Bookmark Adverse action/i })
    .first()
    .click();
  await expect(page.locator('.marks h2')).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel('Note').last()).toHaveValue(/last two years/);
  await page.getByRole('button', { name: `Remove ${title}` }).click();
  await expect(page.locator('.marks h2')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Note').first()).toHaveValue(/last two years/);
});

test('a term is bookmarked from the glossary @desktop-only', async ({ page }) => {
  await page.goto('./glossary/#adverse-action');
  const name = (await page.locator('#adverse-action-name').textContent())?.trim() ?? '';
  await page.locator('#adverse-action').getByRole('link', { name: 'Bookmark or note' }).click();
  await expect(page.getByRole('link', { name })).toBeFocused();
  await expect(page.locator('.marks h2')).toHaveCount(1);
});

test('My progress goes on where reading stopped, and counts what was read to the end', async ({ page }) => {
  await page.goto(lesson);
  await page.locator('.prose h2').nth(1).scrollIntoViewIfNeeded();
  await page.goto('./progress/');
  const back = page.getByText(/^Continue reading:/);
  await expect(back).toBeVisible();
  await back.getByRole('link').click();
  await expect(page).toHaveURL(/peer-references\/#./);
  await page.locator('#check-yourself').scrollIntoViewIfNeeded();
  await page.goto('./progress/');
  await expect(page.getByText(/^1 of \d+ lessons read to the end/)).toBeVisible();
  await expect(back).toBeHidden();
});
