/**
 * Byte budgets of the built site: Brotli, cold cache. A page's bytes are its HTML, every stylesheet and script it names, what those
 * scripts import; scripts that load only when used (search, exports) are not on the page, nor are the icon and the manifest, which a browser
 * asks for after the page or not at all. 1 KB is 1,000 bytes.
 *
 * A lesson's 15 KB hold the head of each answer too, counted as nginx sends it over HTTP/1.1 when told nothing but to compress: status, date, type, length, age,
 * tag and encoding, 260 to 275 bytes. The content security policy travels in the page itself and is counted there. A host that reads
 * `_headers` adds those lines to each answer; over HTTP/2 they travel once. The last line printed says how many bytes that is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readLibrary } from '../../src/content-model/library.ts';

const dist = resolve('dist');
const size = (data: Buffer | string) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The lines a plain host puts before an answer. */
function head(type: string, bytes: number): number {
  const day = 'Mon, 30 Nov 2026 12:00:00 GMT';
  return [
    'HTTP/1.1 200 OK',
    'Server: nginx',
    `Date: ${day}`,
    `Content-Type: ${type}`,
    `Content-Length: ${String(bytes)}`,
    `Last-Modified: ${day}`,
    'Connection: keep-alive',
    'Vary: Accept-Encoding',
    'ETag: "692c3b40-2849"',
    'Content-Encoding: br',
    '\r\n',
  ].join('\r\n').length;
}

interface Weight {
  html: number;
  css: number;
  script: number;
  all: number;
  /** Heads of the answers; a lesson is held to its budget with them. */
  heads: number;
}

function weigh(page: string): Weight {
  const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
  const seen = new Set<string>();
  let css = 0;
  // Inline scripts travel in the HTML; they count as script too.
  const inline = [...html.matchAll(/<script((?:(?!\bsrc=|ld\+json)[^>])*)>([^<]+(?:<(?!\/script)[^<]*)*)<\/script>/g)]
    .map((match) => match[2] ?? '')
    .join('\n');
  let external = 0;
  let heads = 0;
  const add = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const file = join(dist, path);
    if (!existsSync(file)) throw new Error(`${page}: ${path} is not in the build`);
    const data = readFileSync(file);
    const bytes = size(data);
    if (path.endsWith('.css')) {
      css += bytes;
      heads += head('text/css', bytes);
      return;
    }
    external += bytes;
    heads += head('application/javascript', bytes);
    for (const match of data.toString().matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g))
      add(join(path, '..', match[1] ?? ''));
  };
  for (const match of html.matchAll(/\s(?:src|href|component-url|renderer-url|before-hydration-url)="(\/[^"?#]+\.(?:js|css))"/g))
    add(match[1] ?? '');
  const htmlSize = size(html);
  heads += head('text/html; charset=utf-8', htmlSize);
  return {
    html: htmlSize,
    css,
    script: external + (inline === '' ? 0 : size(inline)),
    all: htmlSize + css + external,
    heads,
  };
}

const problems: string[] = [];
const print = (name: string, weight: Weight) =>
  process.stdout.write(
    `${name.padEnd(66)} ${String(weight.all).padStart(6)} in all  ${String(weight.html).padStart(6)} html ${String(weight.css).padStart(5)} css ${String(weight.script).padStart(6)} script ${String(weight.heads).padStart(5)} heads\n`,
  );

const { library } = readLibrary(resolve('.'));
let heaviest: { name: string; weight: Weight } | undefined;
for (const lesson of library.lessons) {
  const page = `learn/${lesson.domain}/${lesson.topic}`;
  const weight = weigh(page);
  const whole = weight.all + weight.heads;
  if (whole > 15_000) problems.push(`${page} weighs ${String(whole)} bytes with heads; 15000 are allowed, however long it is`);
  if (weight.script > 2000) problems.push(`${page} has ${String(weight.script)} bytes of script; 2000 are allowed`);
  if (!heaviest || whole > heaviest.weight.all + heaviest.weight.heads) heaviest = { name: page, weight };
}
if (heaviest) {
  const { name, weight } = heaviest;
  print(`heaviest lesson, ${name}, with heads`, { ...weight, all: weight.all + weight.heads });
}

const exam = weigh('practice/sit');
print('practice/sit', exam);
if (exam.all > 40_000) problems.push(`practice/sit weighs ${String(exam.all)} bytes; 40000 are allowed`);
if (exam.script > 25_000) problems.push(`practice/sit has ${String(exam.script)} bytes of script; 25000 are allowed`);

for (const page of ['practice/files', 'practice/files/read', 'practice/files/debrief']) {
  const weight = weigh(page);
  print(page, weight);
  if (weight.all > 60_000) problems.push(`${page} weighs ${String(weight.all)} bytes; 60000 are allowed`);
  if (weight.script > 35_000) problems.push(`${page} has ${String(weight.script)} bytes of script; 35000 are allowed`);
}

// What the desk needs before its drawing over time, which travels when it is drawn.
const desk = weigh('progress');
print('progress', desk);
if (desk.all > 60_000) problems.push(`progress weighs ${String(desk.all)} bytes; 60000 are allowed`);

for (const name of readdirSync(join(dist, 'bank/forms')).filter((file) => !file.endsWith('.keys.json'))) {
  const data = readFileSync(join(dist, 'bank/forms', name));
  const items = (JSON.parse(data.toString()) as { items: unknown[] }).items.length;
  const bytes = size(data);
  process.stdout.write(`${`form ${name}, ${String(items)} items`.padEnd(66)} ${String(bytes).padStart(6)} in all\n`);
  if (bytes > 300 * items)
    problems.push(`form ${name} weighs ${String(bytes)} bytes; ${String(300 * items)} are allowed for ${String(items)} items`);
}
const more = (readFileSync(join(dist, '_headers'), 'utf8').split(/\n(?=\S)/)[0] ?? '').split('\n').slice(1);
const moreBytes = more.reduce((sum, line) => sum + (line.trim() === '' ? 0 : line.trim().length + 2), 0);
process.stdout.write(`${'lines of _headers, where a host reads it'.padEnd(66)} ${String(moreBytes).padStart(6)} in all\n`);
for (const problem of problems) process.stdout.write(`Over budget: ${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
