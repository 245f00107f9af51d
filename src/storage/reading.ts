/** How far lessons were read on this device, as `reading-note.ts` leaves it: address, moment, section. */
import { readSmall } from './small-records.ts';

/** Address of the lesson, milliseconds since 1970, id of the last section seen. */
export interface ReadingNote {
  path: string;
  at: number;
  section: string;
}

export const listReading = (): ReadingNote[] =>
  Object.entries(readSmall()).flatMap(([place, value]) => {
    const [, at, section] = /^(\d{1,16}) ([\w-]{1,100})$/.exec(typeof value === 'string' ? value : '') ?? [];
    return place.startsWith('reading/') && at !== undefined && section !== undefined
      ? [{ path: place.slice('reading/'.length), at: Number(at), section }]
      : [];
  });
