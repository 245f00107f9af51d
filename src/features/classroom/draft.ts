/** From what an educator chose to a finished quiz. Pure: ids, seeds and times come in. */
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import { assignmentSchema, type Assignment, type Quiz } from '../../schemas/assignment.ts';
import * as v from 'valibot';
import { contentChecksum, ownItems } from './checksum.ts';
import { firstFinding } from './findings.ts';

/** The rules of a quiz, without its content. */
export type Draft = Omit<Assignment, 'items' | 'checksum'>;

export type Made = { ok: true; quiz: Quiz } | { ok: false; problem: string };

/** Pins items and rules. `bank` and `bankKeys` are the chosen items of the bank and their keys; `now` in milliseconds since 1970. */
export async function makeQuiz(
  draft: Draft,
  bank: readonly BankItem[],
  bankKeys: ReadonlyMap<string, ItemKey>,
  now: number,
): Promise<Made> {
  const sorted = [...bank].sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = await ownItems(draft.own);
  const items = [...sorted, ...own.items];
  const keys = [...sorted.flatMap((item) => bankKeys.get(item.id) ?? []), ...own.keys];
  const without = items.find((item) => !keys.some((key) => key.id === item.id && key.v === item.v));
  if (without) return { ok: false, problem: `The key of item ${without.id} could not be loaded. Check the connection and try again.` };
  const parsed = v.safeParse(assignmentSchema, {
    ...draft,
    items: sorted.map((item) => ({ id: item.id, v: item.v.slice(0, 6) })),
    checksum: await contentChecksum(draft.seed, items),
  });
  if (!parsed.success) return { ok: false, problem: `This quiz cannot be made: ${firstFinding(parsed.issues)}.` };
  return {
    ok: true,
    quiz: { format: 'primary-source-quiz/1', assignment: parsed.output, items, keys, madeAt: now, granted: [], minutesBefore: [] },
  };
}

/** Item ids handed over in the fragment `#items=id,id`: those that are ids at all, each once, at most so many. */
export function readItemIds(fragment: string, most: number): string[] {
  const list = /^#?items=(.*)$/.exec(fragment)?.[1] ?? '';
  const ids = list
    .slice(0, 40_000)
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id.length <= 120 && /^[a-z0-9]+(?:-[a-z0-9]+)*-\d{3}$/.test(id));
  return [...new Set(ids)].slice(0, most);
}
