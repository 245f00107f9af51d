/** Names that may be one person written twice, as “Ann Lee” and “ann  lee”. Pure; whoever brings the table decides. */
import { comparable } from '../../format/comparable.ts';
import type { Person } from '../../schemas/work-history.ts';

/** Groups of names that differ in nothing but case, spaces or the way a letter is written; each group in the order it stands. */
export function likeNames(people: readonly Person[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { name } of people) {
    const key = comparable(name);
    if (key === '') continue;
    const group = groups.get(key) ?? [];
    if (!group.includes(name)) group.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The people with each of the groups made one: under its first name, with the jobs of all in the order they stand. */
export function mergePeople(people: readonly Person[], groups: readonly (readonly string[])[]): Person[] {
  const first = new Map(groups.flatMap((group) => group.map((name) => [name, group[0] ?? name] as const)));
  const merged = new Map<string, Person>();
  const out: Person[] = [];
  for (const person of people) {
    const name = first.get(person.name);
    const before = name === undefined ? undefined : merged.get(name);
    if (before) {
      before.jobs.push(...person.jobs);
      before.done = [...new Set([...before.done, ...person.done])];
      continue;
    }
    const own = { ...person, jobs: [...person.jobs], name: name ?? person.name };
    if (name !== undefined) merged.set(name, own);
    out.push(own);
  }
  return out;
}
