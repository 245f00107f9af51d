/** A draft made from a template, and a draft fitted to another setting. Pure. */
import type { JobDescription } from '../../schemas/job-description.ts';
import type { JobDraft, Line, LineKind } from '../../schemas/job-draft.ts';
import { anyPlace, fill, fits, type Place } from './blanks.ts';

/** Own wording; the employer's counsel has the last word on it. */
export const equalOpportunityText =
  'We consider applicants without regard to any characteristic protected by law, including veteran and disability status.';
export const accommodationText =
  'A qualified person may do the essential functions with or without reasonable accommodation. If you need an accommodation to apply, contact us.';
export const disclaimerText =
  'This outline describes the main duties and is not a full list; duties may change. It is not a contract of employment.';

const line = (kind: LineKind, from: string, text: string, rest: Partial<Line> = {}): Line => ({
  id: `${kind}-${from}`,
  from,
  kind,
  on: true,
  text,
  importance: 'essential',
  must: false,
  lesson: null,
  task: null,
  ...rest,
});

/** Every line a template gives for a place, by list. A duty that does not fit the setting is there, unticked. */
export function templateLists(
  template: JobDescription,
  place: Place,
): Pick<JobDraft, 'areas' | 'skills' | 'requirements' | 'measures' | 'conditions'> {
  return {
    areas: template.responsibilities.map((area, index) => ({
      id: `area-${String(index + 1)}`,
      title: fill(area.area, place),
      duties: area.duties.map((duty) =>
        line('duty', duty.id, fill(duty.text, place), {
          on: fits(duty, place.setting),
          importance: duty.importance,
          lesson: duty.lesson,
          task: duty.task,
        }),
      ),
    })),
    skills: template.skills.map((skill) =>
      line('skill', skill.id, fill(skill.text, place), { importance: skill.importance, lesson: skill.lesson ?? null }),
    ),
    requirements: [
      ...template.education.map((entry, index) => line('education', `education-${String(index + 1)}`, entry.text, { must: entry.must })),
      line('experience', 'experience-1', template.experience.text, { must: true }),
      ...template.certification.map((entry, index) =>
        line('certification', `certification-${String(index + 1)}`, entry.text, { must: entry.must }),
      ),
    ],
    measures: template.measures.map((text, index) => line('measure', `measure-${String(index + 1)}`, text)),
    conditions: template.workingConditions.map((text, index) => line('condition', `condition-${String(index + 1)}`, text)),
  };
}

/** A new draft from a template. The caller brings the id. */
export function newDraft(template: JobDescription, id: string, place: Place = anyPlace): JobDraft {
  return {
    format: 'primary-source-job/1',
    id,
    template: template.id,
    name: template.title,
    title: template.title,
    facility: '',
    department: 'Medical staff services',
    setting: place.setting,
    accreditor: place.accreditor,
    city: '',
    state: '',
    workplace: 'on-site',
    reportsTo: template.reportsTo,
    employment: 'FULL_TIME',
    status: template.status === 'depends' ? 'undecided' : template.status,
    schedule: '',
    pay: { min: null, max: null, unit: template.status === 'exempt' ? 'YEAR' : 'HOUR', other: '' },
    benefits: '',
    apply: '',
    about: '',
    purpose: fill(template.purpose, place),
    minYears: template.experience.minYears,
    ...templateLists(template, place),
    sections: [],
    equal: equalOpportunityText,
    accommodation: accommodationText,
    disclaimer: disclaimerText,
    length: 'fitted',
    vacancy: { open: false, posted: '', through: '', reference: '', url: '' },
  };
}

/**
 * The same draft in another place. A sentence the employer has not touched is filled anew; a tick the employer has not touched
 * follows the new setting. Everything else stays as written.
 */
export function refit(draft: JobDraft, template: JobDescription, place: Place): JobDraft {
  const before: Place = { setting: draft.setting, accreditor: draft.accreditor };
  const renew = (text: string, sentence: string) => (text === fill(sentence, before) ? fill(sentence, place) : text);
  const duties = new Map(template.responsibilities.flatMap((area) => area.duties).map((duty) => [duty.id, duty]));
  const skills = new Map(template.skills.map((skill) => [skill.id, skill]));
  return {
    ...draft,
    setting: place.setting,
    accreditor: place.accreditor,
    purpose: renew(draft.purpose, template.purpose),
    areas: draft.areas.map((area) => {
      const original = template.responsibilities.find((entry) => fill(entry.area, before) === area.title);
      return {
        ...area,
        title: original ? fill(original.area, place) : area.title,
        duties: area.duties.map((entry) => {
          const duty = entry.from === null ? undefined : duties.get(entry.from);
          if (!duty) return entry;
          const on = entry.on === fits(duty, before.setting) ? fits(duty, place.setting) : entry.on;
          return { ...entry, on, text: renew(entry.text, duty.text) };
        }),
      };
    }),
    skills: draft.skills.map((entry) => {
      const skill = entry.from === null ? undefined : skills.get(entry.from);
      return skill ? { ...entry, text: renew(entry.text, skill.text) } : entry;
    }),
  };
}
