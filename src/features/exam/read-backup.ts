/** Reads a backup, or the copy of one attempt, that came from outside. Pure. */
import * as v from 'valibot';
import { attemptFileSchema, backupFormat, backupSchema, type Backup } from '../../schemas/backup.ts';
import { describeIssues } from '../../schemas/issues.ts';

/** Largest file that is read, in characters. */
const sizeLimit = 200_000_000;

/** A log must be numbered without gaps; anything else was altered or cut. */
const wholeLog = (events: readonly { seq: number }[]) => events.every((event, index) => event.seq === index);

export function readBackup(text: string): { ok: true; backup: Backup } | { ok: false; problem: string } {
  if (text.length > sizeLimit) return { ok: false, problem: 'This file is larger than any backup of this site.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'This file is not JSON, so it is not a backup of this site.' };
  }
  const one = v.safeParse(attemptFileSchema, value);
  const parsed = one.success
    ? v.safeParse(backupSchema, { format: backupFormat, savedAt: 0, attempts: [{ head: one.output.attempt, events: one.output.events }] })
    : v.safeParse(backupSchema, value);
  if (!parsed.success) return { ok: false, problem: `This is not a readable backup: ${describeIssues(parsed.issues)}.` };
  const broken = parsed.output.attempts.findIndex(({ events }) => !wholeLog(events));
  if (broken >= 0)
    return {
      ok: false,
      problem: `Attempt ${String(broken + 1)} in this file has a log with a gap, so it was cut or altered. Nothing was loaded.`,
    };
  return { ok: true, backup: parsed.output };
}
