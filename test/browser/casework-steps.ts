/** What readers of practice files do in browser tests, without a mouse. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the focus is on what is meant, as somebody without a mouse does. */
export async function tabTo(page: Page, goal: Locator, most = 80): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if ((await goal.count()) === 1 && (await goal.evaluate((element) => element === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  await expect(goal).toBeFocused();
}

export async function press(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press('Enter');
}

/** Chooses one of a group of radios with the arrow keys, from the first that Tab comes to. */
export async function choose(page: Page, group: Locator, name: RegExp): Promise<void> {
  const radios = group.getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  for (let down = 0; down < 10; down += 1) {
    // Each choice is stored before the screen shows it.
    await expect(group.locator('input:focus')).toBeChecked();
    if (await group.getByRole('radio', { name }).isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(group.getByRole('radio', { name })).toBeChecked();
}

/** Marks the line that has the focus. */
export async function markLine(page: Page, kind: RegExp, next: RegExp): Promise<void> {
  await page.keyboard.press('m');
  const form = page.getByRole('dialog', { name: 'Mark it' });
  await choose(page, form.getByRole('group', { name: 'What is wrong?' }), kind);
  await choose(page, form.getByRole('group', { name: 'What next?' }), next);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
}

/** Goes to the line that holds these words, by the file's own search. */
export async function goToLine(page: Page, words: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Papers', exact: true }));
  await tabTo(page, page.getByRole('searchbox', { name: 'Find in the file' }));
  await page.keyboard.type(words);
  await expect(page.getByText(/\d+ lines? found/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-line]:focus')).toBeVisible();
}

export async function handInFile(page: Page): Promise<void> {
  if (!(await page.getByRole('button', { name: 'Hand in' }).isVisible()))
    await press(page, page.getByRole('button', { name: 'Decide', exact: true }));
  await press(page, page.getByRole('button', { name: 'Hand in' }));
  await expect(page.getByRole('button', { name: 'Yes, hand it in' })).toBeFocused();
  await page.keyboard.press('Enter');
}
