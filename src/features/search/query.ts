/** Turns what a person types into what the index is asked. Pure. */

/** Words that carry no meaning in a question; the index would demand them all. */
const idle = new Set(
  'a an and are as at be been before by can could did do does for from had has have how i if in into is it its long many may me must my need needs of on or our per shall should that the their them there they this to under was we were what when where which who whom whose why will with within without would you your often much get got vs versus versus. between difference'.split(
    ' ',
  ),
);

/** Names and abbreviations people use for the same thing; each list is one meaning, in the index's own words first. */
const sameMeaning: readonly (readonly string[])[] = [
  ['Joint Commission', 'tjc', 'jcaho', 'jc'],
  ['National Practitioner Data Bank', 'npdb', 'data bank', 'databank'],
  ['license', 'licence', 'licensure', 'licenses'],
  ['practitioner', 'provider', 'physician', 'doctor'],
];

/** Lower-case words, punctuation gone, question words dropped unless nothing else is left. */
export function significantWords(query: string): string[] {
  const words = query
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}&-]+/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const kept = words.filter((word) => !idle.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * Queries to try, best first: all significant words, then with each name replaced by the one the text uses, then with one word
 * left out at a time, so that one unknown word never empties the list.
 */
export function queryPlan(query: string): string[] {
  const words = significantWords(query);
  if (words.length === 0) return [];
  const joined = words.join(' ');
  const plan = [joined];
  for (const [name, ...others] of sameMeaning) {
    for (const other of others) {
      const pattern = new RegExp(`\\b${other}\\b`);
      if (name !== undefined && pattern.test(joined)) plan.push(joined.replace(pattern, name.toLowerCase()));
    }
  }
  if (words.length > 2) {
    for (let left = 0; left < words.length; left += 1) plan.push(words.filter((_, index) => index !== left).join(' '));
  }
  return [...new Set(plan)];
}
