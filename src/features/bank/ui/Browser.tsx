/** The bank browser: choices, a paged list, one item opened by its address. Twenty rows are drawn at a time, however large the bank is. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { BankItem, Catalog, CatalogItem } from '../../../schemas/bank.ts';
import { loadCatalog, loadItems } from '../index.ts';
import { isItemId } from '../selection.ts';
import { mostItems } from '../../../schemas/quiz-size.ts';
import { readBankFile } from '../store/files.ts';
import { $selection, openSelection, selectAll, toggleSelected } from '../store/selection.ts';
import { textReader } from '../text.ts';
import { changeView, everything, filterItems, pageCount, pageOf, pageWith, readPage, readView, writeView, type View } from '../view.ts';
import type { ItemText } from '../words.ts';
import { Filters, levelNames, type TaskGroup } from './Filters.tsx';
import { ItemRow } from './ItemRow.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { useTextSearch } from './useTextSearch.ts';
import '../../../ui/kit.css';
import './browser.css';

const textProblem = 'The text of these questions could not be loaded. Check the connection and go to another page and back.';

export default function Browser({ tasks }: { tasks: TaskGroup[] }) {
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  const [problem, setProblem] = useState('');
  const [view, setView] = useState<View>(everything);
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState('');
  const [withdrawn, setWithdrawn] = useState<BankItem | null>(null);
  const [texts, setTexts] = useState<ReadonlyMap<string, ItemText>>(new Map());
  const [note, setNote] = useState('');
  const selected = useStore($selection);
  const reader = useMemo(() => textReader(readBankFile), []);
  const heading = useRef<HTMLHeadingElement>(null);
  const picked = useMemo(() => new Set(selected), [selected]);

  const matching = useMemo(() => (catalog ? filterItems(catalog, view) : []), [catalog, view]);
  const topics = useMemo(() => [...new Set(matching.map((item) => item.topic))], [matching]);
  const search = useTextSearch(reader, view.words, topics);
  const list = useMemo((): readonly CatalogItem[] => {
    if (search.kind === 'none') return matching;
    return search.kind === 'failed' ? [] : matching.filter((item) => search.found.has(item.id));
  }, [matching, search]);
  const shown = useMemo(() => pageOf(list, page), [list, page]);

  /** Opens the item an address names, on whichever page it stands; choices that hide it are dropped. */
  const openItem = (loaded: Catalog, id: string, within: readonly CatalogItem[]) => {
    setWithdrawn(null);
    if (!isItemId(id)) return;
    const here = pageWith(within, id);
    const at = here ?? pageWith(loaded.items, id);
    if (at === null) {
      void loadItems(readBankFile, [id]).then((items) => {
        if (items.ok && items.value[0]) setWithdrawn(items.value[0]);
        // Only the site can say that there is none; a connection that is gone cannot.
        else setNote(items.ok || items.gone === true ? `No question has the address ${id}.` : items.problem);
      });
      return;
    }
    if (here === null) setView(everything);
    setPage(at);
    setOpened((before) => new Set([...before, id]));
    setTarget(id);
  };

  useEffect(() => {
    openSelection();
    void loadCatalog(readBankFile).then((loaded) => {
      if (!loaded.ok) {
        setProblem(loaded.problem);
        return;
      }
      const known = new Set(tasks.flatMap((group) => group.tasks.map((task) => task.id)));
      const asked = readView(location.search, loaded.value, known);
      setCatalog(loaded.value);
      setView(asked);
      setPage(readPage(location.search));
      openItem(loaded.value, location.hash.slice(1), asked.words === '' ? filterItems(loaded.value, asked) : []);
    });
  }, []);

  // Before the paint: a link followed at once must meet the list that is seen.
  useLayoutEffect(() => {
    if (!catalog) return;
    const follow = () => {
      openItem(catalog, location.hash.slice(1), list);
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, [catalog, list]);

  useEffect(() => {
    // The address always shows what is seen, so that it can be shared and come back to.
    if (!catalog || search.kind === 'reading') return;
    const address = `${location.pathname}${writeView(view, shown.page)}${location.hash}`;
    if (address !== `${location.pathname}${location.search}${location.hash}`) history.replaceState(history.state, '', address);
  }, [catalog, view, shown.page, search.kind]);

  const pageTopics = [...new Set(shown.items.map((item) => item.topic))].join(' ');
  // The first list is drawn when its texts are there, or will not come: row by row it would grow under the eyes of whoever reads it.
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!catalog) return;
    let current = true;
    const read = async (topic: string) => {
      const loaded = await reader.topic(topic);
      if (!current) return;
      if (loaded.ok) setTexts((before) => new Map([...before, ...loaded.value]));
      else setNote(textProblem);
    };
    void Promise.all(pageTopics.split(' ').filter(Boolean).map(read)).then(() => {
      if (current) setSettled(true);
    });
    return () => {
      current = false;
    };
  }, [catalog, pageTopics, reader]);

  useEffect(() => {
    const row = texts.has(target) ? document.getElementById(target) : null;
    if (!row) return;
    row.scrollIntoView({ block: 'start' });
    row.focus({ preventScroll: true });
    // Rows above that still wait for their text would push it out of sight again.
    const above = shown.items.slice(
      0,
      shown.items.findIndex((item) => item.id === target),
    );
    if (above.every((item) => texts.has(item.id))) setTarget('');
  }, [target, texts, shown.items, settled]);

  if (problem !== '') return <p class="notice notice-wrong settled">{problem}</p>;
  if (!catalog) return <p role="status">Loading the list of questions.</p>;

  const change = (part: Partial<View>) => {
    setView((before) => changeView(before, part, catalog.topics));
    setPage(1);
    setTarget('');
    setNote('');
  };
  const go = (to: number) => {
    setPage(to);
    setTarget('');
    setNote('');
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  };
  const tagsOf = (item: CatalogItem) => [
    catalog.topics[item.topic]?.title ?? item.topic,
    levelNames[item.cognitive],
    `Difficulty ${String(item.difficulty)} of 5`,
    ...item.task.map((task) => `${(task.split('-')[0] ?? '').toUpperCase()} ${task.split('/')[1] ?? ''}`),
  ];
  const pages = pageCount(list.length);
  const filtered = writeView(view) !== '';
  return (
    <div class={`bank${settled ? ' settled' : ''}`}>
      <form
        role="search"
        aria-label="Questions"
        class="no-print"
        onSubmit={(submit) => {
          submit.preventDefault();
        }}
      >
        <Filters catalog={catalog} view={view} tasks={tasks} change={change} />
      </form>
      {search.kind === 'reading' && search.all > 0 && (
        <p class="hint">
          <progress max={search.all} value={search.read} aria-label="Topics searched" /> {search.read} of {search.all} topics searched
        </p>
      )}
      <h2 ref={heading} tabIndex={-1} class="bank-heading">
        Questions
      </h2>
      <p role="status">
        {search.kind === 'failed'
          ? search.problem
          : search.kind === 'reading'
            ? 'Searching the text of the questions.'
            : list.length === 0
              ? 'No question meets all of these. Loosen one choice.'
              : `${countOf(list.length, 'question')}${filtered ? ` of ${catalog.items.length.toLocaleString('en-US')}` : ''}${pages > 1 ? `, page ${shown.page.toLocaleString('en-US')} of ${pages.toLocaleString('en-US')}` : ''}.`}
      </p>
      <div class="row no-print">
        {filtered && (
          <button
            type="button"
            class="button"
            onClick={() => {
              change(everything);
            }}
          >
            Clear the choices
          </button>
        )}
        {selected.length > 0 && <a href="#selection">{selected.length} selected: use them</a>}
        <button
          type="button"
          class="button button-plain"
          disabled={list.length === 0}
          onClick={() => {
            const left = selectAll(list.map((item) => item.id));
            setNote(
              left > 0
                ? `A quiz holds ${String(mostItems)} questions: the first ${String(mostItems)} are selected, ${String(left)} are left out.`
                : 'All questions listed are selected.',
            );
          }}
        >
          Select all {list.length.toLocaleString('en-US')}
        </button>
      </div>
      <p role="status" class={note === '' ? 'visually-hidden' : 'hint'}>
        {note}
      </p>
      {withdrawn && (
        <ul class="bank-list">
          <ItemRow
            id={withdrawn.id}
            tags={['Withdrawn']}
            text={withdrawn}
            selected={picked.has(withdrawn.id)}
            open
            onSelect={() => {
              setNote('A withdrawn question cannot be part of a quiz.');
            }}
            onOpen={() => {
              setWithdrawn(null);
            }}
          />
        </ul>
      )}
      {settled && (
        <>
          <ol class="bank-list" start={(shown.page - 1) * 20 + 1}>
            {shown.items.map((item) => (
              <ItemRow
                key={item.id}
                id={item.id}
                tags={tagsOf(item)}
                text={texts.get(item.id)}
                selected={picked.has(item.id)}
                open={opened.has(item.id)}
                onSelect={() => {
                  if (!picked.has(item.id) && selected.length >= mostItems)
                    setNote(`A quiz holds ${String(mostItems)} questions. Take one out first.`);
                  toggleSelected(item.id);
                }}
                onOpen={(open) => {
                  setOpened((before) => new Set(open ? [...before, item.id] : [...before].filter((id) => id !== item.id)));
                }}
              />
            ))}
          </ol>
          <Pager page={shown.page} pages={pages} go={go} label="Pages of questions" />
        </>
      )}
    </div>
  );
}
