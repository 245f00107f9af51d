/**
 * Our own buttons in the order they are pressed, as the reference page draws them. Each step names the file of the screen that has it, so
 * that a test can tell when a button was renamed or moved and the drawing was not. Pure.
 */
import { formatOf, type FormatId } from './formats.ts';

export interface Step {
  /** What it is: a page to open, a box to tick, a link or button to press, a part to open, a choice to make, a field to fill in. */
  kind: 'page' | 'tick' | 'link' | 'button' | 'open' | 'choice' | 'field';
  /** Its words on the screen. For a choice, what is chosen. */
  name: string;
  /** Label of a choice. */
  label?: string;
  /** File that draws it, below `src/`. */
  screen: string;
  /** Its words as that file writes them, where parts are put in. */
  written?: string;
  /** Address of a page below the site. */
  path?: string;
}

const panel = 'features/interchange/ui/ExportPanel.tsx';

/** What the export screen asks for one format. */
export function exportSteps(id: FormatId): readonly Step[] {
  const { name, plays } = formatOf(id);
  return [
    { kind: 'choice', label: 'Format', name, screen: panel },
    ...(plays === true
      ? ([{ kind: 'field', name: 'Pass mark, percent', screen: 'features/interchange/ui/RulesChoice.tsx' }] as const)
      : []),
    { kind: 'button', name: `Save as ${name}`, written: 'Save as ${format.name}', screen: panel },
  ];
}

const browse: Step = { kind: 'page', name: 'Browse questions', path: 'questions/', screen: 'pages/questions/index.astro' };
const teach: Step = { kind: 'page', name: 'Teach', path: 'teach/', screen: 'pages/teach/index.astro' };
const bringIn: Step = { kind: 'page', name: 'Bring questions in', path: 'teach/import/', screen: 'pages/teach/import/index.astro' };
const results: Step = { kind: 'page', name: 'Quiz results', path: 'teach/results/', screen: 'pages/teach/results/index.astro' };

/** From the questions ticked in the browser to the export screen. */
const ticked: readonly Step[] = [
  browse,
  { kind: 'tick', name: 'Select', written: 'Select {id}', screen: 'features/bank/ui/ItemRow.tsx' },
  { kind: 'link', name: 'Save for another program', screen: 'features/bank/ui/Selection.tsx' },
];

/** All of one row: questions that were ticked, saved in one format. */
export const rowSteps = (id: FormatId): readonly Step[] => [browse, ...ticked.slice(2), ...exportSteps(id)];

export interface OurWay {
  /** What it is for. */
  title: string;
  steps: readonly Step[];
  /** What follows in words. */
  note: string;
}

/** The ways out, in, and to the grades. */
export const ourWays: readonly OurWay[] = [
  { title: 'Out, any questions', steps: ticked, note: 'Then choose the format; the tables below have it.' },
  {
    title: 'Out, the questions of a lesson',
    steps: [
      { kind: 'page', name: 'Learn', path: 'learn/', screen: 'pages/learn/index.astro' },
      { kind: 'link', name: 'Export this lesson’s questions', screen: 'pages/learn/[domain]/[topic].astro' },
    ],
    note: 'The link stands below the title of each lesson. Then choose the format.',
  },
  {
    title: 'Out, a quiz of yours',
    steps: [
      teach,
      { kind: 'button', name: 'Link', screen: 'features/classroom/ui/QuizList.tsx' },
      { kind: 'open', name: 'Save the questions for another program', screen: 'features/classroom/ui/SharePanel.tsx' },
    ],
    note: 'Then choose the format.',
  },
  {
    title: 'In',
    steps: [
      bringIn,
      { kind: 'field', name: 'File with questions', screen: 'features/interchange/ui/Import.tsx' },
      { kind: 'choice', label: 'Make of them', name: 'A quiz to hand out', screen: 'features/classroom/ui/ImportPage.tsx' },
      { kind: 'button', name: 'Make a quiz', screen: 'features/classroom/ui/ImportPage.tsx' },
    ],
    note: 'Choose, drop or paste the file. You see what was understood and what was not before anything is kept. Instead of a quiz the questions may become questions of your own, cards of your review, or a file for another program.',
  },
  {
    title: 'Grades',
    steps: [
      results,
      { kind: 'button', name: 'Export', screen: 'features/classroom/ui/ResultsPage.tsx' },
      { kind: 'button', name: 'Save as CSV', screen: 'features/classroom/ui/Exports.tsx' },
    ],
    note: 'Give it your class list from Canvas or Moodle first, and the file has every row in that system’s own columns.',
  },
];
