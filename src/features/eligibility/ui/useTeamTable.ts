/** A table or a saved file on its way to a team: its columns are settled first, then names that are almost alike. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Person } from '../../../schemas/work-history.ts';
import type { Day } from '../calendar.ts';
import { readFile } from '../file.ts';
import { likeNames } from '../same-people.ts';
import type { How } from '../store/book.ts';
import { fileColumns, type Column, type FileColumn } from '../team-columns.ts';
import { readTeamCsv } from '../team-csv.ts';

interface Of {
  people: readonly Person[];
  today: Day;
  onPeople: (people: Person[], done: string, how?: How) => void;
  /** A table could be read. */
  onRead: () => void;
}

export function useTeamTable({ people, today, onPeople, onRead }: Of) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  /** A table whose columns are still to be settled, and people whose names are. */
  const [unsettled, setUnsettled] = useState<{ text: string; columns: FileColumn[]; unknown: string[] } | null>(null);
  const [alike, setAlike] = useState<{ people: Person[]; names: string[][] } | null>(null);
  const take = (value: Person[]) => {
    const loaded = `${countOf(value.length, 'person', 'people')} loaded.`;
    setAlike(null);
    onPeople(value, loaded, { whole: true, undo: people.length > 0 ? `${loaded} The team before was replaced.` : undefined });
  };
  const refuse = (found: readonly string[]) => {
    setProblems(found);
    setUnsettled(null);
    setAlike(null);
  };
  const readTable = (text: string, chosen?: readonly (Column | null)[]) => {
    const read = readTeamCsv(text, today, chosen);
    if (!read.ok) {
      setProblems(read.problems);
      return;
    }
    refuse([]);
    onRead();
    const names = likeNames(read.value);
    if (names.length > 0) setAlike({ people: read.value, names });
    else take(read.value);
  };
  const openTable = (text: string) => {
    refuse([]);
    const found = fileColumns(text);
    if (!found.ok) setProblems([found.problem]);
    else if (!found.ready) setUnsettled({ text, columns: found.columns, unknown: found.unknown });
    else readTable(text);
  };
  const openSaved = (text: string) => {
    const read = readFile(text, today);
    refuse(read.ok ? [] : [read.problem]);
    if (read.ok) take(read.value);
  };
  return { problems, unsettled, alike, take, refuse, readTable, openTable, openSaved };
}
