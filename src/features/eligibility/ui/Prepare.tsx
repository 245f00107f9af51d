/** What to gather, what to do and what to ask. Ticks are kept with the history. */
import { useState } from 'preact/hooks';
import { officialSources, type CheckerData } from '../data.ts';
import type { Outcome } from '../outcome.ts';
import { evidence, mostTicks, questions, steps, ticked, type Line } from '../prepare.ts';

interface Props {
  outcome: Outcome;
  sources: CheckerData['sources'];
  done: readonly string[];
  onDone: (done: string[]) => void;
}

interface ChecksProps extends Pick<Props, 'sources' | 'done'> {
  lines: readonly Line[];
  onTick: (id: string, on: boolean) => void;
}

function Checks({ lines, sources, done, onTick }: ChecksProps) {
  return (
    <ul class="checks">
      {lines.map(({ id, text, source }) => {
        const cited = source && sources[officialSources[source]];
        return (
          <li key={id}>
            <label class="choice">
              <input
                type="checkbox"
                checked={done.includes(id)}
                onChange={(box) => {
                  onTick(id, box.currentTarget.checked);
                }}
              />
              <span>{text}</span>
            </label>
            {cited && (
              <a class="hint" href={cited.url} rel="external noopener">
                {cited.title}, {cited.when}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function Prepare({ outcome, sources, done, onDone }: Props) {
  const [copied, setCopied] = useState('');
  const asked = questions(outcome);
  const gathered = evidence(outcome);
  const [full, setFull] = useState(false);
  const onTick = (id: string, on: boolean) => {
    const next = ticked(done, id, on, [...gathered, ...steps]);
    setFull(next === null);
    // Handing the same ticks on takes the box back to what is kept.
    onDone(next ?? [...done]);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asked.map(({ text }, index) => `${String(index + 1)}. ${text}`).join('\n'));
      setCopied('Copied.');
    } catch {
      setCopied('Copying is not allowed here. Select the questions and copy them.');
    }
  };
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">Before you apply</h2>
      <h3>Gather</h3>
      {gathered.length === 0 ? (
        <p>Nothing yet: none of your work may count.</p>
      ) : (
        <Checks lines={gathered} sources={sources} done={done} onTick={onTick} />
      )}
      <h3>Do</h3>
      <Checks lines={steps} sources={sources} done={done} onTick={onTick} />
      {full && (
        <p class="error" role="alert">
          {`No more than ${String(mostTicks)} ticks are kept, so this one was not. Untick a line first.`}
        </p>
      )}
      <h3>Ask the certifying body</h3>
      <p>
        The current{' '}
        <a href={sources[officialSources.handbook]?.url} rel="external noopener">
          Candidate Handbook
        </a>{' '}
        decides. Where it leaves these open, ask before you pay.
      </p>
      <ol>
        {asked.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      <p class="row no-print">
        <button type="button" class="button" onClick={() => void copy()}>
          Copy the questions
        </button>
        <span role="status">{copied}</span>
      </p>
    </section>
  );
}
