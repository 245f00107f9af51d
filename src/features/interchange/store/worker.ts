/**
 * Reads and makes files apart from the page: what a file does to its reader, it does here, and the page ends it when it takes too long.
 * Everything heavy is loaded here, on the first task.
 */
import type { SqlJsStatic } from 'sql.js';
import databaseCode from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { readQuizFile } from '../detect.ts';
import { makeFile } from '../formats.ts';
import type { Answer, Task } from './messages.ts';

async function openSql(): Promise<SqlJsStatic> {
  const { default: open } = await import('sql.js');
  const where: string = databaseCode;
  return open({ locateFile: () => where });
}

async function answerTo(task: Task): Promise<Answer> {
  if (task.task === 'read') return { task: 'read', result: await readQuizFile(task.name, task.bytes, { columns: task.columns, openSql }) };
  try {
    return { task: 'make', file: await makeFile(task.format, task.quiz, { now: task.now, openSql }) };
  } catch {
    return { task: 'make', file: null };
  }
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  void answerTo(data).then((answer) => {
    postMessage(answer);
  });
});
