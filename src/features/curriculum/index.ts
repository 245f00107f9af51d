/**
 * The study path of an exam: which lesson to read next, and how far along that is.
 *
 * Orders lessons by an outline's weights and counts minutes. It refuses to guess: a lesson that names no task of the outline is
 * left out, and no promise is made of what reading them all is worth in the exam.
 */
export * from './minutes.ts';
export * from './path.ts';
export * from './standing.ts';
