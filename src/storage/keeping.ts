/** Keeping what is stored here: the browser's word for it, and when it was last copied elsewhere. */
import { readSetting, writeSetting } from './settings.ts';

const lastCopyName = 'device-last-copy';

/** When everything was copied last, milliseconds since 1970; null before the first time. */
export function lastCopy(): number | null {
  const noted = Number(readSetting(lastCopyName));
  return noted > 0 ? noted : null;
}

export const noteCopy = (at: number): void => {
  writeSetting(lastCopyName, String(at));
};

/** Whether the browser has agreed to keep it; null where it cannot be asked. */
export async function isKept(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}

/** Asks the browser to keep it; some ask the visitor. True when it agrees. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
