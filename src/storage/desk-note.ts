/** A note for the home page, so that it can offer a returning learner the next step without reading everything: what is due, and the window. */
import { readSetting, writeSetting } from './settings.ts';

export interface DeskNote {
  /** Cards due when it was written, and that moment, milliseconds since 1970. */
  due: number;
  at: number;
  /** First day of the exam window, when there is a plan. */
  window: string | null;
}

/** It says nothing on another device. */
const name = 'device-desk';

export function noteDesk(note: DeskNote): void {
  writeSetting(name, JSON.stringify(note));
}

/** Changes what is due, when the desk was opened before. */
export function noteDue(due: number, at: number): void {
  const note = readDeskNote();
  if (note) noteDesk({ ...note, due, at });
}

/** Null before the desk was opened for the first time. */
export function readDeskNote(): DeskNote | null {
  try {
    const { due, at, window } = JSON.parse(readSetting(name) ?? '{}') as Partial<DeskNote>;
    return typeof due === 'number' && typeof at === 'number' ? { due, at, window: typeof window === 'string' ? window : null } : null;
  } catch {
    return null;
  }
}
