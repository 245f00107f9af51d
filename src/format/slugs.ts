/**
 * Words as part of a file name or an address: small letters, digits and single hyphens. Accents are dropped ("Müller" gives "muller"),
 * letters of every script are kept. Empty when no letter or digit is among them. `longest` counts whole characters. Pure.
 */
export function slug(words: string, longest = 60): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  // By whole characters: half of one is no name.
  return Array.from(plain).slice(0, longest).join('').replace(/-$/, '');
}
