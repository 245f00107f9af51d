/** Small choices of this device, such as text size; losing them loses no work, so a blocked storage is passed over in silence. */

/** A stored choice, or null when there is none or storage is blocked. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`setting:${name}`);
  } catch {
    return null;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`setting:${name}`, value);
  } catch {
    // The choice lasts for this page.
  }
}
