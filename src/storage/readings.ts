/**
 * Where readings of practice files live: a database of their own, one record for a head (with its file) and one for each event of its
 * log, by the rules attempts live by. Lists change nothing: what cannot be read is passed over and left where it is.
 */
import { safeParse } from 'valibot';
import { readingResultSchema, type ReadingResult } from '../schemas/casework-result.ts';
import type { Stored } from './database.ts';
import { logAside } from './log-aside.ts';
import { logMaintenance } from './log-maintenance.ts';
import { readingKind } from './reading-log.ts';

export const readings = logMaintenance(readingKind);
/** What was set aside of readings, whole or in part. */
export const readingsAside = logAside(readingKind);

/** Keeps the short record of a finished reading; a later one replaces it. */
export const saveReadingResult = (result: ReadingResult): Promise<Stored<void>> =>
  readingKind.database.run(async (db) => {
    await db.put('results', result, result.reading);
  });

/** Short records of finished readings, newest first. One that cannot be read is passed over: its log can make it again. */
export const listReadingResults = (): Promise<Stored<ReadingResult[]>> =>
  readingKind.database.run(async (db) =>
    (await db.getAll('results'))
      .flatMap((value) => {
        const result = safeParse(readingResultSchema, value);
        return result.success ? [result.output] : [];
      })
      .sort((a, b) => b.finishedAt - a.finishedAt),
  );
