/**
 * The picture a link to a page is shown with elsewhere: 1200 by 630 pixels, one for each public page, drawn from what the page says of
 * itself. The letters come from a font in a package, so that every machine draws the same; what is drawn is kept by what it says, so
 * that a second build draws only what changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFont, type Font } from './font.ts';

export interface Card {
  title: string;
  description: string;
  /** Where the page stands: `Learn`, `Learn · Law and risk`. */
  place: string;
}

const require = createRequire(import.meta.url);
const fontFile = (weight: number) =>
  readFileSync(
    join(dirname(require.resolve('@fontsource/source-serif-4/package.json')), `files/source-serif-4-latin-${String(weight)}-normal.woff`),
  );
const [wide, margin, high] = [1200, 88, 630];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Breaks a text into lines no wider than `room`; what goes beyond `most` lines ends in an ellipsis. */
export function lines(text: string, font: Pick<Font, 'width'>, size: number, room: number, most: number): string[] {
  const all: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = all.length > 0 ? `${all.at(-1) ?? ''} ${word}` : word;
    if (all.length > 0 && font.width(longer, size) <= room) all[all.length - 1] = longer;
    else all.push(word);
  }
  if (all.length <= most) return all;
  const kept = all.slice(0, most);
  let last = kept[most - 1] ?? '';
  while (font.width(`${last}…`, size) > room && last.includes(' ')) last = last.slice(0, last.lastIndexOf(' '));
  kept[most - 1] = `${last.replace(/[,;:.]$/, '')}…`;
  return kept;
}

/** The picture as SVG. The title takes the largest size at which it stands in three lines. */
export function drawn({ title, description, place }: Card, name: string, bold: Font, plain: Font): string {
  const room = wide - 2 * margin;
  const size = [76, 68, 60, 54].find((one) => lines(title, bold, one, room, 9).length <= 3) ?? 48;
  const heading = lines(title, bold, size, room, 4);
  const below = lines(description, plain, 31, room, 5 - Math.min(3, heading.length));
  const text = (rows: readonly string[], first: number, step: number, at: number, weight: number, fill: string) =>
    rows
      .map(
        (row, place) =>
          `<text x="${String(margin)}" y="${String(Math.round(first + place * step))}" font-size="${String(at)}" font-weight="${String(weight)}" fill="${fill}">${escape(row)}</text>`,
      )
      .join('');
  const headingAt = 178 + size * 0.5;
  const headingEnd = headingAt + (heading.length - 1) * size * 1.14;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(wide)}" height="${String(high)}" viewBox="0 0 ${String(wide)} ${String(high)}" font-family="Source Serif 4">
<rect width="${String(wide)}" height="${String(high)}" fill="#fdfcf9"/><rect width="16" height="${String(high)}" fill="#0b5c5e"/>
<g transform="translate(${String(margin)} 64) scale(1.75)"><rect width="32" height="32" rx="6" fill="#0b5c5e"/><path d="M9 6h10l5 5v15H9z" fill="#fdfcf9"/><path d="m12.5 17.5 3 3 5.5-6" fill="none" stroke="#0b5c5e" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></g>
<text x="${String(margin + 76)}" y="103" font-size="32" font-weight="700" fill="#1d2326">${escape(name)}</text>
${text(heading, headingAt, size * 1.14, size, 700, '#1d2326')}
${text(below, headingEnd + 68, 43, 31, 400, '#4c565a')}
<rect x="${String(margin)}" y="544" width="${String(room)}" height="2" fill="#d9d6cd"/>
<text x="${String(margin)}" y="588" font-size="27" font-weight="700" fill="#0b5c5e">${escape(place)}</text>
<text x="${String(wide - margin)}" y="588" font-size="27" font-weight="400" text-anchor="end" fill="#4c565a">Free, dated, sourced</text>
</svg>`;
}

const plainText = (html: string) =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What a built page says of itself, and the file it names as its picture; null for a page that names none. */
export function cardOf(html: string, base: string, tagline: string): { file: string; card: Card } | null {
  const said = (name: string) => plainText(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '');
  const picture = said('og:image');
  if (picture === '') return null;
  const trail = /<nav class="trail"[^>]*>([\s\S]*?)<\/nav>/.exec(html)?.[1] ?? '';
  const way = [...trail.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].slice(1).map((match) => plainText(match[1] ?? '').trim());
  return {
    file: decodeURIComponent(new URL(picture).pathname.slice(base.length)),
    card: { title: said('og:title'), description: said('description'), place: way.length > 0 ? way.join(' · ') : tagline },
  };
}

/** Draws the card of every page that names one; gives how many there are, and how many were drawn anew. */
export async function drawCards(dist: string, kept: string, name: string, cardOf: (html: string) => { file: string; card: Card } | null) {
  const [bold, plain] = [readFont(fontFile(700)), readFont(fontFile(400))];
  const fonts = [bold.file, plain.file];
  let ready = false;
  const counted = { cards: 0, drawn: 0 };
  mkdirSync(kept, { recursive: true });
  for (const page of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!page.endsWith('.html')) continue;
    const found = cardOf(readFileSync(join(dist, page), 'utf8'));
    if (!found) continue;
    // Where several pages share a picture, it is that of the page it is named after.
    const named = found.file.slice('social/'.length, -'.png'.length);
    if (page !== join(named === 'home' ? '' : named, 'index.html')) continue;
    const svg = drawn(found.card, name, bold, plain);
    const held = join(kept, `${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`);
    if (!existsSync(held)) {
      if (!ready) await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
      ready = true;
      const made = new Resvg(svg, { font: { fontBuffers: fonts, defaultFontFamily: 'Source Serif 4' } });
      writeFileSync(held, made.render().asPng());
      made.free();
      counted.drawn += 1;
    }
    const file = join(dist, found.file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, readFileSync(held));
    counted.cards += 1;
  }
  return counted;
}
