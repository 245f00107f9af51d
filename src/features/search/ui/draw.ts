/** How the search's parts are drawn. Whatever comes from the index or was typed is text, never markup. */
import { href } from '../../../site.ts';
import { kindName, kinds, type Kind, type Only, type SearchResult, type SitePage } from '../index.ts';

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  part: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), part);
  made.append(...children);
  return made;
}

export function drawResults(list: HTMLElement, results: readonly SearchResult[]): void {
  list.replaceChildren(
    ...results.map(({ url, title, kind, place, excerpt }) => {
      const kindTag = element('b', { textContent: kindName(kind) });
      const where = place === kindName(kind) || kind === 'glossary' ? [kindTag] : [kindTag, ` ${place}`];
      return element('li', {}, [
        element('a', { href: url }, [
          element('strong', { textContent: title }),
          element('small', {}, where),
          element(
            'span',
            { className: 'search-excerpt' },
            excerpt.map(({ text, marked }) => element(marked ? 'mark' : 'span', { textContent: text })),
          ),
        ]),
      ]);
    }),
  );
}

/** Pages to go to, and the same words asked of the questions. */
export function drawPages(place: HTMLElement, pages: readonly SitePage[], question: string): void {
  const links = [
    ...pages.map(({ title, path }) => [title, path] as const),
    [`Questions with “${question}”`, `questions/?words=${encodeURIComponent(question)}`] as const,
  ];
  place.replaceChildren('Go to ', ...links.map(([title, path]) => element('a', { href: href(path), textContent: title })));
  place.hidden = false;
}

/** What a search is held to: a row of kinds, and the domains of the lessons. */
export function drawOnly(domains: readonly (readonly [string, string])[], onChange: (only: Only) => void): HTMLElement {
  let kind: Kind | undefined;
  const select = element('select', { ariaLabel: 'Domain' }, [
    new Option('All domains', ''),
    ...domains.map(([id, name]) => new Option(name, id)),
  ]);
  const tell = () => {
    // Only lessons belong to a domain.
    select.hidden = (kind !== undefined && kind !== 'lesson') || domains.length === 0;
    const domain = select.hidden || select.value === '' ? undefined : select.value;
    onChange({ ...(kind !== undefined && { kind }), ...(domain !== undefined && { domain }) });
  };
  const buttons = [[undefined, 'All'] as const, ...kinds].map(([each, name]) => {
    const button = element('button', { type: 'button', textContent: name, ariaPressed: String(each === undefined) });
    button.addEventListener('click', () => {
      kind = each;
      for (const other of buttons) other.ariaPressed = String(other === button);
      tell();
    });
    return button;
  });
  select.addEventListener('change', tell);
  select.hidden = domains.length === 0;
  const bar = element('div', { className: 'search-only', hidden: true }, [...buttons, select]);
  bar.role = 'group';
  bar.ariaLabel = 'Show only';
  return bar;
}

/** What to type, before anything is typed: what was looked for here, and what one may look for. */
export function drawStart(place: HTMLElement, recent: readonly string[], ask: (question: string) => void, forget: () => void): void {
  const examples = ['temporary privileges', 'How long is a suspension reportable?', '482.22(c)(5)', 'FPPE', 'who is a peer'];
  const row = (heading: string, questions: readonly string[]) => [
    element('p', { className: 'search-heading', textContent: heading }),
    element(
      'ul',
      {},
      questions.map((question) => {
        const button = element('button', { type: 'button', textContent: question });
        button.addEventListener('click', () => {
          ask(question);
        });
        return element('li', {}, [button]);
      }),
    ),
  ];
  const clear = element('button', { type: 'button', className: 'search-clear', textContent: 'Clear recent searches' });
  clear.addEventListener('click', forget);
  place.replaceChildren(...(recent.length > 0 ? [...row('Recent on this device', recent), clear] : []), ...row('For example', examples));
}
