// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { site } from './site.config.ts';
import { contentGate } from './src/build/content-gate.ts';
import { afterBuild } from './src/build/after-build.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? site.url,
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  prefetch: false,
  build: { inlineStylesheets: 'never', assets: 'assets' },
  // `## Heading {#id}` sets a heading's id, so that links to a section survive a reworded heading.
  markdown: { processor: satteri({ features: { headingAttributes: true } }), syntaxHighlight: false },
  integrations: [contentGate(), mdx(), preact(), afterBuild()],
  security: { csp: true },
  vite: { build: { assetsInlineLimit: 0 } },
});
