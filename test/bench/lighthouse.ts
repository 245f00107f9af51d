/**
 * `npm run lighthouse`: Lighthouse over every type of page of the built site, as a phone and as a desktop, with the browser of the tests. It
 * is installed into `.cache` when first asked for, from a lock of its own, so that `npm ci` does not carry it. Prints a table; fails when a
 * page is below 100 in a category and is no exception with a reason.
 * `-- home questions` looks only at pages whose address has such a word; `-- --publish` writes all of it for the site to show.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LighthouseRuns } from '../../src/schemas/measured.ts';
import { ensureBrowser } from '../browser/find-browser.ts';
import { installed } from './installed.ts';
import { machine, publish, today } from './publish.ts';
import { serve } from './serve.ts';

process.chdir(resolve(import.meta.dirname, '../..'));
const folder = installed('lighthouse');

const pages = [
  '',
  'learn/',
  'learn/accreditation/ncqa/',
  'learn/start/',
  'learn/paths/cpcs/',
  'careers/',
  'glossary/',
  'standards/',
  'timeline/',
  'sources/',
  'changes/',
  'desk/',
  'questions/',
  'practice/',
  'practice/mock/cpcs/',
  'practice/custom/',
  'practice/files/',
  'practice/exam-day/',
  'progress/',
  'progress/plan/',
  'progress/backup/',
  'eligibility/',
  'eligibility/team/',
  'jobs/',
  'jobs/adapt/',
  'teach/',
  'teach/import/',
  'about/',
  'about/bank/',
];
const words = process.argv.slice(2).filter((word) => word !== '--publish');
const rows: LighthouseRuns['rows'] = [];
let version = '';
const wanted = pages.filter((page) => words.length === 0 || words.some((word) => (page === '' ? 'home' : page).includes(word)));
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];
/** Pages that may stay below 100, with the reason; `seo` of pages that ask not to be indexed is not looked at. */
const exceptions: readonly { page: string; category: Category; why: string }[] = [];

interface Result {
  lighthouseVersion: string;
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] } | undefined>;
  audits: Record<string, { score: number | null; displayValue?: string } | undefined>;
}

const site = await serve(resolve('dist'));
let below = 0;
// Lighthouse runs beside this process, which answers it.
try {
  process.stdout.write(`${'page'.padEnd(52)} ${'as'.padEnd(8)}${categories.map((name) => name.padStart(16)).join('')}\n`);
  for (const page of wanted)
    for (const device of ['phone', 'desktop'] as const) {
      if (!existsSync(resolve('dist', page, 'index.html'))) throw new Error(`dist/ has no page ${page}`);
      const hidden = readFileSync(resolve('dist', page, 'index.html'), 'utf8').includes('noindex');
      const out = resolve(folder, 'result.json');
      writeFileSync(out, '');
      const child = spawn(
        process.execPath,
        [
          resolve(folder, 'node_modules/lighthouse/cli/index.js'),
          `${site.address}${page}`,
          '--quiet',
          '--output=json',
          `--output-path=${out}`,
          `--only-categories=${categories.join(',')}`,
          ...(device === 'desktop' ? ['--preset=desktop'] : []),
          '--chrome-flags=--headless=new --no-sandbox --ignore-certificate-errors',
        ],
        { env: { ...process.env, CHROME_PATH: ensureBrowser() }, stdio: ['ignore', 'ignore', 'inherit'] },
      );
      await new Promise((done) => child.on('close', done));
      const { categories: found, audits, lighthouseVersion } = JSON.parse(readFileSync(out, 'utf8')) as Result;
      version = lighthouseVersion;
      const reasons: string[] = [];
      const scores = categories.map((name) => Math.round((found[name]?.score ?? 0) * 100));
      process.stdout.write(`${`/${page}`.padEnd(52)} ${device.padEnd(8)}${scores.map((score) => String(score).padStart(16)).join('')}\n`);
      categories.forEach((category, place) => {
        if (scores[place] === 100 || (category === 'seo' && hidden)) return;
        const reason = exceptions.find((each) => each.page === page && each.category === category);
        if (!reason) below += 1;
        const why = (found[category]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
          .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
        reasons.push(`${category}: ${reason?.why ?? (why.join('; ') || 'several a little')}`);
        process.stdout.write(`    ${reasons.at(-1) ?? ''}\n`);
      });
      const [performance = 0, accessibility = 0, best = 0, seo = 0] = scores;
      rows.push({
        page,
        device,
        scores: { performance, accessibility, 'best-practices': best, seo: hidden ? null : seo },
        ...(reasons.length > 0 ? { why: reasons } : {}),
      });
    }
} finally {
  site.close();
}
process.stdout.write(`${String(below)} scores below 100 without a reason.\n`);
if (process.argv.includes('--publish')) publish('lighthouse', { on: today(), machine: machine(), version, rows });
process.exitCode = below > 0 ? 1 : 0;
