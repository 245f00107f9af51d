/** The short journey in an engine that Playwright does not drive: home, a lesson, a mock that is begun, reloaded and ended, its report, its paper. */
import { cutItems, sheetsOf } from './paper.ts';
import { until, type Engine } from './engine.ts';

const quoted = (value: string) => JSON.stringify(value);

/** Waits until a heading reads so. */
const heading = (engine: Engine, text: string) =>
  until(`the heading "${text}"`, () =>
    engine
      .ask(`[...document.querySelectorAll('h1, h2')].some((each) => each.innerText.includes(${quoted(text)})) || null`)
      .catch(() => null),
  );

const words = (engine: Engine, text: string) =>
  until(`the words "${text}"`, () => engine.ask(`document.body.innerText.includes(${quoted(text)}) || null`).catch(() => null));

/** Presses the first button in view whose words begin so. */
const button = (engine: Engine, text: string) =>
  until(`the button "${text}"`, () =>
    engine
      .ask(
        `(() => { const found = [...document.querySelectorAll('button:not(:disabled)')].find((each) => each.checkVisibility() && each.innerText.trim().startsWith(${quoted(text)})); found?.click(); return found ? true : null; })()`,
      )
      .catch(() => null),
  );

/** Says of a printed page how many items no sheet has whole. */
async function paper(engine: Engine, what: string, item: string, parts: string): Promise<string> {
  const pdf = await engine.print();
  if (!pdf) return `${what}: the driver of this browser prints no PDF, so its sheets were not looked at`;
  const sheets = await sheetsOf(pdf);
  const items = (await engine.ask(
    `[...document.querySelectorAll(${quoted(item)})].map((each) => [...each.querySelectorAll(${quoted(parts)})].map((part) => part.textContent))`,
  )) as string[][];
  if (items.length !== 150) throw new Error(`${what}: ${String(items.length)} items instead of 150`);
  if (items.some(({ length }) => length < 4)) throw new Error(`${what}: an item without its stem and options`);
  const cut = cutItems(sheets, items);
  if (cut.length > 0) throw new Error(`${what}: items ${cut.join(', ')} are on no one of ${String(sheets.length)} sheets whole`);
  return `${what}: 150 items whole on ${String(sheets.length)} sheets`;
}

/** Goes through the site at `site` (an address that ends in a slash). Throws a sentence at the first thing that fails; gives what was found on paper. */
export async function journey(engine: Engine, site: string): Promise<string[]> {
  const { ask, press, go, reload } = engine;
  await go(site);
  await heading(engine, 'Learn credentialing');
  await go(`${site}learn/law-and-risk/npdb-reporting/`);
  await heading(engine, 'Data Bank');
  await go(`${site}practice/mock/cpcs/`);
  await button(engine, 'Continue');
  await button(engine, 'I accept');
  await button(engine, 'End or skip the tutorial');
  await button(engine, 'Yes, begin part 1');
  await heading(engine, 'Question 1 of 75');
  await press('2');
  await words(engine, '1 of 75 answered');
  await press('n');
  await heading(engine, 'Question 2 of 75');
  await reload();
  await heading(engine, 'Question 2 of 75');
  await words(engine, '1 of 75 answered');
  await press('p');
  await heading(engine, 'Question 1 of 75');
  const chosen = await ask(`[...document.querySelectorAll('.exam-option input')].findIndex((each) => each.checked)`);
  if (chosen !== 1) throw new Error(`the answer after a reload: option ${String(chosen)} instead of 1`);
  for (const part of ['1', '2']) {
    await press('r');
    await heading(engine, `Review of part ${part}`);
    await button(engine, `End part ${part}`);
    await button(engine, `Yes, end part ${part}`);
    if (part === '1') {
      await button(engine, 'Begin part 2 now');
      await heading(engine, 'Question 1 of 75');
    }
  }
  await button(engine, 'Skip both');
  await heading(engine, 'Score');
  await words(engine, '1 of 150 answered');
  const report = await paper(engine, 'the report', '.report-items > li', '.exam-stem, .answered li > p:first-child > span:first-of-type');
  await go(`${site}practice/mock/cpcs/`);
  await button(engine, 'Print it on paper');
  await heading(engine, 'Part 2: 75 items');
  return [report, await paper(engine, 'the paper form', '.paper-items > li', '.exam-stem, ol > li')];
}
