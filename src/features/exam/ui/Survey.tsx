/** How hard it was, and what score is expected: two questions before the result. */
import { useState } from 'preact/hooks';
import type { Session } from '../store/session.ts';

export function SurveyForm({ session }: { session: Session }) {
  const [difficulty, setDifficulty] = useState<number | null>(null);
  const [predicted, setPredicted] = useState('');
  const number = predicted.trim() === '' ? null : Number(predicted);
  const valid = number === null || (number >= 0 && number <= 100);
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (valid) void session.record({ type: 'surveyed', difficulty, predicted: number });
      }}
    >
      <fieldset>
        <legend>How hard was it?</legend>
        {['Very easy', 'Easy', 'Neither', 'Hard', 'Very hard'].map((text, index) => (
          <label class="choice" key={text}>
            <input
              type="radio"
              name="difficulty"
              checked={difficulty === index + 1}
              onChange={() => {
                setDifficulty(index + 1);
              }}
            />
            {text}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="predicted">What percentage do you expect?</label>
        <input
          id="predicted"
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          step={1}
          value={predicted}
          onInput={(input) => {
            setPredicted(input.currentTarget.value);
          }}
        />
        {!valid && <p class="error">A percentage lies between 0 and 100.</p>}
      </div>
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
