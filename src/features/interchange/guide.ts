/** Which format for which system, and where it goes there: what the reference page for educators says. Menus in their makers' words. Pure. */
import { formatOf, type FormatId, type Part } from './formats.ts';

export interface Way {
  /** What the educator wants. */
  to: string;
  format: FormatId;
  /** Menu by menu in the other system. */
  path: readonly string[];
  note?: string;
}

export interface System {
  id: string;
  name: string;
  ways: readonly Way[];
  /** How questions come from there to us. */
  back?: string;
}

export const systems: readonly System[] = [
  {
    id: 'canvas',
    name: 'Canvas',
    ways: [
      {
        to: 'Questions in a quiz of your own (Classic Quizzes)',
        format: 'qti12',
        path: ['Settings', 'Import Course Content', 'Content Type: QTI .zip file', 'Choose File', 'Import'],
        note: 'The quiz appears under Quizzes, its questions in a question bank of the same name.',
      },
      {
        to: 'Questions in New Quizzes',
        format: 'qti21',
        path: ['Quizzes', '+ Quiz', 'New Quizzes', 'the menu with three dots', 'Import Content'],
      },
      {
        to: 'Part of a whole course',
        format: 'cartridge',
        path: ['Settings', 'Import Course Content', 'Content Type: Common Cartridge 1.x Package'],
      },
      {
        to: 'A quiz that plays itself and sends a grade',
        format: 'scorm12',
        path: ['SCORM (in the course navigation)', 'Upload', 'Import as a graded assignment'],
        note: 'SCORM has to be turned on by your institution.',
      },
    ],
    back: 'Quizzes, Export, or Settings, Export Course Content, Quiz: the .zip (QTI) is read here.',
  },
  {
    id: 'moodle',
    name: 'Moodle',
    ways: [
      {
        to: 'Questions in the question bank, with all feedback',
        format: 'moodle',
        path: ['More', 'Question bank', 'Import', 'Moodle XML format', 'Choose a file', 'Import'],
        note: 'Topics become categories, tags stay tags.',
      },
      { to: 'The same as plain text that can be mended by hand', format: 'gift', path: ['More', 'Question bank', 'Import', 'GIFT format'] },
      {
        to: 'A quiz that plays itself and sends a grade',
        format: 'scorm12',
        path: ['Edit mode', 'Add an activity or resource', 'SCORM package', 'Package file'],
        note: 'Choose Grading method: Highest grade. Moodle plays SCORM 1.2 in full and 2004 in part; take 1.2.',
      },
    ],
    back: 'Question bank, Export, Moodle XML format.',
  },
  {
    id: 'brightspace',
    name: 'Brightspace (D2L)',
    ways: [
      {
        to: 'Questions in a quiz and in the question library',
        format: 'qti12',
        path: ['Course Admin', 'Import/Export/Copy Components', 'Import Components', 'Start', 'Upload', 'Import All Components'],
      },
      {
        to: 'Part of a whole course',
        format: 'cartridge',
        path: ['Course Admin', 'Import/Export/Copy Components', 'Import Components', 'Start', 'Upload'],
      },
      {
        to: 'A quiz that plays itself and sends a grade',
        format: 'scorm2004',
        path: ['Content', 'a module', 'Upload / Create', 'SCORM Package'],
      },
    ],
    back: 'Course Admin, Import/Export/Copy Components, Export Components, Quizzes.',
  },
  {
    id: 'blackboard',
    name: 'Blackboard',
    ways: [
      {
        to: 'Questions in a pool or a bank',
        format: 'qti21',
        path: ['Course Tools', 'Tests, Surveys, and Pools', 'Pools', 'Import QTI 2.1 Package'],
        note: 'In the Ultra view: Question Banks, Import. The plain “Import” of the Original view takes only what Blackboard itself exported.',
      },
      {
        to: 'A quiz that plays itself and sends a grade',
        format: 'scorm2004',
        path: ['Course Content', '+', 'Create', 'SCORM package', 'Upload SCORM package'],
      },
      {
        to: 'Part of a whole course',
        format: 'cartridge',
        path: ['Packages and Utilities', 'Import Package / View Logs', 'Import Package'],
      },
    ],
    back: 'A pool’s menu, Export to Local Computer, or Export QTI 2.1 Package.',
  },
  {
    id: 'others',
    name: 'Other learning systems and training portals',
    ways: [
      {
        to: 'A quiz that plays itself: Schoology, Sakai, Open edX, Docebo, TalentLMS, Cornerstone, HealthStream and most others',
        format: 'scorm12',
        path: ['wherever the system says SCORM, Course package or Learning object'],
        note: 'When in doubt take SCORM 1.2: it is understood nearly everywhere.',
      },
      { to: 'A system with a learning record store', format: 'cmi5', path: ['wherever the system says cmi5 or xAPI package'] },
      { to: 'Assessment platforms such as TAO', format: 'qti22', path: ['Tests', 'Import', 'QTI test package'] },
      { to: 'The newest assessment platforms', format: 'qti30', path: ['wherever the platform says QTI 3'] },
      { to: 'Anything that takes plain text', format: 'aiken', path: ['wherever the program says Aiken'] },
    ],
  },
  {
    id: 'games',
    name: 'Games, cards, spreadsheets and paper',
    ways: [
      { to: 'Kahoot!', format: 'kahoot', path: ['Create', 'Add question', 'Import spreadsheet', 'Upload'] },
      { to: 'Wayground (Quizizz)', format: 'wayground', path: ['Create', 'Quiz', 'Import', 'Spreadsheet'] },
      {
        to: 'Anki on a computer',
        format: 'apkg',
        path: ['File', 'Import'],
        note: 'A second import updates the cards and keeps how well you know them.',
      },
      { to: 'Other programs for cards', format: 'anki-text', path: ['wherever the program says import from text, parted by tabs'] },
      { to: 'Excel, Numbers, LibreOffice', format: 'csv', path: ['open the file'] },
      { to: 'A spreadsheet that mistakes commas', format: 'tsv', path: ['open the file'] },
      { to: 'Paper from a browser', format: 'html', path: ['open the file', 'Print'] },
      { to: 'Paper by way of Word', format: 'docx', path: ['open the file'] },
      { to: 'The key by way of Word', format: 'docx-key', path: ['open the file'] },
      {
        to: 'Back to this site, or a program of your own',
        format: 'json',
        path: ['here: Bring questions in'],
        note: 'Its form is described at /schemas/quiz.json.',
      },
    ],
  },
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
