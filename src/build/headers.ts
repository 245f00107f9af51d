import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Directives of a policy by name, each with its values in order. */
export function parsePolicy(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').flatMap((part) => {
      const [name, ...values] = part.trim().split(/\s+/);
      return name ? [[name, values] as const] : [];
    }),
  );
}

/** The content security policy in a page's meta element, or null. */
export function metaPolicy(html: string): string | null {
  return /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? null;
}

/** One policy that allows what any of the given ones allows. */
export function unitePolicies(policies: readonly string[]): string {
  const all = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const [name, values] of parsePolicy(policy)) {
      const set = all.get(name) ?? new Set();
      for (const value of values) set.add(value);
      all.set(name, set);
    }
  }
  return [...all].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

/**
 * Fills `{csp}` and `{base}` in the copied `_headers` file. The policy of the header is the union of the pages' own, because a
 * header and a meta element are both enforced; what only a header can say (frame-ancestors) stands in the file.
 */
export function writeHeaders(dist: string, base: string): void {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const policies = pages.flatMap((name) => metaPolicy(readFileSync(join(dist, name), 'utf8')) ?? []);
  const file = join(dist, '_headers');
  const text = readFileSync(file, 'utf8').replaceAll('{csp}', unitePolicies(policies)).replaceAll('{base}', base);
  writeFileSync(file, text);
}
