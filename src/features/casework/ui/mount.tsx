/** Puts the reading on its page; not an Astro island, for the reasons the exam's player has (`exam/ui/mount.tsx`). */
import { render } from 'preact';
import ReadingPage from './ReadingPage.tsx';

const place = document.querySelector('#reading');
if (place) {
  place.replaceChildren();
  render(<ReadingPage />, place);
}
