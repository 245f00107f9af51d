/**
 * Practice exams: draw a form, sit it, time it, score it, report it.
 *
 * `assemble` draws a form from a blueprint and a seed; `attempt` is an append-only log and the state it adds up to; `clock` keeps
 * exam time through reloads, sleep and changed clocks; `score` and `report` say what the log and the keys give, with how sure
 * that is. All of it is pure: readings of a clock and random seeds come in as arguments.
 *
 * It refuses to turn a percentage into a scaled score, to rank what too few items cannot tell apart, and to change a stored event.
 */
export * from './assemble.ts';
export * from './attempt.ts';
export * from './clock.ts';
export * from './decks.ts';
export * from './export.ts';
export * from './history.ts';
export * from './pool.ts';
export * from './read-backup.ts';
export * from './read-report.ts';
export * from './report.ts';
export * from './score.ts';
export * from './seed.ts';
export * from './setup.ts';
export * from './statistics.ts';
export * from './stem.ts';
