/** What the audit needs to know of a lesson's MDX: its sections, references and plain words. Pure. */

export interface Section {
  /** Fragment id; null where the heading states none. */
  id: string | null;
  /** Text of the heading; empty for the opening before the first heading. */
  heading: string;
  depth: number;
  body: string;
}

/** Splits MDX into its `##` sections, the opening first. `###` headings stay inside their section. */
export function sections(mdx: string): Section[] {
  const parts: Section[] = [{ id: null, heading: '', depth: 0, body: '' }];
  for (const line of mdx.split('\n')) {
    const match = /^(##)\s+(.*?)(?:\s*\{#([a-z0-9-]+)\})?\s*$/.exec(line);
    if (match && !line.startsWith('###')) {
      parts.push({ id: match[3] ?? null, heading: match[2] ?? '', depth: 2, body: '' });
    } else {
      const current = parts.at(-1);
      if (current) current.body += `${line}\n`;
    }
  }
  return parts;
}

/** Ids of all headings that state one, at any depth. */
export function headingIds(mdx: string): string[] {
  return [...mdx.matchAll(/^#{2,6}\s.*\{#([a-z0-9-]+)\}\s*$/gm)].map((match) => match[1] ?? '');
}

/** Values of an attribute over all uses of a component, split at white space: `<Cite ids="a b" />` gives a, b. */
export function references(mdx: string, component: string, attribute: string): string[] {
  const uses = mdx.matchAll(new RegExp(`<${component}\\b[^>]*?\\b${attribute}="([^"]*)"`, 'g'));
  return [...uses].flatMap((match) => (match[1] ?? '').split(/\s+/).filter(Boolean));
}

/** Readable text: markup, components, links and table rules removed; one block per line. */
export function plainText(mdx: string): string {
  return mdx
    .replace(/<(?:Cite|Figure|CheckYourself)\b[^>]*?\/>/g, '')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replace(/\{#[a-z0-9-]+\}/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Words of running text (tables, lists and headings included). */
export function wordCount(mdx: string): number {
  return plainText(mdx)
    .split(/\s+/)
    .filter((word) => /[A-Za-z0-9]/.test(word)).length;
}

/** Prose only, for readability: no tables, headings or lists of fragments. */
export function prose(mdx: string): string {
  return plainText(
    mdx
      .split('\n')
      .filter((line) => !/^\s*\|/.test(line) && !/^#{1,6}\s/.test(line))
      .join('\n'),
  ).replace(/^\s*(?:[-*]|\d+\.)\s+/gm, '');
}

/** Text of the heading with this id; empty when there is none. */
export function headingText(mdx: string, id: string): string {
  const match = new RegExp(`^#{2,6}\\s+(.*?)\\s*\\{#${id}\\}\\s*$`, 'm').exec(mdx);
  return plainText(match?.[1] ?? '').trim();
}
