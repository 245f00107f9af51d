/**
 * `npm run check:lint`: ESLint over everything. Errors fail. Warnings are what was there when their rule came (functions over 80 lines, effects
 * that do not name all they read): each is listed in `test/lint-baseline.json` with the reason why it stays, and the list may only shrink.
 *
 *   --update   writes the baseline anew, keeping reasons; for when entries have gone
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';

const root = resolve(import.meta.dirname, '..');
const file = resolve(import.meta.dirname, 'lint-baseline.json');

/** By rule, by place (path and what is named in the message): the reason. */
type Baseline = Record<string, Record<string, string>>;
const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;

/** Where a warning stands, without its line, which moves: `src/x.tsx Browser`. */
function placeOf(path: string, { message }: Linter.LintMessage): string {
  const named = /^(?:Async )?(?:[Ff]unction|[Mm]ethod|[Aa]rrow function)(?: '([^']+)')?/.exec(message);
  const missing = /dependenc(?:y|ies): (.*?)\. Either/.exec(message)?.[1]?.replaceAll("'", '');
  return `${path} ${named ? (named[1] ?? 'a function without a name') : (missing ?? message)}`;
}

const eslint = new ESLint({ cwd: root });
const results = await eslint.lintFiles(['.']);
const warnings: Baseline = {};
for (const { filePath, messages } of results)
  for (const message of messages.filter(({ severity }) => severity === 1)) {
    const place = placeOf(relative(root, filePath).replaceAll('\\', '/'), message);
    const rule = message.ruleId ?? 'none';
    (warnings[rule] ??= {})[place] = baseline[rule]?.[place] ?? '';
  }

if (process.argv.includes('--update')) writeFileSync(file, `${JSON.stringify(warnings, null, 2)}\n`);

const formatter = await eslint.loadFormatter('stylish');
process.stdout.write(await formatter.format(ESLint.getErrorResults(results)));
let failed = results.some(({ errorCount }) => errorCount > 0);
for (const [rule, places] of Object.entries(warnings)) {
  process.stdout.write(`\n${rule}: ${String(Object.keys(places).length)}\n`);
  for (const [place, reason] of Object.entries(places)) {
    const known = baseline[rule]?.[place] !== undefined;
    if (!known || reason === '') failed = true;
    process.stdout.write(`  ${place}: ${known ? reason || 'HAS NO REASON' : 'NEW, and the list may only shrink'}\n`);
  }
}
for (const [rule, places] of Object.entries(baseline))
  for (const place of Object.keys(places))
    if (warnings[rule]?.[place] === undefined) {
      failed = true;
      process.stdout.write(`${rule}: ${place} is mended; take it off with "npm run check:lint -- --update"\n`);
    }
process.exitCode = failed ? 1 : 0;
