/** Starts a sitting whose rules are settled: the diagnostic and the question of the day. */
import { today } from '../../../format/dates.ts';
import type { BankItem, DeckSet } from '../../../schemas/bank.ts';
import { loadCatalog, loadItems } from '../../bank/index.ts';
import type { Blueprint } from '../assemble.ts';
import { questionOfTheDay } from '../pool.ts';
import { makeHead, practiceMinutes, practiceRules } from '../setup.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../store/begin.ts';
import { drawForm } from '../store/prepare.ts';
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
  decks?: DeckSet;
}

/** Today's question, the same for everyone: drawn from the whole bank. */
async function questionOfToday(): Promise<{ ok: true; bank: string; items: BankItem[] } | { ok: false; problem: string }> {
  const catalog = await loadCatalog(readBankFile);
  if (!catalog.ok) return catalog;
  const item = questionOfTheDay(catalog.value.items, today());
  const items = await loadItems(readBankFile, item ? [item.id] : []);
  return items.ok ? { ok: true, bank: catalog.value.version, items: items.value } : items;
}

export default function QuickStart({ what, label, main = false, exam, title, blueprint, domains, decks }: Props) {
  const { begin, busy, problem } = useBegin();
  const ready = useReady();
  const prepare = async (): Promise<Prepared> => {
    const seed = newSeed();
    const drawn =
      blueprint && domains && decks
        ? await drawForm(readBankFile, { outline: { blueprint, domains }, items: diagnosticSize, seed: { seed, decks: true }, decks })
        : await questionOfToday();
    if (!drawn.ok) return drawn;
    const { bank, items } = drawn;
    const rules =
      what === 'daily'
        ? practiceRules({ minutes: null, feedback: 'each', confidence: true, extraTime: 1 })
        : practiceRules({ minutes: practiceMinutes(items.length, 72), feedback: 'end', confidence: true, extraTime: 1 });
    return {
      ok: true,
      head: makeHead({
        id: newAttemptId(),
        kind: what,
        title: what === 'daily' ? `${title}, ${today()}` : title,
        createdAt: Date.now(),
        seed,
        bank,
        items,
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
