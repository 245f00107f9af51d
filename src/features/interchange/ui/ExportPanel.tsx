/** Takes a quiz elsewhere: choose the format, see what it loses of this quiz, save the file. */
import { useId, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { formatOf, formats, losses, type FormatId } from '../formats.ts';
import type { Quiz } from '../model.ts';
import { makeChosen } from '../store/work.ts';

export function ExportPanel({ quiz }: { quiz: Quiz }) {
  const [id, setId] = useState<FormatId>('moodle');
  const heading = useId();
  const format = formatOf(id);
  const lost = losses(format, quiz);
  return (
    <section class="stack" aria-labelledby={heading}>
      <h3 id={heading}>Save {countOf(quiz.items.length, 'question')} for another program</h3>
      <Select
        label="Format"
        value={id}
        options={formats.map((one) => [one.id, one.name] as const)}
        onValue={setId}
        hint={`For ${format.use}.`}
      />
      <div role="status">
        {lost.length === 0 ? (
          <p>{format.name} carries all of these questions.</p>
        ) : (
          <>
            <p>{format.name} does not carry everything:</p>
            <ul>
              {lost.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="row">
        <SaveButton
          label={`Save as ${format.name}`}
          class="button-main"
          file={async () => {
            const { name, type, bytes } = await makeChosen(id, quiz);
            return { name, type, content: bytes };
          }}
        />
      </div>
    </section>
  );
}
