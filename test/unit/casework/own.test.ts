import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/features/casework/find.ts';
import { make, makeNamed } from '../../../src/features/casework/make.ts';
import { compared, makeSetFile, ownCase, replanted, startOwn, withEdits } from '../../../src/features/casework/own.ts';
import { review } from '../../../src/features/casework/review.ts';
import { caseSettings } from '../../../src/schemas/casework.ts';
import { ownFileSchema, type OwnFile } from '../../../src/schemas/file-set.ts';
import { runs } from '../../runs.ts';
import { casework, requests, seedOf } from '../../support/casework.ts';

const base = { seed: seedOf(7), setting: 'hospital', cycle: 'initial', level: 2 } as const;

function begun(from: OwnFile['base'] = base): OwnFile {
  const started = startOwn(casework, from);
  if (!started.ok) throw new Error(started.problem);
  return started.own;
}
function drawn(own: OwnFile) {
  const made = ownCase(casework, own);
  if (!made.ok) throw new Error(made.problem);
  return made;
}
/** The first field of the first license lookup that says something. */
function someField(own: OwnFile) {
  for (const { kind, blocks } of drawn(own).file.documents)
    for (const block of blocks) {
      const line = kind === 'license-lookup' && block.type === 'fields' ? block.lines.find(({ value }) => value !== '') : undefined;
      if (line) return line;
    }
  throw new Error('no field');
}

describe('a file of one’s own, before anything is changed', () => {
  it.each(caseSettings)('is the drawn file of a %s to the letter, with the reviewer’s key', (setting) => {
    for (const request of requests(setting, runs(25, 500))) {
      const { file } = make(casework, request);
      const own = begun(request);
      const made = drawn(own);
      expect(made.file.documents).toEqual(file.documents);
      expect(made.key).toEqual(review(file, casework.findings));
      expect(compared(casework, own, made.file)).toMatchObject({ reviewer: [], educator: [] });
      expect(v.safeParse(ownFileSchema, own).success).toBe(true);
    }
  });

  it('is the named case where it begins with one', () => {
    for (const entry of casework.cases)
      expect(drawn(begun({ story: entry.id })).file.documents).toEqual(makeNamed(casework, entry).file.documents);
  });
});

describe('a changed line', () => {
  it('says what the educator wrote, and no other line changes', () => {
    const own = begun();
    const line = someField(own);
    const edit = { line: line.id, part: 'value', from: line.value, to: 'Something else' };
    const after = linesOf(drawn({ ...own, edits: [edit] }).file);
    for (const [id, { text }] of linesOf(drawn(own).file))
      expect(after.get(id)?.text).toBe(id === line.id ? `${line.label}: Something else` : text);
  });

  it('is not made where the paper says something else, and is named', () => {
    const { file } = make(casework, base);
    const edit = { line: someField(begun()).id, part: 'value', from: 'never said', to: 'x' };
    expect(withEdits(file, [edit])).toEqual({ file, lost: [edit] });
  });

  it('may not leave a sentence without words', () => {
    const own = begun();
    for (const { blocks } of drawn(own).file.documents)
      for (const block of blocks)
        if (block.type === 'text' && block.lines[0]) {
          const [{ id, text }] = [block.lines[0]];
          expect(ownCase(casework, { ...own, edits: [{ line: id, part: 'text', from: text, to: '' }] })).toMatchObject({ ok: false });
          return;
        }
    throw new Error('no sentence');
  });

  it('that breaks the policy is found by the reviewer, and told beside the educator’s key', () => {
    const own = begun({ ...base, level: 1 });
    // A license that ended before the decision: the reviewer says so, and the key does not have it yet.
    for (const { kind, blocks } of drawn(own).file.documents)
      for (const block of blocks)
        if (kind === 'license-lookup' && block.type === 'fields') {
          const expires = block.lines.find(({ key }) => key === 'expires');
          if (!expires) continue;
          const changed = { ...own, edits: [{ line: expires.id, part: 'value', from: expires.value, to: '01/31/2020' }] };
          const { reviewer } = compared(casework, changed, drawn(changed).file);
          expect(reviewer.some(({ lines }) => lines.includes(expires.id))).toBe(true);
          return;
        }
    throw new Error('no license');
  });
});

describe('the educator’s word', () => {
  it('is the key: kinds and decision follow from the catalogue', () => {
    const own = begun();
    const line = someField(own);
    const made = drawn({ ...own, findings: [{ type: 'license-stale', lines: [line.id], next: ['hold'] }] });
    const entry = casework.findings.find(({ id }) => id === 'license-stale');
    expect(made.key.findings).toEqual([
      { id: `license-stale:${line.id}`, type: 'license-stale', lines: [line.id], kind: entry?.kind, also: entry?.also, next: ['hold'] },
    ]);
    expect(made.key.verdict.complete).toBe('incomplete');
    expect(drawn({ ...own, findings: [] }).key.verdict).toEqual({ complete: 'complete', route: 'routine', ready: 'ready' });
  });

  it('may name neither a line that is not there nor a finding nobody knows, nor the same twice', () => {
    const own = begun();
    const line = someField(own).id;
    const found = (type: string, ...lines: string[]) => ({ type, lines, next: ['hold' as const] });
    for (const findings of [
      [found('license-stale', 'cv.999')],
      [found('no-such-thing', line)],
      [found('license-stale', line), found('license-stale', line)],
    ])
      expect(makeSetFile(casework, { ...own, findings })).toMatchObject({ ok: false });
  });
});

describe('other things planted', () => {
  it('are in the papers and in the key; own words and changes stay', () => {
    const own = begun({ ...base, level: 1 });
    const line = someField(own);
    const mine = { type: 'background-record', lines: [line.id], next: ['hold' as const] };
    const known = casework.findings.some(({ id }) => id === mine.type) ? mine : { ...mine, type: 'reference-guarded' };
    const changed = { ...own, findings: [...own.findings, known] };
    const more = casework.findings.filter(
      ({ id, settings, cycles }) =>
        settings.includes('hospital') && cycles.includes('initial') && !own.plan.findings.includes(id) && id !== known.type,
    );
    const planted = more.slice(0, runs(12, 60)).flatMap(({ id }) => {
      const next = replanted(casework, changed, { ...own.plan, findings: [...own.plan.findings, id] });
      return next.ok ? [{ id, next: next.own }] : [];
    });
    expect(planted.length).toBeGreaterThan(5);
    for (const { id, next } of planted) {
      expect(next.findings.map(({ type }) => type)).toContain(id);
      expect(drawn(next).key.findings.map(({ type }) => type)).toContain(id);
    }
    const without = replanted(casework, changed, { findings: [], decoys: [] });
    if (!without.ok) throw new Error(without.problem);
    expect(without.own.findings.map(({ type }) => type)).toEqual([known.type]);
    expect(without.own.decoys).toEqual([]);
  });

  it('that touch the same papers are refused in a sentence', () => {
    const own = begun();
    const [first = ''] = own.plan.findings;
    expect(replanted(casework, own, { ...own.plan, findings: [...own.plan.findings, first] })).toMatchObject({ ok: false });
  });
});
