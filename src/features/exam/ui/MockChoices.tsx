/** What a candidate may settle before a mock, and what is known of the real sitting. */
import { Check } from '../../../ui/Check.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { Select } from '../../../ui/Select.tsx';
import { extraTimes, type MockChoices } from '../setup.ts';
import type { MockSetupProps } from '../mock-options.ts';

interface Choosing {
  choices: MockChoices;
  change: (part: Partial<MockChoices>) => void;
}

export function FormatFacts({ format }: { format: MockSetupProps['formats'][number] }) {
  return (
    <section class="notice" aria-labelledby="format-facts">
      <h2 id="format-facts">What is known of the real sitting</h2>
      {format.confirmed.length > 0 && (
        <>
          <p>
            <strong>Confirmed by the certifying body</strong>
          </p>
          <ul>
            {format.confirmed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>Not confirmed</strong>
      </p>
      <ul>
        {format.unconfirmed.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{format.passing}</p>
    </section>
  );
}

interface FormChoiceProps {
  usable: readonly { id: string; title: string }[];
  source: string;
  setSource: (source: string) => void;
  seed: string;
  setSeed: (seed: string) => void;
  badSeed: boolean;
}

export function FormChoice({ usable, source, setSource, seed, setSeed, badSeed }: FormChoiceProps) {
  return (
    <div class="stack">
      <Radios
        legend="Form"
        options={[...usable.map(({ id, title }) => [id, title] as const), ['fresh', 'A fresh form']]}
        value={source}
        onValue={setSource}
      />
      {source === 'fresh' && (
        <Field
          id="seed"
          label="Seed (leave empty for a new one)"
          value={seed}
          spellcheck={false}
          onValue={setSeed}
          error={
            badSeed
              ? 'A seed has 16 letters and digits, in four groups of four, such as ABCD-1234-EFGH-5678-D; U is not used. Most seeds end in -D.'
              : undefined
          }
          hint="The same seed on the same bank gives the same form, on screen and on paper."
        />
      )}
    </div>
  );
}

/** Rules that are not public, so that the candidate chooses. */
export function PartChoices({ choices, change }: Choosing) {
  return (
    <div>
      <Radios
        legend="Where the real rule is not known, you choose"
        options={[
          ['per-part', 'A clock for each part'],
          ['pooled', 'One clock for both parts'],
        ]}
        value={choices.clock}
        onValue={(clock) => {
          change({ clock });
        }}
      />
      <Check
        checked={choices.reopenParts}
        onChecked={(reopenParts) => {
          change({ reopenParts });
        }}
      >
        Part one may be opened again after the break
      </Check>
    </div>
  );
}

export function Accommodations({ choices, change }: Choosing) {
  return (
    <fieldset class="stack">
      <legend>Accommodations and confidence</legend>
      <Select
        label="Time"
        value={String(choices.extraTime)}
        options={extraTimes}
        onValue={(value) => {
          change({ extraTime: Number(value) });
        }}
      />
      <Select
        label="Extra breaks inside the parts"
        value={String(choices.extraBreaks)}
        options={['0', '1', '2', '3', '4'].map((value) => [value, value === '0' ? 'None' : value] as const)}
        onValue={(value) => {
          change({ extraBreaks: Number(value) });
        }}
      />
      <Check
        checked={choices.confidence}
        onChecked={(confidence) => {
          change({ confidence });
        }}
      >
        Ask how sure I am of each answer (optional at every question)
      </Check>
    </fieldset>
  );
}
