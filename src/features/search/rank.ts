/** Puts what the index found in order. Pure. */
import type { Concept } from './query.ts';
import { plainWords, significantWords, stem, stems } from './words.ts';

/** What one word finds: how strongly each entry has it, 0 to 1. */
export type Hits = ReadonlyMap<string, number>;

/** A concept with what the index says of it. */
export interface Weighed {
  concept: Concept;
  /** Strength in each entry, 0 to 1: the best of its forms. */
  hits: Hits;
  /** How much it tells: rare words more than common ones, as in inverse document frequency. */
  worth: number;
}

/** Strength of a concept in every entry: the best form counts, and a form of several words is as strong as its weakest word. */
export function conceptHits(concept: Concept, hitsOf: (word: string) => Hits): Map<string, number> {
  const best = new Map<string, number>();
  for (const form of concept.forms) {
    const [first, ...rest] = form.words.map(hitsOf);
    for (const [id, strength] of first ?? []) {
      let weakest = strength;
      for (const other of rest) weakest = Math.min(weakest, other.get(id) ?? 0);
      const value = weakest * form.weight;
      if (value > (best.get(id) ?? 0)) best.set(id, value);
    }
  }
  return best;
}

/** Weighs a concept by its rarity: ln(1 + N / n), Spärck Jones 1972. One that nothing has is worth nothing. */
export function weigh(concept: Concept, hitsOf: (word: string) => Hits, entries: number): Weighed {
  const hits = conceptHits(concept, hitsOf);
  const direct = conceptHits({ ...concept, forms: concept.forms.slice(0, 1) }, hitsOf);
  const spread = direct.size > 0 ? direct.size : hits.size;
  return { concept, hits, worth: spread === 0 ? 0 : concept.weight * Math.log(1 + entries / spread) };
}

/** Share of the question an entry answers, 0 to 1, by the text of the entry. */
export function textScores(weighed: readonly Weighed[]): Map<string, number> {
  const whole = weighed.reduce((sum, { worth }) => sum + worth, 0);
  const scores = new Map<string, number>();
  if (whole === 0) return scores;
  for (const { hits, worth } of weighed) {
    for (const [id, strength] of hits) scores.set(id, (scores.get(id) ?? 0) + (strength * worth) / whole);
  }
  return scores;
}

export interface Candidate {
  title: string;
  /** Where it stands: its lesson, or "Glossary". */
  place: string;
  /** Its topic in the study map. */
  topic: string;
  kind: string;
  /** Other words people type for it, each ended by a full stop. */
  names: string;
  /** It is the opening of a page, not a section of it. */
  isOpening: boolean;
  /** From `textScores`. */
  text: number;
}

/** Share of the question, by worth, that a short text says. */
function coverage(weighed: readonly Weighed[], text: string): number {
  const has = stems(text);
  let whole = 0;
  let said = 0;
  for (const { concept, worth } of weighed) {
    whole += worth;
    const best = Math.max(0, ...concept.forms.map((form) => (form.words.every((word) => has.has(stem(word))) ? form.weight : 0)));
    said += best * worth;
  }
  return whole === 0 ? 0 : said / whole;
}

const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|eighty)';
const timeSpan = new RegExp(`\\b${number}[ -](?:\\w+ )?(?:hour|day|week|month|year|cycle)s?\\b`);

/** What the form of a question asks for, and the headings that answer such a question. */
const answers: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bhow (?:long|soon|old|late)\b|\b(?:duration|length|deadline|term|time limit|days|retention)\b/,
    new RegExp(`${timeSpan.source}|\\b(?:limit|clocks?|longest|at least|due|months?|years?|days)\\b`),
  ],
  [
    /\bhow often\b|\b(?:frequency|interval|every)\b/,
    new RegExp(`${timeSpan.source}|\\b(?:how often|every|monthly|yearly|routine|ceiling|dates?)\\b`),
  ],
  [/\bhow many\b/, new RegExp(`\\b${number}\\b|\\b(?:number|many|count|ratio|limits?)\\b`)],
  [/\bhow much\b/, /\b(?:pay|pays|cost|costs|price|fees?|figures?|money)\b/],
  [/\bwho\b/, /\b(?:who|must|may|decides?|grants?|appoints?|signs?|signatures?|person|only|names?|recommends?|owns?|answers?)\b/],
  [/\b(?:must|required?|mandatory|do i|have to)\b/, /\b(?:must|required?|needs?|never|only|duty|is reportable|reports)\b/],
  [/\b(?:vs|versus|or|difference|compared?)\b/, /\b(?:differ|different|compared|versus|and|not|or)\b|;/],
  [
    /\b(?:elements|requirements|criteria|steps|parts|rights|types|kinds|reasons|methods|options|ways|duties)\b/,
    new RegExp(`\\b${number}\\b`),
  ],
  [/\bwhat happens\b|\bwhat if\b/, /\b(?:lapsed?|stops?|ends?|allows?|means|calls for)\b/],
];

