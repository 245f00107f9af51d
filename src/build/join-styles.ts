/**
 * A lesson is what most visitors see first, and it names three stylesheets. In one file they pack a sixth smaller and ask for one answer
 * of the server instead of three. Pages with the same set share the file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const link = /<link rel="stylesheet" href="([^"]+\.css)">/g;

/** Joins the stylesheets of each page in `pages` (folders under `dist`), in the order in which the page names them. */
export function joinStyles(dist: string, pages: readonly string[], base: string): void {
  const fileOf = (address: string) => join(dist, address.slice(base.length));
  for (const page of pages) {
    const file = join(dist, page, 'index.html');
    const html = readFileSync(file, 'utf8');
    const addresses = [...html.matchAll(link)].map((match) => match[1] ?? '');
    if (addresses.length < 2) continue;
    const styles = addresses.map((address) => readFileSync(fileOf(address), 'utf8')).join('\n');
    const name = `assets/lesson.${createHash('sha256').update(styles).digest('base64url').slice(0, 8)}.css`;
    writeFileSync(join(dist, name), styles);
    let first = true;
    writeFileSync(
      file,
      html.replace(link, () => {
        const stands = first ? `<link rel="stylesheet" href="${base}${name}">` : '';
        first = false;
        return stands;
      }),
    );
  }
}
