/** A sitting as on the day, by keyboard alone, and everything that can go wrong with it. */
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { runs } from '../runs.ts';
import { giveFiles } from './give-files.ts';

async function begin(page: Page, topics = 'npdb-querying,npdb-reporting,npdb-disputes', size?: number): Promise<void> {
  await page.goto(`./practice/custom/?topics=${topics}`);
  await expect(page.getByRole('status').filter({ hasText: 'questions match' })).toBeVisible();
  if (size !== undefined) await page.getByLabel('How many').fill(String(size));
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
}

const shownCount = (page: Page) =>
  page
    .locator('.exam-progress')
    .innerText()
    .then((text) => Number(text.split(' ')[0]));
const chosen = (page: Page) => page.locator('.exam-option input:checked');

interface LogEntry {
  seq: number;
  type: string;
  item?: number;
  option?: number | null;
  on?: boolean;
  text?: string;
}

/** Items and log of an attempt as they lie in storage, read beside the site. */
const storedLog = (page: Page, id: string) =>
  page.evaluate(async (attempt) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('not read'));
        };
      });
    const db = await done(indexedDB.open('primary-source'));
    const work = db.transaction(['heads', 'events']);
    const [head, log] = await Promise.all([
      done(work.objectStore('heads').get(attempt)) as Promise<{ items: { options: string[] }[] }>,
      done(work.objectStore('events').getAll(IDBKeyRange.bound([attempt, 0], [attempt, 1e9]))) as Promise<LogEntry[]>,
    ]);
    db.close();
    return { items: head.items, log };
  }, id);

/** What a downloaded report holds, as far as this test recomputes it. */
interface Downloaded {
  attempt: { items: { id: string }[] };
  events: { type: string; item?: number; option?: number | null }[];
  keys: { id: string; key: number }[];
  result: { right: number; total: number; answered: number };
}

