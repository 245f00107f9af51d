/** What to gather, what to do and what to ask. What is checked off is kept with the history. */
import { useState } from 'preact/hooks';
import { Check } from '../../../ui/Check.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { officialSources, type CheckerData } from '../data.ts';
import type { Outcome } from '../outcome.ts';
import { evidence, mostChecked, questions, steps, checkedOff, type Line } from '../prepare.ts';

interface Props {
  outcome: Outcome;
  sources: CheckerData['sources'];
  done: readonly string[];
  onDone: (done: string[]) => void;
}

interface LinesProps extends Pick<Props, 'sources' | 'done'> {
  lines: readonly Line[];
  onCheck: (id: string, on: boolean) => void;
}

function Lines({ lines, sources, done, onCheck }: LinesProps) {
  return (
    <ul class="checks">
      {lines.map(({ id, text, source }) => {
        const cited = source && sources[officialSources[source]];
        return (
          <li key={id}>
            <Check
              checked={done.includes(id)}
              onChecked={(on) => {
                onCheck(id, on);
              }}
            >
              <span>{text}</span>
            </Check>
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
  const asked = questions(outcome);
  const gathered = evidence(outcome);
  const [full, setFull] = useState(false);
  const onCheck = (id: string, on: boolean) => {
    const next = checkedOff(done, id, on, [...gathered, ...steps]);
    setFull(next === null);
    // Handing the same lines on takes the box back to what is kept.
    onDone(next ?? [...done]);
  };
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">Before you apply</h2>
      <h3>Gather</h3>
      {gathered.length === 0 ? (
        <p>Nothing yet: none of your work may count.</p>
      ) : (
        <Lines lines={gathered} sources={sources} done={done} onCheck={onCheck} />
      )}
      <h3>Do</h3>
      <Lines lines={steps} sources={sources} done={done} onCheck={onCheck} />
      {full && (
        <p class="error" role="alert">
          {`No more than ${String(mostChecked)} checked lines are kept, so this one was not. Uncheck a line first.`}
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
        <CopyButton text={() => asked.map(({ text }, index) => `${String(index + 1)}. ${text}`).join('\n')} label="Copy the questions" />
      </p>
    </section>
  );
}
