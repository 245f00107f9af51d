/** Runs on every page to read: keeps which section was seen last, for "go on reading". */
import { noteReading } from '../../storage/reading-note.ts';

noteReading();
