/** A quiz that arrives where one of the same id may be saved: which of the two stays. Pure. */
import { isFileSet, type Work } from './work.ts';

export interface Merged<W extends Work = Work> {
  quiz: W;
  how: 'new' | 'same' | 'replaced' | 'kept';
}

const contentOf = (work: Work) => JSON.stringify([work.assignment, work.items, isFileSet(work) ? work.files : work.keys]);
const sameQuiz = (a: Work, b: Work): boolean => contentOf(a) === contentOf(b);

/** Extra time is granted once a student; where two name the same student, `first` is right. */
const grantsOf = (first: Work, second: Work): Work['granted'] => [
  ...first.granted,
  ...second.granted.filter((grant) => !first.granted.some((other) => other.student === grant.student)),
];

/**
 * The newer of two stays, with the extra time granted in either. A link carries no date and no grants, so what is saved stays.
 */
export function mergeQuiz<W extends Work>(saved: W | null, arrived: W, from: 'file' | 'link'): Merged<W> {
  if (saved === null) return { quiz: arrived, how: 'new' };
  const same = JSON.stringify(saved.assignment) === JSON.stringify(arrived.assignment);
  if (from === 'link') return { quiz: saved, how: same ? 'same' : 'kept' };
  const replaces = arrived.madeAt > saved.madeAt;
  const [first, second]: readonly [W, W] = replaces ? [arrived, saved] : [saved, arrived];
  const how = sameQuiz(saved, arrived) ? 'same' : replaces ? 'replaced' : 'kept';
  return { quiz: Object.assign({}, first, { granted: grantsOf(first, second).slice(0, 1000) }), how };
}
