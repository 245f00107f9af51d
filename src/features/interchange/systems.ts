/** The menus of other systems in their makers' words: where each format goes there, each row with the sources that have it, and with what none said. */
import type { FormatId } from './formats.ts';

/** Where the words come from. Neither sources nor anything unread: nothing is said of another maker's program. */
export interface Grounds {
  /** Ids of the bibliography. */
  sources?: readonly string[];
  /** What none of the sources says: it is from general knowledge and may differ. Ends a sentence that begins so. */
  unread?: string;
}

export interface Way extends Grounds {
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
  back?: Grounds & { text: string };
}

/** The first menus of every import into a Canvas course, and who says so. */
const canvasImport = ['Settings', 'Import Course Content'] as const;
const canvasSources = ['canvas-settings-sidebar', 'canvas-import-form', 'canvas-import-file', 'canvas-import-queue'] as const;

const canvas: System = {
  id: 'canvas',
  name: 'Canvas',
  ways: [
    {
      to: 'Questions in a quiz of your own (Classic Quizzes)',
      format: 'qti12',
      path: [...canvasImport, 'Select Content Type: QTI .zip file', 'Choose File', 'Add to Import Queue'],
      note: 'Under Default Question bank you may choose or name the bank the questions go into.',
      sources: [...canvasSources, 'canvas-import-qti-name', 'canvas-import-bank', 'instructure-qti-reader'],
    },
    {
      to: 'Questions in New Quizzes, by the import of the course',
      format: 'qti12',
      path: [
        ...canvasImport,
        'Select Content Type: QTI .zip file',
        'Choose File',
        'Options: Import existing quizzes as New Quizzes',
        'Add to Import Queue',
      ],
      note: 'In some institutions the option is called Convert content to New Quizzes. With it, no question bank can be chosen.',
      sources: [...canvasSources, 'canvas-import-qti', 'canvas-import-options', 'canvas-import-bank'],
    },
    {
      to: 'Questions in one quiz of New Quizzes',
      format: 'qti21',
      path: ['Quizzes', '+ Quiz', 'New Quizzes', 'the menu with three dots', 'Import Content'],
      note: 'Instructure’s reader of QTI takes versions 1.2 and 2.1.',
      sources: ['instructure-qti-reader'],
      unread: 'all menus of this row',
    },
    {
      to: 'Part of a whole course',
      format: 'cartridge',
      path: [
        ...canvasImport,
        'Select Content Type: Common Cartridge 1.x Package',
        'Choose File',
        'Content: All content',
        'Add to Import Queue',
      ],
      note: 'Versions 1.0 to 1.3 are taken.',
      sources: [...canvasSources, 'canvas-import-types', 'canvas-import-options', 'canvas-new-quizzes-cartridge'],
    },
    {
      to: 'A quiz that plays itself and sends a grade',
      format: 'scorm12',
      path: ['SCORM (in the course navigation)', 'Upload', 'Import as a graded assignment'],
      note: 'SCORM has to be turned on by your institution.',
      sources: ['canvas-scorm-links'],
      unread: 'the menus after SCORM, and who turns it on',
    },
  ],
  back: {
    text: 'Settings › Export Course Content › Export Type: Quiz › Create Export; the QTI file is read here. New Quizzes leave with the whole course (Export Type: Course), and that file is read too.',
    sources: ['canvas-settings-sidebar', 'canvas-content-exports', 'canvas-new-quizzes-cartridge'],
  },
};

const moodleUnread = 'the order of the menus, and that Question banks may stand under More';

