/** Words as the search compares them: split, without idle words, without endings, in US spelling. Pure. */

/** Words that carry no meaning in a question; the index would demand them all. */
const idle = new Set(
  'a about am an and any are as at be been before by can could did do does else for from had has have he her his how i if in into is it its just many may me must my need needs no not of on once or our per please shall she should so still such than that the their them then there they this to under us vs versus was we were what whats when where which who whom whose why will with within without would you your often much long get got between difference tell want wants wanted use used using handle happen happens write include includes bring let lets allow allowed know find see give gives another back never always also anyone someone everyone something comes goes'.split(
    ' ',
  ),
);

/** British spellings and compounds, as the lessons write them. */
function usSpelling(word: string): string {
  return word
    .replace(/^licence/, 'license')
    .replace(/^practis/, 'practic')
    .replace(/^practic(?=ing|ed)/, 'practic')
    .replace(/ll(?=(?:ing|ed|er|ers)$)/, (double) =>
      /^(?:call|bill|fill|skill|drill|staff|enroll|roll|spell|yell|kill|pull|poll|sell|tell|will)/.test(word) ? double : 'l',
    )
    .replace(/isation(?=s?$)/, 'ization')
    .replace(/([^aeiou]|al|il|or|ar)is(?=(?:e|ed|es|ing)$)/, (whole) =>
      /(?:supervis|advis|revis|exercis|rais|promis|compris|clos|expertis|disguis|surpris|televis)/.test(word)
        ? whole
        : `${whole.slice(0, -1)}z`,
    )
    .replace(/^(behavi|hon|fav|lab|neighb|rum|endeav)our/, '$1or')
    .replace(/^programme/, 'program')
    .replace(/^judgement/, 'judgment')
    .replace(/^(paed|haem|anaesth)/, (start) => start.replace('ae', 'e'))
    .replace(/^centre/, 'center');
}

/** Lower-case words in US spelling, punctuation gone, abbreviations in the singular ("PAs" is "pa"). `H&P` and `self-query` stay one word. */
export function plainWords(text: string): string[] {
  return text
    .replace(/\b([A-Z]{2,})s\b/g, '$1')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}&.-]+/gu, ' ')
    .replace(/\.(?=\s|$)|(?<!\S)[.-]+|-+(?=\s|$)/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map(usSpelling);
}

/** The words of a question that carry meaning; all of them when none does. */
export function significantWords(query: string): string[] {
  const words = plainWords(query);
  const kept = words.filter((word) => !idle.has(word));
  return kept.length > 0 ? kept : words;
}

/** A word without its usual endings, so that "reporting", "reports" and "report" meet. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const single = word.replace(/(?:ies)$/, 'y').replace(/(?<=[^aeious])s$|(?<=[aeo])s$/, '');
  const short = single.replace(/(?:ations?|ition|ment|al|able|ion)$/, '');
  const plain = single.replace(/(?:ing|ed)$/, '');
  return (plain !== single && plain.length >= 3 ? plain : short.length >= 4 ? short : single).replace(/(?<=.{3})(?:e|y|i)$/, '');
}

/** The meaning-bearing words of a text, without endings. */
export const stems = (text: string): Set<string> => new Set(significantWords(text).flatMap((word) => [word, ...word.split('-')].map(stem)));
