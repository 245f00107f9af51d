/** The letter an option goes by: A for place 0. Nothing for a place no item has. Pure. */
export const optionLetter = (place: number): string => 'ABCDEFGHIJ'.charAt(place);

/** The place of an option by its letter, capital or not; -1 when no option goes by it. */
export const optionPlace = (letter: string): number => (letter.length === 1 ? 'ABCDEFGHIJ'.indexOf(letter.toUpperCase()) : -1);

/** The letters of so many options: `ABCD` for 4. */
export const optionLetters = (count: number): string => 'ABCDEFGHIJ'.slice(0, count);
