/** What reading a practice file needs of storage: one reading and its log, and how its page hears that they were taken away. */
import { readReadingRecord, readingRecord, sameReadingEntry, type StoredReading } from '../schemas/casework-record.ts';
import type { CaseworkEvent, CaseworkHead } from '../schemas/casework-reading.ts';
import { eventLog } from './event-log.ts';
import { logDatabase, type LogKind } from './log-database.ts';

const { database, onLost } = logDatabase('primary-source-readings');
export const onReadingsLost = onLost;
export const readingKind: LogKind<CaseworkHead, CaseworkEvent, StoredReading> = {
  name: 'practice file',
  read: readReadingRecord,
  record: readingRecord,
  same: sameReadingEntry,
  database,
};
export const readingLog = eventLog(readingKind);
