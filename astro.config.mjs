// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { site } from './site.config.ts';
import { contentGate } from './src/build/content-gate.ts';
import { afterBuild } from './src/build/after-build.ts';
import { devSearch } from './src/build/dev-search.ts';
import { editorsDesk } from './src/build/editor/editors-desk.ts';

/**
 * What is imported on demand here brings no stylesheet along, so an import can be just that; the bundler's helper, which waits for
 * stylesheets, weighs 760 bytes on the exam page. A stylesheet of a page is imported by the page.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle: {
    order: /** @type {const} */ ('post'),
    /**
     * The lists of what each import would have waited for are left over.
     * @param {unknown} _
     * @param {Record<string, { type: string, code?: string }>} bundle
     */
    handler: (_, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.code === undefined) continue;
        chunk.code = chunk.code.replace(/^const __vite__mapDeps=.*;\n/, '').replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
      }
    },
  },
};

/** Trusted Types refuse even an empty text as markup; the islands' client empties an element that way, and can do it plainly. */
const emptied = {
  name: 'emptied-without-markup',
  /**
   * @param {string} code
   * @param {string} id
   */
  transform: (code, id) => {
    if (!/@astrojs\/preact\/dist\/client\.js/.test(id)) return undefined;
    if (!code.includes('element.innerHTML = "";')) throw new Error('The islands’ client has changed: look how it empties an element');
    return code.replace('element.innerHTML = "";', 'element.replaceChildren();');
  },
};

export default defineConfig({
  site: process.env.SITE_URL ?? site.url,
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  prefetch: false,
  build: { inlineStylesheets: 'never', assets: 'assets' },
  // `## Heading {#id}` sets a heading's id, so that links to a section survive a reworded heading.
  markdown: { processor: satteri({ features: { headingAttributes: true } }), syntaxHighlight: false },
  integrations: [contentGate(), mdx(), preact(), devSearch(), editorsDesk(), afterBuild()],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'self'",
        "img-src 'self' data: blob:",
        // Text becomes script or markup nowhere; the address of a worker is looked at by the one policy, in components/site.ts.
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
      // Pagefind's index reader is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [plainImports, emptied],
    build: { assetsInlineLimit: 0, modulePreload: false },
    worker: { format: 'es' },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Left alone, the bundler cuts what pages share into some twenty crumbs, which compress badly: a kilobyte on the exam page.
              advancedChunks: {
                groups: [
                  // Of nanostores only what the exam page uses; what other tools need of it travels with them.
                  {
                    name: 'preact',
                    test: /node_modules\/(?:preact\/(?:dist|hooks|jsx-runtime)|nanostores\/(?:atom|clean-stores|listen-keys))\//,
                  },
                  // Small parts of the kit that many pages share.
                  {
                    name: 'kit',
                    test: /src\/(?:ui\/(?:Deferred|Radios|save-file|useAnnouncer|useOpened|useReady|useStore)|format\/(?:letters|plurals)|features\/bank\/(?:stem|ui\/(?:Stem|Extract))|storage\/causes|site)\.tsx?$/,
                  },
                  {
                    name: 'sitting',
                    test: /src\/(?:features\/exam\/(?:attempt|attempt-state|exam-time|clock|seed|siphash|store\/(?:kept-log|log-writer|note-draft|sitting-clock)|ui\/(?:Clock|Saving|Screens|hooks))|storage\/(?:attempts-database|database|event-log|last-seen|lock|log|log-database|settings)|schemas\/(?:attempt|attempt-record|bank|record-log))\.tsx?$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
