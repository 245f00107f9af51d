/** Runs on every page to read: keeps which section was seen last, for "go on reading". */
import '../../storage/reading-note.ts';
