/**
 * Finds the code of a quiz in what people paste: a link, a link that a mail scanner or a search engine wrapped, a mail whose lines were cut,
 * or the code alone. Several texts may hold it; which one does, its own checksum says. Pure.
 */

/** Lines a cut code may go over, and candidates that are tried. */
const mostLines = 6000;
const mostTries = 40;

/** Characters around a pasted code that a sentence or a mail may have left: quotes, brackets, a full stop. */
const mostAround = 3;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: what can be read of it is.
    return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
};

/** A text as it was before it was wrapped, once or twice: in percent signs, or as Proofpoint's second way writes links. */
function unwrapped(text: string): string[] {
  const once = decoded(text);
  // Proofpoint URL Defense, version 2: `-` stands for `%`, `_` for `/`.
  const scanned = /urldefense\.proofpoint\.com\/v2\/url\?u=([\w.-]+)/.exec(text)?.[1];
  const link = scanned === undefined ? [] : [decoded(scanned.replaceAll('-', '%').replaceAll('_', '/'))];
  return [...new Set([text, once, decoded(once), ...link])];
}

/** The codes that may begin behind a mark: whole lines that go on with it, fewer of them, and the first run alone. */
function runs(rest: string): string[] {
  const lines = rest.split(/=?\r?\n[>\s]*/, mostLines);
  const taken: string[] = [];
  for (const line of lines) {
    const run = /^[\w-]*/.exec(line)?.[0] ?? '';
    if (run !== '') taken.push(run);
    // A line that holds anything else ends the code.
    if (run.length < line.trimEnd().length || run === '') break;
  }
  const joined = Array.from({ length: Math.min(6, taken.length) }, (_, dropped) => taken.slice(0, taken.length - dropped).join(''));
  return [...joined, taken[0] ?? ''].flatMap((code) => [
    code,
    // Version 3 of the same scanner closes the link with `__;`, and mail programs write `=` as `=3D`.
    ...(code.endsWith('__') ? [code.slice(0, -2)] : []),
    ...(code.startsWith('3D') ? [code.slice(2)] : []),
  ]);
}

/** Texts that may be the code of a quiz, likeliest first. What holds no link is taken for the code alone, where it can be one. */
export function codesIn(text: string): string[] {
  const trimmed = text.trim();
  const found = unwrapped(trimmed).flatMap((form) =>
    [...form.matchAll(/[#*](?:a|preview)=/g)].slice(0, 4).flatMap((mark) => runs(form.slice(mark.index + mark[0].length))),
  );
  if (found.length > 0) return [...new Set(found)].slice(0, mostTries);
  const run = /[\w-]+/.exec(trimmed);
  const alone = run !== null && run.index <= mostAround && trimmed.length - run.index - run[0].length <= mostAround;
  if (alone) return [run[0]];
  // The code alone, cut into lines.
  return /^[\w-]+(?:\s+[\w-]+)*$/.test(trimmed.slice(0, 500_000)) ? [trimmed.replace(/\s+/g, '')] : [trimmed];
}

/** The likeliest of them. */
export const codeIn = (text: string): string => codesIn(text)[0] ?? '';
