/** Packages made on the site, run in a learning system: begun, left, taken up again, passed, failed, and when the system does not keep. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { startLms, type Lms } from './lms-server.ts';

const gift = [1, 2, 3, 4]
  .map((at) => `::q-${String(at)}::Question ${String(at)}?{=right one#So it is. ~wrong one#It is not. ~other one}\n`)
  .join('\n');

/** The package as the site makes it from pasted questions. */
async function packageOf(page: Page, format: string, rules: { pass?: string; reasons?: string } = {}): Promise<Uint8Array> {
  await page.goto('./teach/import/');
  await page.getByText('Paste text instead').click();
  await page.getByLabel('Text with questions').fill(gift);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('radio', { name: 'A file for another program' }).check();
  await page.getByLabel('Format').selectOption(format);
  await page.getByLabel('Pass mark, percent').fill(rules.pass ?? '75');
  await page.getByLabel(rules.reasons ?? 'After each answer, which then stands').check();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Save as ${format}` }).click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** What the browser complains of, and what is asked of other places. */
function watch(page: Page, lms: Lms): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    // The run-time itself complains where the test makes the system refuse.
    if (message.type() === 'error' && !/Failed to load resource|SCORM ?Error/i.test(message.text())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(lms.origin)) heard.push(request.url());
  });
  return heard;
}

async function answer(quiz: FrameLocator | Page, words: 'right one' | 'wrong one'): Promise<void> {
  await quiz.getByRole('radio', { name: words }).check();
  await quiz.getByRole('button', { name: 'Check the answer' }).click();
  await expect(quiz.getByText(words === 'right one' ? 'So it is.' : 'It is not.')).toBeVisible();
}
async function answerAll(quiz: FrameLocator | Page, words: 'right one' | 'wrong one', from = 1): Promise<void> {
  for (let at = from; at <= 4; at += 1) {
    await expect(quiz.getByRole('heading', { name: `Question ${String(at)} of 4` })).toBeVisible();
    await answer(quiz, words);
    await quiz.getByRole('button', { name: at === 4 ? 'Finish the quiz' : 'Next question' }).click();
  }
  await quiz.getByRole('button', { name: 'Finish now' }).click();
}

const names = {
  '1.2': {
    format: 'SCORM 1.2 package',
    exit: 'cmi.core.exit',
    normal: '',
    begun: { 'cmi.core.lesson_status': 'incomplete' },
    passed: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' },
    failed: { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '0' },
    response: 'cmi.interactions.0.student_response',
  },
  '2004': {
    format: 'SCORM 2004 package',
    exit: 'cmi.exit',
    normal: 'normal',
    begun: { 'cmi.completion_status': 'incomplete' },
    passed: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '1' },
    failed: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed', 'cmi.score.scaled': '0' },
    response: 'cmi.interactions.0.learner_response',
  },
} as const;

for (const version of ['1.2', '2004'] as const) {
  const { format, exit, normal, begun, passed, failed, response } = names[version];

  test(`SCORM ${version}: left, taken up again and passed; failed; told again when it was not kept`, async ({ page }) => {
    const lms = await startLms(await packageOf(page, format));
    try {
      const heard = watch(page, lms);
      const quiz = page.frameLocator('#content');
      const last = () => lms.commits.at(-1) ?? {};
      const open = async (given: Record<string, string> = {}) => {
        lms.given = given;
        await page.goto(`${lms.origin}/lms.html?version=${version}`);
      };

      await open();
      await expect(quiz.getByRole('heading', { name: 'Question 1 of 4' })).toBeVisible();
      expect((await new AxeBuilder({ page }).include('#content').analyze()).violations).toEqual([]);
      await answer(quiz, 'right one');
      await quiz.getByRole('button', { name: 'Next question' }).click();
      await expect(quiz.getByRole('heading', { name: 'Question 2 of 4' })).toBeFocused();
      expect(last()).toMatchObject({ ...begun, [response]: 'a' });
      await quiz.getByRole('button', { name: 'Leave and go on later' }).click();
      await expect(quiz.getByText('Your answers are kept.')).toBeVisible();
      expect(last()[exit]).toBe('suspend');

      // The next session begins where this one ended, with what the system kept of it.
      const suspend = last()['cmi.suspend_data'];
      await open({ 'cmi.suspend_data': String(suspend), ...begun });
      await expect(quiz.getByText('1 of 4 answered')).toBeVisible();
      await answerAll(quiz, 'right one', 2);
      await expect(quiz.getByRole('heading', { name: 'Passed' })).toBeFocused();
      expect(last()).toMatchObject(passed);
      await quiz.getByText('Right', { exact: true }).first().click();
      await expect(quiz.getByText('So it is.').first()).toBeVisible();
      expect((await new AxeBuilder({ page }).include('#content').analyze()).violations).toEqual([]);
      await quiz.getByRole('button', { name: 'Hand in and close' }).click();
      await expect(quiz.getByText('You can close this window.')).toBeVisible();
      expect(last()).toMatchObject({ ...passed, [exit]: normal });

      await open();
      lms.refuses = true;
      await quiz.getByRole('radio', { name: 'wrong one' }).check();
      await expect(quiz.getByRole('alert')).toContainText('did not keep your last answers');
      lms.refuses = false;
      await quiz.getByRole('button', { name: 'Try again now' }).click();
      await expect(quiz.getByRole('alert')).toHaveCount(0);
      expect(last()).toMatchObject(begun);
      await answerAll(quiz, 'wrong one');
      await expect(quiz.getByRole('heading', { name: 'Not passed' })).toBeVisible();
      expect(last()).toMatchObject(failed);
      // Whoever closes the window is handed in as well.
      const before = lms.commits.length;
      await page.goto(`${lms.origin}/lms.js`);
      await expect.poll(() => lms.commits.length).toBeGreaterThan(before);
      expect(last()).toMatchObject({ ...failed, [exit]: normal });
      expect(heard).toEqual([]);
    } finally {
      await lms.close();
    }
  });
}

const cmi5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveOn = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
interface Statement {
  id: string;
  actor: unknown;
  verb: { id: string };
  object: { id: string };
  result?: { score?: { scaled: number }; success?: boolean; completion?: boolean; duration?: string; response?: string };
  context: {
    registration: string;
    contextActivities: { category?: { id: string }[]; grouping: { id: string }[] };
    extensions: Record<string, unknown>;
  };
  timestamp: string;
}

/** What cmi5 asks of the statements of one session (chapters 7 and 9), each fault in a sentence. */
function cmi5Faults(
  statements: readonly Statement[],
  launch: { activityId: string; registration: string; session: string; actor: unknown },
): string[] {
  const faults: string[] = [];
  const verb = ({ verb: { id } }: Statement) => id.split('/').at(-1) ?? '';
  const ask = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  ask(statements[0] !== undefined && verb(statements[0]) === 'initialized', 'the first is not initialized');
  const end = statements.at(-1);
  ask(end !== undefined && verb(end) === 'terminated', 'the last is not terminated');
  for (const once of ['initialized', 'terminated', 'completed', 'passed', 'failed'])
    ask(statements.filter((each) => verb(each) === once).length < 2, `${once} twice`);
  ask(!(statements.some((each) => verb(each) === 'passed') && statements.some((each) => verb(each) === 'failed')), 'passed and failed');
  for (const each of statements) {
    const { result, context, object, actor } = each;
    const categories = (context.contextActivities.category ?? []).map(({ id }) => id);
    const defined = verb(each) !== 'answered';
    const judges = defined && (result?.success !== undefined || result?.completion !== undefined);
    ask(categories.includes(cmi5) === defined, `${verb(each)}: category of cmi5`);
    ask(categories.includes(moveOn) === judges, `${verb(each)}: category of move on`);
    ask(context.registration === launch.registration, `${verb(each)}: registration`);
    ask(context.extensions['https://w3id.org/xapi/cmi5/context/extensions/sessionid'] === launch.session, `${verb(each)}: session`);
    ask(
      context.contextActivities.grouping.some(({ id }) => id === 'urn:publisher'),
      `${verb(each)}: grouping of the template`,
    );
    ask((object.id === launch.activityId) === defined, `${verb(each)}: object`);
    ask(JSON.stringify(actor) === JSON.stringify(launch.actor), `${verb(each)}: actor`);
    ask(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(each.id), `${verb(each)}: id`);
    ask(/^\d{4}-\d\d-\d\dT.*Z$/.test(each.timestamp), `${verb(each)}: timestamp`);
    if (['terminated', 'completed', 'passed', 'failed'].includes(verb(each)))
      ask(/^PT[\d.HMS]+$/.test(result?.duration ?? ''), `${verb(each)}: duration`);
    if (['passed', 'failed'].includes(verb(each))) {
      ask(typeof result?.score?.scaled === 'number', `${verb(each)}: score`);
      ask(context.extensions['https://w3id.org/xapi/cmi5/context/extensions/masteryscore'] === 0.75, `${verb(each)}: mastery score`);
    } else ask(result?.score === undefined, `${verb(each)}: a score`);
  }
  return faults;
}

test('cmi5: begun, left, taken up again, passed; its statements keep the rules; told again when they were not taken', async ({ page }) => {
  const lms = await startLms(await packageOf(page, 'cmi5 package'));
  try {
    const heard = watch(page, lms);
    const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example.org', name: '1625378' } };
    const launch = { activityId: 'https://lms.example.org/au/7', registration: '0d9ad4ee-4b52-4dbf-8ef7-7e7d2a2d3a0e', actor };
    const begin = async (session: string) => {
      lms.launchData = {
        contextTemplate: {
          contextActivities: { grouping: [{ id: 'urn:publisher' }] },
          extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
        },
        launchMode: 'Normal',
        masteryScore: 0.75,
        moveOn: 'Passed',
      };
      lms.statements = [];
      const query = new URLSearchParams({
        endpoint: `${lms.origin}/xapi/`,
        fetch: `${lms.origin}/token`,
        actor: JSON.stringify(actor),
        registration: launch.registration,
        activityId: launch.activityId,
      });
      await page.goto(`${lms.origin}/package/index.html?${query.toString()}`);
    };
    const told = () => lms.statements as unknown as Statement[];
    const verbs = () => told().map(({ verb }) => verb.id.split('/').at(-1));

    await begin('one');
    await answer(page, 'right one');
    await page.getByRole('button', { name: 'Next question' }).click();
    // The question before has the same words, and is answered: of it the answer would be there before it is given.
    await expect(page.getByRole('heading', { name: 'Question 2 of 4' })).toBeVisible();
    lms.refuses = true;
    await answer(page, 'right one');
    await expect(page.getByRole('alert')).toContainText('did not keep your last answers');
    lms.refuses = false;
    await page.getByRole('button', { name: 'Try again now' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('button', { name: 'Leave and go on later' }).click();
    await expect(page.getByText('Your answers are kept.')).toBeVisible();
    expect(verbs()).toEqual(['initialized', 'answered', 'answered', 'terminated']);
    expect(cmi5Faults(told(), { ...launch, session: 'one' })).toEqual([]);
    expect(told()[1]?.result).toMatchObject({ response: 'a', success: true });

    await begin('two');
    await expect(page.getByText('2 of 4 answered')).toBeVisible();
    await page.getByRole('button', { name: 'Next question' }).click();
    await answerAll(page, 'right one', 3);
    await expect(page.getByRole('heading', { name: 'Passed' })).toBeVisible();
    await page.getByRole('button', { name: 'Hand in and close' }).click();
    await expect(page.getByText('You can close this window.')).toBeVisible();
    expect(verbs()).toEqual(['initialized', 'answered', 'answered', 'passed', 'completed', 'terminated']);
    expect(cmi5Faults(told(), { ...launch, session: 'two' })).toEqual([]);

    // Opened again after that: nothing is judged a second time, and closing the window ends the session.
    await begin('three');
    await expect(page.getByRole('heading', { name: 'Passed' })).toBeVisible();
    await page.goto(`${lms.origin}/lms.js`);
    await expect.poll(verbs).toEqual(['initialized', 'terminated']);

    // Another learner, who fails.
    lms.states.clear();
    await begin('four');
    await answerAll(page, 'wrong one');
    await expect(page.getByRole('heading', { name: 'Not passed' })).toBeVisible();
    await page.getByRole('button', { name: 'Hand in and close' }).click();
    await expect(page.getByText('You can close this window.')).toBeVisible();
    expect(verbs()).toEqual(['initialized', 'answered', 'answered', 'answered', 'answered', 'failed', 'completed', 'terminated']);
    expect(cmi5Faults(told(), { ...launch, session: 'four' })).toEqual([]);
    expect(heard).toEqual([]);
  } finally {
    await lms.close();
  }
});

test('in a frame of 320 pixels nothing runs over, and the keyboard alone sits a quiz whose reasons come at the end', async ({ page }) => {
  const lms = await startLms(await packageOf(page, 'SCORM 2004 package', { reasons: 'After the whole quiz' }));
  try {
    await page.goto(`${lms.origin}/lms.html?version=2004`);
    const quiz = page.frameLocator('#content');
    for (let at = 1; at <= 4; at += 1) {
      await expect(quiz.getByRole('heading', { name: `Question ${String(at)} of 4` })).toBeVisible();
      await quiz.getByRole('radio').first().focus();
      await page.keyboard.press('Space');
      await expect(quiz.getByText(`${String(at)} of 4 answered`)).toBeVisible();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await expect(quiz.getByRole('heading', { name: 'Finish the quiz?' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(quiz.getByRole('heading', { name: '4 questions with reasons' })).toBeVisible();
    const over = await quiz.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(over).toBe(0);
  } finally {
    await lms.close();
  }
});

test('opened outside of a learning system, the quiz says that nothing is recorded', async ({ page }) => {
  const lms = await startLms(await packageOf(page, 'SCORM 1.2 package'));
  try {
    await page.goto(`${lms.origin}/package/index.html`);
    await expect(page.getByText('No learning system was found, so nothing is recorded.')).toBeVisible();
    await answerAll(page, 'right one');
    await expect(page.getByRole('heading', { name: 'Passed' })).toBeVisible();
  } finally {
    await lms.close();
  }
});
