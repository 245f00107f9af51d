/** Every change an employer can make, and what it does to the draft. Pure: ids come in with the change. */
import type { Area, JobDraft, Line } from '../../schemas/job-draft.ts';

/** A list of lines: one of the draft's own, or the duties of an area. */
export type ListName = 'skills' | 'requirements' | 'measures' | 'conditions' | `area:${string}`;

type Fields = Omit<
  JobDraft,
  'format' | 'id' | 'template' | 'areas' | 'skills' | 'requirements' | 'measures' | 'conditions' | 'sections' | 'pay' | 'vacancy'
>;

export type Change =
  | { type: 'set'; values: Partial<Fields> }
  | { type: 'pay'; values: Partial<JobDraft['pay']> }
  | { type: 'vacancy'; values: Partial<JobDraft['vacancy']> }
  | { type: 'line'; list: ListName; id: string; values: Partial<Pick<Line, 'on' | 'text' | 'importance' | 'must'>> }
  | { type: 'add-line'; list: ListName; line: Line }
  /** Several lines pasted into one: it takes the first, the others follow it. */
  | { type: 'paste-lines'; list: ListName; id: string; text: string; lines: Line[] }
  /** The lines of `ids` go into the line of `id`, with the words they have by now. */
  | { type: 'join-lines'; list: ListName; id: string; ids: string[] }
  | { type: 'remove-line'; list: ListName; id: string }
  /** `to` is the place it has afterward, counted from 0. */
  | { type: 'move-line'; list: ListName; id: string; to: number }
  | { type: 'add-area'; area: Area }
  | { type: 'rename-area'; id: string; title: string }
  | { type: 'remove-area'; id: string }
  | { type: 'move-area'; id: string; to: number }
  | { type: 'add-section'; id: string; title: string }
  | { type: 'section'; id: string; values: { title?: string; text?: string } }
  | { type: 'remove-section'; id: string }
  | { type: 'move-section'; id: string; to: number };

/** The lines of a list; empty when there is no such area. */
export function linesOf(draft: JobDraft, list: ListName): readonly Line[] {
  if (list === 'skills' || list === 'requirements' || list === 'measures' || list === 'conditions') return draft[list];
  return draft.areas.find((area) => `area:${area.id}` === list)?.duties ?? [];
}

function withLines(draft: JobDraft, list: ListName, lines: Line[]): JobDraft {
  if (list === 'skills' || list === 'requirements' || list === 'measures' || list === 'conditions') return { ...draft, [list]: lines };
  return { ...draft, areas: draft.areas.map((area) => (`area:${area.id}` === list ? { ...area, duties: lines } : area)) };
}

/** `things` with the one named put at place `to`, or at an end when that lies outside. */
export function moved<T extends { id: string }>(things: readonly T[], id: string, to: number): T[] {
  const thing = things.find((entry) => entry.id === id);
  if (!thing) return [...things];
  const rest = things.filter((entry) => entry.id !== id);
  const place = Math.max(0, to);
  return [...rest.slice(0, place), thing, ...rest.slice(place)];
}

const patched = <T extends { id: string }>(things: readonly T[], id: string, values: Partial<NoInfer<T>>): T[] =>
  things.map((thing) => (thing.id === id ? { ...thing, ...values } : thing));
const without = <T extends { id: string }>(things: readonly T[], id: string): T[] => things.filter((thing) => thing.id !== id);

/** `lines` with those of `ids` put into the one of `id`, one after the other; as they are where any of them is gone. */
function joined(lines: readonly Line[], id: string, ids: readonly string[]): Line[] {
  const parts = [id, ...ids].map((each) => lines.find((line) => line.id === each));
  if (parts.includes(undefined)) return [...lines];
  const text = parts
    .map((line) => line?.text ?? '')
    .filter((part) => part !== '')
    .join(' ');
  return patched(
    lines.filter((line) => !ids.includes(line.id)),
    id,
    { text },
  );
}

/** The draft after a change. A change of something that is not there leaves it as it is. */
export function edit(draft: JobDraft, change: Change): JobDraft {
  switch (change.type) {
    case 'set':
      return { ...draft, ...change.values };
    case 'pay':
      return { ...draft, pay: { ...draft.pay, ...change.values } };
    case 'vacancy':
      return { ...draft, vacancy: { ...draft.vacancy, ...change.values } };
    case 'line':
      return withLines(draft, change.list, patched(linesOf(draft, change.list), change.id, change.values));
    case 'add-line':
      return withLines(draft, change.list, [...linesOf(draft, change.list), change.line]);
    case 'paste-lines':
      return withLines(
        draft,
        change.list,
        linesOf(draft, change.list).flatMap((line) => (line.id === change.id ? [{ ...line, text: change.text }, ...change.lines] : [line])),
      );
    case 'join-lines':
      return withLines(draft, change.list, joined(linesOf(draft, change.list), change.id, change.ids));
    case 'remove-line':
      return withLines(draft, change.list, without(linesOf(draft, change.list), change.id));
    case 'move-line':
      return withLines(draft, change.list, moved(linesOf(draft, change.list), change.id, change.to));
    case 'add-area':
      return { ...draft, areas: [...draft.areas, change.area] };
    case 'rename-area':
      return { ...draft, areas: patched(draft.areas, change.id, { title: change.title }) };
    case 'remove-area':
      return { ...draft, areas: without(draft.areas, change.id) };
    case 'move-area':
      return { ...draft, areas: moved(draft.areas, change.id, change.to) };
    case 'add-section':
      return { ...draft, sections: [...draft.sections, { id: change.id, title: change.title, text: '' }] };
    case 'section':
      return { ...draft, sections: patched(draft.sections, change.id, change.values) };
    case 'remove-section':
      return { ...draft, sections: without(draft.sections, change.id) };
    case 'move-section':
      return { ...draft, sections: moved(draft.sections, change.id, change.to) };
  }
}

/** What a change touches: typing on in the same field is one step of undo, any other change is a step of its own. */
export function changeKey(change: Change): string | null {
  switch (change.type) {
    case 'set':
      return `set:${Object.keys(change.values).join()}`;
    case 'pay':
    case 'vacancy':
      return `${change.type}:${Object.keys(change.values).join()}`;
    case 'line':
      return change.values.text === undefined ? null : `line:${change.list}:${change.id}`;
    case 'rename-area':
      return `area:${change.id}`;
    case 'section':
      return `section:${change.id}:${Object.keys(change.values).join()}`;
    default:
      return null;
  }
}
