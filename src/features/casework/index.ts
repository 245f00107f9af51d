/**
 * Practice files: a credentials file made from a seed, read under an office's policy, marked and judged.
 *
 * `make` draws a life, its papers, and what is wrong in them; `review` reads the papers under a policy and gives the answer key; `attempt`
 * is an append-only log and the state it adds up to; `score` holds marks against the key. All of it is pure: seeds and readings of a clock
 * come in as arguments. `make` and `review` share shapes and the calendar only, so that the key is never what the maker remembers.
 *
 * It refuses to let a file depend on anything but its seed and rules, to change a stored event, and to put a real person's number anywhere:
 * NPIs begin with 2, registrations with a letter nobody has, telephones and addresses are reserved ones.
 */
export * from './attempt.ts';
export * from './find.ts';
export { summarizeFiles, type FilesSummary } from './history.ts';
export * from './make.ts';
export * from './names.ts';
export { fieldIn, lineText, linesIn, portalIn, rowsIn, signatureIn } from './read.ts';
export * from './request.ts';
export * from './review.ts';
export * from './score.ts';
