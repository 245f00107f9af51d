/** Connects a filter bar to the list it names: hides what does not match, counts, and never hides where an address points. */
import { countOf } from '../../../format/plurals.ts';
import { fold, matches } from '../match.ts';

interface Row {
  element: HTMLElement;
  names: string[];
  kind: string;
  /** Folded text, read on first need: a glossary is long. */
  text: () => string;
}

function rowsOf(list: HTMLElement): Row[] {
  return [...list.querySelectorAll<HTMLElement>('[data-names], [data-kind], [data-of-kind] li')].map((element) => {
    let text: string | undefined;
    const { names, kind } = element.dataset;
    return {
      element,
      // An entry without names has its first lines for one: what it says before its first paragraph.
      names: names?.split('|') ?? [
        [...element.childNodes]
          .filter(({ nodeName }) => nodeName !== 'P')
          .map(({ textContent }) => textContent)
          .join(''),
      ],
      kind: kind ?? element.closest<HTMLElement>('[data-of-kind]')?.dataset['ofKind'] ?? '',
      text: () => (text ??= fold(element.textContent)),
    };
  });
}

function connect(bar: HTMLElement, list: HTMLElement): void {
  const box = bar.querySelector<HTMLInputElement>('[data-filter-text]');
  const picker = bar.querySelector<HTMLSelectElement>('[data-filter-kind]');
  const status = bar.querySelector<HTMLElement>('[data-filter-status]');
  const { one = 'entry', many = 'entries' } = bar.dataset;
  const rows = rowsOf(list);
  const sections = [...list.querySelectorAll<HTMLElement>('[data-filter-section]')].map((element) => ({
    element,
    rows: rows.filter((row) => element.contains(row.element)),
    /** A folded section opens for what is found in it, and closes again. */
    open: element instanceof HTMLDetailsElement && element.open,
  }));
  const count = (number: number) => countOf(number, one, many);
  let narrowed = false;

  const show = (): void => {
    const query = box?.value ?? '';
    const kind = picker?.value ?? '';
    const ofKind = rows.filter((row) => kind === '' || row.kind === kind);
    const byName = ofKind.filter((row) => matches(query, row.names));
    const asked = fold(query);
    const found = byName.length > 0 ? byName : ofKind.filter((row) => row.text().includes(asked));
    const narrow = found.length < rows.length;
    if (narrow || narrowed) {
      const shown = new Set(found);
      for (const row of rows) row.element.hidden = !shown.has(row);
      for (const section of sections) {
        section.element.hidden = section.rows.every((row) => row.element.hidden);
        if (section.element instanceof HTMLDetailsElement) section.element.open = narrow || section.open;
      }
    }
    narrowed = narrow;
    if (!status) return;
    if (!narrow) status.textContent = count(rows.length);
    else if (found.length === 0) status.textContent = `Nothing found among ${count(rows.length)}.`;
    else if (byName.length === 0) status.textContent = `No name matches; ${count(found.length)} with these words in the text.`;
    else status.textContent = `${String(found.length)} of ${count(rows.length)}`;
  };

  /** A link into the list must find its entry, whatever was typed before and however it is folded. */
  const goToTarget = (): void => {
    const target = list.querySelector(':target');
    const folded = target?.closest('details:not([open])');
    if (!target || (!folded && !target.closest('[hidden]'))) return;
    if (box) box.value = '';
    if (picker) picker.value = '';
    show();
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    target.scrollIntoView();
  };

  bar.addEventListener('input', show);
  addEventListener('hashchange', goToTarget);
  show();
  goToTarget();
}

export function connectFilters(root: Document): void {
  for (const bar of root.querySelectorAll<HTMLElement>('[data-filter]')) {
    const list = root.getElementById(bar.dataset['filter'] ?? '');
    if (list) connect(bar, list);
  }
}
