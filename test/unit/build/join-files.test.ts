import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { joinScripts } from '../../../src/build/join-files.ts';
import { tightenPage } from '../../../src/build/tighten-policy.ts';
import { dropUnused, mayMatch, namesIn } from '../../../src/build/unused-styles.ts';

const names = namesIn(['<p class="hint lede" id="top">x <a href="#top">y</a></p>'], ['list.className = "found"']);

test('a rule stays when it may match: by tag, class and id of a page, or by a word of its scripts', () => {
  for (const selector of ['p', '.hint', 'p.lede > a', '#top', '.found', '*', 'a:hover', '::before', ':root[data-theme=dark]', '[hidden]'])
    expect(mayMatch(selector, names), selector).toBe(true);
  for (const selector of ['kbd', '.tag', 'p .tag', '#bottom', 'kbd::before', '.tag:not(.hint)'])
    expect(mayMatch(selector, names), selector).toBe(false);
});

test('what stands in brackets is taken for granted', () => {
  expect(mayMatch('p:not(.gone)', names)).toBe(true);
  expect(mayMatch(':is(.gone,.hint) a', names)).toBe(true);
  expect(mayMatch('p:has(:is(.gone,.x) b)', names)).toBe(true);
});

test('unused rules, groups and custom properties go, and nothing else', () => {
  const css =
    '@layer a,b;@layer a{:root{--ink:black;--soft:var(--deep);--deep:grey;--gone:red}}@layer b{p,kbd{color:var(--ink)}.tag{color:var(--gone)}}' +
    '@media print{.tag{display:none}}@page{margin:1cm}@supports (a:b){a:is(.x,.y),.z{color:var(--soft)}}';
  expect(dropUnused(css, names, [])).toBe(
    '@layer a,b;@layer a{:root{--ink:black;--soft:var(--deep);--deep:grey;}}@layer b{p{color:var(--ink)}}@page{margin:1cm}@supports (a:b){a:is(.x,.y){color:var(--soft)}}',
  );
  expect(dropUnused(':root{--ink:black}p{margin:0}', names, ['style.color = "var(--ink)"'])).toBe(':root{--ink:black}p{margin:0}');
});

test('joined scripts keep their scopes, and only modules wait for the page', () => {
  const said: string[] = [];
  const waiting: (() => void)[] = [];
  const script = joinScripts([
    { text: '// first\nsay("theme");\n', module: false },
    { text: 'var e="page";function n(){say(e)}n();', module: true },
    { text: 'var e="place";function n(){say(e)}n();', module: true },
  ]);
  runInNewContext(script, {
    say: (word: string) => said.push(word),
    addEventListener: (_: string, then: () => void) => waiting.push(then),
  });
  expect(said).toEqual(['theme']);
  for (const then of waiting) then();
  expect(said).toEqual(['theme', 'page', 'place']);
  expect(() => joinScripts([{ text: 'import{a}from"./b.js";a()', module: true }])).toThrow(/imports/);
});

test('a script that no bundler has made small loses spaces that mean nothing, and none of its words', () => {
  const said: string[] = [];
  const text = '// first\nconst one = (word) => {\n  say(word ? `a = ( b )` : "c ; d");\n};\none(1 + +1);\none(0);\n';
  const script = joinScripts([{ text, module: false }]);
  runInNewContext(script, { say: (word: string) => said.push(word), addEventListener: () => undefined });
  expect(said).toEqual(['a = ( b )', 'c ; d']);
  expect(script).toMatch(/^const one=\(word\)=>\{say\(word\?`a = \( b \)`:"c ; d"\);\};one\(1 \+ \+1\);one\(0\);addEventListener/);
});

test('a policy says nothing twice and allows no inline text that a page does not have', () => {
  const page = (body: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'self';connect-src 'self';worker-src 'self';img-src 'self' data:; script-src 'self' 'sha256-x='; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';">${body}`;
  expect(tightenPage(page('<script src="/a.js"></script>'))).toContain(
    `content="default-src 'self';img-src 'self' data:; script-src 'self'; "`,
  );
  expect(tightenPage(page('<style></style><astro-island></astro-island>'))).toContain("style-src 'self' 'sha256-47DEQ");
});
