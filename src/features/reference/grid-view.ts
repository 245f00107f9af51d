/** A view of the comparison grid, and the address that carries it. Pure. */
import * as v from 'valibot';

/** What the grid holds: ids of its bodies, and of the elements in each group, in order. */
export interface GridShape {
  bodies: readonly string[];
  groups: readonly { id: string; elements: readonly string[] }[];
}

export interface GridView {
  /** Bodies shown, in the grid's order. */
  bodies: string[];
  /** Elements shown, in the grid's order. */
  elements: string[];
  sort: { body: string; order: 'up' | 'down' } | null;
  /** Only rows in which a shown body's rule changed. */
  changedOnly: boolean;
}

/** Everything, in the grid's own order. */
export const wholeView = (shape: GridShape): GridView => ({
  bodies: [...shape.bodies],
  elements: shape.groups.flatMap((group) => group.elements),
  sort: null,
  changedOnly: false,
});

/**
 * Fragment of a view, without the `#`; empty for the whole grid. A group shown in full is written as one word:
 * `bodies=cms.ncqa&groups=limits&rows=license&sort=ncqa.up&changed=1`.
 */
export function encodeView(shape: GridShape, view: GridView): string {
  const parts: string[] = [];
  const all = wholeView(shape);
  if (view.bodies.length < all.bodies.length) parts.push(`bodies=${view.bodies.join('.')}`);
  if (view.elements.length < all.elements.length) {
    const shown = new Set(view.elements);
    const full = shape.groups.filter((group) => group.elements.length > 0 && group.elements.every((element) => shown.has(element)));
    for (const group of full) for (const element of group.elements) shown.delete(element);
    if (full.length > 0) parts.push(`groups=${full.map((group) => group.id).join('.')}`);
    if (shown.size > 0 || full.length === 0) parts.push(`rows=${[...shown].join('.')}`);
  }
  if (view.sort) parts.push(`sort=${view.sort.body}.${view.sort.order}`);
  if (view.changedOnly) parts.push('changed=1');
  return parts.join('&');
}

export type ReadView = { ok: true; view: GridView } | { ok: false; problem: string };

const longest = 2000;
const unknownOrder = 'its order of rows is not one the grid knows';
const list = (ids: readonly string[], what: string) =>
  v.pipe(
    v.string(),
    v.transform((text) => (text === '' ? [] : text.split('.'))),
    v.array(v.picklist(ids, (issue) => `it names the ${what} ${issue.received}, which the grid does not have`)),
  );

/**
 * Reads a fragment, without its `#`. Null when it is no view but the id of a row; a sentence when it is one that does not hold.
 * Ids come back in the grid's order, each once.
 */
export function decodeView(shape: GridShape, fragment: string): ReadView | null {
  if (!fragment.includes('=')) return null;
  const refuse = (why: string): ReadView => ({
    ok: false,
    problem: `The link to this view could not be used: ${why}. The whole grid is shown.`,
  });
  if (fragment.length > longest) return refuse('it is too long');
  const pairs = [...new URLSearchParams(fragment)];
  const keys = pairs.map(([key]) => key);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) return refuse(`it says “${repeated}” twice`);
  const all = wholeView(shape);
  const schema = v.strictObject(
    {
      bodies: v.optional(list(shape.bodies, 'body')),
      groups: v.optional(
        list(
          shape.groups.map((group) => group.id),
          'group',
        ),
      ),
      rows: v.optional(list(all.elements, 'row')),
      sort: v.optional(
        v.pipe(
          v.string(),
          v.transform((text) => text.split('.')),
          v.strictTuple([v.picklist(shape.bodies, unknownOrder), v.picklist(['up', 'down'], unknownOrder)], unknownOrder),
        ),
      ),
      changed: v.optional(v.literal('1', 'its mark for changed rules is not “1”')),
    },
    (issue) => `it says ${issue.received}, which means nothing here`,
  );
  const read = v.safeParse(schema, Object.fromEntries(pairs));
  if (!read.success) return refuse(read.issues[0].message);
  const { bodies, groups, rows, sort, changed } = read.output;
  const shown = new Set([
    ...(rows ?? []),
    ...shape.groups.filter((group) => groups?.includes(group.id)).flatMap((group) => group.elements),
  ]);
  const columns = bodies ? all.bodies.filter((body) => bodies.includes(body)) : all.bodies;
  if (sort && !columns.includes(sort[0])) return refuse('it orders rows by a body it does not show');
  return {
    ok: true,
    view: {
      bodies: columns,
      elements: rows || groups ? all.elements.filter((element) => shown.has(element)) : all.elements,
      sort: sort ? { body: sort[0], order: sort[1] } : null,
      changedOnly: changed !== undefined,
    },
  };
}
