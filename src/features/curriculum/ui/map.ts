/** The study map on this device: finds lessons, marks those read and bookmarked, and says where to go on. Nothing moves when it comes. */
import { countOf } from '../../../format/plurals.ts';
import { listReading } from '../../../storage/reading.ts';
import { listMarks } from '../../../storage/study.ts';
import { matches } from '../../reference/match.ts';
import { lessonRef, readToEnd } from '../../study/reading.ts';
import { standing } from '../standing.ts';

interface Row {
  element: HTMLElement;
  link: HTMLAnchorElement;
  ref: string;
  names: string[];
  exams: string[];
}

function rowsOf(map: HTMLElement): Row[] {
  return [...map.querySelectorAll<HTMLElement>('[data-ref]')].flatMap((element) => {
    const link = element.querySelector('a');
    const { ref = '', also = '', exams = '' } = element.dataset;
    return link
      ? [{ element, link, ref, names: [link.textContent, also, element.querySelector('p')?.textContent ?? ''], exams: exams.split(' ') }]
      : [];
  });
}

/** Puts a drawing with its word into the place a row keeps for it. */
function mark(map: HTMLElement, row: Row, kind: 'read' | 'kept'): void {
  const drawing = map.querySelector<HTMLTemplateElement>(`template[data-mark="${kind}"]`);
  const place = row.element.querySelector('[data-marks]');
  if (drawing && place) place.append(drawing.content.cloneNode(true));
}

/** Ticks, counts, and the first of the three ways in. */
function showReading(map: HTMLElement, rows: readonly Row[]): void {
  const opened = listReading().flatMap(({ path, at, section }) => {
    const ref = lessonRef(path);
    return ref === null ? [] : [{ ref, at, section, read: readToEnd(section) }];
  });
  const order = rows.map(({ ref }) => ref);
  const { read, next } = standing(order, opened);
  for (const row of rows) if (read.has(row.ref)) mark(map, row, 'read');
  for (const count of map.querySelectorAll<HTMLElement>('[data-count]')) {
    const inDomain = rows.filter(({ ref }) => ref.startsWith(`${count.dataset['count'] ?? ''}/`));
    const done = inDomain.filter(({ ref }) => read.has(ref)).length;
    if (done > 0) count.textContent = `${String(done)} of ${String(inDomain.length)}${count.dataset['read'] ?? ''}`;
  }
  const row = rows.find(({ ref }) => ref === next?.ref);
  const way = document.querySelector<HTMLAnchorElement>('[data-continue]');
  const [name, text] = way?.children ?? [];
  if (!row || !way || !name || !text) return;
  way.href = `${row.link.href}${next?.section == null ? '' : `#${next.section}`}`;
  name.textContent = next?.section == null ? 'Next lesson' : 'Continue';
  text.textContent = row.link.textContent;
}

/** On a wide window every domain stands open; on a narrow one they open by a press, and where an address or a search points. */
function connectGroups(map: HTMLElement): (found: ReadonlySet<Row> | null) => void {
  const groups = [...map.querySelectorAll('details')];
  const wide = matchMedia('(width >= 60rem)');
  let found: ReadonlySet<Row> | null = null;
  const set = () => {
    const target = location.hash === '' ? null : map.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`);
    for (const group of groups) {
      const has = found === null || [...found].some(({ element }) => group.contains(element));
      group.hidden = !has;
      group.open = wide.matches || found !== null || (target !== null && group.contains(target));
    }
  };
  set();
  map.dataset['live'] = '';
  wide.addEventListener('change', set);
  addEventListener('hashchange', set);
  return (rows) => {
    found = rows;
    set();
  };
}

function connectFilter(bar: HTMLElement, rows: readonly Row[], show: (found: ReadonlySet<Row> | null) => void): void {
  const box = bar.querySelector<HTMLInputElement>('[type="search"]');
  const status = bar.querySelector<HTMLElement>('[role="status"]');
  const elsewhere = bar.querySelector<HTMLElement>('[data-elsewhere]');
  const filter = () => {
    const query = box?.value ?? '';
    const exam = bar.querySelector<HTMLInputElement>('[type="radio"]:checked')?.value ?? '';
    const found = rows.filter(({ names, exams }) => (exam === '' || exams.includes(exam)) && matches(query, names));
    for (const row of rows) row.element.hidden = !found.includes(row);
    show(query.trim() === '' && exam === '' ? null : new Set(found));
    if (status)
      status.textContent =
        found.length === rows.length
          ? countOf(rows.length, 'lesson')
          : found.length === 0
            ? 'No lesson by that name.'
            : `${String(found.length)} of ${countOf(rows.length, 'lesson')}`;
    if (elsewhere) elsewhere.hidden = found.length > 0;
  };
  bar.addEventListener('input', filter);
  // A browser keeps what was typed when one comes back to the page.
  filter();
}

async function showBookmarks(map: HTMLElement, rows: readonly Row[]): Promise<void> {
  const listed = await listMarks();
  if (!listed.ok) return;
  const kept = new Set(listed.value.records.filter(({ on }) => on).map(({ ref }) => ref));
  for (const row of rows) if (kept.has(`lesson:${row.ref}`)) mark(map, row, 'kept');
}

const map = document.querySelector<HTMLElement>('[data-study-map]');
const bar = document.querySelector<HTMLElement>('[data-find-lesson]');
if (map && bar) {
  const rows = rowsOf(map);
  showReading(map, rows);
  const show = connectGroups(map);
  connectFilter(bar, rows, show);
  void showBookmarks(map, rows);
}
