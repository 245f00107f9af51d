/** Runs on every page: the theme switch, and the keys and buttons that open search. Search itself loads on first use. */
// Bundled as a script of its own and imported by its address when needed: it shares nothing with a page, so no page pays for it.
import { keepTheme } from '../storage/theme.ts';
import searchScript from '../features/search/ui/dialog.ts?worker&url';

// Addresses of workers pass, since script-src lets only this site's own start; script and markup made of a text do not.
window.trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });

const themes = ['system', 'light', 'dark'] as const;
const themeButton = document.querySelector<HTMLButtonElement>('[data-theme-switch]');

function showTheme(): void {
  const theme = document.documentElement.dataset['theme'] ?? 'system';
  themeButton?.setAttribute('aria-label', theme === 'system' ? 'Theme: follows the system' : `Theme: ${theme}`);
}
themeButton?.addEventListener('click', () => {
  const root = document.documentElement;
  const next = themes[(themes.indexOf((root.dataset['theme'] ?? 'system') as (typeof themes)[number]) + 1) % 3] ?? 'system';
  if (next === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = next;
  keepTheme(next === 'system' ? null : next);
  showTheme();
});
showTheme();

const dialog = document.querySelector<HTMLDialogElement>('#search');
let tries = 0;
let loading = false;
function openSearch(): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  if (loading) return;
  loading = true;
  tries += 1;
  // A browser remembers that a module did not load; a new address makes it try again.
  import(/* @vite-ignore */ tries === 1 ? searchScript : `${searchScript}?try=${String(tries)}`).catch(() => {
    loading = false;
    const status = dialog.querySelector('[role="status"]');
    if (status) status.textContent = 'Search could not be loaded. Check the connection and open it again.';
  });
}
for (const button of document.querySelectorAll('[data-open-search]')) button.addEventListener('click', openSearch);
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
  if ((event.key === '/' && !typing) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    openSearch();
  }
});

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // `trailingSlash: 'always'` ends the base with a slash. Spelled out, so that the whole address is one word of the script.
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => {
      // Offline use is an extra; a browser that refuses it loses nothing else.
    });
  });
}