const moodle: System = {
  id: 'moodle',
  name: 'Moodle',
  ways: [
    {
      to: 'Questions in the question bank, with all feedback',
      format: 'moodle',
      path: ['Question banks', 'a bank', 'Import', 'File format: Moodle XML format', 'your file', 'Import'],
      note: 'Older versions say Question bank. Topics become categories while Get category from file is ticked; tags stay tags. Do not take the Common Cartridge: Moodle recognizes versions 1.0 and 1.1, and ours is 1.3.',
      sources: [
        'moodle-question-words',
        'moodle-qbank-words',
        'moodle-xml-format',
        'moodle-xml-reader',
        'moodle-cartridge-1-0',
        'moodle-cartridge-1-1',
      ],
      unread: moodleUnread,
    },
    {
      to: 'The same as plain text that can be mended by hand',
      format: 'gift',
      path: ['Question banks', 'a bank', 'Import', 'File format: GIFT format', 'your file', 'Import'],
      sources: ['moodle-question-words', 'moodle-qbank-words', 'moodle-gift-words'],
      unread: moodleUnread,
    },
    {
      to: 'A quiz that plays itself and sends a grade',
      format: 'scorm12',
      path: ['Edit mode', 'Add an activity or resource', 'SCORM package', 'Package file'],
      note: 'Choose Grading method: Highest grade. Take 1.2: Moodle passes its tests; of SCORM 2004 it has parts, and calls it not supported.',
      sources: ['moodle-scorm-settings', 'moodle-scorm-words', 'moodle-scorm-faq'],
      unread: 'the name Edit mode (the source, of an older version, says Turn editing on)',
    },
  ],
  back: {
    text: 'Question banks › a bank › Export › Moodle XML format.',
    sources: ['moodle-question-words', 'moodle-qbank-words', 'moodle-xml-format'],
    unread: moodleUnread,
  },
};

const brightspaceImport = [
  'Course Admin',
  'Import/Export/Copy Components',
  'Import Components',
  'Start',
  'Upload',
  'Import All Components',
];

const brightspace: System = {
  id: 'brightspace',
  name: 'Brightspace (D2L)',
  ways: [
    {
      to: 'Part of a whole course, with its quiz',
      format: 'cartridge',
      path: brightspaceImport,
      sources: ['d2l-import-components', 'd2l-about-components'],
      unread: 'that version 1.3 is among those taken; the dialog lists what it supports',
    },
    {
      to: 'Questions in a quiz and in the question library',
      format: 'qti12',
      path: brightspaceImport,
      note: 'The question library itself takes a CSV of its own template; ours is another.',
      sources: ['d2l-import-components', 'd2l-question-library'],
      unread: 'that a QTI 1.2 package is taken; the dialog lists what it supports',
    },
    {
      to: 'A quiz that plays itself and sends a grade',
      format: 'scorm2004',
      path: ['Content', 'a module', 'Upload / Create', 'SCORM Package'],
      note: 'SCORM 1.2 and 2004 are both taken. Brightspace has two players; your institution chooses.',
      sources: ['d2l-scorm'],
      unread: 'the menus',
    },
  ],
  back: {
    text: 'Course Admin › Import/Export/Copy Components, export as a Common Cartridge; its quizzes are read here.',
    sources: ['d2l-about-components'],
  },
};

const blackboard: System = {
  id: 'blackboard',
  name: 'Blackboard',
  ways: [
    {
      to: 'Questions in a pool, Original course view',
      format: 'qti21',
      path: ['Course Tools', 'Tests, Surveys, and Pools', 'Pools', 'Import QTI 2.1 Package'],
      note: 'Tags and categories do not come along. The plain Import takes only what Blackboard itself exported.',
      sources: ['blackboard-qti', 'blackboard-import-pools'],
      unread: 'the button Import QTI 2.1 Package; the rest was read in German',
    },
    {
      to: 'Questions in a bank, Ultra course view',
      format: 'qti21',
      path: ['Course Content', 'Details & Actions: Manage banks', '+'],
      note: 'Try it with one question. The help that was open to us, which has no date, says that questions of a QTI package are supported in the Original view only. If it is refused, take the SCORM package.',
      sources: ['blackboard-ultra-banks', 'blackboard-qti'],
      unread: 'the English names; they were read in Norwegian',
    },
    {
      to: 'A quiz that plays itself and sends a grade',
      format: 'scorm2004',
      path: ['Course Content', '+', 'Create', 'SCORM package', 'Upload SCORM package'],
      note: 'SCORM 1.2, SCORM 2004 and xAPI (Tin Can) are played; cmi5 is not named. Your institution turns the player on.',
      sources: ['blackboard-content-packages'],
      unread: 'the menus, which are those of the Ultra view',
    },
    {
      to: 'Part of a whole course, Original course view',
      format: 'cartridge',
      path: ['Control Panel', 'Packages and Utilities', 'Import Package/View Logs', 'Import Package'],
      note: 'An older release names versions 1.0 to 1.2 of Common Cartridge; ours is 1.3 and may be refused.',
      sources: ['blackboard-import-package', 'blackboard-cartridge'],
      unread: 'that a Common Cartridge goes in by this menu',
    },
  ],
  back: {
    text: 'A test or a pool, exported as a QTI package, is read here.',
    sources: ['blackboard-qti'],
    unread: 'the name of the menu',
  },
};

