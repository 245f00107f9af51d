/**
 * How long a practice file takes on a CPU slowed four times: from the button that draws one to its cover, and from there to its first
 * paper. Part of `npm run bench`; needs a build in dist/. Timings are for reading.
 */
import { onThisMachine } from './local.ts';
import { found, median } from './rows.ts';

const slowdown = 4;
const rounds = 7;
const port = 4397;

await onThisMachine(port, async (context) => {
  const page = await context.newPage();
  // Presses are noted before the page hears of them; what was asked for is noted when it stands, in the time of the whole visit.
  await page.addInitScript(`(() => {
    const now = () => performance.timeOrigin + performance.now();
    addEventListener('click', () => sessionStorage.setItem('pressed', String(now())), true);
    const stands = (what, seen) => {
      new MutationObserver((_, watch) => {
        if (!location.pathname.includes('/read/') || !document.querySelector(seen)) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => {
          sessionStorage.setItem(what, String(now() - Number(sessionStorage.getItem('pressed'))));
          window[what] = true;
        }));
      }).observe(document, { subtree: true, childList: true });
    };
    stands('cover', 'main .button-main');
    stands('paper', '[data-line]');
  })()`);
  const session = await context.newCDPSession(page);
  const taken = async (what: 'cover' | 'paper'): Promise<number> => {
    await page.waitForFunction((name) => name in window, what);
    return Number(await page.evaluate((name) => sessionStorage.getItem(name), what));
  };
  const cover: number[] = [];
  const paper: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.goto('./practice/files/');
    await page.getByLabel('Level', { exact: true }).selectOption('3');
    const draw = page.getByRole('button', { name: 'Draw a file' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await draw.click();
    cover.push(await taken('cover'));
    await page.getByRole('button', { name: 'Open the file' }).click();
    paper.push(await taken('paper'));
  }
  found({
    of: 'this site',
    what: 'a practice file of level 3, drawn and opened',
    figures: { 'to its cover, ms': median(cover), 'to its first paper, ms': median(paper) },
    bounds: { 'to its first paper, ms': 200 },
  });
});
