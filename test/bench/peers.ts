/**
 * The same lessons as a Starlight site and as a VitePress site, each as its maker sets it up, and the longest of them opened in each as
 * `pages.ts` opens ours. Part of `npm run bench`; needs a build in dist/ for the text.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import type { Element, Nodes } from 'hast';
import { readLibrary } from '../../src/content-model/library.ts';
import { wordCount } from '../../src/content-model/mdx.ts';
import { installed } from './installed.ts';
import { found, middle } from './rows.ts';
import { serve } from './serve.ts';
import { newContext, opened, openBrowser, visit } from './visit.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
const folder = installed('peers');
const { library } = readLibrary(resolve('.'));
const lessons = library.lessons.map(({ domain, topic, data, body }) => ({ domain, topic, title: data.title, words: wordCount(body) }));
const longest = [...lessons].sort((a, b) => b.words - a.words)[0];
if (!longest) throw new Error('There are no lessons to measure beside.');

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');
const isElement = (node: Nodes): node is Element => node.type === 'element';

/** A lesson's text as Markdown: its headings as such, so that the peer makes its own contents of them, the rest as the HTML it is. */
function markdown({ domain, topic, title }: (typeof lessons)[number]): string {
  const article = select('article', fromHtml(readFileSync(`dist/learn/${domain}/${topic}/index.html`, 'utf8')));
  const parts = (article?.children ?? []).filter(isElement).flatMap((part) => {
    if (part.tagName === 'script' || part.tagName === 'astro-island') return [];
    const level = /^h([2-4])$/.exec(part.tagName)?.[1];
    // A blank line would end the HTML and begin Markdown.
    return [level === undefined ? toHtml(part).replace(/\n\s*\n/g, '\n') : `${'#'.repeat(Number(level))} ${textOf(part).trim()}`];
  });
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${parts.join('\n\n')}\n`;
}

/** Writes each lesson below a folder, `wrap` around its text. */
function write(docs: string, wrap = (text: string) => text): void {
  rmSync(docs, { recursive: true, force: true });
  for (const lesson of lessons) {
    mkdirSync(join(docs, lesson.domain), { recursive: true });
    writeFileSync(join(docs, lesson.domain, `${lesson.topic}.md`), wrap(markdown(lesson)));
  }
}

const domains = [...new Set(lessons.map(({ domain }) => domain))];
const within = (domain: string) => lessons.filter((lesson) => lesson.domain === domain);
const run = (command: string, ...words: string[]) => {
  execFileSync(process.execPath, [join(folder, 'node_modules', command), ...words], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
};

function starlight(): string {
  const root = join(folder, 'starlight');
  write(join(root, 'src/content/docs'));
  writeFileSync(join(root, 'src/content/docs/index.md'), '---\ntitle: Primary Source\n---\n\nLessons.\n');
  writeFileSync(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const sidebar = domains.map((domain) => ({ label: domain, items: [{ autogenerate: { directory: domain } }] }));
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://localhost', integrations: [starlight({ title: 'Primary Source', sidebar: ${JSON.stringify(sidebar)} })] });
`,
  );
  run('astro/bin/astro.mjs', 'build', '--root', root);
  return join(root, 'dist');
}

function vitepress(): string {
  const root = join(folder, 'vitepress');
  // Braces are code to Vue.
  write(root, (text) => text.replaceAll('{{', '&#123;&#123;'));
  writeFileSync(join(root, 'index.md'), '# Primary Source\n');
  mkdirSync(join(root, '.vitepress'), { recursive: true });
  const sidebar = domains.map((domain) => ({
    text: domain,
    items: within(domain).map(({ topic, title }) => ({ text: title, link: `/${domain}/${topic}` })),
  }));
  writeFileSync(
    join(root, '.vitepress/config.mjs'),
    `export default { title: 'Primary Source', ignoreDeadLinks: true, cleanUrls: true, themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(sidebar)} } };\n`,
  );
  run('vitepress/bin/vitepress.js', 'build', root);
  return join(root, '.vitepress/dist');
}

const browser = await openBrowser();
try {
  for (const [of, made, path] of [
    ['Starlight 0.42', starlight, `./${longest.domain}/${longest.topic}/`],
    ['VitePress 1.6', vitepress, `./${longest.domain}/${longest.topic}.html`],
  ] as const) {
    const from = performance.now();
    const site = await serve(made());
    const took = performance.now() - from;
    const all = [];
    for (let round = 0; round < rounds; round += 1) {
      const context = await newContext(browser, site.address);
      all.push(await opened(await visit(context), path));
      await context.close();
    }
    found({ of, what: 'longest lesson', figures: middle(all) });
    found({ of, what: 'build of the lessons alone', figures: { 'time, s': took / 1000 } });
    site.close();
  }
} finally {
  await browser.close();
}
