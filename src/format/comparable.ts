/**
 * A name or id as it is compared: case, spaces, how an accent or a wide letter is written, and characters that nobody sees do not count.
 * Empty for a text of blanks. Pure.
 */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\s\p{Z}\p{Cc}\u2800]+/gu, ' ')
    .trim()
    .toLowerCase();
