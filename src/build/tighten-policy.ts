import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What `default-src 'self'` says already. */
const repeated = /(?:connect|worker|manifest|style)-src 'self';\s*/g;

/**
 * Leaves in a page's policy only the hashes of the inline scripts and styles it has, and no directive that says what the default says.
 * Astro lists every hash of the site on every page; a page without islands then allows, and carries, half a kilobyte it does not need.
 */
export function tightenPage(html: string): string {
  const bodies = [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map((match) => hashOf(match[2] ?? ''));
  const needed = new Set(bodies);
  // A script with an address has no text to allow; islands are given an empty style.
  if (!html.includes('<astro-island')) needed.delete(hashOf(''));
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i,
    (_, before: string, policy: string, after: string) => {
      const kept = policy.replace(/\s*'sha256-[A-Za-z0-9+/=]+'/g, (hash) => (needed.has(hash.trim()) ? hash : ''));
      return before + (/default-src 'self';/.test(kept) ? kept.replace(repeated, '') : kept) + after;
    },
  );
}

export function tightenPolicies(dist: string): void {
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(dist, name);
    writeFileSync(file, tightenPage(readFileSync(file, 'utf8')));
  }
}
