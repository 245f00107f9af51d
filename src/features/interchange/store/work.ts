/** Gives work to a worker of its own and ends it: when it is done, when the visitor wants no more of it, when it takes too long. */
import { largestImport, tooLarge } from '../detect-limits.ts';
import type { FormatId } from '../formats.ts';
import type { MadeFile, Quiz, ReadResult, Refusal } from '../model.ts';
import type { LmsRules } from '../lms.ts';
import type { Columns } from '../table.ts';
import type { Answer, Task } from './messages.ts';

/** Longest a file may take, milliseconds. An honest one of 60 MB takes a few seconds. */
const longest = 60_000;

type Ended = 'too long' | 'ended' | 'failed';

async function give(task: Task, signal: AbortSignal): Promise<Answer | Ended> {
  const { promise, resolve } = Promise.withResolvers<Answer | Ended>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const timer = setTimeout(() => {
    resolve('too long');
  }, longest);
  signal.addEventListener('abort', () => {
    resolve('ended');
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    resolve(data);
  });
  // Out of memory, or the code could not be loaded.
  worker.addEventListener('error', () => {
    resolve('failed');
  });
  if (signal.aborted) resolve('ended');
  else worker.postMessage(task, task.task === 'read' ? [task.bytes.buffer] : []);
  const answer = await promise;
  clearTimeout(timer);
  worker.terminate();
  return answer;
}

const sentences: Record<Ended, string> = {
  'too long': 'Reading took more than a minute and was ended. Nothing was changed. Try a smaller part of the file.',
  ended: 'Reading was ended. Nothing was changed.',
  failed: 'The file could not be read: its reader could not be loaded, or ran out of memory. Check the connection and try again.',
};

const refuse = (problem: string): Refusal => ({ ok: false, problem });

/** Reads a file; `columns` where the visitor said what its columns hold. */
export async function readChosen(file: File, columns: Columns | undefined, signal: AbortSignal): Promise<ReadResult> {
  if (file.size > largestImport) return tooLarge(file.size);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('The file could not be opened. It may be a folder, or it was moved since.');
  }
  const answer = await give({ task: 'read', name: file.name, bytes, columns }, signal);
  if (typeof answer === 'string') return refuse(sentences[answer]);
  return answer.task === 'read' ? answer.result : refuse(sentences.failed);
}

/** Makes a file; throws when it cannot, for `SaveButton` to say so. */
export async function makeChosen(format: FormatId, quiz: Quiz, rules?: LmsRules): Promise<MadeFile> {
  const answer = await give({ task: 'make', format, quiz, rules, now: Date.now() }, AbortSignal.timeout(longest));
  if (typeof answer === 'string' || answer.task !== 'make' || answer.file === null) throw new Error('The file could not be made.');
  return answer.file;
}
