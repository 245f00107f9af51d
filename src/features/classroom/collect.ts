/** From dropped files and pasted text to sittings: what is good is kept, the rest is named and set aside. Pure but for the cipher. */
import type { KeyPair, StoredResult } from '../../schemas/assignment.ts';
import { fileProblem, type FileText } from './file-kind.ts';
import { openFiles, openResult } from './hand-in.ts';
import { findBlocks } from './result-code.ts';
import { judgeFiles } from './set-sitting.ts';
import { judge, type Judged, type Sitting } from './sitting.ts';
import { isFileSet, type Work } from './work.ts';

export interface NotTaken {
  /** File name, or which of the pasted codes. */
  name: string;
  problem: string;
}

export interface Source extends FileText {
  name: string;
}

/** A code with the sitting it holds. */
export interface Kept {
  name: string;
  code: string;
  sitting: Sitting;
}

/** Largest file that is read, in characters. */
const fileLimit = 4_000_000;

/** The codes in files and pasted text. A source without any is named. */
export function codesIn(sources: readonly Source[]): { codes: StoredResult[]; aside: NotTaken[] } {
  const codes: StoredResult[] = [];
  const aside: NotTaken[] = [];
  for (const source of sources) {
    const { name, text } = source;
    const wrong = text.length > fileLimit ? 'This file is larger than any result.' : fileProblem(source, 'result');
    if (wrong !== null) {
      aside.push({ name, problem: wrong });
      continue;
    }
    const { blocks, more } = findBlocks(text);
    if (more) aside.push({ name, problem: `Only the first ${String(blocks.length)} codes of this file were read. Split it.` });
    if (blocks.length === 0) {
      aside.push({ name, problem: 'This is not a result of this site: it lacks the line that begins one.' });
    }
    blocks.forEach((code, at) => {
      codes.push({ name: blocks.length === 1 ? name : `${name}, code ${String(at + 1)}`, code });
    });
  }
  return { codes, aside };
}

/** Codes handled before the caller's `pause` gets a turn, so that the page stays smooth; the ciphers of a batch run side by side. */
const batch = 8;

/** Opens one code and judges what is in it, by the kind of what was assigned. */
async function judgeCode(work: Work, keys: readonly KeyPair[], code: string): Promise<Judged> {
  if (isFileSet(work)) {
    const opened = await openFiles(code, work.assignment, keys);
    return opened.ok ? judgeFiles(work, opened.result) : opened;
  }
  const opened = await openResult(code, work.assignment, keys);
  return opened.ok ? judge(work, opened.result) : opened;
}

/**
 * Opens and judges codes. A second copy of an attempt is set aside. `pause` is awaited now and then with the number done;
 * it may let the screen breathe, and stops the work by resolving to false.
 */
export async function collect(
  work: Work,
  keys: readonly KeyPair[],
  codes: readonly StoredResult[],
  known: readonly Kept[],
  pause: (done: number) => Promise<boolean> = () => Promise.resolve(true),
): Promise<{ kept: Kept[]; aside: NotTaken[] }> {
  const kept: Kept[] = [];
  const aside: NotTaken[] = [];
  const seen = new Map(known.map((each) => [each.sitting.id, each]));
  const settle = ({ name, code }: StoredResult, judged: Judged) => {
    if (!judged.ok) {
      aside.push({ name, problem: judged.problem });
      return;
    }
    const { sitting } = judged;
    const first = seen.get(sitting.id);
    if (first) {
      const same = JSON.stringify(first.sitting) === JSON.stringify(sitting);
      const who = sitting.student.name || sitting.student.id || 'a student';
      aside.push({
        name,
        problem: same
          ? `A second copy of the result of ${who} that came as ${first.name}.`
          : `Another result of the same attempt of ${who} came first, as ${first.name}; the two differ.`,
      });
      return;
    }
    const entry = { name, code, sitting };
    seen.set(sitting.id, entry);
    kept.push(entry);
  };
  for (let at = 0; at < codes.length; at += batch) {
    if (!(await pause(at))) break;
    const now = codes.slice(at, at + batch);
    const judged = await Promise.all(now.map(({ code }) => judgeCode(work, keys, code)));
    now.forEach((stored, index) => {
      const verdict = judged[index];
      if (verdict) settle(stored, verdict);
    });
  }
  return { kept, aside };
}
