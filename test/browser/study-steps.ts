/** What the journeys of study share: a device with results on it, and what every screen must keep to. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Item {
  id: string;
  topic: string;
  task: string[];
}

/** Puts results of finished attempts on this device: so many first answers, every third of them wrong. */
export async function learned(page: Page, answers: number, perAttempt = 40): Promise<void> {
  await page.goto('./progress/attempts/');
  await page.getByText('None on this device yet').waitFor();
  await page.evaluate(
    async ({ count, size }) => {
      const catalog = (await (await fetch('../../bank/catalog.json')).json()) as { items: Item[] };
      const items = catalog.items.filter((item) => item.task.some((task) => task.startsWith('cpcs-')));
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('primary-source');
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('no database'));
        };
      });
      const work = db.transaction('results', 'readwrite');
      const attempts = Math.ceil(count / size);
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const rows = Array.from({ length: Math.min(size, count - attempt * size) }, (_, place) => {
          // Strides through the bank, so that every domain is met.
          const item = items[((attempt * size + place) * 101) % items.length];
          const right = (attempt + place) % 3 > 0;
          return {
            id: item?.id ?? '',
            topic: item?.topic ?? '',
            right,
            answered: true,
            flagged: false,
            confidence: right ? 'likely' : 'sure',
            cause: right ? null : 'misread',
          };
        });
        const id = `attempt-${String(attempt).padStart(5, '0')}`;
        work.objectStore('results').put(
          {
            attempt: id,
            kind: 'practice',
            title: `Practice ${String(attempt)}`,
            finishedAt: Date.now() - (attempts - attempt) * 3_600_000,
            right: rows.filter((row) => row.right).length,
            total: rows.length,
            usedMs: rows.length * 50_000,
            predicted: null,
            domains: [],
            items: rows,
          },
          id,
        );
      }
      await new Promise((resolve) => {
        work.oncomplete = resolve;
      });
      db.close();
    },
    { count: answers, size: perAttempt },
  );
}

export const noViolations = async (page: Page) => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  }
};
export const fits = async (page: Page) => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
};
