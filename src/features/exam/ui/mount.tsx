/**
 * Puts the player on its page. The page mounts it itself instead of as an Astro island: the island's loader would be a tenth of
 * the page's script, and there is nothing to hydrate, since everything the player shows lives in this browser.
 */
import { render } from 'preact';
import Player from './Player.tsx';

const place = document.querySelector('#player');
if (place) {
  place.replaceChildren();
  render(<Player />, place);
}
