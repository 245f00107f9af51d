/** Items handed over from the question browser: into a new quiz, or into one that is there already. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Quiz } from '../../../schemas/assignment.ts';
import type { KeptQuiz } from '../store/unfinished.ts';
import { Select } from '../../../ui/Select.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';

interface Props {
  count: number;
  unfinished: readonly KeptQuiz[];
  quizzes: readonly Quiz[];
  begin: () => void;
  addToUnfinished: (kept: KeptQuiz) => void;
  addToSaved: (quiz: Quiz) => void;
}

export function HandedOver({ count, unfinished, quizzes, begin, addToUnfinished, addToSaved }: Props) {
  const choices = [
    ...unfinished.map((kept) => ({
      id: kept.id,
      label: `${kept.name || 'Without a title'} (not finished)`,
      add: () => {
        addToUnfinished(kept);
      },
    })),
    ...quizzes.map((quiz) => ({
      id: quiz.assignment.id,
      label: quiz.assignment.title,
      add: () => {
        addToSaved(quiz);
      },
    })),
  ];
  const [id, setId] = useState(choices[0]?.id ?? '');
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <section class="card stack" aria-labelledby="handed">
      <h2 id="handed" tabIndex={-1} ref={heading}>
        {countOf(count, 'item')} from the question browser
      </h2>
      <Select
        id="handed-to"
        label="Quiz to add to"
        value={id}
        options={choices.map((choice) => [choice.id, choice.label] as const)}
        onValue={setId}
      />
      <div class="row">
        <button type="button" class="button button-main" onClick={() => choices.find((choice) => choice.id === id)?.add()}>
          Add to this quiz
        </button>
        <button type="button" class="button" onClick={begin}>
          Make a new quiz
        </button>
      </div>
    </section>
  );
}
