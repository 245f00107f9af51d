/** Practice on the items selected in the bank browser: untimed, the reasons when wanted. */
import { useEffect, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import { loadCatalog, loadItems } from '../../bank/index.ts';
import { $selection } from '../../bank/store/selection.ts';
import { shuffled } from '../seed.ts';
import { makeHead, practiceRules } from '../setup.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../store/begin.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { Select } from '../../../ui/Select.tsx';
import { useBegin } from '../../../ui/useBegin.ts';
import { useStore } from '../../../ui/useStore.ts';

export default function PracticeSelection() {
  const selected = useStore($selection);
  const [feedback, setFeedback] = useState<'each' | 'end'>('each');
  const [ready, setReady] = useState(false);
  const { begin, busy, problem } = useBegin();
  useEffect(() => {
    setReady(true);
  }, []);
  if (selected.length === 0) return null;

  const prepare = async (): Promise<Prepared> => {
    const catalog = await loadCatalog(readBankFile);
    if (!catalog.ok) return catalog;
    const known = new Set(catalog.value.items.map((item) => item.id));
    const ids = selected.filter((id) => known.has(id));
    if (ids.length === 0) return { ok: false, problem: 'None of the selected questions is in the bank any more. Select others.' };
    const seed = newSeed();
    const items = await loadItems(
      readBankFile,
      shuffled(ids, seed, 'form', (id) => id),
    );
    if (!items.ok) return items;
    return {
      ok: true,
      head: makeHead({
        id: newAttemptId(),
        kind: 'practice',
        title: `Practice: ${plural(ids.length, 'one selected question', `${String(ids.length)} selected questions`)}`,
        createdAt: Date.now(),
        seed,
        bank: catalog.value.version,
        items: items.value,
        rules: practiceRules({ minutes: null, feedback, confidence: true, extraTime: 1 }),
      }),
    };
  };
  return (
    <form
      class="row no-print"
      onSubmit={(submit) => {
        submit.preventDefault();
        begin(async () => beginAttempt(await prepare()));
      }}
    >
      <Select
        label="Reasons"
        value={feedback}
        options={[
          ['each', 'After each answer'],
          ['end', 'At the end'],
        ]}
        onValue={setFeedback}
      />
      <button class="button button-main" disabled={busy || !ready}>
        {busy ? 'Loading the questions' : 'Practice them now'}
      </button>
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
