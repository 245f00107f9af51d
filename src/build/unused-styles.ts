/** Leaves out of a stylesheet what a set of pages cannot use. Pure. */

/** What the pages have: their tags, classes and ids, and every word of the scripts that may add to them. */
export function namesIn(pages: readonly string[], scripts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const page of pages) {
    for (const [, tag = ''] of page.matchAll(/<([a-z][\w-]*)/gi)) names.add(tag.toLowerCase());
    for (const [, value = ''] of page.matchAll(/\s(?:class|id)="([^"]*)"/g)) for (const name of value.split(/\s+/)) names.add(name);
  }
  for (const script of scripts) for (const [word] of script.matchAll(/[\w-]+/g)) names.add(word);
  return names;
}

/**
 * Whether a selector may match: every tag, class and id in it is there. What stands in brackets, as in `:is()` and `:not()`, is taken
 * for granted: one of several may be missing, and what must not be there may well be.
 */
export function mayMatch(selector: string, names: ReadonlySet<string>): boolean {
  let plain = selector.replace(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/\([^()]*\)/g, '');
  }
  return [...plain.replace(/::?[\w-]+/g, ' ').matchAll(/[a-z_-][\w-]*/gi)].every(([name]) => names.has(name));
}

/** The selectors of a rule, split at the commas that are not in brackets. */
const selectorsOf = (text: string): string[] => text.split(/,(?![^(]*\))/);

/** A stylesheet without the rules that cannot match. Groups that end up empty go too; what is not a rule stays as it is. */
function dropRules(css: string, names: ReadonlySet<string>): string {
  let kept = '';
  let from = 0;
  while (from < css.length) {
    const open = css.indexOf('{', from);
    const end = css.indexOf(';', from);
    if (open === -1) return kept + css.slice(from);
    if (end !== -1 && end < open) {
      // A statement without a block, as the order of the layers.
      kept += css.slice(from, end + 1);
      from = end + 1;
      continue;
    }
    let depth = 1;
    let close = open + 1;
    for (; depth > 0 && close < css.length; close += 1) depth += css[close] === '{' ? 1 : css[close] === '}' ? -1 : 0;
    const head = css.slice(from, open).trim();
    const body = css.slice(open + 1, close - 1);
    if (/^@(?:media|layer|supports)/.test(head)) {
      const inner = dropRules(body, names);
      if (inner !== '') kept += `${head}{${inner}}`;
    } else if (head.startsWith('@')) kept += `${head}{${body}}`;
    else {
      const selectors = selectorsOf(head).filter((selector) => mayMatch(selector, names));
      if (selectors.length > 0) kept += `${selectors.join(',')}{${body}}`;
    }
    from = close;
  }
  return kept;
}

/** `css` as far as the pages can use it: rules by their names, custom properties by their use in it or in a script. */
export function dropUnused(css: string, names: ReadonlySet<string>, scripts: readonly string[]): string {
  let kept = dropRules(css, names);
  // A property may stand in the value of another, so it goes on until nothing more is without use.
  for (let before = ''; before !== kept;) {
    before = kept;
    const used = new Set([kept, ...scripts].flatMap((text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)));
    kept = kept.replace(/(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (whole, name: string) => (used.has(name) ? whole : ''));
  }
  return kept;
}
