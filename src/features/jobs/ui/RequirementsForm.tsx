/** Education, experience and certification, with a certification line that the rules bear out. */
import { certificationLine, waitFor } from '../certification-line.ts';
import { newId } from '../store/drafts.ts';
import { Field } from '../../../ui/Field.tsx';
import { LineList } from './LineList.tsx';
import type { AdaptProps, FormProps } from './props.ts';

interface Props extends FormProps {
  certifications: AdaptProps['certifications'];
  eligibilityHref: string;
}

export function RequirementsForm({ draft, editor, say, certifications, eligibilityHref }: Props) {
  const years = draft.minYears;
  const takeLine = (abbreviation: string, text: string) => {
    const line = draft.requirements.find((entry) => entry.kind === 'certification' && entry.text.includes(abbreviation));
    if (line) editor.change({ type: 'line', list: 'requirements', id: line.id, values: { text, on: true } });
    else
      editor.change({
        type: 'add-line',
        list: 'requirements',
        line: {
          id: newId(),
          from: null,
          kind: 'certification',
          on: true,
          text,
          importance: 'essential',
          must: false,
          lesson: null,
          task: null,
        },
      });
    say(`Written: ${text}`);
  };
  return (
    <div class="stack">
      <LineList
        list="requirements"
        kind="education"
        noun="requirement"
        lines={draft.requirements}
        change={editor.change}
        say={say}
        weigh="must"
      />
      <fieldset class="stack">
        <legend>By when can a new hire be certified?</legend>
        <Field
          label="Years in the field asked of a new hire"
          type="number"
          value={years === null ? '' : String(years)}
          onValue={(text) => {
            const value = Number(text);
            editor.change({
              type: 'set',
              values: { minYears: text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 60 ? null : value + 0 },
            });
          }}
        />
        {certifications.map((certification) => {
          const wait = years === null ? null : waitFor(certification, years);
          const text = years === null ? null : certificationLine(certification, years);
          if (!wait || text === null)
            return <p key={certification.id}>{certification.abbreviation}: no eligibility rules are on file, or no years are given.</p>;
          return (
            <div key={certification.id}>
              <p>
                <strong>{certification.abbreviation}:</strong>{' '}
                {wait.least === wait.most
                  ? `after ${String(wait.most)} months in the job, by every version of the rules on file.`
                  : `after ${String(wait.least)} to ${String(wait.most)} months in the job, depending on the version of the rules and on breaks before the hire.`}
              </p>
              <button
                type="button"
                class="button"
                onClick={() => {
                  takeLine(certification.abbreviation, text);
                }}
              >
                Write “{text}”
              </button>
            </div>
          );
        })}
        <p class="hint">
          Computed from the rule versions of the <a href={eligibilityHref}>eligibility checker</a>, which also answers for one person’s own
          history.
        </p>
      </fieldset>
    </div>
  );
}