test('a full two-part mock of 150 items by keyboard alone, reloaded in each part and in the break @desktop-only', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('./practice/mock/cpcs/');
  await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled();
  await page.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Before you begin' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tutorial' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  const sitPart = async (part: number) => {
    await expect(page.getByRole('heading', { name: `Begin part ${String(part)}?` })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let item = 1; item <= 75; item += 1) {
      await expect(page.getByRole('heading', { name: `Question ${String(item)} of 75` })).toBeVisible();
      // Every tenth item stays open; one answer in five is changed.
      if (item % 10 !== 0) await page.keyboard.press(String((item % 4) + 1));
      if (item % 5 === 1) await page.keyboard.press(String(((item + 1) % 4) + 1));
      if (item % 10 !== 0) await expect(chosen(page)).toHaveCount(1);
      if (item === 40) {
        await page.reload();
        await expect(page.getByRole('heading', { name: 'Question 40 of 75' })).toBeVisible();
        await expect(page.getByText('36 of 75 answered')).toBeVisible();
      }
      if (item < 75) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('r');
    await expect(page.getByRole('heading', { name: `Review of part ${String(part)}` })).toBeFocused();
    await expect(page.getByText('68 of 75 answered')).toBeVisible();
    await page.getByRole('button', { name: `End part ${String(part)}` }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Unanswered: questions 10, 20, 30, 40, 50, 60, 70. They count as wrong')).toBeVisible();
    await page.getByRole('button', { name: `Yes, end part ${String(part)}` }).focus();
    await page.keyboard.press('Enter');
  };
  await sitPart(1);
  await expect(page.getByRole('heading', { name: 'Part 1 has ended' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Break' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Break' })).toBeVisible();
  await page.getByRole('button', { name: 'End the break' }).focus();
  await page.keyboard.press('Enter');
  await sitPart(2);
  await expect(page.getByRole('heading', { name: 'Two questions before the result' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Skip both' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).focus();
  await page.keyboard.press('Enter');
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Downloaded;

  // Computed again with nothing of the site's own: the last answer to each item against its key.
  const last = new Map<number, number | null>();
  for (const event of file.events) if (event.type === 'answered' && event.item !== undefined) last.set(event.item, event.option ?? null);
  const keys = new Map(file.keys.map((key) => [key.id, key.key]));
  const right = file.attempt.items.filter((item, index) => last.get(index) === keys.get(item.id)).length;
  expect(file.attempt.items).toHaveLength(150);
  expect(new Set(file.attempt.items.map((item) => item.id)).size).toBe(150);
  expect(last.size).toBe(136);
  expect(file.result).toMatchObject({ right, total: 150, answered: 136 });
  await expect(page.locator('.report-score')).toContainText(`${String(right)} of 150 correct`);
  await expect(page.getByText('You expected 60%')).toBeVisible();
  await expect(page.getByRole('table', { name: /By domain/ }).locator('tbody tr')).toHaveCount(3);

  await page.goto('./practice/check/');
  await giveFiles(page.getByLabel('Report file'), {
    name: 'r.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByText('The report holds')).toBeVisible();
  file.result.right += 1;
  await giveFiles(page.getByLabel('Report file'), {
    name: 'r.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByText('The report does not hold')).toBeVisible();
});

test('kills at random moments lose no answer, flag or note that was shown as saved, and no clock @desktop-only', async ({ context }) => {
  const kills = runs(60, 500);
  test.setTimeout(600_000 + kills * 6000);
  let page = await context.newPage();
  await begin(page, 'npdb-querying,npdb-reporting,npdb-disputes,hcqia', 57);
  const address = page.url();
  const id = new URL(address).hash.slice(1);
  let known: LogEntry[] = [];
  const compared = { answers: 0, flags: 0, notes: 0 };
  // A generator with a fixed start, so that a failure can be run again.
  let state = 20261122;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const seconds = async (from: Page) => {
    const [s = 0, m = 0, h = 0] = (await from.getByRole('timer').innerText()).split(':').map(Number).reverse();
    return h * 3600 + m * 60 + s;
  };
  for (let kill = 0; kill < kills; kill += 1) {
    // Keys are sent without waiting for the screen; the crash comes anywhere in between.
    for (let press = 0; press < 3; press += 1) {
      const kind = random();
      await page.keyboard.press(kind < 0.55 ? String(1 + Math.floor(random() * 4)) : kind < 0.7 ? 'f' : random() < 0.7 ? 'n' : 'p');
      if (random() < 0.5) await page.waitForTimeout(random() * 25);
    }
    if (random() < 0.3) {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('button', { name: 'Note' }).click();
      await page.getByLabel('Your note on this question').pressSequentially(` ${String(kill)}`);
      await page.waitForTimeout(random() * 900);
    }
    const shown = await page.evaluate(() => ({
      text: document.querySelector('.exam-option input:checked')?.closest('label')?.querySelector('.exam-text')?.textContent ?? '',
      count: Number(document.querySelector('.exam-progress')?.textContent.split(' ')[0] ?? '0'),
      saved: document.querySelector('.exam-saving')?.textContent === 'Saved',
      item: document.querySelector('.exam-number')?.textContent ?? '',
      flagged: document.querySelector('.exam-heading [aria-pressed="true"]') !== null,
      note: document.querySelector<HTMLTextAreaElement>('#note')?.value ?? '',
    }));
    const before = await seconds(page);
    const at = Date.now();
    const session = await context.newCDPSession(page);
    await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
    await page.close();
    page = await context.newPage();
    await page.goto(address);
    await expect(page.locator('.exam-progress')).toBeVisible();
    expect(await shownCount(page), `kill ${String(kill)}`).toBeGreaterThanOrEqual(shown.count);
    const { items, log } = await storedLog(page, id);
    // The log only grows: every entry of the last look is there, unchanged, and no place is empty.
    expect(log.slice(0, known.length), `log after kill ${String(kill)}`).toEqual(known);
    expect(log.map((event) => event.seq)).toEqual(log.map((_, place) => place));
    known = log;
    const item = Number(/\d+/.exec(shown.item)?.[0]) - 1;
    const ofItem = log.filter((event) => event.item === item);
    // What was done after the look may follow in the log; what was shown cannot have vanished.
    if (shown.saved && shown.text !== '') {
      const given = ofItem.filter(({ type }) => type === 'answered').map((event) => items[item]?.options[event.option ?? -1]);
      expect(given, `answer to item ${String(item + 1)} after kill ${String(kill)}`).toContain(shown.text);
      compared.answers += 1;
    }
    if (shown.saved && shown.flagged) {
      expect(
        ofItem.some(({ type, on }) => type === 'flagged' && on === true),
        `flag of item ${String(item + 1)} after kill ${String(kill)}`,
      ).toBe(true);
      compared.flags += 1;
    }
    if (shown.saved && shown.note !== '') {
      const notes = ofItem.filter(({ type }) => type === 'noted').map(({ text }) => text);
      expect(notes, `note on item ${String(item + 1)} after kill ${String(kill)}`).toContain(shown.note);
      compared.notes += 1;
    }
    expect(Math.abs(before - (await seconds(page)) - (Date.now() - at) / 1000), `clock after kill ${String(kill)}`).toBeLessThanOrEqual(3);
  }
  expect(compared.answers).toBeGreaterThan(kills / 4);
  expect(Math.min(compared.flags, compared.notes)).toBeGreaterThan(kills / 20);
});

test('a second tab says that the attempt is open elsewhere and can take it over; the first then stops @desktop-only', async ({
  page,
  context,
}) => {
  await begin(page);
  await page.keyboard.press('2');
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: 'This attempt is open in another tab' })).toBeVisible();
  await second.getByRole('button', { name: 'Take over here' }).click();
  await expect(second.getByText('1 of 20 answered')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This attempt has moved to another tab' })).toBeVisible();
  await second.keyboard.press('n');
  await second.keyboard.press('1');
  await expect(second.getByText('2 of 20 answered')).toBeVisible();
});

test('time that runs out while the page is closed has its own screen, and what was answered counts @desktop-only', async ({
  page,
  context,
}) => {
  await begin(page, 'npdb-querying', 3);
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 3 answered')).toBeVisible();
  const address = page.url();
  await page.close();
  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + 3_600_000 });
  await later.goto(address);
  await expect(later.getByRole('heading', { name: 'Time ran out while you were away' })).toBeVisible();
  await expect(later.getByText('The 1 answer you had given counts')).toBeVisible();
  await later.getByRole('button', { name: 'Continue' }).click();
  await expect(later.getByRole('heading', { name: 'Score' })).toBeVisible();
  await expect(later.getByText('1 of 3 answered')).toBeVisible();
});

test('the clock follows a sleep and a system clock set forward alike, follows none set back, and says the time away in minutes @desktop-only', async ({
  page,
}) => {
  await page.clock.install();
  await begin(page);
  // Stopped, so that only the test moves time, however slow the machine.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
  const text = () => page.getByRole('timer').innerText();
  const seconds = async () => {
    const [minutes, rest] = (await text()).split(':').map(Number);
    return (minutes ?? NaN) * 60 + (rest ?? NaN);
  };
  // An event is stored before the screen moves, in its own time; the screen then draws on a timer, which stands as long as this clock does.
  const shown = (what: Locator) =>
    expect(async () => {
      await page.clock.runFor(20);
      await expect(what).toBeVisible({ timeout: 1000 });
    }).toPass();
  const asleep = (minutes: number) => page.getByRole('status').filter({ hasText: `asleep for ${String(minutes)} minutes` });
  await page.clock.runFor(1000);
  const start = await seconds();
  expect(start).toBeGreaterThan(23 * 60);
  await page.clock.runFor(60_000);
  expect(Math.abs((await seconds()) - (start - 60))).toBeLessThanOrEqual(1);
  const now = await page.evaluate(() => Date.now());
  // A lid closed for five minutes, on a system whose monotonic clock stands still meanwhile.
  await page.clock.setSystemTime(now + 300_000);
  await page.clock.runFor(1000);
  expect(Math.abs((await seconds()) - (start - 361))).toBeLessThanOrEqual(1);
  await shown(asleep(5));
  await page.clock.setSystemTime(now - 7_200_000);
  await page.clock.runFor(1000);
  expect(Math.abs((await seconds()) - (start - 362))).toBeLessThanOrEqual(1);
  // And on a system whose monotonic clock runs on.
  await page.clock.fastForward(300_000);
  // The jump runs each timer once; the screen needs one more.
  await page.clock.runFor(1000);
  expect(Math.abs((await seconds()) - (start - 663))).toBeLessThanOrEqual(1);
  await shown(asleep(10));
  await page.keyboard.press('1');
  await shown(page.getByText('1 of 20 answered'));
  await page.clock.fastForward(900_000);
  await page.clock.resume();
  await expect(page.getByRole('heading', { name: 'Time ran out' })).toBeFocused();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
});

test('after a sleep a key is taken at once @desktop-only', async ({ page }) => {
  await begin(page);
  // Real timers: only what the computer says the time is leaps, as after a closed lid.
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 300_000;
  });
  await expect(page.getByRole('status').filter({ hasText: 'asleep for 5 minutes' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
});

test('when storage fails in the middle, the screen says so, keeps the answer, offers a copy and saves with the next one @desktop-only', async ({
  page,
}) => {
  await begin(page);
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add') ?? {};
    (window as unknown as { mend: () => void }).mend = () => {
      Object.defineProperty(IDBObjectStore.prototype, 'add', real);
    };
    Object.defineProperty(IDBObjectStore.prototype, 'add', {
      ...real,
      value: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
  });
  await page.keyboard.press('1');
  await expect(page.getByRole('alert')).toContainText('Not saved. This device’s storage is full.');
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a copy' }).click();
  const copy = readFileSync(await (await download).path(), 'utf8');
  await page.evaluate(() => {
    (window as unknown as { mend: () => void }).mend();
  });
  await page.keyboard.press('n');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 20 answered')).toBeVisible();

  // The copy alone is enough on another device.
  await page.goto('./progress/attempts/');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await giveFiles(page.getByLabel('Load a backup'), { name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(copy) });
  await expect(page.getByText('1 attempt loaded')).toBeVisible();
});

test('a browser that blocks storage hears it before a sitting begins @desktop-only', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await page.goto('./practice/custom/?topics=npdb-querying');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('alert')).toContainText('This browser blocks storage for this site');
  await page.goto('./practice/');
  await expect(page.getByText('This browser blocks storage for this site')).toBeVisible();
});

test('a damaged record is set aside and offered for download, and the rest goes on @desktop-only', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await page.keyboard.press('2');
  await expect(page.getByText('2 of 20 answered')).toBeVisible();
  const address = page.url();
  await page.goto('./about/');
  await page.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('primary-source');
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('no database'));
      };
    });
    const work = db.transaction(['events', 'heads'], 'readwrite');
    work.objectStore('events').put({ type: 'answered', item: '<img src=x onerror=alert(1)>', seq: 3 }, [id, 3]);
    work.objectStore('heads').put({ nonsense: true }, 'damaged-head');
    await new Promise((resolve) => {
      work.oncomplete = resolve;
    });
    db.close();
  }, new URL(address).hash.slice(1));
  await page.goto(address);
  await expect(page.getByText(/1 entry of the log could not be read/)).toBeVisible();
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
  await page.goto('./progress/attempts/');
  await expect(page.getByText('2 records on this device could not be read')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what cannot be read' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('nonsense');
});

