/** What an employer changed from the template, as a list to read. Pure. */
import type { JobDescription } from '../../schemas/job-description.ts';
import type { JobDraft, Line } from '../../schemas/job-draft.ts';
import { newDraft } from './draft.ts';

export interface DraftChange {
  kind: 'added' | 'left-out' | 'reworded' | 'importance' | 'required' | 'moved';
  /** Part of the description it stands in. */
  where: string;
  /** As the template has it, and as the draft has it; empty where there is none. */
  before: string;
  after: string;
}

const importanceWords = { 'very-essential': 'very essential', essential: 'essential', marginal: 'not essential' } as const;

/** Ids whose order among those in both lists is not the template's: all but a longest run that kept its order. */
function outOfOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const shared = after.filter((id) => before.includes(id));
  const places = shared.map((id) => before.indexOf(id));
  // Longest increasing subsequence, quadratic: lists have at most some dozens of lines.
  const best = places.map(() => 1);
  const previous = places.map(() => -1);
  for (let i = 0; i < places.length; i += 1)
    for (let j = 0; j < i; j += 1) {
      if ((places[j] ?? 0) < (places[i] ?? 0) && (best[j] ?? 0) + 1 > (best[i] ?? 0)) {
        best[i] = (best[j] ?? 0) + 1;
        previous[i] = j;
      }
    }
  let at = best.indexOf(Math.max(0, ...best));
  const kept = new Set<string>();
  while (at >= 0 && shared[at] !== undefined) {
    kept.add(shared[at] ?? '');
    at = previous[at] ?? -1;
  }
  return new Set(shared.filter((id) => !kept.has(id)));
}

function lineChanges(where: string, before: readonly Line[], after: readonly Line[]): DraftChange[] {
  const changes: DraftChange[] = [];
  const originals = new Map(before.flatMap((line) => (line.from === null ? [] : [[line.from, line] as const])));
  const movedLines = outOfOrder(
    before.map((line) => line.from ?? ''),
    after.flatMap((line) => (line.from === null ? [] : [line.from])),
  );
  for (const line of after) {
    const original = line.from === null ? undefined : originals.get(line.from);
    if (!original) {
      if (line.on) changes.push({ kind: 'added', where, before: '', after: line.text });
      continue;
    }
    if (original.on && !line.on) {
      changes.push({ kind: 'left-out', where, before: original.text, after: '' });
      continue;
    }
    if (!original.on && line.on) changes.push({ kind: 'added', where, before: '', after: line.text });
    else if (line.on && line.text !== original.text) changes.push({ kind: 'reworded', where, before: original.text, after: line.text });
    if (!line.on) continue;
    if (line.importance !== original.importance)
      changes.push({
        kind: 'importance',
        where,
        before: importanceWords[original.importance],
        after: `${importanceWords[line.importance]}: ${line.text}`,
      });
    if (line.must !== original.must)
      changes.push({
        kind: 'required',
        where,
        before: original.must ? 'required' : 'preferred',
        after: `${line.must ? 'required' : 'preferred'}: ${line.text}`,
      });
    if (line.from !== null && movedLines.has(line.from)) changes.push({ kind: 'moved', where, before: '', after: line.text });
  }
  for (const original of before)
    if (original.on && !after.some((line) => line.from === original.from))
      changes.push({ kind: 'left-out', where, before: original.text, after: '' });
  return changes;
}

/** Every difference from the template as it reads in the draft's own setting. Blanks an employer fills in are not changes. */
export function changesFromTemplate(draft: JobDraft, template: JobDescription): DraftChange[] {
  const original = newDraft(template, draft.id, { setting: draft.setting, accreditor: draft.accreditor });
  const changes: DraftChange[] = [];
  const text = (where: string, before: string, after: string) => {
    if (before === after) return;
    changes.push(
      after.trim() === ''
        ? { kind: 'left-out', where, before, after: '' }
        : { kind: before === '' ? 'added' : 'reworded', where, before, after },
    );
  };
  text('Title', original.title, draft.title);
  text('Reports to', original.reportsTo, draft.reportsTo);
  text('Purpose', original.purpose, draft.purpose);
  const areas = new Map(draft.areas.map((area) => [area.id, area]));
  for (const area of original.areas) {
    const now = areas.get(area.id);
    if (now) text('Heading of an area', area.title, now.title);
    changes.push(...lineChanges(now?.title ?? area.title, area.duties, now?.duties ?? []));
  }
  for (const area of draft.areas)
    if (!original.areas.some((entry) => entry.id === area.id)) changes.push(...lineChanges(area.title, [], area.duties));
  changes.push(
    ...lineChanges('Knowledge and skills', original.skills, draft.skills),
    ...lineChanges('Requirements', original.requirements, draft.requirements),
    ...lineChanges('Measures', original.measures, draft.measures),
    ...lineChanges('Working conditions', original.conditions, draft.conditions),
  );
  for (const section of draft.sections) changes.push({ kind: 'added', where: 'Sections', before: '', after: section.title });
  text('Equal opportunity', original.equal, draft.equal);
  text('Accommodation', original.accommodation, draft.accommodation);
  text('About this description', original.disclaimer, draft.disclaimer);
  return changes;
}
