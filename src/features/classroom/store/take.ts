/** What the student's page shows: a quiz by its link or file, a finished attempt to hand in, or nothing yet. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Assigned } from '../set-code.ts';
import { fileProblem } from '../file-kind.ts';
import { readForStudent } from '../quiz-file.ts';
import { readSources } from './sources.ts';
import { isEducators } from './student.ts';

export type View =
  | { show: 'loading' }
  | { show: 'choose'; problem: string }
  | { show: 'start'; assigned: Assigned; code: string; preview: boolean }
  | { show: 'result'; attempt: string }
  /** One attempt at a set of practice files: to go on with, or to hand in. */
  | { show: 'files'; attempt: string };

export interface Take {
  $view: ReadableAtom<View>;
  /** Follows the fragment of the page's address. */
  arrive: (fragment: string) => Promise<void>;
  /** A link, a code, or the text of a quiz file. */
  open: (text: string) => Promise<void>;
  openFiles: (files: readonly File[]) => Promise<void>;
}

async function viewOf(fragment: string): Promise<View> {
  const result = /^#result=([A-Za-z0-9-]{8,64})$/.exec(fragment)?.[1];
  if (result !== undefined) return { show: 'result', attempt: result };
  const files = /^#files=([A-Za-z0-9-]{8,64})$/.exec(fragment)?.[1];
  if (files !== undefined) return { show: 'files', attempt: files };
  if (!/^#(?:a|preview)=/.test(fragment)) return { show: 'choose', problem: '' };
  const read = await readForStudent(fragment);
  if (!read.ok) return { show: 'choose', problem: read.problem };
  const preview = fragment.startsWith('#preview=') && (await isEducators(read.assignment));
  return { show: 'start', assigned: read, code: read.code ?? '', preview };
}

export function makeTake(): Take {
  const $view = atom<View>({ show: 'loading' });
  const open = async (text: string) => {
    const read = await readForStudent(text);
    $view.set(
      read.ok ? { show: 'start', assigned: read, code: read.code ?? '', preview: false } : { show: 'choose', problem: read.problem },
    );
  };
  return {
    $view,
    async arrive(fragment) {
      $view.set(await viewOf(fragment));
    },
    open,
    async openFiles(files) {
      const [file] = await readSources(files.slice(0, 1));
      if (!file) return;
      const wrong = fileProblem(file, 'quiz');
      if (wrong === null) await open(file.text);
      else $view.set({ show: 'choose', problem: wrong });
    },
  };
}
