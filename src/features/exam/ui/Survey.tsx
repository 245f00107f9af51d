/** How hard it was, and what score is expected: two questions before the result. */
import { useState } from 'preact/hooks';
import { Field } from '../../../ui/Field.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import type { Session } from '../store/session.ts';

const difficulties = ['Very easy', 'Easy', 'Neither', 'Hard', 'Very hard'].map((text, index) => [String(index + 1), text] as const);

export function SurveyForm({ session }: { session: Session }) {
  const [difficulty, setDifficulty] = useState<string | null>(null);
  const [predicted, setPredicted] = useState('');
  const number = predicted.trim() === '' ? null : Number(predicted);
  const valid = number === null || (number >= 0 && number <= 100);
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (valid)
          void session.record({ type: 'surveyed', difficulty: difficulty === null ? null : Number(difficulty), predicted: number });
      }}
    >
      <Radios legend="How hard was it?" options={difficulties} value={difficulty} onValue={setDifficulty} />
      <Field
        label="What percentage do you expect?"
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        step={1}
        value={predicted}
        onValue={setPredicted}
        error={valid ? undefined : 'A percentage is a number from 0 to 100.'}
      />
      <div class="row">
        <button type="submit" class="button button-main">
          See the result
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            void session.record({ type: 'finished' });
          }}
        >
          Skip both
        </button>
      </div>
    </form>
  );
}
