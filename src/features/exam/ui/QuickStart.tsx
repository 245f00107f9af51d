/** Starts a sitting whose rules are settled: the diagnostic and the question of the day. */
import { today } from '../../../format/dates.ts';
import { loadCatalog, loadItems } from '../../bank/index.ts';
import { assemble, type Blueprint } from '../assemble.ts';
import { questionOfTheDay } from '../pool.ts';
import { makeHead, practiceMinutes, practiceRules } from '../setup.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../store/begin.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { useReady } from '../../../ui/useReady.ts';
import { useBegin } from '../../../ui/useBegin.ts';

/** Items of a diagnostic: enough for a first estimate, short enough to be sat. */
export const diagnosticSize = 40;

interface Props {
  what: 'diagnostic' | 'daily';
  label: string;
  /** The page's one first step; the others are drawn quieter. */
  main?: boolean;
  exam?: 'cpcs' | 'cpmsm';
  title: string;
  blueprint?: Blueprint;
  domains?: Record<string, string>;
}

export default function QuickStart({ what, label, main = false, exam, title, blueprint, domains }: Props) {
  const { begin, busy, problem } = useBegin();
  const ready = useReady();
  const prepare = async (): Promise<Prepared> => {
    const catalog = await loadCatalog(readBankFile);
    if (!catalog.ok) return catalog;
    const seed = newSeed();
    let ids: string[];
    if (what === 'daily') {
      const item = questionOfTheDay(catalog.value.items, today());
      ids = item ? [item.id] : [];
    } else {
      const form = blueprint ? assemble(catalog.value.items, blueprint, diagnosticSize, seed) : null;
      if (!form?.ok) return { ok: false, problem: 'The bank has too few items for a diagnostic of this outline.' };
      ids = form.ids;
    }
    const items = await loadItems(readBankFile, ids);
    if (!items.ok) return items;
    const rules =
      what === 'daily'
        ? practiceRules({ minutes: null, feedback: 'each', confidence: true, extraTime: 1 })
        : practiceRules({ minutes: practiceMinutes(ids.length, 72), feedback: 'end', confidence: true, extraTime: 1 });
    return {
      ok: true,
      head: makeHead({
        id: newAttemptId(),
        kind: what,
        title: what === 'daily' ? `${title}, ${today()}` : title,
        createdAt: Date.now(),
        seed,
        bank: catalog.value.version,
        items: items.value,
        rules,
        ...(exam ? { exam } : {}),
        ...(blueprint ? { outline: blueprint.outline } : {}),
        ...(domains ? { domains } : {}),
      }),
    };
  };
  return (
    <div>
      <button
        type="button"
        class={main ? 'button button-main' : 'button'}
        disabled={busy || !ready}
        onClick={() => {
          begin(async () => beginAttempt(await prepare()));
        }}
      >
        {busy ? 'Loading' : label}
      </button>
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
