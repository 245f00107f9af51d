/** What educators and students do in the classroom's browser tests. */
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { BankItem, ItemKey } from '../../src/schemas/bank.ts';
import type { Assignment, Quiz } from '../../src/schemas/assignment.ts';
import { readAssignment } from '../../src/features/classroom/assignment-code.ts';
import { codeIn } from '../../src/features/classroom/find-code.ts';
import { makeQuiz } from '../../src/features/classroom/draft.ts';

export interface NewQuiz {
  title: string;
  count?: number;
  minutes?: string;
  own?: boolean;
  closes?: string;
  feedback?: string;
  identify?: string;
  pass?: string;
}

/** Makes a quiz in the builder, with a key when there is none; gives its link. */
export async function buildQuiz(page: Page, quiz: NewQuiz): Promise<string> {
  await page.goto('./teach/');
  await page.getByRole('button', { name: 'New quiz' }).click();
  await page.getByLabel('Title', { exact: true }).fill(quiz.title);
  await page.getByLabel('How many', { exact: true }).fill(String(quiz.count ?? 5));
  await page.getByRole('button', { name: /^Add \d+ items?$/ }).click();
  if (quiz.own === true) {
    await page.getByRole('button', { name: 'Type in an item' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Which number is even?');
    for (const [letter, text] of ['11', '12', '13', '15'].entries())
      await page.getByLabel(`Option ${'ABCD'.charAt(letter)}`, { exact: true }).fill(text);
    await page.getByLabel('B is right').check();
    await page.getByLabel('Why it is right').fill('Twelve divides by two.');
  }
  await page.getByLabel('Minutes', { exact: true }).fill(quiz.minutes ?? '30');
  if (quiz.closes !== undefined) await page.getByLabel('Closes', { exact: true }).fill(quiz.closes);
  if (quiz.feedback !== undefined) await page.getByLabel('Answers and reasons', { exact: true }).selectOption(quiz.feedback);
  if (quiz.identify !== undefined) await page.getByLabel('Students give').selectOption(quiz.identify);
  if (quiz.pass !== undefined) await page.getByLabel('Percent to pass').fill(quiz.pass);
  const understand = page.getByLabel(/results cannot be opened without this key/);
  if (await understand.isVisible()) {
    await understand.check();
    await page.getByRole('button', { name: 'Make the key' }).click();
    await expect(page.getByLabel('Results are sealed for')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Save and get the link' }).click();
  return page.getByLabel('Link for students').inputValue();
}

/** The quiz of a link as its educator has it, with the items and keys the site serves. */
export async function quizOfLink(page: Page, link: string): Promise<{ quiz: Quiz; assignment: Assignment }> {
  const read = await readAssignment(codeIn(link));
  if (!read.ok) throw new Error(read.problem);
  const get = async <T>(path: string) => (await (await page.request.get(`./bank/${path}`)).json()) as T;
  const ids = read.assignment.items.map((item) => item.id);
  const items = await Promise.all(ids.map((id) => get<BankItem>(`items/${id}.json`)));
  const keys = await Promise.all(ids.map((id) => get<ItemKey>(`keys/${id}.json`)));
  const made = await makeQuiz(read.assignment, items, new Map(keys.map((key) => [key.id, key])), Date.now());
  if (!made.ok) throw new Error(made.problem);
  expect(made.quiz.assignment.checksum).toBe(read.assignment.checksum);
  return { quiz: made.quiz, assignment: read.assignment };
}

export const newStudent = (browser: Browser, baseURL: string | undefined): Promise<BrowserContext> =>
  browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });

/** Opens a quiz link, says who it is, and begins. */
export async function beginQuiz(page: Page, link: string, name: string, id: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your student ID').fill(id);
  await page.getByRole('button', { name: 'Go to the quiz' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.locator('h1.exam-number')).toContainText(/\d+ of \d+/);
}

/** Stems may hold `**NOT**`; on the screen it is bold. */
const bare = (stem: string) => stem.replaceAll('**', '');

/** Answers the item on the screen. `right` is asked with the item's place in the quiz. */
async function answer(page: Page, quiz: Quiz, right: (item: number) => boolean): Promise<void> {
  const stem = (await page.locator('.exam-stem').innerText()).trim();
  const at = quiz.items.findIndex((item) => bare(item.stem).trim() === stem);
  const item = quiz.items[at];
  const key = quiz.keys.find((each) => each.id === item?.id)?.key ?? 0;
  const text = item?.options[right(at) ? key : (key + 1) % item.options.length] ?? '';
  await page
    .locator('.exam-option label')
    .filter({ has: page.locator('.exam-text', { hasText: exactly(text) }) })
    .click();
  await expect(page.locator('.exam-chosen')).toHaveCount(1);
}

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** Answers `count` items from the one on the screen, moving on after each. */
export async function answerItems(page: Page, quiz: Quiz, count: number, right: (item: number) => boolean): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const number = page.locator('h1.exam-number');
    const before = await number.innerText();
    await answer(page, quiz, right);
    const next = page.getByRole('button', { name: 'Next', exact: true });
    if ((await next.count()) === 0) return;
    await next.click();
    await expect(number).not.toHaveText(before);
  }
}

/** Ends the quiz, saves the result file and gives its text. */
export async function handInFile(page: Page): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Review and end' }).click();
  await page.getByRole('button', { name: 'End the quiz' }).click();
  await page.getByRole('button', { name: 'Yes, end the quiz' }).click();
  await page.waitForURL(/teach\/take\/#result=/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the result file' }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

export const asFile = ({ name, text }: { name: string; text: string }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
