/**
 * The ready-made forms of the built site, held against what README promises of them: at least four a certification that share no item,
 * core sections 75, usual 20, edge 5 of a hundred, no topic above 6, no two items on one fact.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BankForm, Catalog, CatalogItem } from '../../src/schemas/bank.ts';

const bank = resolve('dist/bank');
const read = (path: string): unknown => JSON.parse(readFileSync(join(bank, path), 'utf8'));
const { items } = read('catalog.json') as Catalog;
const rows = new Map(items.map((item) => [item.id, item]));
const problems: string[] = [];

const forms = readdirSync(join(bank, 'forms'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.keys.json'))
  .map((name) => read(`forms/${name}`) as BankForm);

for (const exam of ['cpcs', 'cpmsm']) {
  const own = forms.filter((form) => form.exam === exam);
  if (own.length < 4) problems.push(`${exam} has ${String(own.length)} ready-made forms; four are promised`);
  const ids = own.slice(0, 4).flatMap((form) => form.items.map((item) => item.id));
  if (new Set(ids).size < ids.length) problems.push(`${exam} has forms that share items`);
  for (const form of own.slice(0, 4)) {
    const drawn = form.items.flatMap((item) => rows.get(item.id) ?? []);
    const share = (test: (item: CatalogItem) => boolean) => drawn.filter(test).length / drawn.length;
    const core = share((item) => item.c === 'core');
    const edge = share((item) => item.c === 'edge');
    const topics = Map.groupBy(drawn, (item) => item.topic);
    const [largest] = [...topics].map(([topic, list]) => ({ topic, share: list.length / drawn.length })).sort((a, b) => b.share - a.share);
    const facts = drawn.flatMap((item) => item.fact ?? []);
    process.stdout.write(
      `${form.id}: ${String(drawn.length)} items, core ${core.toFixed(2)}, edge ${edge.toFixed(2)}, largest topic ${largest?.topic ?? ''} ${(largest?.share ?? 0).toFixed(3)}, ${String(topics.size)} topics\n`,
    );
    if (core < 0.72 || core > 0.78) problems.push(`${form.id} has ${core.toFixed(2)} core; 0.75 is promised`);
    if (edge > 0.08) problems.push(`${form.id} has ${edge.toFixed(2)} edge; 0.05 is promised`);
    if (largest && largest.share > 0.06) problems.push(`${form.id} has ${largest.share.toFixed(3)} of ${largest.topic}; 0.06 is the most`);
    if (new Set(facts).size < facts.length) problems.push(`${form.id} asks a fact twice`);
  }
}
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