/** Asks for a paper to use or a page to work on, not for what the rule says. */
const paper =
  /\b(?:templates?|samples?|forms?|letters?|checklists?|worksheets?|scripts?|logs?|agendas?|memos?|minutes|sheets?|examples?)\b/;

/** Bodies and settings with lessons of their own: what such a lesson says of a subject answers only who named them. */
const ownRules = /\b(?:dnv|niaho|urac|aaahc|achc|quad|hrsa|ftca|va)\b/;

/** Asks what a thing is. */
const definition = /^what(?: is| are| does)?(?: an?| the)? \S+(?: \S+){0,2}$|\b(?:define|definition|meaning|stands? for)\b/;

/** Larger is better. `read` are the question's words as they are looked for, misspellings put right. */
export function rank(question: string, read: readonly string[], weighed: readonly Weighed[], candidate: Candidate): number {
  const names = candidate.names.split(/[.;?]\s*/).filter(Boolean);
  const title = coverage(weighed, candidate.title);
  const context = coverage(weighed, `${candidate.title} ${candidate.place} ${candidate.topic} ${candidate.names}`);
  const typed = read.map(stem).join(' ');
  const askedStems = stems(read.join(' '));
  // A whole phrase that people type for it stands in the question.
  const phrases = names
    .map((name) => [...stems(name)])
    .filter((phrase) => phrase.length > 1 && phrase.every((word) => askedStems.has(word)));
  const phrase = Math.max(0, ...phrases.map((words) => words.length)) / Math.max(1, askedStems.size);
  const isTraps = candidate.title.startsWith('Traps:');
  const isExample = /^(?:A worked case|On the desk)\b/.test(candidate.title);
  const asked = plainWords(question).join(' ');
  const heading = candidate.title.toLowerCase();
  const wanted = answers.filter(([form]) => form.test(asked));
  // "How long are temporary privileges" asks something about them, not for what is called so.
  const isNamed =
    wanted.length === 0 &&
    [candidate.title, ...candidate.title.split(/[()]/), ...(candidate.isOpening ? [candidate.topic] : []), ...names].some(
      (name) => significantWords(name).map(stem).join(' ') === typed,
    );
  const answered = wanted.some(([, answer]) => answer.test(heading));
  const defines = candidate.kind === 'glossary' && definition.test(asked) && title >= 0.85;
  // What a heading is about stands at its beginning.
  const lead = coverage(weighed, significantWords(candidate.title).slice(0, 3).join(' '));
  const isPage = candidate.kind === 'lesson' || candidate.kind === 'career';
  const subject = isNamed ? 1 : Math.max(title, coverage(weighed, candidate.topic));
  const body = ownRules.exec(plainWords(`${candidate.title} ${candidate.place}`).join(' '))?.[0];
  const isElsewhere = body !== undefined && !asked.includes(body);
  return (
    candidate.text +
    weights.context * context +
    (kindWeights[candidate.kind] ?? 0) +
    (isNamed || defines ? weights.named : 0) +
    weights.phrase * phrase +
    weights.lead * lead +
    (answered ? weights.answered * context : 0) -
    (isPage && candidate.isOpening && (wanted.length > 0 || subject < 0.85) ? weights.opening : 0) -
    (isElsewhere ? weights.elsewhere : 0) -
    (candidate.kind === 'form' && !paper.test(asked) ? weights.paper : 0) -
    (isTraps ? weights.traps : 0) -
    (isExample ? weights.example : 0)
  );
}

/**
 * How much each sign counts (an example shows a rule at work, but the section that states it answers) beside the text, which counts 1. Found by trying steps of a tenth on the questions of
 * test/browser/search-questions.ts that are marked as tuned.
 */
const weights = {
  context: 0.65,
  named: 0.4,
  phrase: 0.1,
  lead: 0.35,
  answered: 1.1,
  opening: 0.7,
  traps: 0.6,
  example: 0.7,
  elsewhere: 0.2,
  paper: 0.4,
};

/** Sections that teach come before definitions, and those before the grid and the list of changes. */
const kindWeights: Partial<Record<string, number>> = {
  lesson: 0.2,
  career: 0.15,
  glossary: 0.05,
  form: -0.15,
  tool: 0,
  standard: -0.3,
  change: -0.25,
};
