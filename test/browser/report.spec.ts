/** What a report says and lets one do: its error log, its filters, its print, and the check of a report from a file. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { cutItems, sheetsOf } from '../engines/paper.ts';
import { giveFiles } from './give-files.ts';

interface Item {
  id: string;
  v: string;
  options: string[];
}
interface Key {
  id: string;
  v: string;
  key: number;
  keyText: string;
  lesson: { path: string; title: string; heading: string };
  sources: { title: string; url: string; publisher: string; date: string }[];
}
interface Sat {
  format: string;
  attempt: { id: string; createdAt: number; items: Item[]; parts: number[]; [other: string]: unknown };
  events: Record<string, unknown>[];
}

const rules = {
  timing: 'untimed',
  limits: [],
  extraTime: 1,
  breakMs: 0,
  extraBreaks: 0,
  reopenParts: false,
  feedback: 'end',
  pausable: true,
  confidence: true,
  ceremony: true,
};

/** A finished attempt on the first items of form A: the first right, the second changed and wrong with a note, the rest open. */
async function sat(page: Page, count = 4): Promise<Sat> {
  const form = (await (await page.request.get('./bank/forms/cpcs-a.json')).json()) as { items: Item[] };
  const items = form.items.slice(0, count);
  const keys = (await (await page.request.get('./bank/forms/cpcs-a.keys.json')).json()) as Key[];
  const keyOf = (index: number) => keys.find(({ id }) => id === items[index]?.id)?.key ?? 0;
  const bodies = [
    { type: 'agreed' },
    { type: 'tutorial-ended' },
    { type: 'part-begun', part: 0 },
    { type: 'answered', item: 0, option: keyOf(0) },
    { type: 'answered', item: 0, option: keyOf(0) },
    { type: 'visited', item: 1 },
    { type: 'answered', item: 1, option: keyOf(1) },
    { type: 'answered', item: 1, option: (keyOf(1) + 1) % 4 },
    { type: 'noted', item: 1, text: 'Mind the month' },
    { type: 'part-ended', part: 0, reason: 'submitted' },
    { type: 'surveyed', difficulty: 4, predicted: 50 },
  ];
  const createdAt = 1_790_000_000_000;
  return {
    format: 'primary-source-attempt/1',
    attempt: {
      id: 'report-spec-1',
      kind: 'practice',
      title: 'Missed in: Missed in: Practice',
      createdAt,
      seed: 'ABCD-EFGH-JKMN-PQRS',
      bank: 'bank',
      items,
      parts: [items.length],
      rules,
    },
    events: bodies.map((body, seq) => ({ ...body, seq, at: createdAt + seq * 1000, wall: createdAt + seq * 1000 })),
  };
}

async function load(page: Page, attempt: Sat): Promise<void> {
  await page.goto('./progress/attempts/');
  await giveFiles(page.getByLabel('Load a backup'), {
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(attempt)),
  });
  await expect(page.getByText('1 attempt loaded')).toBeVisible();
  await page.goto(`./practice/report/#${attempt.attempt.id}`);
  await expect(page.getByRole('heading', { name: 'Score', exact: true })).toBeVisible();
}

async function download(page: Page): Promise<string> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  return readFileSync(await (await saved).path(), 'utf8');
}

