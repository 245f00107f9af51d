// Of the portable copy only: a page opened from a folder says what cannot work there. Browsers run no modules and read no
// files beside a page that came without a server.
if (location.protocol === 'file:')
  addEventListener('DOMContentLoaded', () => {
    const put = (parent, name, text, look) => {
      const made = document.createElement(name);
      if (look) made.className = look;
      made.textContent = text;
      parent.append(made);
      return made;
    };
    const notice = document.createElement('aside');
    notice.className = 'notice no-print';
    notice.setAttribute('aria-label', 'About this copy');
    put(notice, 'strong', 'You opened this copy from a folder. ');
    put(notice, 'span', 'Reading and printing work: lessons, glossary, standards, timeline, sources, job descriptions. ');
    put(
      notice,
      'span',
      'Search, practice, progress, the eligibility check, the editor of job descriptions and the tools for teachers do not: for them, start the small server as “Read me first.txt” in the folder says.',
    );
    document.querySelector('main')?.prepend(notice);
    for (const island of document.querySelectorAll('astro-island'))
      if (island.getAttribute('client') === 'only') {
        island.textContent = '';
        put(
          island,
          'p',
          'This tool does not work in a page opened from a folder. It needs the small server; see “Read me first.txt”.',
          'notice notice-warn',
        );
      }
    for (const button of document.querySelectorAll('[data-open-search], [data-theme-switch]')) button.hidden = true;
  });
