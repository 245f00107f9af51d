/** What this device keeps in localStorage and a backup takes along: small choices, and how far lessons were read. */

/** Records by their place. */
export type Records = Record<string, unknown>;

/** Notes about this device itself, such as when it was last copied, say nothing on another one. */
const ofDevice = 'setting:device-';
const prefixes = [
  ['settings/', 'setting:'],
  ['reading/', 'read:'],
] as const;

function nameOf(at: string): string | null {
  if (at === 'settings/theme') return 'theme';
  for (const [place, key] of prefixes) if (at.startsWith(place)) return key + at.slice(place.length);
  return null;
}

/** All of them by place; nothing where storage is blocked. */
export function readSmall(): Records {
  const records: Records = {};
  try {
    for (const key of Object.keys(localStorage)) {
      const value = localStorage.getItem(key);
      if (value === null || key.startsWith(ofDevice)) continue;
      if (key === 'theme') records['settings/theme'] = value;
      for (const [place, prefix] of prefixes) if (key.startsWith(prefix)) records[place + key.slice(prefix.length)] = value;
    }
  } catch {
    return {};
  }
  return records;
}

/** Writes them; null takes one away. True when all of it was written. */
export function writeSmall(changes: ReadonlyMap<string, unknown>): boolean {
  try {
    for (const [at, value] of changes) {
      const name = nameOf(at);
      if (name === null || name.startsWith(ofDevice)) continue;
      if (typeof value === 'string') localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    }
    return true;
  } catch {
    return false;
  }
}
