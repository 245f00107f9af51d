/** Study: the desk, the review queue and the error log, as a returning learner meets them. */
import { expect, test } from '@playwright/test';
import { fits, learned, noViolations } from './study-steps.ts';

test('with too little evidence the desk shows no number, and says what is missing', async ({ page }) => {
  await learned(page, 8);
  await page.goto('./progress/');
  await expect(page.getByText(/No forecast yet\. It needs \d+ more answers/)).toBeVisible();
  await expect(page.getByText('expected on a fresh form')).toBeHidden();
});

test('a learner sees what to expect, changes exam and target, and finds them kept', async ({ page }) => {
  await learned(page, 900);
  await page.goto('./progress/');
  await expect(page.getByText(/expected on a fresh form of 150 of our questions/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'By domain' })).toContainText('First answers correct');
  await expect(page.getByText(/^From \d+% to \d+% expected/)).toBeVisible();
  await fits(page);
  await noViolations(page);
  const chance = page.getByText(/Chance of reaching it today/);
  const before = await chance.textContent();
  await page.getByLabel('Your target, percent').fill('40');
  await page.getByLabel('Your target, percent').blur();
  await expect(chance).not.toHaveText(before ?? '');
  await page.getByLabel('CPMSM').check();
  await expect(page.getByText(/fresh form of 175/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('CPMSM')).toBeChecked();
  await expect(page.getByLabel('Your target, percent')).toHaveValue('40');
});

test('twenty minutes become reviews, a lesson and new questions, and the questions can be begun', async ({ page }) => {
  await learned(page, 120);
  await page.goto('./progress/');
  await page.getByRole('button', { name: '20 minutes now' }).click();
  await expect(page.getByRole('heading', { name: 'Your 20 minutes' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Review \d+ cards$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Read: / })).toBeVisible();
  await page.getByRole('button', { name: /^Answer \d+ new questions?$/ }).click();
  await page.waitForURL(/practice\/sit\/#/);
  await expect(page.getByText(/Next best step: CPCS/).first()).toBeVisible();
});

test('missed questions come to review by themselves, are answered and graded by key, and a grade is taken back', async ({ page }) => {
  await learned(page, 30);
  await page.goto('./progress/review/');
  await expect(page.getByText('10 cards to go')).toBeVisible();
  await page.locator('.review-options').waitFor();
  await page.keyboard.press('a');
  await expect(page.getByRole('group', { name: 'How well did you know it?' })).toBeVisible();
  await fits(page);
  await noViolations(page);
  const stem = await page.locator('.exam-stem').textContent();
  await page.keyboard.press('4');
  await expect(page.getByText('9 cards to go, 1 done today')).toBeVisible();
  await page.reload();
  await expect(page.getByText('9 cards to go, 1 done today')).toBeVisible();
  await page.locator('.review-options').waitFor();
  await page.keyboard.press('b');
  await page.keyboard.press('4');
  await expect(page.getByText('8 cards to go, 2 done today')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('9 cards to go, 1 done today')).toBeVisible();
  await expect(page.locator('.exam-stem')).not.toHaveText(stem ?? '');
});

test('glossary terms are chosen and asked', async ({ page }) => {
  await page.goto('./progress/review/');
  await page.getByText('Add glossary terms or rows of the standards grid').click();
  await page.getByLabel('Find by name or lesson').fill('credentials verification organization');
  await page
    .getByRole('button', { name: /^Add credentials verification/i })
    .first()
    .click();
  await expect(page.getByText('1 card to go')).toBeVisible();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: /Good/ }).click();
  await expect(page.getByText(/Done for now/)).toBeVisible();
});

test('the error log holds every missed question, by cause', async ({ page }) => {
  await learned(page, 30);
  await page.goto('./progress/errors/');
  await expect(page.getByText('10 questions.')).toBeVisible();
  await noViolations(page);
  await fits(page);
  await page.getByLabel('Why').selectOption('Did not know');
  await expect(page.getByText('0 questions.')).toBeVisible();
  await page.getByLabel('Why').selectOption('Misread');
  await page.getByRole('button', { name: 'Practice 10 questions' }).click();
  await page.waitForURL(/practice\/sit\/#/);
});

test('after twenty thousand answers the desk opens, and its first words come at once', async ({ page }) => {
  await learned(page, 20_000, 100);
  await page.goto('./progress/');
  await expect(page.getByRole('button', { name: '20 minutes now' })).toBeVisible();
  await expect(page.getByText(/20,000 answers/)).toBeVisible();
});

test('a plan is made from a window and hours, kept, ticked off and put into a calendar', async ({ page }) => {
  await page.goto('./progress/plan/');
  await expect(page.getByRole('heading', { name: /^Week 1:/ })).toBeVisible();
  await page.getByLabel('Hours a week').fill('8');
  await expect(page.getByText('An example to begin with')).toBeHidden();
  await noViolations(page);
  await fits(page);
  await page.getByLabel('First day of the exam window').fill('2020-01-01');
  await expect(page.getByText('The window must begin after today')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Hours a week')).toHaveValue('8');
  const first = page.getByRole('checkbox', { name: /min$/ }).first();
  await first.check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to a calendar (.ics)' }).click();
  expect((await download).suggestedFilename()).toBe('cpcs-study-plan.ics');
  await page.goto('./progress/');
  await expect(page.getByText(/^\d+ days to your exam window/)).toBeVisible();
});
