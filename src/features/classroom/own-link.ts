/** The address by which a file of the educator's own is printed. Pure. */
/** What an address carries after `#`: a kept file by its id, or a saved set and the file's place in it, counted from 0. */
export const ownLink = (of: { own: string } | { set: string; file: number }): string =>
  new URLSearchParams(Object.entries(of).map(([name, value]) => [name, String(value)])).toString();