test('in practice with feedback the reasons come after the answer, which then stands', async ({ page }) => {
  await page.goto('./practice/custom/?topics=npdb-querying');
  await page.getByLabel('Reasons shown').selectOption('each');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await expect(page.locator('.answered-reason')).toHaveCount(4);
  await page.keyboard.press('3');
  await expect(page.locator('.exam-option').first().locator('input')).toBeChecked();
  await page.reload();
  await expect(page.locator('.answered-reason')).toHaveCount(4);
});

test('the tools of the player: strike out, highlight, note, text size, hidden clock, spoken time, shortcuts', async ({ page }) => {
  await begin(page);
  await page.keyboard.press('Shift+Digit2');
  await expect(page.getByRole('button', { name: 'Strike out option B' })).toHaveAttribute('aria-pressed', 'true');
  await page.locator('.exam-stem').evaluate((stem) => {
    const range = document.createRange();
    const text = stem.firstChild ?? stem;
    range.setStart(text, 0);
    range.setEnd(text, 8);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await page.keyboard.press('h');
  await expect(page.locator('.exam-stem mark')).toHaveCount(1);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByLabel('Your note on this question').fill('Ask about n and 1');
  await page.getByRole('heading', { name: 'Question 1' }).click();
  await page.keyboard.press('+');
  // On a phone it stands in the menu.
  if (!(await page.getByRole('button', { name: 'Hide time' }).isVisible())) await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Hide time' }).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(page.getByRole('status').filter({ hasText: 'left' })).toContainText('20 questions unanswered.');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('.exam-stem mark')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Strike out option B' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Your note on this question')).toHaveValue('Ask about n and 1');
  await expect(page.getByRole('timer')).toHaveCount(0);
});

test('a sitting is quiet: no site navigation on any of its screens, the last option clear of the bar, nothing moves for a message', async ({
  page,
}) => {
  await page.goto('./practice/custom/?topics=npdb-querying');
  await page.getByRole('button', { name: 'Begin' }).click();
  const quiet = async () => {
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /search/i })).toHaveCount(0);
  };
  await expect(page.getByRole('link', { name: 'Save and leave' })).toBeVisible();
  await quiet();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  await quiet();
  await page.locator('.exam-option').last().locator('input').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'How sure are you?' })).toBeVisible();
  const box = async (selector: string) => (await page.locator(selector).last().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const option = await box('.exam-option');
  expect(option.y + option.height).toBeLessThanOrEqual((await box('.exam-move')).y);
  // A message lies over the item.
  await page.keyboard.press('t');
  await expect(page.getByRole('status').filter({ hasText: 'left' })).toBeVisible();
  expect(await box('.exam-option')).toEqual(option);
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Flagged', exact: true })).toBeVisible();
  expect(await box('.exam-option')).toEqual(option);
  expect((await box('.exam-move')).height).toBeLessThanOrEqual(60);
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('link', { name: 'Save and leave' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { name: 'Review of this practice' })).toBeFocused();
  await quiet();
});

