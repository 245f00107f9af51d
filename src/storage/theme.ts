/** The chosen theme. `public/theme.js` reads it before the first paint, under the same name. */

/** Remembers a theme; none means that of the system. Where storage is blocked the choice lasts for the page. */
export function keepTheme(theme: 'light' | 'dark' | null): void {
  try {
    if (theme === null) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Nothing of the visitor's work is lost.
  }
}
