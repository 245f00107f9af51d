/**
 * A lesson is what most visitors see first, and it names three stylesheets and three scripts. The stylesheets become one file, which
 * lessons with the same kinds of figures share; the scripts, 2 KB in all, stand in the page, allowed by their hash. Both pack smaller so,
 * and four answers of the server fall away with their heads.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropUnused, namesIn } from './unused-styles.ts';

const styleLink = /<link rel="stylesheet" href="([^"]+\.css)">/g;
const scriptLink = /<script(?: type="module")? src="([^"]+\.js)"><\/script>/g;

const addressesOf = (html: string, link: RegExp): string[] => [...html.matchAll(link)].map((match) => match[1] ?? '');

/** Replaces the first link by one to `address` and takes the others out. */
function linkOnce(html: string, link: RegExp, stands: string): string {
  let first = true;
  return html.replace(link, () => {
    const text = first ? stands : '';
    first = false;
    return text;
  });
}

/** A script's text in quotes, kept by `split` beside what stands between. */
const quoted = /('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`)/;

/**
 * A script of `public/`, which no bundler has made small: without its comments, on one line, without spaces that mean nothing. It is written
 * in the bundler's quotes, since the two pack smaller when they are alike.
 */
function squeeze(text: string): string {
  const line = text.replace(/^\s*\/\/.*\n/gm, '').replace(/\n\s*/g, '');
  // Not beside + and -, where two become another sign, nor beside a stroke, which may begin a pattern.
  return line
    .split(quoted)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/ *([{}()=;,|?:>&]) */g, '$1')))
    .join('');
}

/**
 * Scripts as one that runs before the first paint, as the theme has to; modules go on waiting for the page, each in a scope of its own.
 * One that imports or exports cannot be joined.
 */
export function joinScripts(scripts: readonly { text: string; module: boolean }[]): string {
  if (scripts.some(({ text }) => /(?:^|[;}\s])(?:import|export)\s*[\w{*"'`]/.test(text)))
    throw new Error('A script of a lesson imports; it cannot be joined');
  if (scripts.some(({ text }) => text.includes('</script'))) throw new Error('A script of a lesson would end itself');
  const plain = scripts.filter(({ module }) => !module).map(({ text }) => squeeze(text));
  const waiting = scripts.filter(({ module }) => module).map(({ text }) => `(()=>{${text.trim()}})()`);
  return `${plain.join('')}addEventListener("DOMContentLoaded",()=>{${waiting.join(';')}})`;
}

/** A page whose policy allows this inline script. */
const allowScript = (html: string, script: string): string =>
  html.replace(
    /(<meta http-equiv="content-security-policy"[^>]*script-src [^;"]*)/,
    (policy) => `${policy} 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );

/** Classes by which the kinds of figures differ; a page without a drawing needs no styles of drawings. */
const figureNames = [
  'drawing',
  'fig-card',
  'fig-steps',
  'fig-rungs',
  'fig-ways',
  'fig-marks',
  'fig-two',
  'fig-line',
  'fig-test',
  'fig-deadline',
];

/** Joins the stylesheets and the scripts of each page in `pages` (folders under `dist`), in the order in which the page names them. */
export function joinFiles(dist: string, pages: readonly string[], base: string): void {
  const read = (address: string) => readFileSync(join(dist, address.slice(base.length)), 'utf8');
  const write = (text: string, ending: string): string => {
    const name = `assets/lesson.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.${ending}`;
    writeFileSync(join(dist, name), text);
    return base + name;
  };
  const all = pages.map((page) => {
    const file = join(dist, page, 'index.html');
    return { file, html: readFileSync(file, 'utf8') };
  });
  const scripts = [...new Set(all.flatMap(({ html }) => addressesOf(html, scriptLink)))].map(read);
  // What a script adds later (search) may need styles too.
  const later = [...new Set(scripts.flatMap((text) => [...text.matchAll(/[`"']([^`"']+\.js)[`"']/g)].map((match) => match[1] ?? '')))];
  const words = [...scripts, ...later.filter((address) => address.startsWith(`${base}assets/`)).map(read)];
  const names = namesIn(
    all.map(({ html }) => html),
    words,
  );
  const figures = new Set(figureNames);
  for (const { file, html } of all) {
    const own = new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(' ')));
    const kinds = new Set([...names].filter((name) => !figures.has(name) || own.has(name)));
    const styles = dropUnused(addressesOf(html, styleLink).map(read).join('\n'), kinds, words);
    const script = joinScripts(
      [...html.matchAll(scriptLink)].map(([tag, address = '']) => ({ text: read(address), module: tag.includes('module') })),
    );
    const dressed = linkOnce(html, styleLink, `<link rel="stylesheet" href="${write(styles, 'css')}">`);
    // An apostrophe needs no code where attributes stand in double quotes.
    const plain = allowScript(dressed, script).replaceAll('&#39;', "'");
    writeFileSync(file, linkOnce(plain, scriptLink, `<script>${script}</script>`));
  }
}
