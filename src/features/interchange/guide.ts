/** What the reference page for educators says beside the menus of other systems: class lists, all its sources, and what a format loses. Pure. */
import { formatOf, type FormatId, type Part } from './formats.ts';
import { systems, type Grounds } from './systems.ts';

/** How class lists come out of a system, for the results. */
export const classLists: readonly (Grounds & { system: string; text: string })[] = [
  {
    system: 'Canvas',
    text: 'Grades › Export › Export Entire Gradebook.',
    sources: ['canvas-gradebook-export'],
  },
  {
    system: 'Moodle',
    text: 'Participants › select all › With selected users › Download as CSV, or Grades › Export › Plain text file.',
    unread: 'the menus',
  },
];

/** Every source the page names, each once. */
export const guideSources: readonly string[] = [
  ...new Set(
    [...systems.flatMap(({ ways, back }) => [...ways, ...(back ? [back] : [])]), ...classLists].flatMap(({ sources }) => sources ?? []),
  ),
];

const words: Record<Part, string> = {
  reasons: 'reasons for each option',
  general: 'explanations, what to remember and sources',
  tags: 'tags',
  topic: 'topics',
  order: 'options that should keep their order',
  bold: 'words in bold',
  lines: 'line breaks and lists',
  paper: 'a paper to read first, which becomes part of the question',
};

/** What a format cannot carry, in words; `nothing` when it carries all. */
export function lost(id: FormatId): string {
  const { loses, limits } = formatOf(id);
  const most = limits?.options === undefined ? [] : [`items with more than ${String(limits.options)} options`];
  const long =
    limits?.stem === undefined ? [] : [`questions beyond ${String(limits.stem)} and options beyond ${String(limits.option)} characters`];
  return [...loses.map((part) => words[part]), ...most, ...long].join('; ') || 'nothing';
}
