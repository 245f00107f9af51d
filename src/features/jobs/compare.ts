/** Two levels side by side: which duty appears, grows, stays or goes. Pure. */
import type { JobDescription } from '../../schemas/job-description.ts';
import { anyPlace, fill } from './blanks.ts';

export type Step = 'appears' | 'grows' | 'stays' | 'goes';

export interface ComparedDuty {
  id: string;
  step: Step;
  /** Null where the level does not have it. */
  from: { text: string; importance: string } | null;
  to: { text: string; importance: string } | null;
}

export interface ComparedArea {
  area: string;
  duties: ComparedDuty[];
}

type Side = Pick<JobDescription, 'responsibilities' | 'skills'>;

const read = (text: string) => fill(text, anyPlace);

function pair(
  id: string,
  before: { text: string; importance: string } | undefined,
  after: { text: string; importance: string } | undefined,
): ComparedDuty {
  const side = (entry: typeof before) => (entry ? { text: read(entry.text), importance: entry.importance } : null);
  const same = before?.text === after?.text && before?.importance === after?.importance;
  return {
    id,
    step: !before ? 'appears' : !after ? 'goes' : same ? 'stays' : 'grows',
    from: side(before),
    to: side(after),
  };
}

/**
 * Duties of both levels by area. The same duty has the same id at both; with other words or another weight it has grown (or, going
 * down the ladder, shrunk). A duty of both stands in the area the second level gives it.
 */
export function compareDuties(from: Side, to: Side): ComparedArea[] {
  const before = new Map(from.responsibilities.flatMap((area) => area.duties).map((duty) => [duty.id, duty]));
  const after = new Map(to.responsibilities.flatMap((area) => area.duties).map((duty) => [duty.id, duty]));
  const areas = new Map<string, ComparedDuty[]>();
  const put = (area: string, duty: ComparedDuty) => {
    areas.set(area, [...(areas.get(area) ?? []), duty]);
  };
  for (const area of to.responsibilities) for (const duty of area.duties) put(read(area.area), pair(duty.id, before.get(duty.id), duty));
  for (const area of from.responsibilities)
    for (const duty of area.duties) if (!after.has(duty.id)) put(read(area.area), pair(duty.id, duty, undefined));
  return [...areas].map(([area, duties]) => ({ area, duties }));
}

/** Knowledge and skills of both levels, in the second level's order, those that go at the end. */
export function compareSkills(from: Side, to: Side): ComparedDuty[] {
  const before = new Map(from.skills.map((skill) => [skill.id, skill]));
  return [
    ...to.skills.map((skill) => pair(skill.id, before.get(skill.id), skill)),
    ...from.skills.filter((skill) => !to.skills.some((entry) => entry.id === skill.id)).map((skill) => pair(skill.id, skill, undefined)),
  ];
}

/** How many duties make each step. */
export function countSteps(areas: readonly ComparedArea[]): Record<Step, number> {
  const count = { appears: 0, grows: 0, stays: 0, goes: 0 };
  for (const duty of areas.flatMap((area) => area.duties)) count[duty.step] += 1;
  return count;
}
