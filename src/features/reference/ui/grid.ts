/** Connects the grid's controls: shows the chosen bodies and rows in the chosen order, and keeps the address in step. */
import * as v from 'valibot';
import { sortByNumber, type GridNumber } from '../grid-sort.ts';
import { decodeView, encodeView, wholeView, type GridShape, type GridView } from '../grid-view.ts';

const shapeSchema = v.object({
  bodies: v.array(v.string()),
  groups: v.array(v.object({ id: v.string(), elements: v.array(v.string()) })),
});
const unitSchema = v.picklist(['days', 'months', 'years', 'percent', 'count']);

function readShape(table: HTMLElement): GridShape | null {
  try {
    const read = v.safeParse(shapeSchema, JSON.parse(table.dataset['shape'] ?? ''));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The number a row gives for a body. */
function numberOf(row: HTMLElement, body: string): GridNumber | null {
  const { value, unit } = row.querySelector<HTMLElement>(`td[data-body="${body}"]`)?.dataset ?? {};
  const read = v.safeParse(unitSchema, unit);
  return value !== undefined && value !== '' && read.success ? { value: Number(value), unit: read.output } : null;
}

/** Puts rows and columns of the table as the view says; returns the number of rows shown. */
function showView(table: HTMLElement, rows: readonly HTMLElement[], view: GridView): number {
  const bodies = new Set(view.bodies);
  const elements = new Set(view.elements);
  for (const cell of table.querySelectorAll<HTMLElement>('[data-body]')) cell.hidden = !bodies.has(cell.dataset['body'] ?? '');
  const isElement = (row: HTMLElement) => row.dataset['element'] !== undefined;
  const changed = (row: HTMLElement) => row.querySelector('td[data-changed]:not([hidden])') !== null;
  for (const row of rows) {
    if (isElement(row)) row.hidden = !elements.has(row.dataset['element'] ?? '') || (view.changedOnly && !changed(row));
  }
  for (const row of rows) {
    if (isElement(row)) continue;
    const { group } = row.dataset;
    row.hidden = view.sort !== null || rows.every((other) => other.hidden || other.dataset['in'] !== group);
  }
  const { sort } = view;
  const ordered = sort ? sortByNumber(rows, (row) => numberOf(row, sort.body), sort.order) : rows;
  const body = table.querySelector('tbody');
  if (body && ordered.some((row, place) => body.children[place] !== row)) body.replaceChildren(...ordered);
  for (const heading of table.querySelectorAll<HTMLElement>('thead [data-body]')) {
    if (heading.dataset['body'] !== sort?.body) heading.removeAttribute('aria-sort');
    else heading.setAttribute('aria-sort', sort?.order === 'up' ? 'ascending' : 'descending');
  }
  return rows.filter((row) => isElement(row) && !row.hidden).length;
}

const boxes = (controls: HTMLElement, name: string) => [...controls.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
const ticked = (controls: HTMLElement, name: string) => boxes(controls, name).flatMap((box) => (box.checked ? box.value : []));

/** A group's box stands for its rows: all, none or some. */
function markGroups(controls: HTMLElement): void {
  for (const box of boxes(controls, 'group')) {
    const rows = boxes(controls, 'element').filter((row) => row.dataset['group'] === box.value);
    box.checked = rows.every((row) => row.checked);
    box.indeterminate = !box.checked && rows.some((row) => row.checked);
  }
}

function fillControls(controls: HTMLElement, select: HTMLSelectElement, view: GridView): void {
  for (const box of boxes(controls, 'body')) box.checked = view.bodies.includes(box.value);
  for (const box of boxes(controls, 'element')) box.checked = view.elements.includes(box.value);
  for (const box of boxes(controls, 'changed')) box.checked = view.changedOnly;
  select.value = view.sort ? `${view.sort.body}.${view.sort.order}` : '';
  markGroups(controls);
}

function readControls(controls: HTMLElement, select: HTMLSelectElement): GridView {
  const bodies = ticked(controls, 'body');
  const [body = '', order] = select.value.split('.');
  return {
    bodies,
    elements: ticked(controls, 'element'),
    sort: bodies.includes(body) ? { body, order: order === 'down' ? 'down' : 'up' } : null,
    changedOnly: ticked(controls, 'changed').length > 0,
  };
}

export function connectGrid(root: Document): void {
  const controls = root.querySelector<HTMLElement>('#grid-controls');
  const table = root.querySelector<HTMLElement>('#grid');
  const select = controls?.querySelector<HTMLSelectElement>('select[name="sort"]');
  const status = root.querySelector<HTMLElement>('#grid-status');
  const problem = root.querySelector<HTMLElement>('#grid-problem');
  const shape = table && readShape(table);
  if (!controls || !table || !select || !status || !problem || !shape) return;
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')];
  const whole = wholeView(shape);
  // On a phone a subject is a card, and seven bodies in each are a long way to the next: two until one chooses.
  const first: GridView = matchMedia('(width < 44rem)').matches ? { ...whole, bodies: whole.bodies.slice(0, 2) } : whole;
  const say = (text: string) => {
    status.textContent = text;
  };

  const show = (view: GridView): void => {
    const shown = showView(table, rows, view);
    if (view.bodies.length === 0) say('Choose at least one body.');
    else if (shown === 0) say('No row fits this choice.');
    else
      say(
        `${String(view.bodies.length)} of ${String(shape.bodies.length)} bodies, ${String(shown)} of ${String(whole.elements.length)} rows`,
      );
  };
  const address = (view: GridView) => {
    const fragment = encodeView(shape, view);
    return location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);
  };
  const change = (): void => {
    const view = readControls(controls, select);
    if (view.sort === null) select.value = '';
    markGroups(controls);
    problem.hidden = true;
    show(view);
    history.replaceState(null, '', address(view));
  };
  const open = (): void => {
    const read = decodeView(shape, location.hash.slice(1));
    if (read === null && location.hash !== '' && table.dataset['ready'] !== undefined) {
      // The id of a row, as a search result gives it: it must be there to be seen.
      const target = root.querySelector('tbody tr:target');
      if (!(target instanceof HTMLElement) || !target.hidden) return;
    }
    problem.hidden = read?.ok !== false;
    problem.textContent = read?.ok === false ? read.problem : '';
    const view = read?.ok === true ? read.view : read === null ? first : whole;
    fillControls(controls, select, view);
    show(view);
    if (read === null) root.querySelector('tbody tr:target')?.scrollIntoView();
  };

  controls.addEventListener('change', (changing) => {
    if (changing.target instanceof HTMLInputElement && changing.target.name === 'group') {
      const { value, checked } = changing.target;
      for (const box of boxes(controls, 'element')) if (box.dataset['group'] === value) box.checked = checked;
    }
    change();
  });
  controls.querySelector('[data-all]')?.addEventListener('click', () => {
    fillControls(controls, select, whole);
    change();
  });
  controls.querySelector('[data-print]')?.addEventListener('click', () => {
    print();
  });
  controls.querySelector('[data-copy]')?.addEventListener('click', () => {
    const link = new URL(address(readControls(controls, select)), location.href).href;
    navigator.clipboard.writeText(link).then(
      () => {
        say('The link is copied.');
      },
      () => {
        say('Copying is not allowed here. The link is in the address bar.');
      },
    );
  });
  addEventListener('hashchange', open);
  // As the page arrives it shows what one sees without choosing; only another view is work.
  if (location.hash !== '' || first.bodies.length < shape.bodies.length) open();
  table.dataset['ready'] = '';
}
