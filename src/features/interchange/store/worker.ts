/**
 * Reads and makes files apart from the page: what a file does to its reader, it does here, and the page ends it when it takes too long.
 * Everything heavy is loaded here, on the first task.
 */
import type { SqlJsStatic } from 'sql.js';
import databaseCode from 'sql.js/dist/sql-wasm-browser.wasm?url';
import playerScript from '../player/main.tsx?worker&url';
import playerStyle from '../player/player.css?url';
import { readQuizFile } from '../detect.ts';
import { makeFile } from '../formats.ts';
import type { PlayerFiles } from '../write-lms.ts';
import type { Answer, Task } from './messages.ts';

async function openSql(): Promise<SqlJsStatic> {
  const { default: open } = await import('sql.js');
  const where: string = databaseCode;
  return open({ locateFile: () => where });
}

async function fileAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A worker is bundled with all it needs into a file of its own: so is the page that leaves in a package. */
async function openPlayer(): Promise<PlayerFiles> {
  const [script, style] = await Promise.all([fileAt(playerScript), fileAt(playerStyle)]);
  return { script, style };
}

async function answerTo(task: Task): Promise<Answer> {
  if (task.task === 'read') return { task: 'read', result: await readQuizFile(task.name, task.bytes, { columns: task.columns, openSql }) };
  try {
    return { task: 'make', file: await makeFile(task.format, task.quiz, { now: task.now, rules: task.rules, openSql, openPlayer }) };
  } catch {
    return { task: 'make', file: null };
  }
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  void answerTo(data).then((answer) => {
    postMessage(answer);
  });
});
