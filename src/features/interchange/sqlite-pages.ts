/**
 * Looks over a table of a SQLite database before a query runs on it. A page that is its own descendant, or the child of many, makes a small
 * file of endless rows, and one long cell that many rows share makes it fill the memory; no query could be ended. In a sound file each page
 * has one parent and each byte belongs to one cell. Pure. https://www.sqlite.org/fileformat2.html#b_tree_pages
 */

/** Kinds of pages of a table; those of an index are no others that a table of notes has. */
const interior = 0x05;
const leaf = 0x0d;

/** A number of SQLite's own length (1 to 9 bytes, 7 bits in each). */
function varint(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let place = 0; place < 9; place += 1) {
    const byte = bytes[at + place] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) break;
  }
  return value;
}

/** Whether the table whose tree begins on page `root` (from 1; the first holds the list of tables) ends, and fits into the file. */
export function isSoundTable(bytes: Uint8Array, root: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = view.byteLength >= 100 ? view.getUint16(16) : 0;
  const size = stated === 1 ? 65_536 : stated;
  if (size < 512 || (size & (size - 1)) !== 0) return false;
  const seen = new Set<number>();
  const waiting = [root];
  let payload = 0;
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    const start = (page - 1) * size;
    if (page < 1 || start + size > bytes.length || seen.has(page)) return false;
    seen.add(page);
    const head = start + (page === 1 ? 100 : 0);
    const kind = bytes[head];
    if (kind !== interior && kind !== leaf) return false;
    const cells = view.getUint16(head + 3);
    const list = head + (kind === interior ? 12 : 8);
    if (list + cells * 2 > start + size) return false;
    if (kind === interior) waiting.push(view.getUint32(head + 8));
    for (let cell = 0; cell < cells; cell += 1) {
      const at = start + view.getUint16(list + cell * 2);
      if (at + 4 > start + size) return false;
      if (kind === interior) waiting.push(view.getUint32(at));
      else payload += varint(bytes, at);
      if (payload > bytes.length) return false;
    }
  }
  return true;
}
