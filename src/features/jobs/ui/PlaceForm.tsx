/** Where the job is and on what terms. */
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { settingIds } from '../../../schemas/job-settings.ts';
import { settings } from '../blanks.ts';
import type { Editor } from '../store/editor.ts';
import { employmentLabels, workplaceLabels } from '../posting.ts';
import { stateNames } from '../states.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';

interface Props {
  draft: JobDraft;
  editor: Editor;
}

const workplaces = (['on-site', 'hybrid', 'remote'] as const).map((id) => [id, workplaceLabels[id]] as const);
const accreditors = ['The Joint Commission', 'DNV', 'ACHC', 'NCQA', 'URAC', 'AAAHC'];

const remoteHints: { city?: string; state?: string; any?: string } = {
  city: 'Not needed: a remote job has no place to report to.',
  state: 'Where the people must live. The posting says so, and so does its data.',
  any: 'Any state',
};

/** An amount as typed; null when nothing usable stands there. */
function amount(text: string): number | null {
  const value = Number(text.replace(/[$,\s]/g, ''));
  return text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 100_000_000 ? null : value + 0;
}

export function FacilityForm({ draft, editor }: Props) {
  const set = (values: Extract<Parameters<Editor['change']>[0], { type: 'set' }>['values']) => {
    editor.change({ type: 'set', values });
  };
  const hints = draft.workplace === 'remote' ? remoteHints : {};
  return (
    <div class="job-grid">
      <Field
        label="Job title"
        value={draft.title}
        onValue={(title) => {
          set({ title });
        }}
      />
      <Field
        label="Facility"
        value={draft.facility}
        autocomplete="organization"
        onValue={(facility) => {
          set({ facility });
        }}
      />
      <Field
        label="Department"
        value={draft.department}
        onValue={(department) => {
          set({ department });
        }}
      />
      <Field
        label="Reports to"
        value={draft.reportsTo}
        onValue={(reportsTo) => {
          set({ reportsTo });
        }}
      />
      <Select
        label="Setting"
        value={draft.setting ?? 'any'}
        options={[['any', 'Not specified'], ...settingIds.map((id) => [id, settings[id].label] as const)]}
        hint="Duties that do not fit are unticked, and sentences name the bodies that decide there."
        onValue={(value) => {
          editor.place({ setting: value === 'any' ? null : value, accreditor: draft.accreditor });
        }}
      />
      <Field
        label="Accreditor"
        value={draft.accreditor}
        choices={draft.setting === null ? accreditors : settings[draft.setting].accreditors}
        onValue={(accreditor) => {
          editor.place({ setting: draft.setting, accreditor });
        }}
      />
      <Field
        label="City"
        value={draft.city}
        hint={hints.city}
        onValue={(city) => {
          set({ city });
        }}
      />
      <Select
        label="State"
        value={draft.state}
        options={[['', hints.any ?? 'Choose'], ...Object.entries(stateNames)]}
        hint={hints.state}
        onValue={(state) => {
          set({ state });
        }}
      />
      <Select
        label="Place of work"
        value={draft.workplace}
        options={workplaces}
        onValue={(workplace) => {
          set({ workplace });
        }}
      />
    </div>
  );
}

export function TermsForm({ draft, editor }: Props) {
  const set = (values: Extract<Parameters<Editor['change']>[0], { type: 'set' }>['values']) => {
    editor.change({ type: 'set', values });
  };
  const pay = (values: Partial<JobDraft['pay']>) => {
    editor.change({ type: 'pay', values });
  };
  return (
    <div class="job-grid">
      <Select
        label="Employment"
        value={draft.employment}
        options={(['FULL_TIME', 'PART_TIME', 'PER_DIEM', 'TEMPORARY', 'CONTRACTOR', 'INTERN'] as const).map(
          (id) => [id, employmentLabels[id]] as const,
        )}
        onValue={(employment) => {
          set({ employment });
        }}
      />
      <Select
        label="Overtime status"
        value={draft.status}
        options={[
          ['undecided', 'Not decided'],
          ['non-exempt', 'Non-exempt (overtime is paid)'],
          ['exempt', 'Exempt'],
        ]}
        onValue={(status) => {
          set({ status });
        }}
      />
      <Field
        label="Lowest pay, dollars"
        type="number"
        value={draft.pay.min === null ? '' : String(draft.pay.min)}
        onValue={(text) => {
          pay({ min: amount(text) });
        }}
      />
      <Field
        label="Highest pay, dollars"
        type="number"
        value={draft.pay.max === null ? '' : String(draft.pay.max)}
        onValue={(text) => {
          pay({ max: amount(text) });
        }}
      />
      <Select
        label="Pay is for"
        value={draft.pay.unit}
        options={[
          ['HOUR', 'An hour'],
          ['YEAR', 'A year'],
        ]}
        onValue={(unit) => {
          pay({ unit });
        }}
      />
      <Field
        label="Schedule"
        value={draft.schedule}
        hint="Days, hours, early or evening meetings, on call."
        onValue={(schedule) => {
          set({ schedule });
        }}
      />
      <div class="job-wide">
        <Field
          label="Bonuses and other pay"
          lines={2}
          value={draft.pay.other}
          onValue={(other) => {
            pay({ other });
          }}
        />
      </div>
      <div class="job-wide">
        <Field
          label="Benefits"
          lines={3}
          value={draft.benefits}
          onValue={(benefits) => {
            set({ benefits });
          }}
        />
      </div>
      <div class="job-wide">
        <Field
          label="How to apply"
          lines={3}
          value={draft.apply}
          onValue={(apply) => {
            set({ apply });
          }}
        />
      </div>
    </div>
  );
}
