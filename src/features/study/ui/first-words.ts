/**
 * Runs on My progress before its screen has arrived: says at once what the last visit left, when no attempt was added or removed since.
 * The screen takes its place as soon as everything is read.
 */
import { localDay, today } from '../../../format/dates.ts';
import { href } from '../../../site.ts';
import { readDeskNote, readFirstWords, resultsMark } from '../../../storage/desk-note.ts';
import { resultKeys } from '../../../storage/result-keys.ts';
import { firstLines } from '../first-words.ts';

const place = document.querySelector<HTMLElement>('[data-first-words]');
const words = readFirstWords();
const note = readDeskNote();
const keys = place && words ? await resultKeys() : null;
if (place && words && keys && resultsMark(keys) === words.results) {
  const lines = firstLines({ desk: note && { due: note.due, day: localDay(note.at), window: note.window }, weak: words.weak }, today());
  place.append(
    ...lines.map((pieces) => {
      const line = document.createElement('p');
      line.append(
        ...pieces.map(({ text, to, hint }) => {
          if (to === undefined && hint === undefined) return text;
          const part = document.createElement(to === undefined ? 'span' : 'a');
          if (part instanceof HTMLAnchorElement && to !== undefined) part.href = href(to);
          else part.className = 'hint';
          part.textContent = text;
          return part;
        }),
      );
      return line;
    }),
  );
}
