/** A table whose header is not known: the visitor says what each column holds. */
import { useState } from 'preact/hooks';
import { optionLetter } from '../../../format/letters.ts';
import { Check } from '../../../ui/Check.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { AskColumns } from '../model.ts';
import { enough, roleOf, type Columns, type Role } from '../table.ts';

const places = Array.from({ length: 10 }, (_, place) => place);
const choices: readonly (readonly [string, string, Role])[] = [
  ['skip', 'Not taken', { of: 'skip' }],
  ['stem', 'Question', { of: 'stem' }],
  ...places.map((place): [string, string, Role] => [`option-${String(place)}`, `Option ${optionLetter(place)}`, { of: 'option', place }]),
  ['options', 'All options in one cell', { of: 'options' }],
  ['key', 'Right answer', { of: 'key' }],
  ...places.map((place): [string, string, Role] => [
    `reason-${String(place)}`,
    `Reason for ${optionLetter(place)}`,
    { of: 'reason', place },
  ]),
  ['general', 'Explanation', { of: 'general' }],
  ['topic', 'Topic', { of: 'topic' }],
  ['tags', 'Tags', { of: 'tags' }],
  ['id', 'Number or name', { of: 'id' }],
  ['front', 'Front of a card', { of: 'front' }],
  ['back', 'Back of a card', { of: 'back' }],
];
const nameOf = (role: Role): string =>
  'place' in role ? `${role.of}-${String(role.place)}` : choices.some(([name]) => name === role.of) ? role.of : 'skip';

export function ColumnChoice({ table, read }: { table: AskColumns; read: (columns: Columns) => void }) {
  const width = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const [chosen, setChosen] = useState(() => Array.from({ length: width }, (_, at) => nameOf(roleOf(table.head[at] ?? ''))));
  const [header, setHeader] = useState(true);
  const roles = chosen.map((name) => choices.find(([each]) => each === name)?.[2] ?? ({ of: 'skip' } as const));
  const ready = enough(roles);
  return (
    <section class="stack" aria-labelledby="columns">
      <h2 id="columns" tabIndex={-1}>
        What do the columns hold?
      </h2>
      <p>
        This is a table ({table.format}, {table.encoding}) whose columns are not known here. A question needs its words, its options and the
        right answer, which may be a letter, a number or the option’s own words.
      </p>
      <Check checked={header} onChecked={setHeader}>
        The first row is a heading
      </Check>
      <div class="import-columns">
        {chosen.map((name, at) => (
          <Select
            key={at}
            label={`Column ${String(at + 1)}`}
            hint={`Begins: ${[table.head[at] ?? '', ...table.rows.slice(0, 2).map((row) => row[at] ?? '')].map((cell) => cell.slice(0, 40)).join(' / ')}`}
            value={name}
            options={choices.map(([value, label]) => [value, label] as const)}
            onValue={(value) => {
              setChosen(chosen.map((each, place) => (place === at ? value : each)));
            }}
          />
        ))}
      </div>
      {!ready && (
        <Notice>Say which columns hold the question, at least two options, and the right answer; or the two sides of a card.</Notice>
      )}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={!ready}
          onClick={() => {
            read({ roles, header });
          }}
        >
          Read the table
        </button>
      </div>
    </section>
  );
}
