import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deviceFormat,
  inventory,
  joinRecords,
  ofKind,
  readDeviceFile,
  takenText,
  writeDevice,
} from '../../../src/features/study/backup.ts';
import { copyReminder } from '../../../src/features/study/reminder.ts';
import { dayMs, noon } from './make.ts';

const draft = (savedAt: number, data: string) => ({ name: 'Coordinator', savedAt, data });
const anyRecords = fc
  .dictionary(
    fc.constantFrom('drafts/job-descriptions/a', 'drafts/work-histories/b', 'drafts/work-histories/c'),
    fc.constantFrom(draft(1, 'x'), draft(2, 'y'), draft(2, 'z')),
  )
  .map((records) => ({ ...records }));

/** A device after what is to be written was written. */
const after = (held: Record<string, unknown>, incoming: Record<string, unknown>) => {
  const next = { ...held };
  for (const [at, record] of joinRecords(held, incoming).changes)
    if (record === null) Reflect.deleteProperty(next, at);
    else next[at] = record;
  return next;
};

describe('a copy', () => {
  it('comes back from its file as it was', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        const device = after(a, b);
        const read = readDeviceFile(JSON.stringify(writeDevice(device, noon)));
        expect(read).toEqual({ ok: true, savedAt: noon, records: device });
      }),
    );
  });

  it('gives three devices the same records, in whatever order the files go round, and twice is once', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, anyRecords, (a, b, c) => {
        const there = after(after(a, b), c);
        expect(after(after(c, b), a)).toEqual(there);
        expect(after(after(b, after(a, c)), b)).toEqual(there);
        expect(after(there, there)).toEqual(there);
      }),
    );
  });

  it('writes nothing that is here already', () => {
    const held = { 'drafts/job-descriptions/a': draft(1, 'x') };
    expect(joinRecords(held, structuredClone(held)).changes.size).toBe(0);
  });

  it('keeps the look of each device, and puts selections together', () => {
    const held = { 'settings/text-size': 'large', 'settings/bank-selection': 'b,a' };
    const incoming = { 'settings/text-size': 'small', 'settings/bank-selection': 'c,a', 'settings/review-keys': 'off' };
    expect(after(held, incoming)).toEqual({
      'settings/text-size': 'large',
      'settings/bank-selection': 'a,b,c',
      'settings/review-keys': 'off',
    });
  });

  it('is told from other files in a sentence', () => {
    expect(readDeviceFile('no')).toMatchObject({ ok: false, problem: expect.stringContaining('not JSON') as string });
    expect(readDeviceFile('{"format":"other"}').ok).toBe(false);
    expect(readDeviceFile(JSON.stringify({ format: deviceFormat, savedAt: 1 })).ok).toBe(false);
  });

  it('may be one of the attempts alone, as this site made them before', () => {
    const old = {
      format: 'primary-source-backup/1',
      savedAt: 1,
      attempts: [],
      results: [],
      aside: [{ from: 'x', found: 'y', why: 'z', record: 1 }],
    };
    const read = readDeviceFile(JSON.stringify(old));
    expect(read.ok && Object.keys(read.records)).toEqual([expect.stringMatching(/^aside\/attempts\//)]);
  });
});

describe('what is on a device', () => {
  const records = { 'attempts/a': {}, 'results/a': {}, 'study/cards/item:a': {}, 'drafts/work-histories/a': {}, 'study/plans/mine': {} };

  it('is counted by kind', () => {
    expect(inventory(records).map(({ id, text }) => [id, text])).toEqual([
      ['attempts', '1 attempt'],
      ['reviews', '1 card'],
      ['plan', '1 record'],
      ['eligibility', '1 history'],
    ]);
  });

  it('falls into kinds without rest', () => {
    const parts = inventory(records).flatMap(({ id }) => Object.keys(ofKind(records, id)));
    expect(parts.sort()).toEqual(Object.keys(records).sort());
    expect(ofKind(records, 'all')).toEqual(records);
  });
});

describe('the reminder', () => {
  it('comes only when there is work, and no copy of the last two weeks', () => {
    expect(copyReminder(2, null, noon)).toBe('');
    expect(copyReminder(3, null, noon)).toContain('no copy');
    expect(copyReminder(3, noon - 13 * dayMs, noon)).toBe('');
    expect(copyReminder(3, noon - 21 * dayMs, noon)).toBe('Your last copy is 21 days old.');
  });
});

describe('what became of a file', () => {
  it('is said in full', () => {
    expect(takenText({ added: 0, changed: 0, same: 9, replaced: 0, unreadable: 0, newer: 0 })).toBe('Everything in it was here already.');
    expect(takenText({ added: 2, changed: 1, same: 0, replaced: 1, unreadable: 1, newer: 1 })).toContain(
      '2 records came in, 1 was brought up to date',
    );
  });
});
