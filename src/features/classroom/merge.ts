/** A quiz that arrives where one of the same id may be saved: which of the two stays. Pure. */
import type { Quiz } from '../../schemas/assignment.ts';

export interface Merged {
  quiz: Quiz;
  how: 'new' | 'same' | 'replaced' | 'kept';
}

const sameQuiz = (a: Quiz, b: Quiz): boolean =>
  JSON.stringify([a.assignment, a.items, a.keys]) === JSON.stringify([b.assignment, b.items, b.keys]);

/** Extra time is granted once a student; where two name the same student, `first` is right. */
const grantsOf = (first: Quiz, second: Quiz): Quiz['granted'] => [
  ...first.granted,
  ...second.granted.filter((grant) => !first.granted.some((other) => other.student === grant.student)),
];

/**
 * The newer of two stays, with the extra time granted in either. A link carries no date and no grants, so what is saved stays.
 */
export function mergeQuiz(saved: Quiz | null, arrived: Quiz, from: 'file' | 'link'): Merged {
  if (saved === null) return { quiz: arrived, how: 'new' };
  const same = JSON.stringify(saved.assignment) === JSON.stringify(arrived.assignment);
  if (from === 'link') return { quiz: saved, how: same ? 'same' : 'kept' };
  const replaces = arrived.madeAt > saved.madeAt;
  const [first, second] = replaces ? [arrived, saved] : [saved, arrived];
  const how = sameQuiz(saved, arrived) ? 'same' : replaces ? 'replaced' : 'kept';
  return { quiz: { ...first, granted: grantsOf(first, second).slice(0, 1000) }, how };
}
