/**
 * Runs where it stands on the page, before what follows is drawn: keeps as much height free as the list of unfinished attempts will take,
 * so that nothing moves when it has been read.
 */
import { countSeen } from '../../../storage/last-seen.ts';

const place = document.querySelector<HTMLElement>('[data-under-way]');
const attempts = countSeen();
if (place && attempts > 0) place.style.minBlockSize = `${String(2.5 + 4 * attempts + 3)}rem`;
