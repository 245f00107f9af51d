import { atom } from 'nanostores';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Person } from '../../../schemas/work-history.ts';
import type { Day } from '../calendar.ts';
import type { UnreadableDraft } from '../../../storage/drafts.ts';
import { useStore } from '../../../ui/useStore.ts';
import { openBook, type Book } from '../store/book.ts';
import { today as todayHere } from '../store/today.ts';

const nobody = atom<Person[]>([]);
const opening = atom({ state: 'empty', sentence: '' } as const);
const nothing = atom<string | null>(null);
const firstTurn = atom(0);
const noneUnreadable = atom<UnreadableDraft[]>([]);

export interface OpenBook {
  book: Book;
  people: Person[];
  kept: { state: string; sentence: string };
  undoable: string | null;
  /** Changes when other histories take the place of those shown. */
  turn: number;
  unreadable: readonly UnreadableDraft[];
}

/** The histories of this page; null while they are being opened. A link followed on the open page is read as on arrival. */
export function useBook(id: 'me' | 'team'): OpenBook | null {
  const [book, setBook] = useState<Book | null>(null);
  useEffect(() => {
    let current: Book | null = null;
    let live = true;
    const open = async () => {
      current?.close();
      const opened = await openBook(id, id === 'me' ? location.hash : '');
      if (!live) {
        opened.close();
        return;
      }
      current = opened;
      setBook(opened);
    };
    const onHash = () => {
      if (location.hash.startsWith('#h=')) void open();
    };
    void open();
    addEventListener('hashchange', onHash);
    return () => {
      live = false;
      removeEventListener('hashchange', onHash);
      current?.close();
    };
  }, []);
  const people = useStore(book?.$people ?? nobody);
  const kept = useStore(book?.$kept ?? opening);
  const undoable = useStore(book?.$undo ?? nothing);
  const turn = useStore(book?.$turn ?? firstTurn);
  const unreadable = useStore(book?.$unreadable ?? noneUnreadable);
  return book && { book, people, kept, undoable, turn, unreadable };
}

/**
 * When other histories take the place of those shown, the button that did it is often gone: the focus goes to the first of these
 * headings that is there.
 */
export function useFocusAtTurn(turn: number | undefined, ids: readonly string[]): void {
  useLayoutEffect(() => {
    if (turn)
      ids
        .map((id) => document.getElementById(id))
        .find((heading) => heading !== null)
        ?.focus();
  }, [turn]);
}

/** Today, also when the page stays open past midnight. */
export function useToday(): Day {
  const [day, setDay] = useState(todayHere);
  useEffect(() => {
    const look = () => {
      setDay(todayHere());
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return day;
}
