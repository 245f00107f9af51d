/** Addresses of a built page as paths to files, relative to the page: what a page needs that is opened without a server. Pure. */

/** From the top of the site to a file's path, without what follows `?` or `#`. */
function fileOf(path: string, known: ReadonlySet<string>): string {
  const plain = decodeURI(path).replace(/^\//, '');
  const page = plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
  // An address without its last slash still means the page.
  return !known.has(page) && known.has(`${page}/index.html`) ? `${page}/index.html` : page;
}

/** `../glossary/index.html#term` for `/glossary/#term` on the page `learn/index.html`. */
export function relativeLink(address: string, page: string, known: ReadonlySet<string>): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const from = page.split('/').slice(0, -1);
  const to = fileOf(path, known).split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const way = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].map(encodeURIComponent).join('/');
  return `${way.startsWith('.') ? way : `./${way}`}${rest}`;
}

/** The page with its links, styles, scripts and pictures named relative to it. Islands are left: without a server they do not run. */
export const relativeLinks = (html: string, page: string, known: ReadonlySet<string>): string =>
  html
    .replace(/<link rel="manifest"[^>]*>/, '')
    .replace(
      /(\s(?:href|src|action)=")(\/(?!\/)[^"]*)"/g,
      (_, before: string, address: string) =>
        `${before}${relativeLink(address.replaceAll('&amp;', '&'), page, known).replaceAll('&', '&amp;')}"`,
    );
