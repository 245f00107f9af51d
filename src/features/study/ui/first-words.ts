/**
 * Runs on My progress before its screen has arrived: says at once what the last visit left, when no attempt was added or removed since.
 * The screen takes its place as soon as everything is read.
 */
import { href } from '../../../site.ts';
import { readDeskNote, readFirstWords, resultsMark } from '../../../storage/desk-note.ts';
import { resultKeys } from '../../../storage/result-keys.ts';
import { firstLines, type Piece } from '../first-words.ts';

function drawn({ text, to }: Piece): Node {
  if (to === undefined) return document.createTextNode(text);
  const link = document.createElement('a');
  link.href = href(to);
  link.textContent = text;
  return link;
}

async function say(place: HTMLElement): Promise<void> {
  const words = readFirstWords();
  const keys = words && (await resultKeys());
  if (!words || !keys || resultsMark(keys) !== words.results) return;
  const note = readDeskNote();
  const counted = note !== null && new Date(note.at).toDateString() === new Date().toDateString();
  for (const line of firstLines({ due: counted ? note.due : null, weak: words.weak })) {
    const paragraph = document.createElement('p');
    paragraph.append(...line.map(drawn));
    place.append(paragraph);
  }
}

const place = document.querySelector<HTMLElement>('[data-first-words]');
if (place) void say(place);
