/**
 * The classroom: an educator assigns a quiz or a set of practice files, collects sealed results and sees what was learned, with no server.
 *
 * `draft` pins a quiz, `assignment-code` puts it into a link, `form` gives each student a form, `hand-in` seals what a student did for
 * the educator alone, `collect` and `sitting` open and judge it again, `gradebook` and `grade-csv` say who got what, `analysis` says
 * what the items did, `paper` prints the same forms. `set-code`, `set-draft`, `set-sitting` and `set-analysis` do for practice files what is
 * their own; `work` says where the two kinds differ. All of it is pure but for the cipher; times, ids and random bytes come in.
 *
 * It refuses to trust a score it has not recomputed from the log, to draw verdicts from a handful of students, and to promise more
 * than it can: nobody else can read or alter a sealed result, but the seal does not show who made it, and the answers are in the page a
 * student has opened, so it is for low stakes only.
 */
export * from './analysis.ts';
export * from './assignment-code.ts';
export * from './calendar.ts';
export * from './collect.ts';
export * from './draft.ts';
export * from './form.ts';
export * from './gradebook.ts';
export * from './grade-csv.ts';
export * from './hand-in.ts';
export * from './key-file.ts';
export * from './quiz-file.ts';
export * from './result-code.ts';
export * from './seal.ts';
export * from './sitting.ts';
export * from './log-words.ts';
export * from './paper.ts';
