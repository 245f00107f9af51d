/** What eyes, hands, screen readers and translators meet in a sitting: words, keys, names, marks, and files on an installed app. */
import { expect, test, type Page } from '@playwright/test';

async function begin(page: Page, feedback: 'each' | 'end' = 'end'): Promise<void> {
  await page.goto('./practice/custom/?topics=npdb-querying,npdb-reporting');
  await expect(page.getByRole('status').filter({ hasText: 'questions match' })).toBeVisible();
  await page.getByLabel('How many').fill('4');
  await page.getByLabel('Reasons shown').selectOption(feedback);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
}

const stem = (page: Page) => page.locator('.exam-stem');
const options = (page: Page) => page.getByRole('radio');

test('a browser that translates the page never shows one item over the answers of another @desktop-only', async ({ page }) => {
  await begin(page);
  // What translators do: each text node is replaced by an element around the new words.
  const translate = () =>
    page.locator('.exam-item').evaluate((item) => {
      const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({ data }) => data.trim() !== '')) {
        const font = document.createElement('span');
        font.textContent = `¡${text.data}!`;
        text.replaceWith(font);
      }
    });
  const first = await stem(page).innerText();
  await translate();
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: /^Question 2 of/ })).toBeVisible();
  const second = await stem(page).innerText();
  expect(second).not.toContain(first);
  expect(second).not.toContain('¡');
  expect((await page.locator('.exam-text').allInnerTexts()).join('')).not.toContain('¡');
  await page.keyboard.press('p');
  await expect(stem(page)).toHaveText(first);
  await expect(options(page).first()).toBeChecked();
});

test('arrows move between options while one has the focus, and between items elsewhere @desktop-only', async ({ page }) => {
  await begin(page);
  await options(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(options(page).nth(1)).toBeFocused();
  await expect(options(page).nth(1)).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(options(page).first()).toBeChecked();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  // The answer is cleared from beside it, and the focus has a place.
  await page.getByRole('button', { name: 'Clear answer' }).click();
  await expect(options(page).first()).toBeFocused();
  await expect(page.locator('.exam-option input:checked')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: /^Question 2 of/ })).toBeFocused();
});

test('after Check the verdict has the focus in a few words, and the options can still be reached @desktop-only', async ({ page }) => {
  await begin(page, 'each');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Check my answer' }).click();
  const verdict = page.getByText(/^(?:Correct\.|Wrong\. The answer is [A-D]\.)$/);
  await expect(verdict).toBeFocused();
  for (const live of await page.locator('[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])').allInnerTexts())
    expect(live.length).toBeLessThan(100);
  // `aria-disabled` says that it stands; a disabled one could not be reached.
  await expect(options(page).first()).not.toHaveAttribute('disabled');
  await options(page).first().focus();
  await expect(options(page).first()).toBeFocused();
});

test('the clock and the options are named for what they are @desktop-only', async ({ page }) => {
  await begin(page);
  await expect(page.getByRole('timer', { name: 'Time left' })).toHaveText(/\d+:\d\d/);
  await page.getByRole('button', { name: 'Hide time' }).click();
  await page.getByRole('button', { name: 'Show time' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  // A group's name is read before each of its options.
  for (const legend of await page.locator('.exam-item fieldset legend').allTextContents()) expect(legend.length).toBeLessThan(30);
});

test('a triple click, which ends in the next block, and a selection that a tap emptied are highlighted; an empty one is said @desktop-only', async ({
  page,
}) => {
  await begin(page);
  await page.keyboard.press('h');
  await expect(page.getByText('Nothing is selected. Select words of the question first.')).toHaveCount(1);
  await page.evaluate(() => {
    const [from, to] = [document.querySelector('.exam-stem'), document.querySelector('.exam-options')];
    const range = document.createRange();
    if (from && to) {
      range.setStart(from, 0);
      range.setEnd(to, 0);
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await page.keyboard.press('h');
  await expect(page.locator('.exam-stem mark')).toHaveCount(1);
  await expect(page.locator('.exam-stem mark')).toHaveText(await stem(page).innerText());
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: /^Question 2 of/ })).toBeVisible();
  await stem(page).evaluate((element) => {
    getSelection()?.selectAllChildren(element);
  });
  await page.getByRole('button', { name: 'More' }).dispatchEvent('pointerdown');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  // Not by a click, which would be one more touch.
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('button', { name: /^Highlight/ }).press('Enter');
  await expect(page.locator('.exam-stem mark')).toHaveCount(1);
});

for (const sheet of [true, false])
  test(`on an installed phone app a copy goes ${sheet ? 'to the share sheet' : 'into view as text'}, never into a download @desktop-only`, async ({
    page,
  }) => {
    await page.addInitScript((shares) => {
      Object.defineProperty(Navigator.prototype, 'standalone', { value: true });
      Object.defineProperty(Navigator.prototype, 'canShare', { value: shares ? () => true : undefined });
      Object.defineProperty(Navigator.prototype, 'share', {
        value: ({ files }: { files: File[] }) => {
          document.title = `shared ${files[0]?.name ?? ''}`;
          return Promise.resolve();
        },
      });
    }, sheet);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await begin(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Download a copy' }).click();
    if (sheet) await expect(page).toHaveTitle(/^shared attempt-\w+\.json$/);
    else await expect(page.getByLabel(/This device saves no files here/)).toHaveValue(/"answered"/);
    expect(downloads).toBe(0);
  });
