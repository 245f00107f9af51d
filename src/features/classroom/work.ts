/** What an educator assigns and collects: a quiz, or a set of practice files; and where the two differ. Pure. */
import type { Quiz } from '../../schemas/assignment.ts';
import type { FileSet } from '../../schemas/file-set.ts';

export type Work = Quiz | FileSet;

export const isFileSet = (work: Work): work is FileSet => work.format === 'primary-source-files/1';

/** What is counted in a quiz or a set, as the field says it. */
export const sizeOf = (work: Work): { count: number; thing: string } =>
  isFileSet(work) ? { count: work.files.length, thing: 'practice file' } : { count: work.items.length, thing: 'item' };

/** What a table of marks needs of either. */
export interface Marked {
  assignment: Pick<Work['assignment'], 'title' | 'attempts' | 'pass'>;
  items: readonly { id: string }[];
}