async function check(page: Page, text: string): Promise<void> {
  await giveFiles(page.getByLabel('Report file'), { name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('the error log names each missed item with cause and note, and leads to it whatever the filter', async ({ page }) => {
  await load(page, await sat(page));
  await expect(page.getByText('You found it hard.')).toBeVisible();
  await expect(page.getByText('Seed ABCD-EFGH-JKMN-PQRS')).not.toContainText('same seed');
  const rows = page.getByRole('region', { name: 'Error log' }).locator('tbody tr');
  await page.getByText('What was missed, why, and your notes').click();
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('Mind the month');
  await expect(rows.first().getByRole('link').nth(1)).toHaveAttribute('href', /learn\//);

  // One press of the same option twice is no change; a filter shows that it is in force.
  const filters = page.getByRole('group', { name: 'Show questions' });
  const looks = (name: string) =>
    filters
      .getByRole('button', { name })
      .evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).boxShadow]);
  await filters.getByRole('button', { name: 'Changed' }).click();
  await expect(page.locator('.report-items > li')).toHaveCount(1);
  expect(await looks('Changed')).not.toEqual(await looks('All'));
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await filters.getByRole('button', { name: 'Changed' }).evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid');
  await page.emulateMedia({ forcedColors: 'none' });
  await rows.nth(2).getByRole('link', { name: 'Question 4' }).click();
  await expect(page.locator('#item-4 summary')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Score', exact: true })).toBeAttached();

  // Two causes named in one moment are both there after a reload, and on paper.
  await page.evaluate(() => {
    for (const item of [2, 3]) document.querySelectorAll<HTMLInputElement>(`#item-${String(item)} fieldset input`)[item - 1]?.click();
  });
  await expect(rows.nth(0)).toContainText('Misread');
  await expect(rows.nth(1)).toContainText('Reasoned wrongly');
  await page.reload();
  await expect(rows.nth(0)).toContainText('Misread');
  await expect(rows.nth(1)).toContainText('Reasoned wrongly');
  // Printing opens every question, and folds it again.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#item-2').getByText('Why I missed it: Misread')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#item-2 details')).not.toHaveAttribute('open');
});

test('a withdrawn item does not count and is not sat again; a mended one is sat as it is now @desktop-only', async ({ page }) => {
  const attempt = await sat(page);
  const [first, second, third] = attempt.attempt.items;
  if (!first || !second || !third) throw new Error('the form is too short');
  // The third stood otherwise when it was sat: options in another order, one of them reworded.
  const today = third.options;
  const keys = (await (await page.request.get('./bank/forms/cpcs-a.keys.json')).json()) as Key[];
  // Not the key itself: without its words nothing could be compared.
  const reworded = keys.find(({ id }) => id === third.id)?.key === 0 ? 1 : 0;
  const kept = today.filter((_, option) => option !== reworded);
  third.v = 'before';
  third.options = [...kept, 'Words that are gone'];
  await page.route(`**/bank/keys/${first.id}.json`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...((await answer.json()) as Key), retired: true } });
  });
  await load(page, attempt);
  await expect(page.locator('.report-score')).toContainText('of 3 correct');
  await expect(page.getByText('1 withdrawn since')).toBeVisible();
  await page.getByRole('group', { name: 'Show questions' }).getByRole('button', { name: /^All/ }).click();
  await expect(page.locator('#item-1')).toContainText('does not count');
  const key = (await (await page.request.get(`./bank/keys/${third.id}.json`)).json()) as { rationales: string[] };
  for (const text of kept) {
    const line = page.locator('#item-3 .answered li').filter({ hasText: text });
    await expect(line.locator('.answered-reason')).toHaveText(key.rationales[today.indexOf(text)] ?? '');
  }
  await page.getByRole('button', { name: 'Retake this exam' }).click();
  await page.waitForURL(/practice\/sit/);
  const again = await page.evaluate(
    (id) =>
      new Promise<{ items: Item[]; title: string }>((found) => {
        const opening = indexedDB.open('primary-source');
        opening.onsuccess = () => {
          const get = opening.result.transaction('heads').objectStore('heads').get(id);
          get.onsuccess = () => {
            found(get.result as { items: Item[]; title: string });
          };
        };
      }),
    new URL(page.url()).hash.slice(1),
  );
  expect(again.items.map(({ id }) => id)).toEqual(attempt.attempt.items.slice(1).map(({ id }) => id));
  expect(again.items[1]?.options).toEqual(today);
  expect(again.title).toBe('Practice (again)');
});

