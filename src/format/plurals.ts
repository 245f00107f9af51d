/** Counted things. Pure. */
const rules = new Intl.PluralRules('en-US');

/** The form of a word, or of a whole half sentence, for a count: `plural(1, 'item')` is `item`, `plural(0, 'item')` is `items`. */
export const plural = (count: number, one: string, many = `${one}s`): string => (rules.select(count) === 'one' ? one : many);

/** `1 item`, `2 items`, `3 people`, `1,474 questions`. */
export const countOf = (count: number, one: string, many?: string): string =>
  `${count.toLocaleString('en-US')} ${plural(count, one, many)}`;
