/**
 * Questions in from and out to what educators and learners already use: GIFT, Moodle XML, QTI, Aiken, tables, workbooks, Anki, our own JSON;
 * and out as packages that learning systems play (SCORM, cmi5), whose page (`player/`) is bundled by itself.
 *
 * It takes single-choice items and cards with two sides, and names everything else by its place in the file and the reason; it reduces markup
 * to safe text and never shows, loads or runs what a file holds. It refuses, in a sentence, what means harm or is too large. It loads
 * nothing before a file is chosen or asked for, and nothing of it loads with an exam.
 */
export { formats, losses, makeFile, type Format, type FormatId } from './formats.ts';
export { fromBank } from './from-bank.ts';
export { sameItem } from './lint.ts';
export { keyOf, type MadeFile, type Quiz, type QuizItem, type ReadQuiz, type ReadResult } from './model.ts';
