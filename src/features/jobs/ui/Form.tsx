/** All parts of the form, each one foldable; the first ones are open. */
import type { JobDescription } from '../../../schemas/job-description.ts';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { href } from '../../../site.ts';
import type { FormPlace } from '../findings.ts';
import type { Editor } from '../store/editor.ts';
import { DutiesForm } from './DutiesForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { LineList } from './LineList.tsx';
import { FacilityForm, TermsForm } from './PlaceForm.tsx';
import type { AdaptProps } from './props.ts';
import { RequirementsForm } from './RequirementsForm.tsx';
import { SectionsForm, VacancyForm } from './SectionsForm.tsx';

interface PartProps {
  place: FormPlace | 'vacancy';
  title: string;
  open?: boolean;
  children: preact.ComponentChildren;
}

function Part({ place, title, open = false, children }: PartProps) {
  return (
    <details class="job-part" id={`part-${place}`} open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div class="job-part-body">{children}</div>
    </details>
  );
}

interface Props {
  draft: JobDraft;
  editor: Editor;
  say: (text: string) => void;
  facts: AdaptProps;
  template: JobDescription | undefined;
}

export function Form({ draft, editor, say, facts, template }: Props) {
  const set = (values: Partial<Pick<JobDraft, 'about' | 'purpose' | 'equal' | 'accommodation' | 'disclaimer'>>) => {
    editor.change({ type: 'set', values });
  };
  const lists = { change: editor.change, say };
  return (
    <div class="job-form no-print">
      <Part place="facility" title="Your facility" open>
        <FacilityForm draft={draft} editor={editor} />
      </Part>
      <Part place="terms" title="Terms and pay">
        <TermsForm draft={draft} editor={editor} />
      </Part>
      <Part place="purpose" title="About and purpose">
        <div class="stack">
          <Field
            label="About the facility"
            lines={5}
            value={draft.about}
            hint={template?.aboutFacility.prompt ?? 'Describe your facility in two or three sentences.'}
            onValue={(about) => {
              set({ about });
            }}
          />
          <Field
            label="Purpose of the job"
            lines={5}
            value={draft.purpose}
            onValue={(purpose) => {
              set({ purpose });
            }}
          />
        </div>
      </Part>
      <Part place="duties" title="Duties" open>
        <DutiesForm draft={draft} editor={editor} say={say} facts={facts} />
      </Part>
      <Part place="skills" title="Knowledge and skills">
        <LineList list="skills" kind="skill" noun="skill" lines={draft.skills} weigh="both" {...lists} />
      </Part>
      <Part place="requirements" title="Education, experience and certification">
        {template?.experience.note !== undefined && <p class="notice">{template.experience.note}</p>}
        <RequirementsForm
          draft={draft}
          editor={editor}
          say={say}
          certifications={facts.certifications}
          eligibilityHref={href('eligibility/')}
        />
      </Part>
      <Part place="conditions" title="Measures and working conditions">
        <h3>How success is measured</h3>
        <LineList list="measures" kind="measure" noun="measure" lines={draft.measures} {...lists} />
        <h3>Working conditions</h3>
        <LineList list="conditions" kind="condition" noun="condition" lines={draft.conditions} {...lists} />
      </Part>
      <Part place="sections" title="More sections">
        <SectionsForm draft={draft} editor={editor} />
      </Part>
      <Part place="statements" title="Statements">
        <div class="stack">
          <Field
            label="Equal opportunity"
            lines={3}
            value={draft.equal}
            onValue={(equal) => {
              set({ equal });
            }}
          />
          <Field
            label="Accommodation"
            lines={3}
            value={draft.accommodation}
            onValue={(accommodation) => {
              set({ accommodation });
            }}
          />
          <Field
            label="About this description"
            lines={3}
            value={draft.disclaimer}
            hint="Never use it to hide an essential duty. Have counsel review these three texts."
            onValue={(disclaimer) => {
              set({ disclaimer });
            }}
          />
        </div>
      </Part>
      <Part place="vacancy" title="A real opening, for search engines">
        <VacancyForm draft={draft} editor={editor} />
      </Part>
    </div>
  );
}
