/** Make the case: what to change on the left or above, the page for the employer beside it, to print or to take along. */
import { useEffect, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import { DocView } from '../../../ui/DocView.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { caseDoc, type CaseFacts, type CaseInput } from '../case.ts';
import { $case, $caseProblem, beginCaseAnew, changeCase, openCase, type CaseView } from '../store/case.ts';
import type { PlanExam } from '../store/plan.ts';
import '../../../styles/tools.css';
import './study.css';

const fieldLength = 300;
const textLength = 5000;

function Costs({ costs, change }: { costs: CaseInput['costs']; change: (costs: CaseInput['costs']) => void }) {
  const set = (place: number, part: Partial<CaseInput['costs'][number]>) => {
    change(costs.map((cost, each) => (each === place ? { ...cost, ...part } : cost)));
  };
  return (
    <fieldset>
      <legend>Costs, each with its source and date</legend>
      {costs.map((cost, place) => (
        <div class="row case-cost" key={place}>
          <Field
            label="What"
            value={cost.what}
            maxLength={fieldLength}
            onValue={(what) => {
              set(place, { what });
            }}
          />
          <Field
            label="Amount"
            value={cost.amount}
            maxLength={fieldLength}
            onValue={(amount) => {
              set(place, { amount });
            }}
          />
          <Field
            label="Source and date"
            value={cost.source}
            maxLength={fieldLength}
            onValue={(source) => {
              set(place, { source });
            }}
          />
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              change(costs.filter((_, each) => each !== place));
            }}
          >
            Remove<span class="visually-hidden"> {cost.what}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button"
        disabled={costs.length >= 20}
        onClick={() => {
          change([...costs, { what: '', amount: '', source: '' }]);
        }}
      >
        Add a cost
      </button>
    </fieldset>
  );
}

function Form({ view: { input } }: { view: CaseView }) {
  const text = (name: 'to' | 'from' | 'ask' | 'gains') => ({
    value: input[name],
    onValue: (value: string) => void changeCase({ [name]: value }),
  });
  return (
    <form
      class="stack no-print"
      onSubmit={(submit) => {
        submit.preventDefault();
      }}
    >
      <div class="row">
        <Field label="To" maxLength={fieldLength} {...text('to')} />
        <Field label="From" maxLength={fieldLength} {...text('from')} />
      </div>
      <Field
        label="What you ask for"
        lines={5}
        maxLength={textLength}
        hint="A line that begins with a dash becomes a point of a list."
        {...text('ask')}
      />
      <Field label="What the department gains" lines={6} maxLength={textLength} {...text('gains')} />
      <Costs costs={input.costs} change={(costs) => void changeCase({ costs })} />
    </form>
  );
}

export default function CasePage({ exams, facts }: { exams: PlanExam[]; facts: CaseFacts[] }) {
  const view = useStore($case);
  const problem = useStore($caseProblem);
  const [before, setBefore] = useState<CaseInput | null>(null);
  useEffect(() => {
    void openCase(exams, facts);
  }, [exams, facts]);
  if (!view) return problem === '' ? <p class="hint">Reading this device.</p> : <Notice kind="wrong">{problem}</Notice>;
  const doc = caseDoc(view.input, view.facts, view.plan);
  return (
    <div class="stack">
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      {before && (
        <UndoNotice
          undo={async () => {
            await changeCase(before);
            const failed = $caseProblem.get();
            return failed === '' ? { ok: true } : { ok: false, problem: failed };
          }}
          onUndone={() => {
            setBefore(null);
          }}
        >
          The page begins with the first words again.
        </UndoNotice>
      )}
      <Form view={view} />
      <div class="row no-print">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            print();
          }}
        >
          Print
        </button>
        <SaveButton
          label="Word (.docx)"
          file={async () => ({
            name: `${view.facts.exam}-case.docx`,
            type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            content: await (await import('../../../format/docx.ts')).toDocx(doc),
          })}
        />
        <button type="button" class="button button-plain" onClick={() => void beginCaseAnew().then(setBefore)}>
          Begin with the first words again
        </button>
        <a href={href('progress/plan/')}>Change exam, window and hours in the plan</a>
      </div>
      <DocView doc={doc} class="case-paper" />
    </div>
  );
}
