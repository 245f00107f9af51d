import { describe, expect, it } from 'vitest';
import { findInFile, linesOf, markLabels } from '../../../src/features/casework/find.ts';
import { summarizeFiles, summarizeReading } from '../../../src/features/casework/history.ts';
import { readLink, requestOf, writeRequest, type FileRequest } from '../../../src/features/casework/link.ts';
import { kindNames, officeOf, topicsOf } from '../../../src/features/casework/names.ts';
import { prepare } from '../../../src/features/casework/request.ts';
import { review } from '../../../src/features/casework/review.ts';
import { scoreCase } from '../../../src/features/casework/score.ts';
import { notesToRestore } from '../../../src/features/casework/store/resume.ts';
import { guide } from '../../../src/features/casework/tutorial.ts';
import { startReading, type ReadingState } from '../../../src/features/casework/attempt.ts';
import type { Mark } from '../../../src/schemas/casework-reading.ts';
import { casework } from '../../support/casework.ts';

const drawn: FileRequest = { seed: '46AW-DN9X-Z829-WPAZ', setting: 'hospital', cycle: 'initial', level: 2, minutes: 30 };
const headOf = (request: FileRequest | 'tutorial') => {
  const prepared = prepare(casework, request, 'reading-0001', 1000);
  if (!prepared.ok) throw new Error(prepared.problem);
  return prepared.head;
};

it('names an office within a sentence, and leaves an abbreviation as it is', () => {
  expect(officeOf('plan')).toBe('health plan');
  expect(officeOf('cvo')).toBe('verification organization (CVO)');
});

describe('a link to a file', () => {
  it('carries seed and rules there and back', () => {
    for (const request of [
      drawn,
      { story: 'the-match' },
      { story: 'the-match', policy: 'cvo' },
      { seed: drawn.seed, setting: 'plan', cycle: 'repeat', level: 3, policy: 'hospital' },
    ] satisfies FileRequest[]) {
      expect(readLink(`#${writeRequest(request)}`)).toEqual({ ok: true, request });
      expect(requestOf(headOf(request))).toEqual(request);
    }
  });

  it('reads a seed as people write it', () => {
    expect(readLink('#seed=46aw-dn9x-z829-wpaz&setting=plan&cycle=initial&level=1')).toMatchObject({
      ok: true,
      request: { seed: drawn.seed },
    });
  });

  it('that is damaged is refused with what cannot be read', () => {
    for (const [hash, name] of [
      ['#seed=nonsense&setting=plan&cycle=initial&level=1', 'seed'],
      [`#seed=${drawn.seed}&setting=castle&cycle=initial&level=1`, 'setting'],
      [`#seed=${drawn.seed}&setting=plan&cycle=initial&level=9`, 'level'],
      [`#seed=${drawn.seed}&setting=plan&cycle=initial`, 'level'],
      ['#story=the-match&minutes=7', 'minutes'],
      ['#story=<script>', 'story'],
    ] as const) {
      const link = readLink(hash);
      expect(link?.ok === false && link.problem, hash).toContain(name);
    }
    expect(readLink('#named-cases')).toBeNull();
    expect(prepare(casework, { story: 'nobody' }, 'reading-0001', 0).ok).toBe(false);
  });

  it('gives everyone the same file, and the same papers by another policy', () => {
    const own = headOf(drawn);
    expect(headOf(drawn)).toEqual(own);
    expect(own.rules).toEqual({ limitMs: 30 * 60_000, guided: false });
    const other = headOf({ ...drawn, policy: 'plan' });
    expect(other.file.documents).toEqual(own.file.documents);
    expect(other.file.policy.setting).toBe('plan');
    expect(review(other.file, casework.findings).findings).not.toEqual(review(own.file, casework.findings).findings);
  });
});

describe('finding words in a file', () => {
  const lines = linesOf(headOf(drawn).file);
  it('finds every line that holds all words, in order, and says where it is', () => {
    const found = findInFile(lines, ' LICENSE number ');
    expect(found.length).toBeGreaterThan(0);
    for (const { text } of found) expect(text.toLowerCase()).toMatch(/license.*number|number.*license/s);
    expect(findInFile(lines, 'license').map(({ document }) => document)[0]).toBe('policy');
    expect(findInFile(lines, '  ')).toEqual([]);
    expect(findInFile(lines, 'zyzzyva')).toEqual([]);
  });

  it('labels a line by what was said of it, and a highlight only where nothing was', () => {
    const mark = (id: string, line: string, kind: Mark['kind']): Mark => ({ id, lines: [line], kind, next: 'hold', note: '' });
    const labels = markLabels([mark('a', 'cv.1', 'stale'), mark('b', 'cv.1', 'missing')], ['cv.1', 'cv.2'], ({ kind }) => kindNames[kind]);
    expect([...labels]).toEqual([
      ['cv.1', 'Too old or expired; Missing'],
      ['cv.2', 'Highlighted'],
    ]);
  });
});

