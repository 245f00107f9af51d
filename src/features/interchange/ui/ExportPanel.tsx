/** Takes a quiz elsewhere: choose the format, see what it loses of this quiz, save the file. */
import { useId, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { formatOf, formats, losses, type FormatId } from '../formats.ts';
import type { Quiz } from '../model.ts';
import { makeChosen } from '../store/work.ts';
import { RulesChoice, rulesOf, type RulesText } from './RulesChoice.tsx';

interface Props {
  quiz: Quiz;
  /** Level of its heading: 2 right below the page's title. */
  level?: 2 | 3;
}

export function ExportPanel({ quiz, level = 3 }: Props) {
  const [id, setId] = useState<FormatId>('moodle');
  const heading = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const format = formatOf(id);
  const lost = losses(format, quiz);
  const [typed, setTyped] = useState<RulesText>({ pass: '70', minutes: '', reasons: 'each', mixed: false });
  const rules = rulesOf(typed);
  return (
    <section class="stack" aria-labelledby={heading}>
      <Heading id={heading}>Save {countOf(quiz.items.length, 'question')} for another program</Heading>
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
      {format.plays === true && <RulesChoice rules={typed} change={setTyped} />}
      <div class="row">
        <SaveButton
          label={`Save as ${format.name}`}
          class="button-main"
          disabled={format.plays === true && rules === null}
          file={async () => {
            const { name, type, bytes } = await makeChosen(id, quiz, rules ?? undefined);
            return { name, type, content: bytes };
          }}
        />
      </div>
      <p>
        <a href={href('teach/interchange/')}>Which format for which system, and where it goes there</a>
      </p>
    </section>
  );
}
