/** Nothing jumps while a tool comes alive: what a visitor has begun to read or to press stays where it was drawn. */
import { expect, test, type Page } from '@playwright/test';
import { giveFiles } from './give-files.ts';
import { learned } from './study-steps.ts';

const tools = [
  'eligibility/',
  'eligibility/team/',
  'jobs/adapt/',
  'jobs/adapt/?from=specialist',
  'questions/',
  'teach/',
  'teach/results/',
  'teach/keys/',
  'progress/',
  'progress/attempts/',
  'progress/backup/',
  'progress/plan/',
];

/** The sum of all layout shifts until the tool stands, on a processor four times slower: there the moments between lie apart. */
async function shifts(page: Page, path: string): Promise<{ sum: number; moved: string[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const seen: { value: number; moved: string[] }[] = [];
    Object.assign(window, { seenShifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
        seen.push({ value: entry.value, moved: entry.sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`./${path}`);
  await page.locator('.on-device .settled').first().waitFor();
  // What comes after the tool, the footer last, is drawn by then; two frames later its shifts are told.
  await expect(page.getByRole('contentinfo')).toHaveCSS('visibility', 'visible');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  return page.evaluate(() => {
    const seen = (window as unknown as { seenShifts: { value: number; moved: string[] }[] }).seenShifts;
    return { sum: seen.reduce((sum, { value }) => sum + value, 0), moved: seen.flatMap(({ moved }) => moved) };
  });
}

for (const path of tools)
  test(`nothing jumps on /${path} with nothing kept`, async ({ page }) => {
    const { sum, moved } = await shifts(page, path);
    expect(sum, moved.join(' | ')).toBeLessThan(0.02);
  });

test('nothing jumps on My progress of a returning learner', async ({ page }) => {
  await learned(page, 200);
  const { sum, moved } = await shifts(page, 'progress/');
  expect(sum, moved.join(' | ')).toBeLessThan(0.02);
});

test('nothing jumps on the page of a team for who returns with one', async ({ page }) => {
  await page.goto('./eligibility/team/');
  const rows = Array.from({ length: 60 }, (_, place) => `P${String(place)},2020-01`);
  await giveFiles(page.locator('input[type=file]').first(), {
    name: 'team.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['person,from', ...rows].join('\n')),
  });
  await expect(page.getByText('Kept on this device.')).toBeVisible();
  const { sum, moved } = await shifts(page, 'eligibility/team/?again');
  expect(sum, moved.join(' | ')).toBeLessThan(0.02);
});