const others: System = {
  id: 'others',
  name: 'Other learning systems and training portals',
  ways: [
    {
      to: 'Open edX: a quiz that plays itself',
      format: 'scorm12',
      path: ['Advanced Settings: “scorm” in the Advanced Module List', 'a unit', 'Advanced', 'Scorm module', 'EDIT', 'the .zip file'],
      note: 'One in each unit. Set Scored to True and give the weight.',
      sources: ['openedx-scorm'],
    },
    {
      to: 'A quiz that plays itself: Schoology, Sakai, Docebo, TalentLMS, Cornerstone, HealthStream and most others',
      format: 'scorm12',
      path: ['wherever the system says SCORM, Course package or Learning object'],
      note: 'When in doubt take SCORM 1.2: it is understood nearly everywhere.',
      sources: ['schoology-scorm', 'tovuti-packages', 'netdimensions-import'],
      unread: 'what systems but Schoology, Tovuti and NetDimensions take',
    },
    {
      to: 'A system with a learning record store',
      format: 'cmi5',
      path: ['wherever the system says cmi5'],
      note: 'Not every system that takes xAPI takes cmi5: NetDimensions does with one of its two players, Tovuti does not. Ask first.',
      sources: ['netdimensions-import', 'tovuti-packages'],
    },
    {
      to: 'Assessment platforms such as TAO',
      format: 'qti22',
      path: ['Tests', 'a folder of the library', 'Import', 'QTI', 'Browse', 'Import'],
      note: 'The menus are TAO’s. Select Item Destination says where the questions go.',
      sources: ['tao-import-test'],
      unread: 'that version 2.2 is taken',
    },
    {
      to: 'The newest assessment platforms',
      format: 'qti30',
      path: ['wherever the platform says QTI 3'],
      unread: 'that there are such platforms',
    },
    {
      to: 'Anything that takes plain text',
      format: 'aiken',
      path: ['wherever the program says Aiken'],
      unread: 'that other programs take it',
    },
  ],
};

const games: System = {
  id: 'games',
  name: 'Games, cards, spreadsheets and paper',
  ways: [
    {
      to: 'Kahoot!',
      format: 'kahoot',
      path: ['Create', 'Add question', 'Import spreadsheet', 'Upload'],
      note: 'The limits of 120 and 75 characters are as the manual of another program reports them.',
      sources: ['kahoot-in-r-exams'],
      unread: 'the menus',
    },
    {
      to: 'Wayground (Quizizz)',
      format: 'wayground',
      path: ['Create', 'Quiz', 'Import', 'Spreadsheet'],
      unread: 'the menus, and that five options are the most',
    },
    {
      to: 'Anki on a computer',
      format: 'apkg',
      path: ['File', 'Import'],
      note: 'A second import updates the notes that are newer in the file. Leave Import any learning progress unticked.',
      sources: ['anki-importing', 'anki-packaged-decks'],
    },
    {
      to: 'Anki as text, and other programs for cards',
      format: 'anki-text',
      path: ['File', 'Import'],
      note: 'The menus are Anki’s, where a second import updates notes with the same first field and keeps their schedule.',
      sources: ['anki-importing', 'anki-text-files'],
      unread: 'that other programs take text parted by tabs',
    },
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
};

export const systems: readonly System[] = [canvas, moodle, brightspace, blackboard, others, games];
