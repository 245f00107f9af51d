import { useEffect, useState } from 'preact/hooks';
import type { TextReader, TextSearch } from '../text.ts';
import { wordsOf } from '../words.ts';

export type SearchState = { kind: 'none' } | ({ kind: 'reading' | 'done' } & TextSearch) | { kind: 'failed'; problem: string };

const nothingYet: ReadonlySet<string> = new Set();

/** Searches the text of these topics as one types, a moment after the last letter; an older search stops when a newer one starts. */
export function useTextSearch(reader: TextReader, question: string, topics: readonly string[]): SearchState {
  const [state, setState] = useState<SearchState>({ kind: 'none' });
  const among = topics.join(' ');
  useEffect(() => {
    if (wordsOf(question).length === 0) {
      setState({ kind: 'none' });
      return;
    }
    let current = true;
    setState({ kind: 'reading', found: nothingYet, read: 0, all: 0 });
    const waiting = setTimeout(() => {
      void reader
        .search(question, topics, (progress) => {
          if (current) setState({ kind: 'reading', ...progress });
          return current;
        })
        .then((result) => {
          if (current) setState(result.ok ? { kind: 'done', ...result.value } : { kind: 'failed', problem: result.problem });
        });
    }, 200);
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [reader, question, among]);
  return state;
}
