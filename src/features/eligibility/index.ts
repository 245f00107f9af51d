/**
 * Eligibility: may a person sit for a certification, when, and why.
 *
 * A work history and an application date go in; for each version of the rules on file a verdict comes out (met, not met, or what
 * it depends on), with the months counted, the first date on which it would be met and the last on which it still is. `calendar`
 * and `runs` are exact arithmetic on days; `history` says which days count; `measure` and `dates` hold them against a
 * requirement; `evaluate` gives verdicts and `explain` puts them into sentences. `csv`, `file` and `share` carry histories in and
 * out. All of it is pure: today's date comes in as an argument.
 *
 * It refuses to decide what no rule text decides (part-time, contracted and enrollment work, leave): such work is counted neither
 * way, and the verdict names it. It refuses to pick one version of the rules, and to call anyone eligible: the certifying body
 * does that, by its current handbook.
 */
export * from './calendar.ts';
export * from './data.ts';
export * from './evaluate.ts';
export * from './outcome.ts';
export * from './words.ts';
