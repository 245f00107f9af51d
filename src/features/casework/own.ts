/**
 * A file of an educator's own: a drawn one with lines changed, and the educator's word on what is wrong. The papers are drawn anew from the
 * seed each time; what is kept is the changes. What the reviewer finds is held against what the educator says. Pure.
 */
import { safeParse } from 'valibot';
import { caseFileSchema, type CaseAnswer, type CaseFile, type CaseLine, type Finding } from '../../schemas/casework.ts';
import type { CaseworkData } from '../../schemas/casework-content.ts';
import type { DrawnFile, LineEdit, OwnFile, OwnFinding, SetFile } from '../../schemas/file-set.ts';
import { linesOf } from './find.ts';
import { make, type CaseRequest } from './make.ts';
import { fileName } from './names.ts';
import { prepare, underPolicy } from './request.ts';
import { review, verdictOn } from './review.ts';

/** A part of a line that can be changed. */
export interface LinePart {
  part: string;
  label: string;
  text: string;
}

/** What of a line can be changed; `heads` names the cells of a row. */
export function partsOf(line: CaseLine, heads: readonly string[] = []): LinePart[] {
  if ('value' in line) return [{ part: 'value', label: line.label, text: line.value }];
  if ('cells' in line) return line.cells.map((text, at) => ({ part: `cell-${String(at)}`, label: heads[at] ?? 'Cell', text }));
  if ('text' in line) return [{ part: 'text', label: 'Text', text: line.text }];
  if ('url' in line)
    return [
      { part: 'retrieved', label: 'Retrieved', text: line.retrieved },
      { part: 'by', label: 'By', text: line.by },
    ];
  return [
    { part: 'name', label: line.label, text: line.name },
    { part: 'date', label: 'Date', text: line.date },
  ];
}

function edited(line: CaseLine, edits: readonly LineEdit[]): CaseLine {
  return edits.reduce<CaseLine>((now, { part, to }) => {
    if ('cells' in now) return { ...now, cells: now.cells.map((cell, at) => (part === `cell-${String(at)}` ? to : cell)) };
    return { ...now, [part]: to };
  }, line);
}

/** The file with its changes. `lost`: changes to lines that are not there, or that say something else than they did. */
export function withEdits(file: CaseFile, edits: readonly LineEdit[]): { file: CaseFile; lost: LineEdit[] } {
  const lost = new Set(edits);
  const change = <Line extends CaseLine>(line: Line): Line => {
    const parts = partsOf(line);
    const mine = edits.filter((edit) => edit.line === line.id && parts.some(({ part, text }) => part === edit.part && text === edit.from));
    for (const edit of mine) lost.delete(edit);
    // The same kind of line: only what it says has changed.
    return mine.length === 0 ? line : (edited(line, mine) as Line);
  };
  const documents = file.documents.map((document) => ({
    ...document,
    blocks: document.blocks.map((block) => ({ ...block, lines: (block.lines as CaseLine[]).map(change) }) as typeof block),
  }));
  return { file: { ...file, documents }, lost: [...lost] };
}

/** The request that draws the papers, by the plan of the educator's file. */
function requestOf(data: CaseworkData, base: DrawnFile, plan?: OwnFile['plan']): CaseRequest | null {
  if ('seed' in base) return { ...base, ...(plan ? { plan } : {}) };
  const entry = data.cases.find(({ id }) => id === base.story);
  if (!entry) return null;
  const { seed, setting, cycle, level, findings, decoys, traits } = entry;
  return { seed, setting, cycle, level, plan: { ...(plan ?? { findings, decoys }), traits } };
}

const asOwn = ({ type, lines, next }: Finding): OwnFinding => ({ type, lines: lines.slice(0, 12), next });

type Drawn = { ok: true; file: CaseFile; plan: OwnFile['plan'] } | { ok: false; problem: string };

function drawn(data: CaseworkData, base: DrawnFile, plan?: OwnFile['plan']): Drawn {
  const request = requestOf(data, base, plan);
  if (!request) return { ok: false, problem: 'There is no named case of that name any more.' };
  try {
    const { file, planted } = make(data, request);
    return {
      ok: true,
      file: underPolicy(data, file, base.policy ?? file.setting),
      plan: { findings: planted.map(({ type }) => type), decoys: file.decoys.map(({ type }) => type) },
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      problem: 'These cannot all be in one file: two of them touch the same papers, or this applicant cannot carry one.',
    };
  }
}

export type OwnOrNot = { ok: true; own: OwnFile } | { ok: false; problem: string };

/** A drawn file as the beginning of one's own: nothing is changed, and what the reviewer finds is what is wrong. */
export function startOwn(data: CaseworkData, base: DrawnFile, title = ''): OwnOrNot {
  const made = drawn(data, base);
  if (!made.ok) return made;
  const { file, plan } = made;
  return {
    ok: true,
    own: {
      format: 'primary-source-own-file/1',
      title: title || `${file.applicant.name}: ${fileName(file)}`.slice(0, 120),
      base,
      plan,
      edits: [],
      findings: review(file, data.findings).findings.map(asOwn),
      decoys: file.decoys.map(({ type, lines }) => ({ type, lines: lines.slice(0, 12) })),
    },
  };
}

