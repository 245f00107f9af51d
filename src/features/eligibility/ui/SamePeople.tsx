/** Asks whether names that are almost alike are one person, before a table becomes a team. */
import { useState } from 'preact/hooks';
import type { Person } from '../../../schemas/work-history.ts';
import { Radios } from '../../../ui/Radios.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import { mergePeople } from '../same-people.ts';
import { listText } from '../words.ts';

interface Props {
  people: readonly Person[];
  /** Groups of names that differ in case, spaces or the way a letter is written. */
  names: readonly (readonly string[])[];
  onSettled: (people: Person[]) => void;
}

export function SamePeople({ people, names, onSettled }: Props) {
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const [answers, setAnswers] = useState<('one' | 'several' | null)[]>(names.map(() => null));
  const [problem, setProblem] = useState('');
  return (
    <section class="notice stack" aria-labelledby="same-people">
      <h3 id="same-people" tabIndex={-1} ref={heading}>
        One person or several?
      </h3>
      <p>These names are almost alike. One person’s jobs must stand together to be counted.</p>
      {names.map((group, place) => (
        <Radios
          key={place}
          class="row same-people"
          legend={listText(group.map((name) => `“${name}”`))}
          options={[
            ['one', 'One person'],
            ['several', 'Different people'],
          ]}
          value={answers[place] ?? null}
          onValue={(answer) => {
            setAnswers(answers.map((each, at) => (at === place ? answer : each)));
          }}
        />
      ))}
      {problem !== '' && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            if (answers.includes(null)) setProblem('Answer for each pair of names; nothing was loaded yet.');
            else
              onSettled(
                mergePeople(
                  people,
                  names.filter((_group, place) => answers[place] === 'one'),
                ),
              );
          }}
        >
          Load the team
        </button>
      </div>
    </section>
  );
}
