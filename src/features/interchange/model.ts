/**
 * A quiz between formats: what every reader makes and every writer takes. Pure.
 *
 * Text is *safe text*: plain text with line breaks, a blank line between paragraphs, `**bold**`, lines that begin with `- ` or `1. ` for
 * lists, and Unicode superscripts and subscripts. It is never HTML: a reader reduces markup to this, a writer escapes it, a screen draws it
 * as text.
 */

/** A paper to read before answering. `text` is in the marks of `src/format/sheet.ts`. */
export interface QuizExtract {
  /** What it is: letter, minutes, form. */
  form: string;
  title: string;
  text: string;
}

export interface QuizOption {
  text: string;
  correct: boolean;
  /** Why it is right or wrong: what is said to whoever chooses it. */
  reason?: string;
}

export interface QuizSource {
  title: string;
  publisher: string;
  /** Absolute, http or https; empty where there is none. */
  url: string;
  /** Date or edition as written; may be empty. */
  date: string;
}

/** A single-choice item: two options or more, exactly one of them correct. */
export interface QuizItem {
  /** Stable within its quiz: the bank's id, the file's own identifier, or a number. A second export has the same one. */
  id: string;
  stem: string;
  extract?: QuizExtract;
  options: QuizOption[];
  /** What is said after any answer. */
  general?: string;
  /** The one sentence to remember. */
  point?: string;
  tags: string[];
  /** Title of the topic, or the category of the file it came from; parts between slashes. */
  topic?: string;
  sources?: QuizSource[];
  /** `false` keeps the options in this order; not given, they may be shuffled. */
  shuffle?: boolean;
}

export interface Quiz {
  title: string;
  items: QuizItem[];
}

/** A card with two sides, as learners keep them. */
export interface Term {
  front: string;
  back: string;
  tags: string[];
}

/** Something of a file that did not come along. */
export interface LeftOut {
  /** A line (`line 12`), a path in a package (`items/q1.xml`) or a card (`card 3`). */
  where: string;
  /** What stands there: a kind of item, a picture, a formula, part of a score; with its first words where it has any. */
  what: string;
  /** A sentence for the reader. */
  why: string;
}

/** An item, and where in the file it stands. */
export interface FoundItem {
  where: string;
  item: QuizItem;
}

/** Something an author would want to mend before use. */
export interface LintNote {
  kind: 'keys' | 'length' | 'feedback' | 'twice';
  /** A sentence. */
  text: string;
}

export interface ReadQuiz {
  ok: true;
  /** Name of the format for the visitor, as `Moodle XML`. */
  format: string;
  /** Name of the encoding, as `UTF-8 with byte order mark`; of a package, that of its files where they agree. */
  encoding: string;
  /** Title given in the file; empty where there is none. */
  title: string;
  items: FoundItem[];
  terms: Term[];
  left: LeftOut[];
  lint: LintNote[];
}

/** A row of a table. */
export interface Row {
  /** `line 4` or `Sheet1, row 4`. */
  where: string;
  cells: string[];
}

/** A table whose columns are not known: the visitor says which is which. */
export interface AskColumns {
  ok: 'columns';
  format: string;
  encoding: string;
  /** The first row, and a few of the others to look at. */
  head: string[];
  rows: string[][];
}

/** A file that was refused, with a sentence that says why and what to do. */
export interface Refusal {
  ok: false;
  problem: string;
}

export type ReadResult = ReadQuiz | AskColumns | Refusal;

/** A file that was made. */
export interface MadeFile {
  name: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Index of the correct option, or -1. */
export const keyOf = (item: QuizItem): number => item.options.findIndex((option) => option.correct);
