import { describe, expect, test } from 'vitest';
import { readBackup } from '../../../src/features/exam/read-backup.ts';
import { makeHead } from '../../../src/features/exam/setup.ts';
import { holdsEnd } from '../../../src/features/exam/store/ready-log.ts';
import { timeOut } from '../../../src/features/exam/store/resume.ts';
import type { AttemptEvent } from '../../../src/schemas/attempt.ts';
import { headRecord, readRecord, recordVersion, type Migrations } from '../../../src/schemas/attempt-record.ts';
import { backupFormat } from '../../../src/schemas/backup.ts';
import { head, rules } from './make.ts';

const at = (seq: number) => ({ seq, at: 1_000_000 + seq, wall: 1_000_000 + seq });
const log: AttemptEvent[] = [
  { ...at(0), type: 'agreed' },
  { ...at(1), type: 'tutorial-ended' },
  { ...at(2), type: 'part-begun', part: 0 },
  { ...at(3), type: 'answered', item: 0, option: 2 },
];
const backup = (attempts: unknown[], more: object = {}) => JSON.stringify({ format: backupFormat, savedAt: 1, attempts, ...more });

describe('an attempt as it was written', () => {
  test('a made-up older version goes through every step of the table', () => {
    const table: Migrations = {
      1: (raw) => ({ ...raw, head: { ...raw.head, title: raw.head['name'] } }),
      2: (raw) => ({ ...raw, events: raw.events.map((event) => ({ ...(event as object), wall: 5 })) }),
    };
    const { title, ...old } = head({ title: 'Old' });
    const read = readRecord({ ...old, name: title }, log, table, 3);
    expect(read).toMatchObject({ kind: 'read', migrated: true, damaged: false, head: { title: 'Old' }, events: [{ wall: 5 }, {}, {}, {}] });
    expect(readRecord({ ...head(), version: 3 }, log, table, 3)).toMatchObject({ kind: 'read', migrated: false });
  });

  test('a newer version is neither read nor called damaged', () => {
    expect(readRecord({ ...head(), version: recordVersion + 1, kind: 'unheard-of' }, log)).toEqual({ kind: 'newer' });
    expect(readRecord({ ...head(), kind: 'unheard-of' }, log)).toMatchObject({ kind: 'unreadable' });
    expect(readRecord(headRecord(head()), log)).toMatchObject({ kind: 'read', migrated: false });
  });

  test('a title that grew past its field is cut, so that the attempt can be read again', () => {
    const read = readRecord(head({ title: 'Missed in: '.repeat(40) }), log);
    expect(read.kind === 'read' && read.head.title.length).toBe(300);
    const { id, kind, createdAt, seed, bank, items } = head();
    const made = makeHead({ id, kind, createdAt, seed, bank, items, rules, title: 'x'.repeat(400) });
    expect(made.title).toHaveLength(300);
    expect(readRecord(made, []).kind).toBe('read');
  });

  test('an unknown or missing entry leaves the rest readable, and tells where the whole part ends', () => {
    const unknown = readRecord(head(), [...log.slice(0, 3), { ...at(3), type: 'dreamt' }, { ...at(4), type: 'visited', item: 1 }]);
    expect(unknown).toMatchObject({ kind: 'read', whole: 3, damaged: true });
    expect(unknown.kind === 'read' && unknown.events.map((event) => event.seq)).toEqual([0, 1, 2, 4]);
    const missing = readRecord(head(), [log[0], ...log.slice(2)]);
    expect(missing).toMatchObject({ kind: 'read', whole: 1, damaged: true });
    expect(readRecord(head(), log)).toMatchObject({ whole: 4, damaged: false });
  });

  test('a log that holds the end of its attempt is known, whatever else it lost', () => {
    expect(holdsEnd(head(), log)).toBe(false);
    expect(holdsEnd(head(), [{ ...at(9), type: 'finished' }])).toBe(true);
    expect(holdsEnd(head({ rules: { ...rules, ceremony: false } }), [{ ...at(9), type: 'part-ended', part: 1, reason: 'time' }])).toBe(
      true,
    );
    expect(holdsEnd(head(), [{ ...at(9), type: 'part-ended', part: 1, reason: 'time' }])).toBe(false);
  });
});

describe('a file that comes back', () => {
  test('a backup of today and one without versions are read; a newer one is named', () => {
    for (const record of [headRecord(head()), head()])
      expect(readBackup(backup([{ head: record, events: log }]))).toMatchObject({ ok: true, backup: { attempts: [{ events: log }] } });
    const newer = readBackup(backup([{ head: { ...head(), version: recordVersion + 1 }, events: [] }]));
    expect(!newer.ok && newer.problem).toContain('newer version of this site');
  });

  test('a log with a gap and a time beyond the calendar are refused', () => {
    expect(readBackup(backup([{ head: head(), events: log.slice(1) }])).ok).toBe(false);
    expect(readBackup(backup([{ head: head({ createdAt: 1e17 }), events: [] }])).ok).toBe(false);
    expect(readBackup(backup([{ head: head(), events: [{ ...log[0], at: -1 }] }])).ok).toBe(false);
  });

  test('records set aside come back: what can be read is put to use, the rest stays set aside', () => {
    const aside = (from: string, record: unknown) => ({ from, found: '2026', why: 'x', record });
    const read = readBackup(
      JSON.stringify([
        aside('attempt attempt-1', { head: head(), events: log }),
        aside('log of attempt attempt-2, from entry 3', log.slice(3)),
        aside('log of attempt attempt-2, from entry 3', [{ nonsense: true }]),
      ]),
    );
    expect(read).toMatchObject({ ok: true, backup: { attempts: [{ events: log }], tails: [{ id: 'attempt-2' }] } });
    expect(read.ok && read.backup.aside).toHaveLength(1);
  });
});

test('time that ran out is told from the log alone, until something is done after it', () => {
  const ended: AttemptEvent = { seq: 5, at: 9, wall: 9, type: 'part-ended', part: 0, reason: 'time' };
  const opened = (seq: number, when: number): AttemptEvent => ({ seq, at: when, wall: 9, type: 'opened', away: 1 });
  expect(timeOut([...log, ended])).toEqual({ part: 0, at: 9, away: false });
  expect(timeOut([...log, opened(4, 9), ended, opened(6, 12)])).toEqual({ part: 0, at: 9, away: true });
  expect(timeOut([...log, ended, { ...at(6), type: 'break-begun' }])).toBeNull();
  expect(timeOut([...log, { ...ended, reason: 'submitted' }])).toBeNull();
});
