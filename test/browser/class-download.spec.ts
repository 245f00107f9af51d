/** A class of thirty, graded from what an LMS hands out as "all submissions", dropped as it comes. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { utf8 } from '../../src/format/bytes.ts';
import { handInFile as sealedFile } from '../unit/classroom/make.ts';
import { zip } from '../unit/classroom/zip.ts';
import { buildQuiz, quizOfLink } from './classroom-steps.ts';

const nameOf = (number: number) => `Student ${String(number).padStart(2, '0')}`;
const numbers = Array.from({ length: 30 }, (_, at) => at + 1);

/** One student's work by its path, as Moodle names its folders: a file, a text typed online, a Word document, or a text of Windows. */
async function handedIn(number: number, text: string): Promise<[string, Uint8Array<ArrayBuffer>]> {
  const folder = `${nameOf(number)}_${String(7000 + number)}_assignsubmission_`;
  switch (number % 4) {
    case 0:
      return [
        `${folder}onlinetext/onlinetext.html`,
        utf8(`<!DOCTYPE html><html><body><p>${text.replaceAll('\n', '<br />')}</p></body></html>`),
      ];
    case 1: {
      const lines = text
        .split('\n')
        .map((line) => `<w:p><w:r><w:t>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`);
      const document = utf8(`<?xml version="1.0"?><w:document>${lines.join('')}</w:document>`);
      return [`${folder}file/result.docx`, await zip({ '[Content_Types].xml': utf8('<x/>'), 'word/document.xml': document })];
    }
    case 2:
      return [`${folder}file/result.txt`, new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))];
    default:
      return [`${folder}file/result.txt`, utf8(text)];
  }
}

/** Drops files and folders of this computer on the zone, or on the heading of the page, as from a window beside the browser. */
async function drop(page: Page, paths: string[], where: 'zone' | 'beside' = 'zone'): Promise<void> {
  const zone = where === 'zone' ? page.locator('.drop', { has: page.getByLabel('Result files') }) : page.getByRole('heading', { level: 1 });
  await zone.scrollIntoViewIfNeeded();
  const box = await zone.boundingBox();
  if (!box) throw new Error('no zone');
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: paths, dragOperationsMask: 1 },
    });
}

for (const way of ['one folder', 'thirty folders', 'a zip'] as const)
  test(`thirty results, dropped as ${way}, are graded in one go @desktop-only`, async ({ page }) => {
    const link = await buildQuiz(page, { title: 'Class', count: 3 });
    const { quiz } = await quizOfLink(page, link);
    await page.getByRole('link', { name: 'Open the results' }).click();
    await expect(page.getByLabel('Result files')).toBeEnabled();
    const files = await Promise.all(
      numbers.map(async (number) => {
        const student = { name: nameOf(number), id: `S${String(number)}` };
        return handedIn(number, await sealedFile(quiz, { student, right: (item) => item < number % 4, beginsAt: Date.now() - 3_600_000 }));
      }),
    );
    const disk = mkdtempSync(join(tmpdir(), 'class-'));
    if (way === 'a zip') {
      writeFileSync(join(disk, 'class.zip'), await zip(Object.fromEntries(files)));
      await drop(page, [join(disk, 'class.zip')]);
    } else {
      for (const [path, content] of files) {
        mkdirSync(join(disk, 'all', dirname(path)), { recursive: true });
        writeFileSync(join(disk, 'all', path), content);
      }
      const folders = files.map(([path]) => join(disk, 'all', dirname(path)));
      await drop(page, way === 'one folder' ? [join(disk, 'all')] : folders);
    }
    await expect(page.getByRole('status').filter({ hasText: '30 results added' })).toBeVisible();
    const rows = page.locator('.class-grades tbody tr');
    await expect(rows).toHaveCount(30);
    for (const number of numbers)
      await expect(
        rows
          .filter({ hasText: nameOf(number) })
          .locator('td')
          .nth(1),
      ).toHaveText(`${String(number % 4)} of 3`);
    await expect(page.getByText(/set aside/)).toHaveCount(0);
  });

test('a file dropped beside the zone does not open in the tab, is not read, and the zone says where to drop it @desktop-only', async ({
  page,
}) => {
  await buildQuiz(page, { title: 'Class', count: 3 });
  await page.getByRole('link', { name: 'Open the results' }).click();
  const field = page.getByLabel('Result files');
  await expect(field).toBeEnabled();
  const address = page.url();
  const disk = mkdtempSync(join(tmpdir(), 'class-'));
  const file = join(disk, 'result.txt');
  writeFileSync(file, 'a result');
  const said = page.getByText('What was dropped beside this field was not opened. Drop it here, or choose it.');
  await page.evaluate(() => {
    document.title = 'still here';
  });
  await drop(page, [file], 'beside');
  await expect(said.first()).toBeVisible();
  await expect(said.first()).toBeInViewport();
  await expect(field).toHaveAccessibleDescription(/Drop it here/);
  expect(page.url()).toBe(address);
  await expect(page).toHaveTitle('still here');
  await expect(page.getByText(/set aside/)).toHaveCount(0);
  expect(page.context().pages()).toHaveLength(1);
  // Dropped where it was told, it is read, and the sentence goes.
  await drop(page, [file]);
  await expect(page.getByText('1 file set aside')).toBeVisible();
  await expect(said).toHaveCount(0);
});
