/** What kinds of thing a search finds, and how a person names them. Pure. */

/** Kind, one, many. */
const named = [
  ['lesson', 'Lesson', 'Lessons'],
  ['glossary', 'Term', 'Terms'],
  ['standard', 'Standards compared', 'Standards'],
  ['change', 'Changed rule', 'Changes'],
  ['career', 'Career', 'Careers'],
  ['form', 'Form or letter', 'Forms'],
  ['tool', 'Tool', 'Tools'],
] as const;
export type Kind = (typeof named)[number][0];

/** Kinds with what a list of them is called, in the order they are offered. */
export const kinds: readonly (readonly [Kind, string])[] = named.map(([kind, , many]) => [kind, many]);

/** What one of a kind is called; the kind is read from where it stands. */
export function kindName(kind: Kind): string {
  return named.find(([each]) => each === kind)?.[1] ?? '';
}

/** By the first that fits: a list itself is a tool, what stands in it is not. */
const places: readonly (readonly [RegExp, Kind])[] = [
  [/\/(?:glossary|standards|changes|careers|desk)\/$|\/learn\/paths\//, 'tool'],
  [/\/(?:practice|questions|eligibility|jobs|teach|progress|timeline|sources)\//, 'tool'],
  [/\/glossary\//, 'glossary'],
  [/\/standards\//, 'standard'],
  [/\/changes\//, 'change'],
  [/\/careers\//, 'career'],
  [/\/desk\//, 'form'],
];

/** The kind of what stands at an address, below any base. */
export const kindOf = (url: string): Kind => places.find(([place]) => place.test(url))?.[1] ?? 'lesson';

/** The domain of a lesson's address; null for what belongs to none. */
export const domainOf = (url: string): string | null => /\/learn\/([\w-]+)\/[\w-]+\//.exec(url)?.[1] ?? null;

/** What a search is held to. */
export interface Only {
  kind?: Kind;
  domain?: string;
}

export const meets = (url: string, { kind, domain }: Only): boolean =>
  (kind === undefined || kindOf(url) === kind) && (domain === undefined || domainOf(url) === domain);
