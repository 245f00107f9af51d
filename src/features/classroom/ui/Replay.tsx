/** An attempt from its log, step by step. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Quiz } from '../../../schemas/assignment.ts';
import { isFileSet } from '../work.ts';
import { replay, type AttemptEvent, type AttemptHead } from '../../exam/attempt.ts';
import { clockText } from '../../exam/clock.ts';
import { optionOrder } from '../../exam/seed.ts';
import { Stem } from '../../bank/ui/Stem.tsx';
import { eventWords } from '../log-words.ts';
import { attemptOf, type OpenBench } from '../store/bench.ts';

function Steps({ quiz, head, events }: { quiz: Quiz; head: AttemptHead; events: readonly AttemptEvent[] }) {
  const [step, setStep] = useState(events.length);
  const state = useMemo(() => replay(head, events.slice(0, step)), [head, events, step]);
  const event = events[step - 1];
  const item = head.items[state.item];
  const response = state.responses[state.item];
  const key = quiz.keys.find((each) => each.id === item?.id)?.key;
  const begun = events[0]?.at ?? head.createdAt;
  return (
    <div class="stack">
      <div class="field">
        <label for="step">
          Step {step} of {events.length}: {event ? `${eventWords(head, event)}, ${clockText(event.at - begun)} in` : 'Not begun'}
        </label>
        <input
          id="step"
          type="range"
          min={0}
          max={events.length}
          value={step}
          onInput={(input) => {
            setStep(Number(input.currentTarget.value));
          }}
        />
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={step === 0}
          onClick={() => {
            setStep(step - 1);
          }}
        >
          Step back
        </button>
        <button
          type="button"
          class="button"
          disabled={step === events.length}
          onClick={() => {
            setStep(step + 1);
          }}
        >
          Step on
        </button>
      </div>
      {item && (
        <div class="card">
          <p class="hint">
            Item {state.item + 1} of {head.items.length}
            {response?.flagged === true && ', flagged'}
            {response?.confidence != null && `, “${response.confidence}”`}
          </p>
          <Stem stem={item.stem} />
          <ol class="class-options" type="A">
            {optionOrder(item, head.seed).map((option) => (
              <li key={option}>
                {response?.struck.includes(option) === true ? <s>{item.options[option]}</s> : item.options[option]}{' '}
                {response?.option === option && <span class="tag">Chosen</span>}{' '}
                {option === key && <span class="tag tag-right">✓ Key</span>}
              </li>
            ))}
          </ol>
        </div>
      )}
      <details>
        <summary>The whole log</summary>
        <ol class="class-log">
          {events.map((each) => (
            <li key={each.seq}>
              {clockText(each.at - begun)} {eventWords(head, each)}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

export function Replay({ open, attempt }: { open: OpenBench; attempt: string }) {
  const [found, setFound] = useState<{ head: AttemptHead; events: AttemptEvent[] } | null | undefined>();
  useEffect(() => {
    void attemptOf(open, attempt).then(setFound);
  }, [attempt]);
  if (found === undefined) return <p class="hint">Opening the log.</p>;
  if (found === null || isFileSet(open.quiz)) return <p class="notice">This one was sat on paper, so there is no log.</p>;
  return <Steps quiz={open.quiz} head={found.head} events={found.events} />;
}
