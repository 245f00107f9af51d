/** The last searches that led somewhere, on this device only. */
import { readSetting, writeSetting } from '../../../storage/settings.ts';

/** It says nothing on another device, and stays out of a copy. */
const name = 'device-searches';
const most = 5;

export function recentSearches(): string[] {
  try {
    const read: unknown = JSON.parse(readSetting(name) ?? '[]');
    return Array.isArray(read) ? read.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepSearch(question: string): void {
  const asked = question.trim().slice(0, 100);
  if (asked !== '') writeSetting(name, JSON.stringify([asked, ...recentSearches().filter((each) => each !== asked)].slice(0, most)));
}

export const forgetSearches = (): void => {
  writeSetting(name, '[]');
};
