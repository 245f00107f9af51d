/** Rules of a quiz that a learning system plays: they travel in the package. */
import { Check } from '../../../ui/Check.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import type { LmsRules } from '../lms.ts';

export interface RulesText extends Pick<LmsRules, 'reasons' | 'mixed'> {
  pass: string;
  minutes: string;
}

/** A whole number between these, or null for an empty field; undefined for anything else. */
function whole(text: string, least: number, most: number): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** The rules as typed; null while one of the fields holds no possible number. */
export function rulesOf({ pass, minutes, reasons, mixed }: RulesText): LmsRules | null {
  const [passMark, limit] = [whole(pass, 1, 100), whole(minutes, 1, 600)];
  return passMark === undefined || limit === undefined ? null : { pass: passMark, minutes: limit, reasons, mixed };
}

export function RulesChoice({ rules, change }: { rules: RulesText; change: (rules: RulesText) => void }) {
  return (
    <section class="stack" aria-label="Rules of the quiz in the learning system">
      <Field
        label="Pass mark, percent"
        type="number"
        value={rules.pass}
        error={whole(rules.pass, 1, 100) === undefined ? 'Give a whole number from 1 to 100, or nothing.' : undefined}
        hint="Empty: whoever finishes has completed it. A pass mark set in the learning system goes before this one."
        onValue={(pass) => {
          change({ ...rules, pass });
        }}
      />
      <Field
        label="Minutes for one try"
        type="number"
        value={rules.minutes}
        error={whole(rules.minutes, 1, 600) === undefined ? 'Give a whole number from 1 to 600, or nothing.' : undefined}
        hint="Empty: no limit. When the time is up, the answers given are handed in."
        onValue={(minutes) => {
          change({ ...rules, minutes });
        }}
      />
      <Radios
        legend="Reasons are shown"
        value={rules.reasons}
        options={[
          ['each', 'After each answer, which then stands'],
          ['end', 'After the whole quiz'],
          ['never', 'Never'],
        ]}
        onValue={(reasons) => {
          change({ ...rules, reasons });
        }}
      />
      <Check
        checked={rules.mixed}
        onChecked={(mixed) => {
          change({ ...rules, mixed });
        }}
      >
        Each learner gets the questions in another order
      </Check>
    </section>
  );
}
