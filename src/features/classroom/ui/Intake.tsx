/** Where results come in: files, pasted codes, and the list of what was set aside. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import type { Source } from '../collect.ts';
import type { OpenBench } from '../store/bench.ts';
import { Field } from '../../../ui/Field.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { readSources } from '../store/sources.ts';

interface Props {
  open: OpenBench;
  busy: readonly [done: number, all: number] | null;
  take: (sources: readonly Source[]) => void;
}

export function Intake({ open, busy, take }: Props) {
  const [pasted, setPasted] = useState('');
  const { quiz, keys, aside } = open;
  const hasKey = keys.some((pair) => pair.publicKey === quiz.assignment.key);
  return (
    <div class="stack no-print">
      {!hasKey && (
        <p class="notice notice-warn">
          The key of this quiz is not on this device, so its results cannot be opened here.{' '}
          <a href={href('teach/keys/')}>Restore it from its saved copy</a>.
        </p>
      )}
      <FileInput
        id="result-files"
        label="Result files"
        hint="Any number at once. You may drop files, folders or a zip here as your LMS hands them out. They are opened on this device and kept sealed."
        multiple
        accept=".txt,.zip,.html,.htm,.docx,.eml,.csv,.md,text/plain,text/html,application/zip"
        take={(files) => void readSources(files).then(take)}
      />
      <details>
        <summary>Paste codes</summary>
        <form
          class="stack"
          onSubmit={(submit) => {
            submit.preventDefault();
            take([{ name: 'Pasted text', text: pasted }]);
            setPasted('');
          }}
        >
          <Field id="codes" label="Codes, or whole mails that hold them" lines={6} value={pasted} onValue={setPasted} />
          <div class="row">
            <button class="button" disabled={pasted.trim() === ''}>
              Read the codes
            </button>
          </div>
        </form>
      </details>
      {busy && (
        <p>
          <label for="reading">Reading the results</label> <progress id="reading" max={Math.max(1, busy[1])} value={busy[0]} />
        </p>
      )}
      {aside.length > 0 && (
        <section class="notice notice-warn" aria-labelledby="aside">
          <h3 id="aside">{countOf(aside.length, 'file')} set aside</h3>
          <ul>
            {aside.slice(0, 100).map((each, at) => (
              <li key={at}>
                <strong>{each.name}</strong>: {each.problem}
              </li>
            ))}
          </ul>
          {aside.length > 100 && <p>And {aside.length - 100} more.</p>}
        </section>
      )}
    </div>
  );
}
