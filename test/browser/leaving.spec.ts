/** From one page to the next and back: nothing is said in the console, and a page come back to can be used. */
import { expect, test, type Page } from '@playwright/test';

// Pages fade into each other, as they do for most people.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Errors a page puts into the console, caught or not. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

const beginMock = async (page: Page) => {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/practice/sit/**');
};

test('a mock begins without an error in the console, also when the browser drops the fade from page to page @desktop-only', async ({
  page,
}) => {
  const errors = errorsOf(page);
  await page.goto('./practice/mock/cpcs/');
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      event.viewTransition?.skipTransition();
    });
  });
  await beginMock(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test('back on the page a mock began from, its button begins another: after a load, and as the browser kept the page @desktop-only', async ({
  page,
}) => {
  await page.goto('./practice/mock/cpcs/');
  await beginMock(page);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled();
  // An answer without content leaves the page as it is, in the middle of beginning: this is how a browser keeps it.
  await page.route('**/practice/sit/', (route) => route.fulfill({ status: 204 }));
  const left = page.waitForRequest('**/practice/sit/');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'Preparing the form' })).toBeDisabled();
  await left;
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled();
  await page.unroute('**/practice/sit/');
  await beginMock(page);
});
