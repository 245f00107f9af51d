/** Attempts that have no result yet. Apart from `attempts.ts`, because only the desk reads them and the exam page carries that file. */
import { readRecord } from '../schemas/attempt-record.ts';
import { attempts, logOf } from './attempts-database.ts';
import type { Stored } from './database.ts';
import type { StoredAttempt } from './log.ts';

/** Attempts without a result yet: under way, or finished and not looked at. The others are not read. Newest first. */
export const listOpen = (): Promise<Stored<StoredAttempt[]>> =>
  attempts.run(async (db) => {
    const work = db.transaction(['heads', 'events', 'results']);
    const [ids, done] = await Promise.all([work.objectStore('heads').getAllKeys(), work.objectStore('results').getAllKeys()]);
    const finished = new Set(done);
    const open: StoredAttempt[] = [];
    for (const id of ids) {
      if (finished.has(id)) continue;
      const [head, events] = await Promise.all([work.objectStore('heads').get(id), work.objectStore('events').getAll(logOf(id))]);
      const read = readRecord(head, events);
      if (read.kind === 'read') open.push(read);
    }
    return open.sort((a, b) => b.head.createdAt - a.head.createdAt);
  });
