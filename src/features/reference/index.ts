/**
 * The reference pages: finding an entry in a long list, and choosing a view of the comparison grid.
 *
 * Matches names, reads and writes the address of a grid view, and puts rows in order of a body's number. It refuses to compare
 * what has no common unit, and takes nothing from an address that the grid does not have.
 */
export * from './grid-sort.ts';
export * from './grid-view.ts';
export * from './match.ts';
