/**
 * Questions in from and out to what educators and learners already use: GIFT, Moodle XML, QTI, Aiken, tables, workbooks, Anki, our own JSON;
 * and out as packages that learning systems play (SCORM, cmi5), whose page (`player/`) is bundled by itself.
 *
 * It takes single-choice items and cards with two sides, and names everything else by its place in the file and the reason; it reduces markup
 * to safe text and never shows, loads or runs what a file holds. It refuses, in a sentence, what means harm or is too large. It loads
 * nothing before a file is chosen or asked for, and nothing of it loads with an exam.
 *
 * What it writes was valid by the published schemas on 2026-11-30 (`npm run check:interchange-schemas`): QTI 2.1 and 2.2 with their manifests,
 * QTI 3.0 by its SBAC profile with the manifest, QTI 1.2 by the profile of Common Cartridge 1.1, the cartridge's manifest by 1.1 with the
 * names of 1.3 put back to it, SCORM 1.2, SCORM 2004 by the schemas of its third edition, cmi5. Not to be had that day, so not checked: the
 * whole QTI 3.0 and QTI 1.2, Common Cartridge 1.3.
 */
export { formats, losses, makeFile, type Format, type FormatId } from './formats.ts';
export { fromBank } from './from-bank.ts';
export { sameItem } from './lint.ts';
export { keyOf, type MadeFile, type Quiz, type QuizItem, type ReadQuiz, type ReadResult } from './model.ts';
