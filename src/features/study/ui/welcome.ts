/** Runs on the home page: shows a returning learner the next step. A first visitor sees nothing of it. */
import { localDay, today } from '../../../format/dates.ts';
import { href } from '../../../site.ts';
import { readDeskNote } from '../../../storage/desk-note.ts';
import { countSeen } from '../../../storage/last-seen.ts';
import { listReading } from '../../../storage/reading.ts';
import { lessonRef } from '../reading.ts';
import { offersFor } from '../welcome.ts';

const place = document.querySelector<HTMLElement>('[data-welcome]');
const note = readDeskNote();
/** A lesson that was read to its end is no place to go on. */
const [reading] = listReading()
  .filter(({ path, section }) => path.includes('/learn/') && !section.endsWith('self'))
  .sort((a, b) => b.at - a.at);
const topics = JSON.parse(place?.dataset['welcome'] ?? '{}') as Partial<Record<string, string>>;
const offers = offersFor(
  {
    desk: note && { due: note.due, day: localDay(note.at), window: note.window },
    reading: reading ? { ...reading, name: topics[lessonRef(reading.path) ?? ''] } : null,
    underWay: countSeen() > 0,
  },
  today(),
);
if (place && offers.length > 0) {
  const links = offers.map(({ text, to }, at) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = typeof to === 'string' ? href(to) : to.path;
    link.textContent = text;
    if (at === 0) link.className = 'button button-main';
    item.append(link);
    return item;
  });
  place.querySelector('ul')?.append(...links);
  place.hidden = false;
}
