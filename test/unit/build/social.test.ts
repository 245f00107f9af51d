import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardOf, drawn, lines } from '../../../src/build/social/cards.ts';
import { readFont } from '../../../src/build/social/font.ts';

const font = readFont(readFileSync('node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff'));

describe('the picture of a link', () => {
  it('measures letters as the font has them: an m is wider than an i, and a text as wide as its letters', () => {
    expect(font.width('m', 100)).toBeGreaterThan(2 * font.width('i', 100));
    expect(font.width('mi', 100)).toBeCloseTo(font.width('m', 100) + font.width('i', 100));
    expect(Buffer.from(font.file).readUInt32BE(0)).toBe(0x00010000);
  });

  it('breaks a text where it is full, loses no word, and says where it was cut', () => {
    const even = { width: (text: string) => text.length };
    expect(lines('one two three four', even, 1, 9, 5)).toEqual(['one two', 'three', 'four']);
    expect(lines('one two three four', even, 1, 9, 2)).toEqual(['one two', 'three…']);
    expect(lines('supercalifragilistic one', even, 1, 9, 5)).toEqual(['supercalifragilistic', 'one']);
  });

  it('is read from what the page says of itself, and a page that names none has none', () => {
    const html = `<meta property="og:title" content="Ann&#39;s &amp; Bob" /><meta name="description" content="What it says" />
      <meta property="og:image" content="https://site.example/sub/social/learn/a/b.png" />
      <nav class="trail" aria-label="Breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/learn/">Learn</a></li><li><a href="/x">Law &amp; risk</a></li></ol></nav>`;
    expect(cardOf(html, '/sub/', 'tagline')).toEqual({
      file: 'social/learn/a/b.png',
      card: { title: "Ann's & Bob", description: 'What it says', place: 'Learn · Law & risk' },
    });
    expect(cardOf('<title>x</title>', '/', 'tagline')).toBeNull();
  });

  it('never lets a title be markup, and stays inside its frame', () => {
    const svg = drawn({ title: '<b> & "long" '.repeat(12), description: 'd '.repeat(300), place: 'Learn' }, 'Site', font, font);
    expect(svg).not.toContain('<b>');
    const places = [...svg.matchAll(/<text x="\d+" y="(\d+)"/g)].map((match) => Number(match[1]));
    expect(Math.max(...places)).toBeLessThan(600);
    // Nothing above the line at the foot reaches it.
    expect(places.filter((y) => y > 540 && y < 588)).toEqual([]);
  });
});
