/** Questions of the bank for other programs: those the address names, or those selected on this device. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { loadCatalog, loadItems, loadAnswerKeys } from '../../bank/index.ts';
import { readSelection } from '../../bank/selection.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { $selection, openSelection } from '../../bank/store/selection.ts';
import { fromBank } from '../from-bank.ts';
import type { Quiz } from '../model.ts';
import { ExportPanel } from './ExportPanel.tsx';
import '../../../styles/tools.css';

type State = { at: 'loading' } | { at: 'none' } | { at: 'failed'; problem: string } | { at: 'ready'; quiz: Quiz; lost: number };

/** Ids in the fragment `#items=id,id`, or those selected. */
function idsWanted(): string[] {
  const named = /^#items=(.*)$/.exec(location.hash)?.[1];
  if (named !== undefined) return readSelection(named);
  openSelection();
  return [...$selection.get()];
}

async function load(ids: readonly string[]): Promise<State> {
  if (ids.length === 0) return { at: 'none' };
  const [catalog, keys] = await Promise.all([loadCatalog(readBankFile), loadAnswerKeys(readBankFile, ids)]);
  if (!catalog.ok) return { at: 'failed', problem: catalog.problem };
  const known = new Set(catalog.value.items.map(({ id }) => id));
  const items = await loadItems(
    readBankFile,
    ids.filter((id) => known.has(id)),
  );
  if (!items.ok) return { at: 'failed', problem: items.problem };
  if (!keys.ok) return { at: 'failed', problem: keys.problem };
  const { items: all } = fromBank(items.value, keys.value, { topics: catalog.value.topics });
  return all.length === 0
    ? { at: 'none' }
    : { at: 'ready', quiz: { title: 'Primary Source questions', items: all }, lost: ids.length - all.length };
}

export default function ExportPage() {
  const [state, setState] = useState<State>({ at: 'loading' });
  useEffect(() => {
    void load(idsWanted()).then(setState);
  }, []);
  switch (state.at) {
    case 'loading':
      return <p role="status">Loading the questions</p>;
    case 'failed':
      return <Notice kind="wrong">{state.problem}</Notice>;
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
          {state.lost > 0 && (
            <Notice>{`${countOf(state.lost, 'question is', 'questions are')} no longer in the bank and left out.`}</Notice>
          )}
          <ExportPanel quiz={state.quiz} level={2} />
        </div>
      );
  }
}
