/** Parts of a sitting that its first item does without. They travel together, right after it is drawn. */
export { Menu } from './Menu.tsx';
export { Navigator } from './Navigator.tsx';
export { Note } from './Note.tsx';
export { Review } from './Review.tsx';