export type OwnCase =
  /** `lost`: changes that no longer fit the papers. */
  { ok: true; file: CaseFile; key: CaseAnswer; lost: LineEdit[] } | { ok: false; problem: string };

/** The file and its key, as the educator means them. */
export function ownCase(data: CaseworkData, own: OwnFile): OwnCase {
  const made = drawn(data, own.base, own.plan);
  if (!made.ok) return made;
  const changed = withEdits(made.file, own.edits);
  const sound = safeParse(caseFileSchema, { ...changed.file, decoys: own.decoys });
  if (!sound.success) return { ok: false, problem: 'A sentence of a paper cannot be empty. Change its words instead.' };
  const file = sound.output;
  const there = linesOf(file);
  const findings: Finding[] = [];
  for (const { type, lines, next } of own.findings) {
    const entry = data.findings.find(({ id }) => id === type);
    if (!entry) return { ok: false, problem: `The catalogue has no finding “${type}”.` };
    const id = `${type}:${lines[0] ?? ''}`;
    const stray = lines.find((line) => !there.has(line));
    if (stray !== undefined) return { ok: false, problem: `“${entry.title}” names a line that is not in the file (${stray}).` };
    if (findings.some((each) => each.id === id)) return { ok: false, problem: `“${entry.title}” stands twice on the same line.` };
    findings.push({ id, type, lines: [...new Set(lines)], kind: entry.kind, also: entry.also, next });
  }
  const unknown = own.decoys.find(
    ({ type, lines }) => !data.decoys.some(({ id }) => id === type) || lines.some((line) => !there.has(line)),
  );
  if (unknown) return { ok: false, problem: `“${unknown.type}” cannot be fine here: its line or its entry in the catalogue is missing.` };
  return { ok: true, file, key: { findings, verdict: verdictOn(findings, data.findings) }, lost: changed.lost };
}

/** The same file with other things planted. Papers are drawn anew; changes and words of the educator's own stay where they still fit. */
export function replanted(data: CaseworkData, own: OwnFile, plan: OwnFile['plan']): OwnOrNot {
  const [before, after] = [drawn(data, own.base, own.plan), drawn(data, own.base, plan)];
  if (!after.ok) return after;
  const { file, lost } = withEdits(after.file, own.edits);
  const there = linesOf(file);
  const old = new Set(before.ok ? review(withEdits(before.file, own.edits).file, data.findings).findings.map(({ id }) => id) : []);
  const found = review(file, data.findings).findings.map(asOwn);
  const names = new Set(found.map(idOf));
  const fits = ({ lines }: { lines: readonly string[] }) => lines.every((line) => there.has(line));
  const planted = after.file.decoys.map(({ type, lines }) => ({ type, lines: lines.slice(0, 12) }));
  const drawnBefore = new Set(before.ok ? before.file.decoys.map(({ type }) => type) : []);
  return {
    ok: true,
    own: {
      ...own,
      plan,
      edits: own.edits.filter((edit) => !lost.includes(edit)),
      findings: [...found, ...own.findings.filter((each) => !old.has(idOf(each)) && !names.has(idOf(each)) && fits(each))],
      decoys: [...planted, ...own.decoys.filter((each) => !drawnBefore.has(each.type) && fits(each))],
    },
  };
}

const idOf = ({ type, lines }: { type: string; lines: readonly string[] }) => `${type}:${lines[0] ?? ''}`;

export interface Compared {
  both: OwnFinding[];
  /** The reviewer finds it, and the educator does not say it. */
  reviewer: OwnFinding[];
  /** The educator says it, and the reviewer does not find it. */
  educator: OwnFinding[];
}

/** What the reviewer finds in the file beside what the educator says. One finding is another when type and a line agree. */
export function compared(data: CaseworkData, own: OwnFile, file: CaseFile): Compared {
  const found = review(file, data.findings).findings.map(asOwn);
  const same = (a: OwnFinding, b: OwnFinding) => a.type === b.type && a.lines.some((line) => b.lines.includes(line));
  return {
    both: own.findings.filter((each) => found.some((other) => same(each, other))),
    reviewer: found.filter((each) => !own.findings.some((other) => same(each, other))),
    educator: own.findings.filter((each) => !found.some((other) => same(each, other))),
  };
}

export type MadeFile =
  { ok: true; title: string; story?: string | undefined; file: CaseFile; key: CaseAnswer } | { ok: false; problem: string };

/** A file of a set, drawn, named or of one's own, with its key. */
export function makeSetFile(data: CaseworkData, wanted: SetFile): MadeFile {
  if ('format' in wanted) {
    const made = ownCase(data, wanted);
    return made.ok ? { ok: true, title: wanted.title, file: made.file, key: made.key } : made;
  }
  const prepared = prepare(data, { ...wanted, minutes: undefined }, 'of-a-set', 0);
  if (!prepared.ok) return prepared;
  const { title, story, file } = prepared.head;
  return { ok: true, title, ...(story === undefined ? {} : { story }), file, key: review(file, data.findings) };
}