test('a report is checked against the bank: forged keys do not hold, nor do keys no one can compare @desktop-only', async ({ page }) => {
  await load(page, await sat(page));
  const text = await download(page);
  await page.goto('./practice/check/');
  await check(page, text);
  await expect(page.getByText('The report holds: computed again')).toContainText('4 of 4 keys are those of the bank');
  await expect(page.getByText('It cannot show who sat the form')).toBeVisible();

  interface File {
    attempt: { items: Item[]; createdAt: number };
    events: Record<string, unknown>[];
    keys: Key[];
    result: { right: number; items: { chosen: number | null; key: number; right: boolean }[] };
  }
  const altered = (change: (file: File) => void) => {
    const file = JSON.parse(text) as File;
    change(file);
    return JSON.stringify(file);
  };
  // A key to suit the wrong answer, and a score that follows from it.
  await check(
    page,
    altered((file) => {
      const [item, key, stated] = [file.attempt.items[1], file.keys[1], file.result.items[1]];
      if (!item || !key || stated?.chosen == null) throw new Error('nothing to forge');
      Object.assign(key, { key: stated.chosen, keyText: item.options[stated.chosen] });
      Object.assign(stated, { key: stated.chosen, right: true });
      file.result.right += 1;
    }),
  );
  await expect(page.getByText(/Item 2, key: the file says/)).toBeVisible();
  await expect(page.getByText('The report does not hold.')).toBeVisible();

  // Links of a stranger: none that runs, none to another server.
  await check(
    page,
    altered((file) => {
      for (const key of file.keys) {
        key.lesson.path = '/evil.example/';
        for (const source of key.sources) source.url = 'javascript:alert(1)';
      }
    }),
  );
  await expect(page.getByText('The report holds')).toBeVisible();
  expect(
    await page
      .locator('.report a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href).filter((to) => /evil|^javascript/.test(to))),
  ).toEqual([]);

  // A hundred thousand entries end in a sentence at once.
  const heavy = altered((file) => {
    file.events = Array.from({ length: 99_000 }, () => file.events[3] ?? {});
  });
  await check(page, heavy);
  await expect(page.getByText('This is not a readable report')).toBeVisible();
  await check(
    page,
    altered((file) => {
      file.attempt.createdAt = 1e17;
    }),
  );
  await expect(page.getByText('a time outside the calendar')).toBeVisible();

  await page.route('**/bank/keys/**', (route) => route.abort());
  await check(page, text);
  await expect(page.getByText('could not be compared with the bank')).toBeVisible();
  await expect(page.getByText('The report holds')).toBeHidden();
});

test('a report of 150 items prints whole: every question, each whole with its options and their reasons, nearly two on a page @desktop-only', async ({
  page,
}) => {
  await load(page, await sat(page, 150));
  const pdf = await page.pdf({ format: 'Letter' });
  const items = await page
    .locator('.report-items > li')
    .evaluateAll((all) =>
      all.map((item) =>
        [...item.querySelectorAll('.exam-stem, .answered li > p > span:first-of-type, .answered-reason')].map((part) => part.textContent),
      ),
    );
  expect(items).toHaveLength(150);
  expect(items.filter((parts) => parts.length < 9)).toEqual([]);
  const sheets = await sheetsOf(pdf);
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.length).toBeLessThan(90);
  expect(cutItems(sheets, items)).toEqual([]);

  // A part that was asked for is printed alone, and says of what it is a part.
  await page
    .getByRole('group', { name: 'Show questions' })
    .getByRole('button', { name: /^Changed/ })
    .click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('1 of 150 questions: Changed.')).toBeVisible();
  await expect(page.locator('.report-items > li')).toHaveCount(1);
});

for (const width of [390, 1366])
  test(`a report of 150 items is at most 6,000 px tall before anything is opened, ${String(width)} px wide @desktop-only`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await load(page, await sat(page, 150));
    expect(await page.locator('.report-items > li:visible').count()).toBeGreaterThan(30);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

test('the score is drawn with the range and, once there is one, the learner’s own target', async ({ page }) => {
  await load(page, await sat(page));
  await expect(page.locator('.report-drawn')).toContainText('95% range');
  await expect(page.locator('.report-drawn .range-target')).toHaveCount(0);
  // As My progress keeps it.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((opened) => {
      const opening = indexedDB.open('primary-source-study');
      opening.onsuccess = () => {
        opened(opening.result);
      };
    });
    const work = db.transaction('choices', 'readwrite');
    const choices = { changedAt: 1, exam: 'cpcs', target: 0.7, newADay: 20, reviewsADay: 100, easyDays: [], recordVersion: 1 };
    work.objectStore('choices').put(choices, 'mine');
    await new Promise((resolve) => {
      work.oncomplete = resolve;
    });
    db.close();
  });
  await page.reload();
  await expect(page.locator('.report-drawn')).toContainText('Your target, 70%');
  await expect(page.locator('.report-drawn .range-target')).toHaveCount(1);
});
