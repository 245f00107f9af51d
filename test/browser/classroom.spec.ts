import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Quiz } from '../../src/schemas/assignment.ts';
import { handInFile as sealedFile } from '../unit/classroom/make.ts';
import { answerItems, asFile, beginQuiz, buildQuiz, handInFile, newStudent, quizOfLink } from './classroom-steps.ts';
import { giveFiles } from './give-files.ts';

const day = 24 * 3600 * 1000;
const local = (time: number) => new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
const person = (number: number) => ({ name: `Student ${String(number).padStart(2, '0')}`, id: `S${String(number)}` });

/** Sets a device's date ahead. Only the date: timers and painting go on as they are. */
const setAhead = (page: Page, by: number) =>
  page.addInitScript((shift) => {
    const Real = Date;
    window.Date = class extends Real {
      constructor(...parts: [] | [string | number]) {
        super(parts[0] ?? Real.now() + shift);
      }
      static override now() {
        return Real.now() + shift;
      }
    } as DateConstructor;
  }, by);

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

test('an educator and thirty students end in a gradebook right to the mark @desktop-only', async ({ page, browser, baseURL }) => {
  test.setTimeout(480_000);
  const link = await buildQuiz(page, { title: 'Week 3', count: 6, own: true, closes: local(Date.now() + day), pass: '70' });
  const { quiz } = await quizOfLink(page, link);
  // What sealing does not prove is said where the link is handed out, and again where results are read.
  await expect(page.getByText(/The seal does not show\s+who made it: anyone with the link can seal a result under any name/)).toBeVisible();
  // Extra time for one student, by a link of their own.
  await page.getByText('Extra time for a student').click();
  await page.getByLabel('Student', { exact: true }).fill(person(4).name);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const extraLink = await page.getByLabel(`Link for ${person(4).name}`).inputValue();

  const files: { name: string; text: string }[] = [];
  const right = (number: number) => (item: number) => item < number % 8;

  await test.step('a student sits it', async () => {
    const context = await newStudent(browser, baseURL);
    const student = await context.newPage();
    await beginQuiz(student, link, person(1).name, person(1).id);
    await answerItems(student, quiz, 7, right(1));
    files.push(await handInFile(student));
    await expect(student.getByText('1 of 7 right')).toBeVisible();
    // The quiz allows one attempt on this device.
    await student.goto(link);
    await expect(student.getByText('as many as this quiz allows')).toBeVisible();
    await context.close();
  });

  await test.step('the page of one crashes in the middle, and the attempt goes on', async () => {
    const context = await newStudent(browser, baseURL);
    const first = await context.newPage();
    await beginQuiz(first, link, person(2).name, person(2).id);
    await answerItems(first, quiz, 3, right(2));
    const debug = await context.newCDPSession(first);
    const crashed = first.waitForEvent('crash');
    void debug.send('Page.crash').catch(() => undefined);
    await crashed;
    await first.close();
    const second = await context.newPage();
    await second.goto(link);
    await second.getByRole('link', { name: 'Go on where you stopped' }).click();
    await expect(second.locator('h1.exam-number')).toContainText('Question 4 of 7');
    await answerItems(second, quiz, 4, right(2));
    files.push(await handInFile(second));
    await context.close();
  });

  await test.step('one is late', async () => {
    const context = await newStudent(browser, baseURL);
    const student = await context.newPage();
    await setAhead(student, 2 * day);
    await student.goto(link);
    await expect(student.getByText('your result will be marked late')).toBeVisible();
    await beginQuiz(student, link, person(3).name, person(3).id);
    await answerItems(student, quiz, 7, right(3));
    files.push(await handInFile(student));
    await context.close();
  });

  await test.step('one has extra time', async () => {
    const context = await newStudent(browser, baseURL);
    const student = await context.newPage();
    await student.goto(extraLink);
    await expect(student.getByText('45 minutes, 1.5 times the standard time.')).toBeVisible();
    await expect(student.getByLabel('Your name')).toHaveValue(person(4).name);
    await beginQuiz(student, extraLink, person(4).name, person(4).id);
    await answerItems(student, quiz, 7, right(4));
    files.push(await handInFile(student));
    await context.close();
  });

  await test.step('the others, each in a profile of their own', async () => {
    for (let number = 5; number <= 30; number += 1) {
      const context = await newStudent(browser, baseURL);
      const student = await context.newPage();
      await beginQuiz(student, link, person(number).name, person(number).id);
      await answerItems(student, quiz, 7, right(number));
      files.push({ ...(await handInFile(student)), name: `result-${String(number)}.txt` });
      await context.close();
    }
  });
  const last = files.at(-1);
  if (last) last.text = last.text.replace(/[a-z](?=[A-Z])/, (letter) => (letter === 'q' ? 'r' : 'q'));
  const other = { ...quiz, assignment: { ...quiz.assignment, id: '0011223344556677' } };
  files.push({ name: 'other-quiz.txt', text: await sealedFile(other, { student: person(31), right: () => true }) });

  await page.getByRole('link', { name: 'Open the results' }).click();
  await giveFiles(page.getByLabel('Result files'), files.map(asFile));
  await expect(page.getByRole('status').filter({ hasText: '29 results added, 2 set aside.' })).toBeVisible();
  await expect(page.getByText('result-30.txt: The code is damaged')).toBeVisible();
  await expect(page.getByText('other-quiz.txt: This result belongs to another quiz')).toBeVisible();
  const rows = page.locator('.class-grades tbody tr');
  await expect(rows).toHaveCount(29);
  for (let number = 1; number < 30; number += 1) {
    const row = rows.filter({ hasText: person(number).name });
    await expect(row.locator('td').nth(1)).toHaveText(`${String(number % 8)} of 7`);
    await expect(row.locator('td').nth(3)).toHaveText((number % 8) / 7 >= 0.7 ? '✓ Yes' : '✕ No');
  }
  await expect(page.getByText('What these results cannot show')).toBeVisible();
  await expect(page.getByText(/the seal does not show who made it/)).toHaveCount(1);
  await expect(rows.filter({ hasText: person(3).name })).toContainText('Late');
  await expect(page.locator('.class-late')).toHaveCount(1);
  await expect(rows.filter({ hasText: person(4).name })).toContainText('Sat with 1.5 times the time, as granted.');

  await test.step('the same files again are copies', async () => {
    await giveFiles(page.getByLabel('Result files'), files.slice(0, 2).map(asFile));
    await expect(page.getByText('A second copy of the result of Student 01')).toBeVisible();
    await expect(rows).toHaveCount(29);
  });

  await test.step('a mark of the educator’s own, with its reason, goes into the export and outlives a reload', async () => {
    await page.getByRole('button', { name: person(5).name }).click();
    await page.getByLabel('Mark out of 7').fill('6.5');
    await page.getByLabel('Reason').fill('Item 2 was unclear.');
    await page.getByRole('button', { name: 'Set this mark' }).click();
    await expect(page.getByRole('button', { name: 'Back to the recomputed mark' })).toBeVisible();
    await page.reload();
    await expect(rows.filter({ hasText: person(5).name })).toContainText('6.5 of 7 (by you; 5 right)');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save for Moodle' }).click()]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('S5,Student 05,6.5,Item 2 was unclear.');
    expect(csv.trim().split('\r\n')).toHaveLength(30);
    const list = 'First name,Last name,ID number,Groups\nStudent,05,S5,A\nAda,Late,S99,A\n';
    await giveFiles(page.getByLabel('Class list from Canvas or Moodle'), {
      name: 'participants.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await expect(page.getByText('Moodle: 2 students on the list, 1 result matched.')).toBeVisible();
    await expect(page.getByText('1 student without a result')).toBeVisible();
    const [whole] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save for Moodle, whole class' }).click(),
    ]);
    expect(
      readFileSync(await whole.path(), 'utf8')
        .split('\r\n')
        .slice(1),
    ).toEqual(['Student,05,S5,6.5,Item 2 was unclear.', 'Ada,Late,S99,,', '']);
  });

  await test.step('the log of an attempt plays back', async () => {
    await page.getByRole('button', { name: 'Grades', exact: true }).click();
    await page.getByRole('button', { name: person(2).name }).click();
    await expect(page.getByText(/Ended the quiz/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Step back' }).click();
    await expect(page.locator('label[for="step"]')).toContainText('Answered item 7');
    await page.getByText('The whole log').click();
    await expect(page.locator('.class-log')).toContainText('Opened the page again');
  });

  await test.step('item analysis counts the same answers and draws no verdict from 29', async () => {
    await page.getByRole('button', { name: 'Back to the table' }).click();
    await page.getByRole('button', { name: 'Item analysis' }).click();
    await expect(page.getByText('With 29 students, counts can be read')).toBeVisible();
    const first = page.getByRole('region', { name: 'Figures of every item' }).locator('tbody tr').first();
    const facilityOfFirst = Array.from({ length: 29 }, (_, at) => at + 1).filter((number) => number % 8 > 0).length;
    await expect(first.locator('td').first()).toHaveText(`${String(facilityOfFirst)} of 29`);
    await clean(page);
  });
});

test('a key saved under a passphrase opens the results on another device, and no other does @desktop-only', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await buildQuiz(page, { title: 'Keys', count: 3 });
  const { quiz } = await quizOfLink(page, link);
  const file = asFile({ name: 'ana.txt', text: await sealedFile(quiz, { student: person(1), right: () => true, beginsAt: Date.now() }) });
  await page.goto('./teach/keys/');
  await expect(page.getByText('No copy was saved yet')).toBeVisible();
  await page.getByText('Save a copy', { exact: true }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('four odd words here');
  await page.getByLabel('The same again').fill('four odd words here');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy of the key' }).click(),
  ]);
  const saved = { name: download.suggestedFilename(), mimeType: 'application/json', buffer: readFileSync(await download.path()) };
  await expect(page.getByText(/Copy saved/)).toBeVisible();
  await clean(page);

  const context = await newStudent(browser, baseURL);
  const colleague = await context.newPage();
  await colleague.goto('./teach/results/');
  await colleague.getByText('One that is not on this device').click();
  await colleague.getByLabel('Its link').fill(link);
  await colleague.getByRole('button', { name: 'Open it' }).click();
  await expect(colleague.getByText('The key of this quiz is not on this device')).toBeVisible();
  await giveFiles(colleague.getByLabel('Result files'), file);
  await expect(colleague.getByText(/The key that opens this result is not on this device/)).toBeVisible();
  await colleague.getByRole('link', { name: 'Restore it from its saved copy' }).click();
  await giveFiles(colleague.getByLabel('Saved copy of a key'), saved);
  await colleague.getByLabel('Its passphrase').fill('four odd words');
  await colleague.getByRole('button', { name: 'Restore the key' }).click();
  await expect(colleague.getByText('The passphrase does not open this key')).toBeVisible();
  await colleague.getByLabel('Its passphrase').fill('four odd words here');
  await colleague.getByRole('button', { name: 'Restore the key' }).click();
  await expect(colleague.getByText('is on this device.')).toBeVisible();
  await colleague.goto('./teach/results/');
  await colleague.getByRole('button', { name: 'Keys', exact: true }).click();
  await giveFiles(colleague.getByLabel('Result files'), file);
  await expect(colleague.locator('.class-grades tbody tr')).toContainText('3 of 3');
  await context.close();
});

