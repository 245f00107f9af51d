/** Text with its checksum, for what travels in a link: a letter changed on the way must not show other content in silence. Pure. */
import { crc32, utf8 } from './bytes.ts';

/** `text.checksum`. The text holds no `.` of its own. */
export const withChecksum = (text: string): string => `${text}.${crc32(utf8(text))}`;

/**
 * The text of `text.checksum`; null when the two do not belong together. `checked` is false for a text without one, as links had
 * none at first.
 */
export function readChecksum(sealed: string): { text: string; checked: boolean } | null {
  const [text = '', sum, ...rest] = sealed.split('.');
  if (sum === undefined) return { text, checked: false };
  return rest.length === 0 && sum === crc32(utf8(text)) ? { text, checked: true } : null;
}
