/** Adds the editor's desk, `/editor/`, to the server that reloads as one writes, and to nothing else. */
import type { AstroIntegration } from 'astro';

export const editorsDesk = (): AstroIntegration => ({
  name: 'editors-desk',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev') injectRoute({ pattern: '/editor', entrypoint: new URL('editor.astro', import.meta.url) });
    },
  },
});
