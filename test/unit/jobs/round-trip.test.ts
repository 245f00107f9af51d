import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftBytesLimit } from '../../../src/schemas/job-draft.ts';
import { draftFile, newDraft, readDraftFile } from '../../../src/features/jobs/index.ts';
import { draftFragment, holdsDraft, readFragment } from '../../../src/features/jobs/share.ts';
import { anyDraft, filledWith, hostileTexts } from './arbitrary-draft.ts';
import { library, template } from './templates.ts';
import { runs } from '../../runs.ts';

/** A link as it was written before links had a checksum. */
const packed = (text: string) => `job1.${deflateRawSync(Buffer.from(text)).toString('base64url')}`;

describe('A draft taken away and brought back', () => {
  test('is the same from a file, whatever it holds', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(readDraftFile(draftFile(draft))).toEqual({ ok: true, value: draft });
      }),
      { numRuns: runs(60, 1000) },
    );
  });

  test('is the same from a link, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const fragment = await draftFragment(draft);
        expect(fragment.ok).toBe(true);
        if (fragment.ok) {
          expect(fragment.value).toMatch(/^[A-Za-z0-9._-]+$/);
          expect(await readFragment(fragment.value)).toEqual({ ok: true, value: draft });
        }
      }),
      { numRuns: runs(30, 300) },
    );
  });

  test('with one letter changed on the way is refused, wherever the letter stands', async () => {
    const fragment = await draftFragment(newDraft(template('coordinator'), 'a'));
    if (!fragment.ok) throw new Error('no link');
    const whole = fragment.value;
    const places = [
      ...Array(12).keys(),
      ...Array.from({ length: 60 }, (_, index) => Math.floor((index * whole.length) / 60)),
      whole.length - 1,
    ];
    for (const at of places) {
      const changed = `${whole.slice(0, at)}${whole[at] === 'q' ? 'r' : 'q'}${whole.slice(at + 1)}`;
      expect(holdsDraft(changed), changed.slice(0, 12)).toBe(true);
      const read = await readFragment(changed);
      expect(read.ok, `at ${String(at)}`).toBe(false);
      if (!read.ok) expect(read.problem).toContain('part of the link is missing or was changed');
    }
  });

  test('opens from a link of before links had a checksum', async () => {
    const draft = filledWith('x');
    expect(await readFragment(packed(JSON.stringify(draft)))).toEqual({ ok: true, value: draft });
  });

  test.each(library.jobs.map((job) => job.id))('fits into a link for the template %s', async (id) => {
    const fragment = await draftFragment(newDraft(template(id), 'a'));
    expect(fragment.ok && fragment.value.length).toBeLessThan(10_000);
  });

  test('survives 100 KB of text in every field', () => {
    const draft = filledWith('<b>wide</b> שלום 🏥 '.repeat(5000));
    expect(readDraftFile(draftFile(draft))).toEqual({ ok: true, value: draft });
  });

  test('is offered as a file when it is too long for a link', async () => {
    // Text that does not pack.
    const noise = Array.from({ length: 1500 }, (_, index) => createHash('sha256').update(String(index)).digest('base64')).join('');
    const fragment = await draftFragment({ ...filledWith('x'), about: noise });
    expect(fragment).toMatchObject({ ok: false });
  });
});

describe('What is not a draft', () => {
  test.each([
    ['', 'not one that can be opened'],
    ['{', 'not one that can be opened'],
    ['[]', 'not a job description saved from this site'],
    ['null', 'not a job description saved from this site'],
    ['{"format":"primary-source-report/1"}', 'not a job description saved from this site'],
    [JSON.stringify({ ...filledWith('x'), status: 'maybe' }), '“status”'],
    [JSON.stringify({ ...filledWith('x'), title: 5 }), '“title”'],
    [JSON.stringify({ ...filledWith('x'), about: 'x'.repeat(200_001) }), '“about” is longer than 200,000 characters'],
    ['x'.repeat(draftBytesLimit + 1), 'too large'],
  ])('is refused with a sentence that says where (%#)', (text, sentence) => {
    const read = readDraftFile(text);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problem).toContain(sentence);
  });

  test('is refused in a link: damage, other data, and a bomb', async () => {
    const good = await draftFragment(filledWith('x'));
    if (!good.ok) throw new Error('no link');
    const bomb = packed(`{"format":"primary-source-job/1","about":"${'x'.repeat(draftBytesLimit)}"}`);
    expect(bomb.length).toBeLessThan(20_000);
    for (const fragment of [good.value.slice(0, -9), 'job1.', 'job1.!!!', 'job2.abc', '', packed('{"a":1}'), packed(hostileTexts[0] ?? '')])
      expect((await readFragment(fragment)).ok, fragment.slice(0, 20)).toBe(false);
    expect(await readFragment(bomb)).toEqual({ ok: false, problem: 'The description in this link is too large to be read.' });
  });
});
