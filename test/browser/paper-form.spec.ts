/** A mock form on paper is the form on the screen: same items, same order, same letters. */
import { expect, test, type Page } from '@playwright/test';
import { cutItems, sheetsOf } from '../engines/paper.ts';

const stems = (page: Page) => page.locator('.paper-items .exam-stem').allInnerTexts();
const optionsOf = (page: Page, item: number) => page.locator('.paper-items > li').nth(item).locator('ol > li').allInnerTexts();

async function firstOnScreen(page: Page): Promise<{ stem: string; options: string[] }> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'I accept' }).click();
  await page.getByRole('button', { name: /tutorial/ }).click();
  await page.getByRole('button', { name: 'Yes, begin part 1' }).click();
  return { stem: await page.locator('.exam-stem').innerText(), options: await page.locator('.exam-text').allInnerTexts() };
}

test('a ready-made form prints as it is sat, with a sheet, and a key that agrees with the report', async ({ page }) => {
  await page.goto('./practice/mock/cpcs/');
  await page.getByRole('button', { name: 'Print it on paper' }).click();
  await expect(page.getByRole('heading', { name: 'Part 2: 75 items' })).toBeVisible();
  expect(await stems(page)).toHaveLength(150);
  const [stem, options] = [(await stems(page))[0], await optionsOf(page, 0)];
  await expect(page.locator('.paper-sheet')).toHaveCount(1);
  await page.getByRole('button', { name: 'With the key' }).click();
  await expect(page.getByRole('heading', { name: 'Key' })).toBeVisible();
  const key = await page.locator('.paper-sheet').nth(1).locator('li').allInnerTexts();
  expect(key).toHaveLength(150);
  expect(key.every((letter) => /^[A-D]$/.test(letter))).toBe(true);
  const catalog = (await (await page.request.get('./bank/forms/cpcs-a.json')).json()) as { items: { id: string; options: string[] }[] };
  const first = catalog.items[0];
  const right = (await (await page.request.get(`./bank/keys/${first?.id ?? ''}.json`)).json()) as { keyText: string };
  expect(options['ABCD'.indexOf(key[0] ?? '')]).toBe(right.keyText);

  await page.goto('./practice/mock/cpcs/');
  expect(await firstOnScreen(page)).toEqual({ stem, options });
});

test('a fresh form is the same from its seed on paper and on the screen; an address that names none is explained', async ({ page }) => {
  await page.goto('./practice/mock/cpmsm/');
  await page.getByText('Change settings').click();
  await page.getByLabel('A fresh form').check();
  await page.getByLabel(/^Seed/).fill('AAAA-BBBB-CCCC-DDDD');
  await page.getByRole('button', { name: 'Print it on paper' }).click();
  await expect(page.getByText('Seed AAAA-BBBB-CCCC-DDDD')).toBeVisible();
  const [stem, options] = [(await stems(page))[0], await optionsOf(page, 0)];
  await page.goBack();
  await page.getByText('Change settings').click();
  await page.getByLabel('A fresh form').check();
  await page.getByLabel(/^Seed/).fill('AAAA-BBBB-CCCC-DDDD');
  expect(await firstOnScreen(page)).toEqual({ stem, options });

  for (const hash of ['', '#exam=cpcs', '#exam=cpcs&form=<b>', '#exam=cpcs&format=x&outline=y&seed=%', '#%']) {
    await page.goto('about:blank');
    await page.goto(`./practice/paper/${hash}`);
    await expect(page.getByRole('alert')).toContainText('Choose a mock exam');
  }
});

test('printed, every item stays whole: none stands in a flex column, a grid or a minimum height', async ({ page }) => {
  await page.goto('./practice/mock/cpcs/');
  await page.getByRole('button', { name: 'Print it on paper' }).click();
  await expect(page.getByRole('heading', { name: 'Part 2: 75 items' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const sliced = await page.locator('.paper-items > li').evaluateAll((items) =>
    items.flatMap((item) => {
      const faults = getComputedStyle(item).breakInside === 'avoid' ? [] : ['may be parted'];
      for (let box = item.parentElement; box; box = box.parentElement) {
        const { display, minHeight } = getComputedStyle(box);
        if (/flex|grid/.test(display) || (minHeight !== '0px' && minHeight !== 'auto'))
          faults.push(`${box.tagName} ${display} ${minHeight}`);
      }
      return faults;
    }),
  );
  expect([...new Set(sliced)]).toEqual([]);
  const items = await page
    .locator('.paper-items > li')
    .evaluateAll((all) => all.map((item) => [...item.querySelectorAll('.exam-stem, ol > li')].map((part) => part.textContent)));
  const sheets = await sheetsOf(await page.pdf({ format: 'Letter' }));
  expect(cutItems(sheets, items)).toEqual([]);
});
