/** Bookmarks and notes of this device. A change is stored first and shown after. */
import { atom } from 'nanostores';
import type { Mark } from '../../../schemas/study.ts';
import { storageSentence } from '../../../storage/problems.ts';
import type { SetAside } from '../../../storage/record.ts';
import { alterMark, listMarks } from '../../../storage/study.ts';
import { loadLessons, loadTerms } from './site-content.ts';

/** What can be marked. */
export interface Markable {
  /** `lesson:credentialing/peer-references`, `term:adverse-action`. */
  ref: string;
  title: string;
}

export interface Marks {
  /** Those that are on, the last changed first. */
  marks: Mark[];
  unreadable: readonly SetAside[];
}

export const $marks = atom<Marks | null>(null);
export const $marksProblem = atom('');

/** Where a marked thing stands on this site. */
export const pathOf = (ref: string): string => {
  const [kind, id = ''] = ref.split(':');
  return kind === 'lesson' ? `learn/${id}/` : `glossary/#${id}`;
};

export async function openMarks(): Promise<void> {
  const listed = await listMarks();
  if (!listed.ok) {
    $marksProblem.set(storageSentence(listed.problem, 'your bookmarks could not be read'));
    return;
  }
  // What is on the screen keeps its place: a note is kept while it is typed, and must not move away under the hands.
  const place = new Map($marks.get()?.marks.map(({ ref }, at) => [ref, at]));
  const on = listed.value.records
    .filter((mark) => mark.on)
    .sort((a, b) => (place.get(a.ref) ?? -1) - (place.get(b.ref) ?? -1) || b.changedAt - a.changedAt || (a.ref < b.ref ? -1 : 1));
  $marks.set({ marks: on, unreadable: listed.value.unreadable });
}

/** Everything that can be marked: lessons, then terms. Empty where neither could be loaded. */
export async function markables(): Promise<Markable[]> {
  const [lessons, terms] = await Promise.all([loadLessons(), loadTerms()]);
  return [
    ...(lessons.ok ? lessons.value.map(({ ref, title }) => ({ ref: `lesson:${ref}`, title })) : []),
    ...(terms.ok ? terms.value.map(({ id, front }) => ({ ref: `term:${id}`, title: front })) : []),
  ];
}

/** Changes a mark, or makes one. True once it is stored; the note stays with a mark that is taken off. */
export async function setMark({ ref, title }: Markable, part: Partial<Pick<Mark, 'on' | 'note'>>): Promise<boolean> {
  const stored = await alterMark(ref, (mark) => ({ ref, on: true, note: '', ...mark, title, ...part, changedAt: Date.now() }));
  $marksProblem.set(stored.ok ? '' : storageSentence(stored.problem, 'your bookmark was not kept'));
  if (stored.ok) await openMarks();
  return stored.ok;
}
