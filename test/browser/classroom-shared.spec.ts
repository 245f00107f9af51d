/** A quiz whose result only the educator gives, sat by two students on one computer. */
import { expect, test } from '@playwright/test';
import { answerItems, beginQuiz, buildQuiz, handInFile, newStudent, quizOfLink } from './classroom-steps.ts';

test('two students share a computer, and neither a preview nor My progress tells what the quiz does not', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await buildQuiz(page, { title: 'Shared', count: 2, feedback: 'never' });
  const { quiz } = await quizOfLink(page, link);
  const context = await newStudent(browser, baseURL);
  const student = await context.newPage();
  await beginQuiz(student, link, 'Ana Díaz', '1');
  await answerItems(student, quiz, 2, () => true);
  expect((await handInFile(student)).name).toBe('result-shared-ana-diaz.txt');

  // The link of a preview, made by hand, is the quiz and no more.
  await student.goto('./practice/');
  await student.goto(link.replace('#a=', '#preview='));
  await expect(student.getByText('as many as this quiz allows')).toBeVisible();
  await expect(student.getByText('This is a preview')).toHaveCount(0);

  await student.getByRole('button', { name: 'I am someone else' }).click();
  await expect(student.getByLabel('Your name')).toBeFocused();
  await expect(student.getByText('Ana Díaz')).toHaveCount(0);
  // The same student under the same name and ID has no second attempt.
  await student.getByLabel('Your name').fill('ana díaz');
  await student.getByLabel('Your student ID').fill('1');
  await student.getByRole('button', { name: 'Go to the quiz' }).click();
  await expect(student.getByText('as many as this quiz allows')).toBeVisible();
  await student.getByRole('button', { name: 'I am someone else' }).click();
  await student.getByLabel('Your name').fill('Ben');
  await student.getByLabel('Your student ID').fill('2');
  await student.getByRole('button', { name: 'Go to the quiz' }).click();
  await student.getByRole('button', { name: 'Begin' }).click();
  await answerItems(student, quiz, 2, () => false);
  await handInFile(student);

  const keys: string[] = [];
  student.on('request', (request) => {
    if (request.url().includes('/bank/keys/')) keys.push(request.url());
  });
  await student.goto('./progress/attempts/');
  await expect(student.getByText('as the quiz says')).toHaveCount(2);
  await student.getByRole('link', { name: 'Shared' }).first().click();
  await expect(student.getByText('Hand in your result')).toBeVisible();
  await student.goto('./progress/attempts/');
  await expect(student.getByText('as the quiz says')).toHaveCount(2);
  await expect(student.getByRole('heading', { name: 'What to work on' })).toHaveCount(0);
  expect(keys).toEqual([]);
  // On the educator's own device the preview is one.
  await page.goto(link.replace('#a=', '#preview='));
  await expect(page.getByText('This is a preview')).toBeVisible();
  await context.close();
});