describe('the tutorial', () => {
  const { file } = headOf('tutorial');
  const key = review(file, casework.findings);
  const reading = (change: Partial<ReadingState>): ReadingState => ({ ...startReading(), phase: 'reading', ...change });
  const marks = key.findings.map(({ id, lines, kind, next }): Mark => ({
    id,
    lines: lines.slice(0, 2),
    kind,
    next: next[0] ?? 'hold',
    note: '',
  }));
  const byType = (type: string) => marks.filter(({ id }) => id.startsWith(type));

  it('has the papers and findings its steps speak of', () => {
    expect(key.findings.map(({ type }) => type).sort()).toEqual(['history-cv-differs', 'license-stale', 'npdb-missing']);
    const ids = file.documents.map(({ id }) => id);
    for (const start of ['license-lookup', 'exclusion-search', 'cv']) expect(ids.some((id) => id.startsWith(start))).toBe(true);
    expect(file.policy.rules.verificationDays).toBe(120);
    expect(key.verdict).toEqual({ complete: 'incomplete', route: 'routine', ready: 'hold' });
  });

  it('goes on step by step, and says what became of the last mark', () => {
    const stepOf = (change: Partial<ReadingState>) => guide(file, key, reading(change)).step;
    const seen = ['license-lookup'];
    expect(stepOf({})).toBe(1);
    expect(stepOf({ seen })).toBe(2);
    expect(stepOf({ seen, marks: byType('license') })).toBe(3);
    expect(stepOf({ seen, marks: [...byType('license'), ...byType('history')] })).toBe(4);
    expect(stepOf({ seen, marks })).toBe(5);
    expect(stepOf({ seen: [...seen, 'exclusion-search'], marks })).toBe(6);
    expect(stepOf({ seen: [...seen, 'exclusion-search'], marks, verdict: key.verdict })).toBe(7);
    const said = (last: Partial<Mark>) =>
      guide(file, key, reading({ marks: byType('license').map((mark) => ({ ...mark, ...last })) })).feedback;
    expect(said({})).toContain('the step is right');
    expect(said({ next: 'nothing' })).toContain('The step is not');
    expect(said({ kind: 'adverse' })).toContain('another name');
    expect(said({ lines: file.decoys[0]?.lines.slice(0, 1) ?? [] })).toContain('fine by this policy');
  });
});

describe('what readings add up to', () => {
  it('counts findings by kind, the most missed first, and passes over the tutorial', () => {
    const head = headOf(drawn);
    const key = review(head.file, casework.findings);
    const state: ReadingState = { ...startReading(), phase: 'done', finishedAt: 5000, usedMs: 4000 };
    const empty = summarizeReading(head, state, scoreCase(head.file, key, [], {}));
    expect(empty).toMatchObject({ found: 0, total: key.findings.length, usedMs: 4000, guided: false, setting: 'hospital' });
    const whole = summarizeReading(head, state, scoreCase(head.file, key, [], key.verdict));
    expect(whole.verdict).toBe(3);
    const summary = summarizeFiles([
      { ...empty, kinds: [{ kind: 'stale', found: 2, total: 2 }] },
      { ...empty, kinds: [{ kind: 'missing', found: 0, total: 1 }] },
      { ...empty, guided: true, kinds: [{ kind: 'adverse', found: 1, total: 1 }] },
    ]);
    expect(summary.files).toBe(2);
    expect(summary.kinds).toEqual([
      { kind: 'missing', found: 0, total: 1 },
      { kind: 'stale', found: 2, total: 2 },
    ]);
  });
});

describe('notes that were being typed', () => {
  const noted = (text: string, seq: number) => ({ type: 'noted' as const, text, seq, at: seq, wall: seq });
  it('come back when the log has not got them', () => {
    expect(notesToRestore([], { text: 'half a wo', after: 1 })).toBe('half a wo');
    expect(notesToRestore([noted('half', 1)], { text: 'half a wo', after: 2 })).toBe('half a wo');
    expect(notesToRestore([noted('half a wo', 2)], { text: 'half a wo', after: 2 })).toBeNull();
    expect(notesToRestore([noted('later', 3)], { text: 'half a wo', after: 2 })).toBeNull();
    expect(notesToRestore([], { text: '' })).toBeNull();
    expect(notesToRestore([], null)).toBeNull();
  });
});

it('every finding of the catalogue points at a rule of each policy it counts under', () => {
  for (const { id, settings } of casework.findings)
    for (const setting of settings) {
      const policy = casework.policies.find((each) => each.setting === setting);
      expect(
        policy?.lines.some(({ topic }) => topicsOf(id).includes(topic)),
        `${id} ${setting}`,
      ).toBe(true);
    }
});
