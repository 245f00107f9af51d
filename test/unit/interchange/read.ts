/** Reads a file in a test as the worker does. */
import initSqlJs from 'sql.js';
import { expect } from 'vitest';
import { readQuizFile } from '../../../src/features/interchange/detect.ts';
import type { QuizItem, ReadQuiz, ReadResult } from '../../../src/features/interchange/model.ts';

const sql = initSqlJs();
export const openSql = () => sql;
/** What makes files in a test; the page that plays a quiz is only bundled with the site. */
export const making = {
  now: 0,
  openSql,
  openPlayer: () => Promise.resolve({ script: new TextEncoder().encode('void 0;'), style: new TextEncoder().encode('main{}') }),
};

export const read = (name: string, content: string | Uint8Array): Promise<ReadResult> =>
  readQuizFile(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, { openSql });

/** The file, which must be readable. */
export async function readWell(name: string, content: string | Uint8Array): Promise<ReadQuiz> {
  const result = await read(name, content);
  expect(result).toMatchObject({ ok: true });
  if (result.ok !== true) throw new Error(JSON.stringify(result));
  return result;
}

/** The sentence with which a file is refused. */
export async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const result = await read(name, content);
  return result.ok === false ? result.problem : `not refused: ${JSON.stringify(result).slice(0, 300)}`;
}

export const itemsOf = (result: ReadQuiz): QuizItem[] => result.items.map(({ item }) => item);
export const keysOf = (result: ReadQuiz): string =>
  itemsOf(result)
    .map((item) => 'ABCDEFGHIJ'[item.options.findIndex(({ correct }) => correct)])
    .join('');

/** Options as `*right`, `wrong`, each with its reason behind ` # `. */
export const optionsOf = (item: QuizItem | undefined): string[] =>
  (item?.options ?? []).map(({ text, correct, reason }) => `${correct ? '*' : ''}${text}${reason === undefined ? '' : ` # ${reason}`}`);
