/** Joins the search dialog to the index. A script of its own, added to the page when the dialog first opens. */
import { countOf } from '../../../format/plurals.ts';
import look from './results.css?inline';
import { makeSearcher, ranking, readCitations, readLexicon, type Pagefind, type Searcher, type SearchResult } from '../index.ts';

function show(list: HTMLElement, results: readonly SearchResult[]): void {
  list.replaceChildren(
    ...results.map((result) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = result.url;
      const title = document.createElement('strong');
      title.textContent = result.title;
      const place = document.createElement('small');
      place.textContent = result.place;
      const excerpt = document.createElement('span');
      for (const { text, marked } of result.excerpt) {
        const piece = document.createElement(marked ? 'mark' : 'span');
        piece.textContent = text;
        excerpt.append(piece);
      }
      link.append(title, place, excerpt);
      item.append(link);
      return item;
    }),
  );
}

/** Dresses the list of results. */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  document.adoptedStyleSheets.push(sheet);
}

/** Makes the dialog search as one types. */
function connect(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector<HTMLElement>('ol');
  const status = dialog.querySelector<HTMLElement>('[role="status"]');
  const address = dialog.dataset['index'];
  if (!input || !list || !status || address === undefined) return;

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
  const load = (): Promise<Searcher> =>
    (index ??= (async () => {
      const words = loadList('words.json');
      tries += 1;
      // A browser remembers for a page's whole life that a module did not load; a new address makes it try again.
      const pagefind = (await import(/* @vite-ignore */ tries === 1 ? address : `${address}?try=${String(tries)}`)) as Pagefind;
      await pagefind.options({ ranking, excerptLength: 24 });
      await pagefind.init();
      return makeSearcher(pagefind, readLexicon(await words), loadRules);
    })());

  let latest = 0;
  const run = async () => {
    const turn = (latest += 1);
    const question = input.value;
    if (question.trim().length < 2) {
      list.replaceChildren();
      list.ariaBusy = 'false';
      status.textContent = 'Type a rule, a term or a question.';
      return;
    }
    try {
      const { results, note } = await (await load()).search(question);
      if (turn !== latest) return;
      show(list, results);
      list.ariaBusy = 'false';
      status.textContent =
        note ??
        (results.length === 0 ? 'Nothing found. Try fewer words, or the name of the body or the rule.' : countOf(results.length, 'result'));
    } catch {
      index = undefined;
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
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [input, ...list.querySelectorAll('a')];
    const at = links.findIndex((element) => element === document.activeElement);
    const next = links[Math.min(links.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))];
    event.preventDefault();
    next?.focus();
  });
  input.form?.addEventListener('submit', (event) => {
    // Enter in the field opens the first result; the close button still closes.
    if (event.submitter !== null && document.activeElement !== input) return;
    const first = list.querySelector('a');
    if (first && document.activeElement === input) {
      event.preventDefault();
      first.click();
    }
  });
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
  });
  if (input.value !== '') void run();
}

const dialog = document.querySelector<HTMLDialogElement>('#search');
if (dialog) {
  dress();
  connect(dialog);
}
