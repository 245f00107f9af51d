/** Questions of the bank for other programs: those the address names, all of a topic, or those selected on this device. */
import { useEffect, useState } from 'preact/hooks';
import type { Catalog } from '../../../schemas/bank.ts';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { loadCatalog, loadItems, loadAnswerKeys } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { $selection, openSelection } from '../../bank/store/selection.ts';
import { readAsked, topicAsked, type Asked } from '../asked.ts';
import { fromBank } from '../from-bank.ts';
import type { Quiz } from '../model.ts';
import { ExportPanel } from './ExportPanel.tsx';
import '../../../styles/tools.css';

type State =
  | { at: 'loading' }
  | { at: 'none' }
  | { at: 'unknown'; topic: string }
  | { at: 'failed'; problem: string }
  | { at: 'ready'; quiz: Quiz; lost: number; topic: boolean };

/** Title and ids of what is asked for; null for a topic the bank does not have. */
function wanted(asked: Asked, catalog: Catalog): { title: string; ids: readonly string[] } | null {
  if (asked.of === 'topic') return topicAsked(catalog, asked.topic);
  const title = 'Primary Source questions';
  if (asked.of === 'items') return { title, ids: asked.ids };
  openSelection();
  return { title, ids: $selection.get() };
}

async function load(asked: Asked): Promise<State> {
  const catalog = await loadCatalog(readBankFile);
  if (!catalog.ok) return { at: 'failed', problem: catalog.problem };
  const found = wanted(asked, catalog.value);
  if (!found) return { at: 'unknown', topic: asked.of === 'topic' ? asked.topic : '' };
  const { title, ids } = found;
  if (ids.length === 0) return { at: 'none' };
  const known = new Set(catalog.value.items.map(({ id }) => id));
  const [items, keys] = await Promise.all([
    loadItems(
      readBankFile,
      ids.filter((id) => known.has(id)),
    ),
    loadAnswerKeys(readBankFile, ids),
  ]);
  if (!items.ok) return { at: 'failed', problem: items.problem };
  if (!keys.ok) return { at: 'failed', problem: keys.problem };
  const { items: all } = fromBank(items.value, keys.value, { topics: catalog.value.topics });
  return all.length === 0
    ? { at: 'none' }
    : { at: 'ready', quiz: { title, items: all }, lost: ids.length - all.length, topic: asked.of === 'topic' };
}

export default function ExportPage() {
  const [state, setState] = useState<State>({ at: 'loading' });
  useEffect(() => {
    let latest = 0;
    // Another address in the same page asks for other questions; only the last one asked for is shown.
    const open = () => {
      latest += 1;
      const mine = latest;
      void load(readAsked(location.hash)).then((next) => {
        if (mine === latest) setState(next);
      });
    };
    open();
    addEventListener('hashchange', open);
    return () => {
      latest = 0;
      removeEventListener('hashchange', open);
    };
  }, []);
  switch (state.at) {
    case 'loading':
      return <p role="status">Loading the questions</p>;
    case 'failed':
      return <Notice kind="wrong">{state.problem}</Notice>;
    case 'unknown':
      return (
        <Notice kind="wrong">
          <p>
            {state.topic === '' ? 'The link names no topic.' : `There is no topic “${state.topic}” with questions here.`} It may be
            mistyped, or cut off where it was copied. Choose the questions in the <a href={href('questions/')}>question browser</a>.
          </p>
        </Notice>
      );
    case 'none':
      return (
        <Notice>
          <p>
            No questions are chosen. Tick them in the <a href={href('questions/')}>question browser</a> and come back.
          </p>
        </Notice>
      );
    case 'ready':
      return (
        <div class="stack">
          {state.topic && <p>All questions on “{state.quiz.title}”.</p>}
          {state.lost > 0 && (
            <Notice>{`${countOf(state.lost, 'question is', 'questions are')} no longer in the bank and left out.`}</Notice>
          )}
          <ExportPanel quiz={state.quiz} level={2} />
        </div>
      );
  }
}
