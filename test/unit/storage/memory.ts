/** A database in memory, for tests of what storage does with records. A turn that throws changes nothing. */
import { Refused, type Stored } from '../../../src/storage/database.ts';
import type { SetAside } from '../../../src/storage/record.ts';
import type { Turn } from '../../../src/storage/collection.ts';

export function memory(start: Record<string, unknown> = {}) {
  const held = { records: new Map(Object.entries(start)), aside: [] as SetAside[] };
  const turn: Turn<string> = async <T, P extends string>(
    work: (tables: Parameters<Parameters<Turn<string>>[0]>[0]) => Promise<T>,
  ): Promise<Stored<T, P>> => {
    const records = new Map(held.records);
    const aside = [...held.aside];
    const copy = (value: unknown): unknown => structuredClone(value);
    try {
      const value = await work({
        records: {
          get: (key) => Promise.resolve(copy(records.get(key))),
          getAll: () => Promise.resolve([...records.values()].map(copy)),
          getAllKeys: () => Promise.resolve([...records.keys()]),
          put: (record, key) => Promise.resolve(records.set(key, copy(record))),
          delete: (key) => Promise.resolve(records.delete(key)),
        },
        aside: { add: (record) => Promise.resolve(aside.push(record)) },
      });
      Object.assign(held, { records, aside });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, problem: error.problem as P };
      throw error;
    }
  };
  return { held, turn };
}
