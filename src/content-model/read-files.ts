/**
 * Content files as plain values. Each file is parsed once as long as it does not change, whoever asks: the gate, the collections, search
 * and the audit run in one build, but in module graphs of their own, so what was parsed is kept on `globalThis`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A file's value, and for MDX the text below its frontmatter; or what is wrong with it. */
export type Parsed = { ok: true; value: unknown; body: string } | { ok: false; problem: string };

interface Kept {
  stamp: string;
  parsed: Parsed;
}
const kept: Map<string, Kept> = ((globalThis as { contentFiles?: Map<string, Kept> }).contentFiles ??= new Map());

/** Changes when a file does: its size, and its time to the nanosecond. */
function stampOf(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true });
  return `${String(mtimeNs)} ${String(size)}`;
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

function parseFile(path: string): Parsed {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.mdx')) {
    try {
      return { ok: true, value: parse(text), body: '' };
    } catch (error) {
      return { ok: false, problem: `is not readable YAML: ${reason(error)}` };
    }
  }
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
  if (!match) return { ok: false, problem: 'has no frontmatter' };
  try {
    return { ok: true, value: parse(match[1] ?? ''), body: match[2] ?? '' };
  } catch (error) {
    return { ok: false, problem: `frontmatter is not readable YAML: ${reason(error)}` };
  }
}

/** Reads a file below `root`, which must exist. */
export function readContentFile(root: string, file: string): Parsed {
  const path = join(root, file);
  const stamp = stampOf(path);
  const before = kept.get(path);
  if (before?.stamp === stamp) return before.parsed;
  const parsed = parseFile(path);
  kept.set(path, { stamp, parsed });
  return parsed;
}

/** Paths from `root` of the files below a folder with this ending, or of the one file; sorted, with forward slashes. */
export function contentFiles(root: string, place: string, ending = '.yaml'): string[] {
  const path = join(root, place);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [place];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${place}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** Changes when any file of the content does. */
export const contentStamp = (root: string): string =>
  [...contentFiles(root, 'content'), ...contentFiles(root, 'content', '.mdx')]
    .map((file) => `${file} ${stampOf(join(root, file))}`)
    .join('\n');
