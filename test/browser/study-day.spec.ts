/** Exam day rehearsed, the case for an employer, and what the home page offers who comes back. */
import { expect, test } from '@playwright/test';
import { fits, learned, noViolations } from './study-steps.ts';

test('this computer is looked at, a camera only when asked, and twelve questions run as on the day', async ({ page }) => {
  await page.goto('./practice/exam-day/');
  await expect(page.getByText(/^\d of 6 are in order/)).toBeVisible();
  await expect(page.getByText('Not looked for yet.')).toBeVisible();
  await fits(page);
  await noViolations(page);
  await page.evaluate(() => {
    const track = { stop: () => undefined };
    Object.defineProperty(navigator, 'mediaDevices', {
      value: { getUserMedia: () => Promise.resolve({ getTracks: () => [track] }) },
    });
  });
  await page.getByRole('button', { name: 'Look for camera and microphone' }).click();
  await expect(page.getByText('A camera and a microphone answer.')).toBeVisible();
  await page.getByRole('button', { name: 'Rehearse the CPCS' }).click();
  await page.waitForURL(/practice\/sit\/#/);
  await page.getByRole('button', { name: 'I accept these practice rules' }).click();
  await page.getByRole('button', { name: 'End or skip the tutorial' }).click();
  await expect(page.getByText(/part 1/i).first()).toBeVisible();
});

test('the case is made from the plan, changed, kept and printed', async ({ page }) => {
  await page.goto('./progress/plan/');
  await page.getByLabel('Hours a week').fill('6');
  await page.getByRole('link', { name: 'Make the case to your employer' }).click();
  const paper = page.locator('.case-paper');
  await expect(paper.getByText(/6 hours a week, until the exam window/)).toBeVisible();
  await expect(paper.getByRole('row', { name: /Application fee to be asked/ })).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill('M. Rivera, Director');
  await page.getByLabel('Amount').first().fill('$385');
  await expect(paper.getByText('To: M. Rivera, Director')).toBeVisible();
  await fits(page);
  await noViolations(page);
  await page.reload();
  await expect(paper.getByRole('row', { name: /Application fee \$385/ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('To', { exact: true })).toBeHidden();
  await expect(paper).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Begin with the first words again' }).click();
  await expect(paper.getByText('To: M. Rivera, Director')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(paper.getByText('To: M. Rivera, Director')).toBeVisible();
});

test('the home page offers nothing at first, and the next step to a learner who comes back', async ({ page }) => {
  await page.goto('./');
  const back = page.getByRole('navigation', { name: 'Welcome back' });
  await expect(back).toBeHidden();
  await learned(page, 30);
  await page.goto('./progress/review/');
  await expect(page.getByText('10 cards to go')).toBeVisible();
  await page.goto('./progress/');
  await expect(page.getByText('10 cards to review today')).toBeVisible();
  await page.goto('./');
  await expect(back.getByRole('link', { name: '10 cards to review today' })).toBeVisible();
  await noViolations(page);
  await back.getByRole('link').first().click();
  await expect(page).toHaveURL(/progress\/review\//);
});