test('before opening, after closing and without feedback, the quiz says so', async ({ page, browser, baseURL }) => {
  const link = await buildQuiz(page, { title: 'Doors', count: 2, feedback: 'never', closes: local(Date.now() + day) });
  const { quiz } = await quizOfLink(page, link);
  const context = await newStudent(browser, baseURL);
  const student = await context.newPage();
  await student.goto(link);
  await expect(student.getByText('Your educator gives you the result.')).toBeVisible();
  await clean(student);
  await beginQuiz(student, link, 'Ana', '1');
  await answerItems(student, quiz, 2, () => true);
  await handInFile(student);
  await expect(student.getByText('2 of 2 right')).toHaveCount(0);
  await clean(student);
  // The practice report does not tell either.
  await student.goto(student.url().replace(/teach\/take\/#result=/, 'practice/report/#'));
  await student.waitForURL(/teach\/take/);
  await expect(student.getByText('Hand in your result')).toBeVisible();
  await context.close();
});

test('a link that was damaged, a file that is no quiz and a handed-over selection each say what happened @desktop-only', async ({
  page,
}) => {
  await page.goto('./teach/take/#a=eNoDAAAAAAE');
  await expect(page.getByRole('alert')).toContainText('This quiz link is damaged');
  await giveFiles(page.getByLabel('Quiz file'), { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1}') });
  await expect(page.getByRole('alert')).toContainText('This is not a quiz file for students');
  await clean(page);
  const catalog = (await (await page.request.get('./bank/catalog.json')).json()) as { items: { id: string }[] };
  const ids = catalog.items.slice(0, 3).map((item) => item.id);
  await page.goto(`./teach/#items=${ids.join(',')},gone-999,<b>`);
  await expect(page.getByText('3 items taken over from the question browser. 1 item could not be')).toBeVisible();
  await expect(page.getByText('3 bank items in the quiz')).toBeVisible();
});

test('quizzes are duplicated, edited, previewed, exported and deleted with an undo', async ({ page }) => {
  await buildQuiz(page, { title: 'First', count: 2, own: true, feedback: 'each' });
  await clean(page);
  await page.getByRole('button', { name: 'Show the QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the quiz link' })).toBeVisible();
  await page.getByRole('button', { name: 'Duplicate “First”' }).click();
  await clean(page);
  await page.getByRole('button', { name: 'Save and get the link' }).click();
  await expect(page.getByRole('heading', { name: 'First (copy)', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Edit “First (copy)”' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Second');
  await page.getByRole('button', { name: 'Save and get the link' }).click();
  await page.getByRole('button', { name: 'Delete “Second”' }).click();
  await expect(page.getByRole('heading', { name: 'Second', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Second', exact: true })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export “Second”' }).click()]);
  expect(download.suggestedFilename()).toBe('quiz-second-for-educators.json');
  // A preview is sat as a student would, feedback on typed-in items included, and hands nothing in.
  await page.getByRole('button', { name: 'Link “Second”' }).click();
  await page.getByRole('link', { name: 'Preview as a student' }).click();
  await page.getByRole('button', { name: 'Go to the quiz' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  for (let item = 0; item < 3; item += 1) {
    await page.locator('.exam-option label').first().click();
    await page.getByRole('button', { name: 'Check my answer' }).click();
    await expect(page.getByText('✓ Correct')).toBeVisible();
    if (item < 2) await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Review and end' }).click();
  await page.getByRole('button', { name: 'End the quiz' }).click();
  await page.getByRole('button', { name: 'Yes, end the quiz' }).click();
  await expect(page.getByText('there is nothing to hand in')).toBeVisible();
});

test('a quiz prints in four forms, and a typed paper joins the gradebook', async ({ page }) => {
  await buildQuiz(page, { title: 'Paper', count: 8 });
  await page.getByRole('link', { name: 'Print on paper' }).click();
  for (const form of ['B', 'C', 'D']) await page.getByLabel(`Form ${form}`).check();
  await expect(page.locator('article.class-sheet')).toHaveCount(12);
  await clean(page);
  const key = await page.getByRole('article', { name: 'Key, form C' }).locator('li strong').allInnerTexts();
  await page.getByLabel('Name', { exact: true }).fill('Ben');
  await page.getByLabel('Form', { exact: true }).selectOption('C');
  // Papers are typed in days later; the day they were sat decides whether they are late.
  await expect(page.getByLabel('Sat on')).toHaveValue(local(Date.now()).slice(0, 10));
  await page.getByLabel('Sat on').fill('2026-03-02');
  await page.getByLabel('Answers', { exact: true }).fill(`-${key.slice(1).join('').toLowerCase()}`);
  await page.getByRole('button', { name: 'Score it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Ben: 7 of 8 right.' })).toBeVisible();
  await page.getByRole('link', { name: 'Open the results' }).click();
  await expect(page.locator('.class-grades tbody tr')).toContainText('7 of 8');
  await clean(page);
});

/** What has the keyboard now. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? 'nothing' : (activeElement?.textContent.trim() ?? '');
  });

/** Results of students numbered from `from` on, each with one right answer. */
async function resultFiles(quiz: Quiz, from: number, count: number) {
  const files = [];
  for (let number = from; number < from + count; number += 1) {
    const way = { student: person(number), right: (item: number) => item < 1, beginsAt: Date.now() - 3_600_000 };
    files.push({ name: `result-${String(number)}.txt`, text: await sealedFile(quiz, way) });
  }
  return files;
}

test('drops, marks and notes that meet on the bench are all kept @desktop-only', async ({ page }) => {
  const link = await buildQuiz(page, { title: 'Busy (3)', count: 3 });
  const { quiz } = await quizOfLink(page, link);
  const files = await resultFiles(quiz, 1, 65);
  await page.getByRole('link', { name: 'Open the results' }).click();
  const input = page.getByLabel('Result files');
  const rows = page.locator('.class-grades tbody tr');

  await test.step('a drop while another is read joins it, and copies between the two are named', async () => {
    await giveFiles(input, files.slice(0, 60).map(asFile));
    await giveFiles(input, [...files.slice(58, 60), ...files.slice(60)].map(asFile));
    await expect(page.getByText('65 students.')).toBeVisible();
    await expect(page.getByText('A second copy of the result of Student 60')).toBeVisible();
  });

  await test.step('a note and a mark, one right after the other, and a mark while files come in', async () => {
    await page.getByRole('button', { name: person(5).name }).click();
    await page.getByLabel('Mark out of 3').fill('2.5');
    await page.getByLabel('Reason').fill('Unclear.');
    await page.getByLabel('Note', { exact: true }).fill('Spoke to Ana.');
    await giveFiles(input, (await resultFiles(quiz, 66, 40)).map(asFile));
    await page.getByRole('button', { name: 'Set this mark' }).click();
    await expect(page.getByRole('status').filter({ hasText: '40 results added' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Back to the recomputed mark' })).toBeVisible();
    await page.reload();
    const row = rows.filter({ hasText: person(5).name });
    await expect(row).toContainText('2.5 of 3 (by you; 1 right)');
    await expect(row).toContainText('Note: Spoke to Ana.');
    await expect(page.getByText('105 students.')).toBeVisible();
  });

  await test.step('printed feedback carries nothing of the bench', async () => {
    await page.getByRole('button', { name: person(5).name }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.class-title')).toBeHidden();
    for (const status of await page.getByRole('status').all()) await expect(status).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('a result taken off can be put back, and the focus follows', async () => {
    await page.getByRole('button', { name: 'Back to the table' }).click();
    expect(await focused(page)).toBe(person(5).name);
    await page.getByRole('button', { name: person(6).name }).click();
    await page.getByRole('button', { name: 'Remove this result' }).click();
    await expect(page.getByText('The result of Student 06 was removed')).toBeVisible();
    expect(await focused(page)).toBe('Undo');
    await expect(page.getByText('104 students.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('105 students.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('105 students.')).toBeVisible();
    expect(await focused(page)).toBe('Busy (3)');
  });

  await test.step('a spreadsheet reads the accents, and a title that Canvas would pass over is named', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
    expect([...readFileSync(await download.path()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    await expect(page.getByText('The title ends in “(3)”, which Canvas reads as the number of an assignment')).toBeVisible();
  });

  await test.step('deleting the quiz takes its results along, and the undo brings them back', async () => {
    await page.goto('./teach/');
    await page.getByRole('button', { name: 'Delete “Busy (3)”' }).click();
    await expect(page.getByText('was deleted from this device with 105 results')).toBeVisible();
    expect(await storedResults(page)).toBe(0);
    expect(await focused(page)).toBe('Undo');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: 'Busy (3)', exact: true })).toBeVisible();
    expect(await storedResults(page)).toBe(105);
    expect(await focused(page)).toBe('Your quizzes');
  });
});

const storedResults = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('primary-source-classroom');
        request.onerror = () => {
          reject(new Error('not opened'));
        };
        request.onsuccess = () => {
          const count = request.result.transaction('results').objectStore('results').count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );

test('two tabs change one bench and neither loses what the other kept @desktop-only', async ({ page, context }) => {
  const link = await buildQuiz(page, { title: 'Two tabs', count: 3 });
  const { quiz } = await quizOfLink(page, link);
  await page.getByRole('link', { name: 'Open the results' }).click();
  await giveFiles(page.getByLabel('Result files'), (await resultFiles(quiz, 1, 1)).map(asFile));
  await page.getByRole('button', { name: person(1).name }).click();
  const other = await context.newPage();
  await other.goto(`./teach/paper/#quiz=${quiz.assignment.id}`);
  await other.getByLabel('Name', { exact: true }).fill('Ben');
  await other.getByLabel('Answers', { exact: true }).fill('AAA');
  await other.getByRole('button', { name: 'Score it' }).click();
  await expect(other.getByText('1 paper typed in')).toBeVisible();
  await page.getByLabel('Note', { exact: true }).fill('Late bus.');
  await page.getByRole('button', { name: 'Back to the table' }).click();
  // The change in this tab met the paper of the other.
  await expect(page.locator('.class-grades tbody tr')).toHaveCount(2);
  await other.getByRole('button', { name: 'Remove the paper of Ben' }).click();
  await expect(other.getByText('The paper of Ben was removed.')).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByText('1 paper typed in')).toBeVisible();
  await page.reload();
  await expect(page.locator('.class-grades tbody tr')).toHaveCount(2);
  await expect(page.locator('.class-grades tbody tr').filter({ hasText: person(1).name })).toContainText('Note: Late bus.');
});

test('a quiz half made waits on this device, and items from the browser can be added to it or to a saved one', async ({ page }) => {
  const catalog = (await (await page.request.get('./bank/catalog.json')).json()) as { items: { id: string }[] };
  const ids = catalog.items.slice(0, 4).map((item) => item.id);
  await page.goto('./teach/');
  await page.getByRole('button', { name: 'New quiz' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Half made');
  await page.getByRole('button', { name: 'Type in an item' }).click();
  await page.getByLabel('Question', { exact: true }).fill('Which number is even?');
  await expect(page.getByText('This quiz is kept here meanwhile')).toBeVisible();
  await page.getByRole('link', { name: 'question browser' }).click();
  await page.goto(`./teach/#items=${ids.slice(0, 3).join(',')}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: '3 items from the question browser' })).toBeVisible();
  await clean(page);
  await page.getByRole('button', { name: 'Add to this quiz' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Half made');
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue('Which number is even?');
  await expect(page.getByText('3 bank items in the quiz')).toBeVisible();

  await test.step('an unfinished item of one’s own is told in plain words, and empty options at the end are dropped', async () => {
    const understand = page.getByLabel(/results cannot be opened without this key/);
    await understand.check();
    await page.getByRole('button', { name: 'Make the key' }).click();
    await expect(page.getByLabel('Results are sealed for')).toBeFocused();
    await page.getByLabel('Option A', { exact: true }).fill('11');
    await page.getByLabel('Option C', { exact: true }).fill('12');
    await page.getByRole('button', { name: 'Save and get the link' }).click();
    await expect(page.getByRole('alert')).toHaveText(/Your item 1: option B is empty/);
    await page.getByLabel('Option B', { exact: true }).fill('13');
    await page.getByRole('button', { name: 'Remove this item' }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByLabel('Option C', { exact: true })).toHaveValue('12');
    await page.getByRole('button', { name: 'Save and get the link' }).click();
    const link = await page.getByLabel('Link for students').inputValue();
    expect((await quizOfLink(page, link)).assignment.own[0]?.options).toEqual(['11', '13', '12']);
    expect(await focused(page)).toBe('Hand out “Half made”');
    await expect(page.getByRole('heading', { name: 'Not finished' })).toHaveCount(0);
  });

  await test.step('the focus goes with what was pressed', async () => {
    await page.getByRole('button', { name: 'Show the QR code' }).click();
    await expect(page.getByRole('img', { name: 'QR code of the quiz link' })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.querySelector('svg') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: 'Link “Half made”' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Hand out “Half made”' })).toBeFocused();
  });

  await test.step('to a saved quiz, whose order of items can no longer change', async () => {
    await page.goto(`./teach/#items=${ids.join(',')}`);
    await page.reload();
    await page.getByRole('button', { name: 'Add to this quiz' }).click();
    await expect(page.getByText('4 bank items in the quiz')).toBeVisible();
    await expect(page.getByLabel('Order of items and options')).toBeDisabled();
    await clean(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('“Half made” was not saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Go on “Half made”' }).click();
    await expect(page.getByText('4 bank items in the quiz')).toBeVisible();
  });
});

test('a quiz that comes in again leaves the newer one and its extra time @desktop-only', async ({ page }) => {
  const link = await buildQuiz(page, { title: 'Once', count: 2 });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export “Once”' }).click()]);
  const older = { name: 'older.json', mimeType: 'application/json', buffer: readFileSync(await download.path()) };
  await page.getByText('Extra time for a student').click();
  await page.getByLabel('Student', { exact: true }).fill('Ana');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByLabel('Link for Ana')).toBeVisible();
  await page.getByRole('button', { name: 'Edit “Once”' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Twice');
  await page.getByRole('button', { name: 'Save and get the link' }).click();
  await expect(page.getByRole('heading', { name: 'Hand out “Twice”' })).toBeVisible();
  await giveFiles(page.getByLabel('Import a quiz'), older);
  await expect(page.getByText('“Twice” was on this device already, saved later than the file.')).toBeVisible();
  await page.goto('./teach/results/');
  await page.getByText('One that is not on this device').click();
  await page.getByLabel('Its link').fill(link);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('“Twice” was on this device already, and the link holds another version.')).toBeVisible();
  await page.goto('./teach/');
  await page.getByRole('button', { name: 'Link “Twice”' }).click();
  await expect(page.getByText('Extra time for a student (1 granted)')).toBeVisible();
});

test('a key without a copy goes only after a true warning, and a second press makes no twin @desktop-only', async ({ page }) => {
  await page.goto('./teach/keys/');
  await page.getByLabel(/results cannot be opened without this key/).check();
  const make = page.getByRole('button', { name: 'Make the key' });
  await make.click();
  await expect(page.getByRole('heading', { name: 'My classes' })).toBeFocused();
  await expect(make).toBeDisabled();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('can then never be opened again')).toBeFocused();
  await clean(page);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('heading', { name: 'My classes' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'My classes' })).toHaveCount(1);
});
