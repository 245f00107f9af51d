/** Gets the items of a mock form: a ready-made one from its file, a fresh one from decks of the bank by outline and seed. */
import type { BankItem, DeckSet } from '../../../schemas/bank.ts';
import { loadCatalog, loadDecks, loadForm, loadItems, type Loaded, type ReadFile } from '../../bank/index.ts';
import { assemble, type Assembly, type Blueprint } from '../assemble.ts';
import { deckOrder, decksFor, drawFromDecks, hasChoice, writeFormSeed, type FormSeed } from '../decks.ts';

export interface FormChoice {
  /** Id of a ready-made form; null for a fresh one. */
  form: string | null;
  outline: { blueprint: Blueprint; domains: Record<string, string> };
  /** Number of items of a fresh form. */
  items: number;
  seed: FormSeed;
  /** What the page knows of the decks. */
  decks: DeckSet;
  /** `CPCS`, for the name of a fresh form. */
  abbreviation: string;
}

export type PreparedForm =
  { ok: true; title: string; seed: string; bank: string; items: BankItem[]; formId?: string } | { ok: false; problem: string };

type Drawn = { ok: true; bank: string; items: BankItem[] } | { ok: false; problem: string };

/** A form of so many items by outline and seed: from a few decks, or from the whole bank, as before there were decks. */
export async function drawForm(
  read: ReadFile,
  { outline, items, seed, decks }: Pick<FormChoice, 'outline' | 'items' | 'seed' | 'decks'>,
): Promise<Drawn> {
  return seed.decks
    ? fromDecks(read, { outline, items, seed: seed.seed }, decks)
    : fromWholeBank(read, { outline, items, seed: seed.seed });
}

interface Asked {
  outline: FormChoice['outline'];
  items: number;
  seed: string;
}

function tooFew({ domain, available, needed }: Extract<Assembly, { ok: false }>['problem'], { outline }: Asked): Drawn {
  return {
    ok: false,
    problem: `The bank has ${String(available)} items for “${outline.domains[domain] ?? domain}”; this form needs ${String(needed)}. Choose another format or outline.`,
  };
}

async function fromDecks(read: ReadFile, asked: Asked, set: DeckSet, renewed = false): Promise<Drawn> {
  const { outline, items: size, seed } = asked;
  const order = deckOrder(set.of, seed);
  let taken = decksFor(size, set.of);
  const decks = [];
  for (;;) {
    const more = await loadDecks(read, order.slice(decks.length, taken), set.bank);
    if (!more.ok) return more;
    const newer = more.value.find((deck) => deck.bank !== set.bank);
    // The site was renewed while this page was open: its decks are dealt anew.
    if (newer)
      return renewed
        ? { ok: false, problem: 'The questions are being renewed just now. Try again in a minute.' }
        : fromDecks(read, asked, newer, true);
    decks.push(...more.value);
    const all = decks.length >= set.of;
    if (
      all ||
      hasChoice(
        decks.flatMap((deck) => deck.items),
        outline.blueprint,
        size,
      )
    ) {
      const form = drawFromDecks(decks, outline.blueprint, size, seed);
      if (form.ok) return { ok: true, bank: set.bank, items: form.items };
      if (all) return tooFew(form.problem, asked);
    }
    taken = decks.length + 2;
  }
}

async function fromWholeBank(read: ReadFile, asked: Asked): Promise<Drawn> {
  const catalog = await loadCatalog(read);
  if (!catalog.ok) return catalog;
  const form = assemble(catalog.value.items, asked.outline.blueprint, asked.items, asked.seed);
  if (!form.ok) return tooFew(form.problem, asked);
  const items: Loaded<BankItem[]> = await loadItems(read, form.ids);
  return items.ok ? { ok: true, bank: catalog.value.version, items: items.value } : items;
}

export async function prepareForm(read: ReadFile, choice: FormChoice): Promise<PreparedForm> {
  if (choice.form !== null) {
    const form = await loadForm(read, choice.form);
    if (!form.ok) return form;
    const { seed, bank, items, title } = form.value;
    return { ok: true, title, seed, bank, items, formId: choice.form };
  }
  const drawn = await drawForm(read, choice);
  return drawn.ok ? { ...drawn, title: `${choice.abbreviation} form ${writeFormSeed(choice.seed)}`, seed: choice.seed.seed } : drawn;
}
