/** Gets the items of a mock form: a ready-made one from its file, a fresh one from the bank by outline and seed. */
import type { BankItem } from '../../../schemas/bank.ts';
import { loadCatalog, loadForm, loadItems, type ReadFile } from '../../bank/index.ts';
import { assemble, type Blueprint } from '../assemble.ts';

export interface FormChoice {
  /** Id of a ready-made form; null for a fresh one. */
  form: string | null;
  outline: { blueprint: Blueprint; domains: Record<string, string> };
  /** Number of items of a fresh form. */
  items: number;
  seed: string;
  /** `CPCS`, for the name of a fresh form. */
  abbreviation: string;
}

export type PreparedForm =
  { ok: true; title: string; seed: string; bank: string; items: BankItem[]; formId?: string } | { ok: false; problem: string };

export async function prepareForm(read: ReadFile, choice: FormChoice): Promise<PreparedForm> {
  if (choice.form !== null) {
    const form = await loadForm(read, choice.form);
    if (!form.ok) return form;
    const { seed, bank, items, title } = form.value;
    return { ok: true, title, seed, bank, items, formId: choice.form };
  }
  const catalog = await loadCatalog(read);
  if (!catalog.ok) return catalog;
  const { outline, seed } = choice;
  const form = assemble(catalog.value.items, outline.blueprint, choice.items, seed);
  if (!form.ok) {
    const { domain, available, needed } = form.problem;
    return {
      ok: false,
      problem: `The bank has ${String(available)} items for “${outline.domains[domain] ?? domain}”; this form needs ${String(needed)}. Choose another format or outline.`,
    };
  }
  const items = await loadItems(read, form.ids);
  return items.ok
    ? { ok: true, title: `${choice.abbreviation} form ${seed}`, seed, bank: catalog.value.version, items: items.value }
    : items;
}
