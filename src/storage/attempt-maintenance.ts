/** What is done to attempts as a whole: removed and put back, restored from a file, set aside. The player needs none of it. */
import { attemptKind } from './attempts-database.ts';
import { logAside } from './log-aside.ts';
import { logMaintenance } from './log-maintenance.ts';

export type { Removed, Restored } from './log-maintenance.ts';
export const {
  remove: removeAttempt,
  putBack,
  restore: restoreAttempt,
} = logMaintenance(attemptKind, ({ type }) => type === 'opened' || type === 'visited');

export const { read: readAside, keep: keepAside, clear: clearUnreadable } = logAside(attemptKind);
