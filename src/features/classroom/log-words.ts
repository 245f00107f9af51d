/** An attempt's log in words, for the educator who replays it. Pure. */
import { optionLetter } from '../../format/letters.ts';
import type { AttemptEvent, AttemptHead } from '../../schemas/attempt.ts';
import { optionOrder } from '../exam/seed.ts';

/** Letter under which a student saw an option: the place in that student's order. */
export function letterSeen(head: AttemptHead, item: number, option: number): string {
  const shown = head.items[item];
  const place = shown ? optionOrder(shown, head.seed).indexOf(option) : -1;
  return optionLetter(place) || '?';
}

/** What one event was, with items and letters as the student saw them. */
export function eventWords(head: AttemptHead, event: AttemptEvent): string {
  const number = 'item' in event ? `item ${String(event.item + 1)}` : '';
  switch (event.type) {
    case 'part-begun':
      return 'Began';
    case 'visited':
      return `Went to ${number}`;
    case 'answered':
      return event.option === null
        ? `Took the answer to ${number} back`
        : `Answered ${number}: ${letterSeen(head, event.item, event.option)}`;
    case 'flagged':
      return event.on ? `Flagged ${number}` : `Took the flag off ${number}`;
    case 'struck':
      return `${event.on ? 'Struck out' : 'Restored'} ${letterSeen(head, event.item, event.option)} of ${number}`;
    case 'confidence':
      return event.level === null ? `Took back how sure of ${number}` : `Said “${event.level}” on ${number}`;
    case 'noted':
      return `Wrote a note on ${number}`;
    case 'highlighted':
      return `Marked words in ${number}`;
    case 'revealed':
      return `Saw the answer to ${number}`;
    case 'paused':
      return 'Paused';
    case 'continued':
      return 'Went on after the pause';
    case 'part-ended':
      return event.reason === 'time' ? 'Time ran out' : 'Ended the quiz';
    case 'opened':
      return `Opened the page again after ${String(Math.round(event.away / 1000))} seconds away`;
    case 'clock-changed':
      return `The computer’s clock was set by ${String(Math.round(event.by / 1000))} seconds`;
    default:
      return 'Another step of the sitting';
  }
}