test('ten questions by keyboard alone, from the bar to the end: what is unanswered is a way back, and to keep working is the main thing', async ({
  page,
}) => {
  await begin(page, 'npdb-querying', 10);
  for (let item = 1; item <= 9; item += 1) {
    await expect(page.getByRole('heading', { name: `Question ${String(item)} of 10` })).toBeFocused();
    await page.keyboard.press(String((item % 4) + 1));
    await expect(chosen(page)).toHaveCount(1);
    await page.keyboard.press('n');
  }
  await expect(page.getByRole('heading', { name: 'Question 10 of 10' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'Review of this practice' })).toBeFocused();
  await expect(page.getByText('Unanswered: question 10.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep working' })).toHaveClass(/button-main/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '10', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Question 10 of 10' })).toBeFocused();
  await page.keyboard.press('2');
  // How sure, and the menu, without a pointer.
  await page.getByRole('radio', { name: 'Sure', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Sure', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your note on this question')).toBeFocused();
  await page.keyboard.type('Ask n');
  await page.getByRole('button', { name: 'Review and end' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Every question has an answer.')).toBeVisible();
  const ends = page.getByRole('button', { name: 'End this practice' });
  await expect(ends).toHaveClass(/button-main/);
  await ends.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'End this practice?' })).toBeFocused();
  await page.getByRole('button', { name: 'Yes, end this practice' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
  await page.getByRole('group', { name: 'Show questions' }).getByRole('button', { name: /^All/ }).click();
  await page.locator('#item-10 summary').click();
  await expect(page.locator('#item-10').getByText('Your note: Ask n')).toBeVisible();
});
