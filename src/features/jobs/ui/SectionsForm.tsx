/** Sections of the employer's own, and the data of a real opening. */
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { newId } from '../store/drafts.ts';
import type { Editor } from '../store/editor.ts';
import { vacancyProblems } from '../job-posting.ts';
import { Check } from '../../../ui/Check.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  draft: JobDraft;
  editor: Editor;
}

export function SectionsForm({ draft, editor: { change } }: Props) {
  return (
    <div class="stack">
      {draft.sections.map((section, index) => (
        <fieldset class="stack" key={section.id}>
          <legend>Section {index + 1}</legend>
          <Field
            label="Heading"
            value={section.title}
            onValue={(title) => {
              change({ type: 'section', id: section.id, values: { title } });
            }}
          />
          <Field
            label="Text"
            lines={5}
            hint="Each line is a paragraph; lines that begin with a bullet, a dash or 1. 2. 3. become a list."
            value={section.text}
            onValue={(text) => {
              change({ type: 'section', id: section.id, values: { text } });
            }}
          />
          <div class="row">
            <button
              type="button"
              class="button"
              disabled={index === 0}
              onClick={() => {
                change({ type: 'move-section', id: section.id, to: index - 1 });
              }}
            >
              Move up
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                change({ type: 'remove-section', id: section.id });
              }}
            >
              Remove
            </button>
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        class="button"
        onClick={() => {
          change({ type: 'add-section', id: newId(), title: '' });
        }}
      >
        Add a section
      </button>
    </div>
  );
}

export function VacancyForm({ draft, editor: { change } }: Props) {
  const { vacancy } = draft;
  const set = (values: Partial<JobDraft['vacancy']>) => {
    change({ type: 'vacancy', values });
  };
  const problems = vacancyProblems(draft);
  return (
    <div class="stack">
      <p class="hint">
        Search engines can list a job when your page carries machine-readable data. It is only for a real, open job, so it is offered once
        this is filled in.
      </p>
      <Check
        checked={vacancy.open}
        onChecked={(open) => {
          set({ open });
        }}
      >
        This is a real, open job
      </Check>
      {vacancy.open && (
        <>
          <div class="job-grid">
            <Field
              label="Posted on"
              type="date"
              value={vacancy.posted}
              onValue={(posted) => {
                set({ posted });
              }}
            />
            <Field
              label="Last day to apply"
              type="date"
              value={vacancy.through}
              onValue={(through) => {
                set({ through });
              }}
            />
            <Field
              label="Reference number"
              value={vacancy.reference}
              onValue={(reference) => {
                set({ reference });
              }}
            />
            <Field
              label="Web address to apply at"
              type="url"
              value={vacancy.url}
              onValue={(url) => {
                set({ url });
              }}
            />
          </div>
          {problems.length > 0 ? (
            <div class="notice notice-warn">
              <p>Still needed for the machine-readable posting:</p>
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </div>
          ) : (
            <p class="notice">All that is needed is there. Choose “Posting data” among the formats.</p>
          )}
        </>
      )}
    </div>
  );
}
