/**
 * `npm run check:qti-player`: plays a made QTI 3.0 package in a QTI player of other makers (qti3-item-player of amp-up.io, MIT, certified by
 * 1EdTech for delivery), in a browser: each option of each item is chosen and handed in, and the score and what is shown after it are held
 * against the quiz. The player is fetched on first use and is no part of the project.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unzipSync } from 'fflate';
import { fromUtf8 } from '../../src/format/bytes.ts';
import { optionLetter } from '../../src/format/letters.ts';
import { makeFile } from '../../src/features/interchange/formats.ts';
import { keyOf } from '../../src/features/interchange/model.ts';
import { browserFlags, ensureBrowser } from '../browser/find-browser.ts';
import { making } from '../unit/interchange/read.ts';
import { onDemand } from './on-demand.ts';
import { sampleQuiz } from './sample.ts';

/** What the page below keeps for the test. */
interface Played {
  player?: { loadItemFromXml: (xml: string, configuration: object) => void; endAttempt: (target: string) => void };
  ready?: boolean;
  ended?: { state: { outcomeVariables: { identifier: string; value: unknown }[] } };
}
type PlayedWindow = Window & Played;

const player = onDemand('qti3-item-player', '1.1.20');
const modules = dirname(player);
const files: Record<string, [string, string]> = {
  '/vue.js': [join(modules, 'vue/dist/vue.min.js'), 'text/javascript'],
  '/player.js': [join(player, 'dist/qti3Player.umd.min.js'), 'text/javascript'],
  '/player.css': [join(player, 'dist/qti3Player.css'), 'text/css'],
};
const page = `<!doctype html><meta charset="utf-8"><title>QTI</title><link rel="stylesheet" href="/player.css"><div id="app"></div>
<script src="/vue.js"></script><script src="/player.js"></script><script>
  new Vue({ render: (h) => h(qti3Player.default ?? qti3Player, { on: {
    notifyQti3PlayerReady: (player) => { window.player = player; },
    notifyQti3ItemReady: () => { window.ready = true; },
    notifyQti3EndAttemptCompleted: (ended) => { window.ended = ended; },
  } }) }).$mount('#app');
</script>`;
const server = createServer(({ url = '' }, response) => {
  const [path, type] = files[url] ?? ['', 'text/html'];
  response.setHeader('Content-Type', type);
  response.end(path === '' ? page : readFileSync(path));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;

const { bytes } = await makeFile('qti30', sampleQuiz, making);
const documents = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('items/'));
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
const faults: string[] = [];

/** Chooses one option and hands in; answers the outcomes and all that is shown then. */
async function play(xml: string, option: string): Promise<{ outcomes: Map<string, unknown>; before: string; after: string }> {
  const tab = await browser.newPage();
  tab.on('pageerror', ({ message }) => faults.push(`the player failed: ${message}`));
  await tab.goto(address);
  await tab.waitForFunction(() => (window as PlayedWindow).player !== undefined);
  await tab.evaluate((source) => {
    const sessionControl = { max_attempts: 0, show_feedback: true, validate_responses: false };
    (window as PlayedWindow).player?.loadItemFromXml(source, { guid: 'g', status: 'interacting', sessionControl });
  }, xml);
  await tab.waitForFunction(() => (window as PlayedWindow).ready === true);
  const before = await tab.locator('body').innerText();
  await tab.locator(`[identifier="${option}"], [data-identifier="${option}"], #${option}`).first().click();
  await tab.evaluate(() => {
    (window as PlayedWindow).player?.endAttempt('next');
  });
  await tab.waitForFunction(() => (window as PlayedWindow).ended !== undefined);
  const outcomes = await tab.evaluate(() => (window as PlayedWindow).ended?.state.outcomeVariables ?? []);
  const after = await tab.locator('body').innerText();
  await tab.close();
  return { outcomes: new Map(outcomes.map(({ identifier, value }) => [identifier, value])), before, after };
}

const plain = (text: string): string => text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
let attempts = 0;
for (const [at, item] of sampleQuiz.items.entries()) {
  const xml =
    fromUtf8(documents.find(([, document]) => fromUtf8(document)?.includes(`title="${item.id}"`))?.[1] ?? new Uint8Array(0)) ?? '';
  for (const [place, option] of item.options.entries()) {
    const letter = optionLetter(place);
    const { outcomes, before, after } = await play(xml, letter);
    attempts += 1;
    const where = `item ${String(at + 1)}, option ${letter}`;
    const score = place === keyOf(item) ? 1 : 0;
    if (outcomes.get('SCORE') !== score) faults.push(`${where}: the score is ${String(outcomes.get('SCORE'))}, not ${String(score)}`);
    for (const { text } of item.options) if (!plain(before).includes(plain(text))) faults.push(`${where}: “${text}” is not shown`);
    const reason = plain(option.reason ?? '');
    if (!plain(after).includes(reason)) faults.push(`${where}: “${reason}” is not shown after it`);
    const others = item.options.flatMap((other) => (other === option || other.reason === undefined ? [] : [plain(other.reason)]));
    for (const other of others) if (plain(after).includes(other)) faults.push(`${where}: “${other}” of another option is shown after it`);
    if (item.point !== undefined && !plain(after).includes(item.point)) faults.push(`${where}: what to remember is not shown`);
  }
}
await browser.close();
server.close();
process.stdout.write(`${String(attempts)} attempts at ${String(sampleQuiz.items.length)} items in qti3-item-player 1.1.20\n`);
for (const fault of faults) process.stdout.write(`  ${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
