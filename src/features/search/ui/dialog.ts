/** Joins the search dialog to the index. A script of its own, added to the page when the dialog first opens. */
import { countOf } from '../../../format/plurals.ts';
import look from './results.css?inline';
import {
  lists,
  makeSearcher,
  pagesFor,
  ranking,
  readCitations,
  readLexicon,
  type Found,
  type Only,
  type Pagefind,
  type Searcher,
} from '../index.ts';
import { drawOnly, drawPages, drawResults, drawStart, element } from './draw.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';

/** Dresses the list of results. */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  document.adoptedStyleSheets.push(sheet);
}

/** Loads the index and the lists beside it, when they are first needed. */
function loader(address: string) {
  /** A list beside the index. Without its words it still searches, but corrects no spelling; without its rules it finds no numbers. */
  const loadList = async (name: string): Promise<unknown> => {
    try {
      return await (await fetch(new URL(name, new URL(address, location.href)))).json();
    } catch {
      return null;
    }
  };
  let rules: ReturnType<typeof readCitations> = null;
  /** Loaded with the first number typed; asked again when it did not come. */
  const loadRules = async () => (rules ??= readCitations(await loadList('citations.json')));
  let index: Promise<Searcher> | undefined;
  let tries = 0;
  return {
    index: (): Promise<Searcher> =>
      (index ??= (async () => {
        const words = loadList('words.json');
        tries += 1;
        // A browser remembers for a page's whole life that a module did not load; a new address makes it try again.
        const pagefind = (await import(/* @vite-ignore */ tries === 1 ? address : `${address}?try=${String(tries)}`)) as Pagefind;
        await pagefind.options({ ranking });
        await pagefind.init();
        return makeSearcher(pagefind, readLexicon(await words), loadRules);
      })()),
    again: () => {
      index = undefined;
    },
    domains: async (): Promise<(readonly [string, string])[]> => {
      const list = await loadList('domains.json');
      return Array.isArray(list)
        ? list.flatMap((each: unknown): (readonly [string, string])[] =>
            Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'string' ? [[each[0], each[1]]] : [],
          )
        : [];
    },
  };
}

/** What is said of what was found. */
function summary({ results, note }: Found, only: Only): string {
  if (note !== null) return note;
  if (results.length > 0) return countOf(results.length, 'result');
  return only.kind === undefined && only.domain === undefined
    ? 'Nothing found. Try fewer words, or the name of the organization or the rule.'
    : 'Nothing found here. Choose All to search everything.';
}

/** Up and down go through the field and every link; Enter in the field opens the first result. */
function connectKeys(dialog: HTMLDialogElement, input: HTMLInputElement, list: HTMLElement): void {
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [
      input,
      ...dialog.querySelectorAll<HTMLElement>('.search-start:not([hidden]) button, #search-results a, .search-pages:not([hidden]) a'),
    ];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))];
    event.preventDefault();
    next?.focus();
  });
  input.form?.addEventListener('submit', (event) => {
    // The close button still closes.
    if (event.submitter !== null && document.activeElement !== input) return;
    const first = list.querySelector('a');
    if (first && document.activeElement === input) {
      event.preventDefault();
      first.click();
    }
  });
}

/** Makes the dialog search as one types. */
function connect(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector<HTMLElement>('ol');
  const status = dialog.querySelector<HTMLElement>('[role="status"]');
  const address = dialog.dataset['index'];
  if (!input || !list || !status || address === undefined) return;
  const load = loader(address);
  let only: Only = {};
  let bar: HTMLElement | undefined;
  const start = element('div', { className: 'search-start' });
  const pages = element('p', { className: 'search-pages', hidden: true });
  list.before(start);
  list.after(pages);

  const begin = () => {
    drawStart(
      start,
      recentSearches(),
      (question) => {
        input.value = question;
        input.focus();
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      () => {
        forgetSearches();
        begin();
        input.focus();
      },
    );
  };

  let latest = 0;
  const run = async () => {
    const turn = (latest += 1);
    const question = input.value.trim();
    const asks = question.length >= 2;
    start.hidden = asks;
    if (bar) bar.hidden = !asks;
    if (!asks) {
      begin();
      list.replaceChildren();
      list.ariaBusy = 'false';
      pages.hidden = true;
      status.textContent = 'Type a rule, a term or a question.';
      return;
    }
    if (list.childElementCount === 0) status.textContent = 'Searching.';
    try {
      const found = await (await load.index()).search(input.value, only);
      if (turn !== latest) return;
      drawResults(list, found.results);
      const near = pagesFor(question);
      drawPages(pages, found.results.length === 0 && near.length === 0 ? lists : near, question);
      list.ariaBusy = 'false';
      status.textContent = summary(found, only);
    } catch {
      load.again();
      if (turn !== latest) return;
      list.ariaBusy = 'false';
      status.textContent = 'The search index could not be loaded. Check the connection and type again.';
    }
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    list.ariaBusy = 'true';
    clearTimeout(waiting);
    waiting = setTimeout(() => void run(), 120);
  });
  connectKeys(dialog, input, list);
  dialog.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    keepSearch(input.value);
    dialog.close();
  });
  void load.domains().then((domains) => {
    bar = drawOnly(domains, (chosen) => {
      only = chosen;
      list.ariaBusy = 'true';
      void run();
    });
    bar.hidden = input.value.trim().length < 2;
    status.before(bar);
  });
  void run();
}

const dialog = document.querySelector<HTMLDialogElement>('#search');
if (dialog) {
  dress();
  connect(dialog);
}
