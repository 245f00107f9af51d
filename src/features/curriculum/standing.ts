/** How far the study map was read, and where to go on. Pure. */

/** A lesson that was opened: where, when, and whether it was read to its end. */
export interface Opened {
  ref: string;
  at: number;
  section: string;
  read: boolean;
}

export interface Standing {
  /** Refs of lessons read to their end. */
  read: ReadonlySet<string>;
  /** The lesson to open next, at a section when it was left there; null before anything was opened and when all is read. */
  next: { ref: string; section: string | null } | null;
}

/**
 * Next is the lesson left last before its end. Where none was, it is the first unread one after the lesson that was read last, in the order
 * of the map, beginning again at its top.
 */
export function standing(order: readonly string[], opened: readonly Opened[]): Standing {
  const known = opened.filter(({ ref }) => order.includes(ref)).sort((a, b) => b.at - a.at);
  const read = new Set(known.filter((each) => each.read).map(({ ref }) => ref));
  const left = known.find((each) => !each.read);
  if (left) return { read, next: { ref: left.ref, section: left.section } };
  const [last] = known;
  if (!last) return { read, next: null };
  const at = order.indexOf(last.ref);
  const ref = [...order.slice(at + 1), ...order.slice(0, at)].find((each) => !read.has(each));
  return { read, next: ref === undefined ? null : { ref, section: null } };
}
