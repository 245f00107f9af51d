/** From what an educator chose to a finished set of practice files. Pure: ids and times come in. */
import * as v from 'valibot';
import { answerSchema, caseFileSchema, type CaseAnswer, type CaseFile } from '../../schemas/casework.ts';
import type { CaseworkData } from '../../schemas/casework-content.ts';
import { setAssignmentSchema, type FileSet, type SetAssignment, type SetFile, type SetItem } from '../../schemas/file-set.ts';
import { sha256, toHex, utf8 } from '../../format/bytes.ts';
import { makeSetFile } from '../casework/own.ts';
import { verdictNames } from '../casework/names.ts';
import { firstFinding } from './findings.ts';

/** The rules and files of a set, before they are pinned. */
export type SetDraft = Omit<SetAssignment, 'checksum'>;

/** Parts of a decision, in the order they are made. */
export const verdictParts = ['complete', 'route', 'ready'] as const;

type Made = FileSet['files'][number];

/** Draws the files of a set with their keys, or says which cannot be drawn. */
export function drawFiles(data: CaseworkData, wanted: readonly SetFile[]): { ok: true; files: Made[] } | { ok: false; problem: string } {
  const files: Made[] = [];
  for (const [place, each] of wanted.entries()) {
    const made = makeSetFile(data, each);
    if (!made.ok) return { ok: false, problem: `File ${String(place + 1)}: ${made.problem}` };
    const { title, story, file, key } = made;
    files.push({ title: title.slice(0, 300), ...(story === undefined ? {} : { story }), file, key });
  }
  return { ok: true, files };
}

/** Checksum of a set: the first 16 hex digits of a SHA-256 over its files and keys, written in the order of their schemas. */
export async function setChecksum(files: readonly { file: CaseFile; key: CaseAnswer }[]): Promise<string> {
  // What a schema gives back is written in its order, whoever made it; what it refuses is another content than any that it takes.
  const content = files.map(({ file, key }) => [v.safeParse(caseFileSchema, file).output, v.safeParse(answerSchema, key).output]);
  return toHex(await sha256(utf8(JSON.stringify(content)))).slice(0, 16);
}

/** What gives a point: each finding of each file, and each part of the decision on it. */
export const setItems = (files: readonly Pick<Made, 'key'>[], data: Pick<CaseworkData, 'findings'>): SetItem[] =>
  files.flatMap(({ key }, file) => [
    ...key.findings.map(({ id, type, kind }) => ({
      id: `${String(file + 1)}.${id}`,
      file,
      title: data.findings.find((entry) => entry.id === type)?.title ?? type,
      kind,
    })),
    ...verdictParts.map((part) => ({ id: `${String(file + 1)}.${part}`, file, title: verdictNames[part].legend, kind: null })),
  ]);

export async function makeSet(
  draft: SetDraft,
  data: CaseworkData,
  now: number,
): Promise<{ ok: true; work: FileSet } | { ok: false; problem: string }> {
  const drawn = drawFiles(data, draft.files);
  if (!drawn.ok) return drawn;
  const parsed = v.safeParse(setAssignmentSchema, { ...draft, checksum: await setChecksum(drawn.files) });
  if (!parsed.success) return { ok: false, problem: `This set cannot be made: ${firstFinding(parsed.issues)}.` };
  return {
    ok: true,
    work: {
      format: 'primary-source-files/1',
      assignment: parsed.output,
      files: drawn.files,
      items: setItems(drawn.files, data),
      madeAt: now,
      granted: [],
      minutesBefore: [],
    },
  };
}

/** The files of a set as its link names them, checked against what it pins. */
export async function pinnedFiles(
  set: SetAssignment,
  data: CaseworkData,
): Promise<{ ok: true; files: Made[] } | { ok: false; problem: string }> {
  const drawn = drawFiles(data, set.files);
  if (drawn.ok && (await setChecksum(drawn.files)) === set.checksum) return drawn;
  return {
    ok: false,
    problem:
      'What these practice files are made of was changed on this site after the set was made. So that everyone gets the same files, this link no longer works. Ask for a new link.',
  };
}
