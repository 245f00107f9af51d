/** A draft as the document an employer publishes. Only what is ticked and filled in appears. Pure. */
import { showDate } from '../../format/dates.ts';
import type { JobDraft, Line } from '../../schemas/job-draft.ts';
import { settings } from './blanks.ts';
import { heading, list, oneLine, paragraph, typedBlocks, type Block, type Doc } from '../../format/doc.ts';
import { stateNames } from './states.ts';

export const employmentLabels: Readonly<Record<JobDraft['employment'], string>> = {
  FULL_TIME: 'Full time',
  PART_TIME: 'Part time',
  CONTRACTOR: 'Contract',
  TEMPORARY: 'Temporary',
  INTERN: 'Internship',
  PER_DIEM: 'Per diem',
};
export const workplaceLabels: Readonly<Record<JobDraft['workplace'], string>> = {
  'on-site': 'On site',
  hybrid: 'Hybrid',
  remote: 'Remote',
};

const dollars = (amount: number, unit: 'HOUR' | 'YEAR') =>
  amount.toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: Number.isInteger(amount) && unit === 'YEAR' ? 0 : 2,
    maximumFractionDigits: 2,
  });

/** The pay as a sentence part, or empty when none is given. */
export function payText({ pay }: Pick<JobDraft, 'pay'>): string {
  const unit = pay.unit === 'HOUR' ? 'an hour' : 'a year';
  const { min, max } = pay;
  if (min !== null && max !== null && min !== max) return `${dollars(min, pay.unit)} to ${dollars(max, pay.unit)} ${unit}`;
  const only = min ?? max;
  return only === null ? '' : `${dollars(only, pay.unit)} ${unit}`;
}

/** City and state, as far as they are given. */
export function placeText(draft: Pick<JobDraft, 'city' | 'state'>): string {
  return [oneLine(draft.city), draft.state === '' ? '' : (stateNames[draft.state] ?? draft.state)].filter((part) => part !== '').join(', ');
}

const shown = (lines: readonly Line[]) => lines.filter((line) => line.on && line.text.trim() !== '');
const texts = (lines: readonly Line[]) => lines.map((line) => line.text);

function facts(draft: JobDraft): Block[] {
  const location = [placeText(draft), workplaceLabels[draft.workplace]].filter((part) => part !== '').join('; ');
  const rows: [string, string][] = [
    ['Facility', draft.facility],
    ['Department', draft.department],
    ['Setting', draft.setting === null ? '' : settings[draft.setting].label],
    ['Accreditor', draft.accreditor],
    ['Location', location],
    ['Reports to', draft.reportsTo],
    ['Employment', employmentLabels[draft.employment]],
    ['Status', draft.status === 'undecided' ? '' : draft.status === 'exempt' ? 'Exempt' : 'Non-exempt'],
    ['Schedule', draft.schedule],
    ['Pay', payText(draft)],
    ['Reference', draft.vacancy.open ? draft.vacancy.reference : ''],
    ['Apply by', draft.vacancy.open && draft.vacancy.through !== '' ? showDate(draft.vacancy.through) : ''],
  ];
  const filled = rows.map(([label, value]): [string, string] => [label, oneLine(value)]).filter(([, value]) => value !== '');
  return filled.length === 0 ? [] : [{ kind: 'facts', rows: filled }];
}

function duties(draft: JobDraft): Block[] {
  const blocks: Block[] = [];
  const areas = draft.areas
    .map((area) => ({ title: area.title, lines: shown(area.duties).filter((line) => line.importance !== 'marginal') }))
    .filter((area) => area.lines.length > 0);
  if (areas.length > 0) {
    const marked = areas.some((area) => area.lines.some((line) => line.importance === 'very-essential'));
    blocks.push(heading(2, 'Essential functions'));
    if (marked) blocks.push(paragraph('Each of these is essential; the job depends most on those marked “very essential”.'));
    for (const area of areas) {
      blocks.push(heading(3, area.title.trim() === '' ? 'Duties' : area.title));
      blocks.push(
        list(area.lines.map((line) => `${oneLine(line.text)}${line.importance === 'very-essential' ? ' (very essential)' : ''}`)),
      );
    }
  }
  const marginal = draft.areas.flatMap((area) => shown(area.duties)).filter((line) => line.importance === 'marginal');
  if (marginal.length > 0) blocks.push(heading(2, 'Other duties'), list(texts(marginal)));
  return blocks;
}

function skills(draft: JobDraft): Block[] {
  const tiers = [
    ['Very essential', 'very-essential'],
    ['Essential', 'essential'],
    ['Helpful', 'marginal'],
  ] as const;
  const all = shown(draft.skills);
  if (all.length === 0) return [];
  return [
    heading(2, 'Knowledge and skills'),
    ...tiers.flatMap(([title, importance]) => {
      const lines = all.filter((line) => line.importance === importance);
      return lines.length === 0
        ? []
        : [heading(3, title), list(lines.map((line) => `${oneLine(line.text)}${line.must ? ' (required)' : ''}`))];
    }),
  ];
}

function requirements(draft: JobDraft): Block[] {
  const all = shown(draft.requirements);
  if (all.length === 0) return [];
  const part = (title: string, lines: readonly Line[]) => (lines.length === 0 ? [] : [heading(3, title), list(texts(lines))]);
  return [
    heading(2, 'Education, experience and certification'),
    ...part(
      'Required',
      all.filter((line) => line.must),
    ),
    ...part(
      'Preferred',
      all.filter((line) => !line.must),
    ),
  ];
}

const titled = (title: string, blocks: Block[]): Block[] => (blocks.length === 0 ? [] : [heading(2, title), ...blocks]);
const titledList = (title: string, lines: readonly Line[]): Block[] =>
  titled(title, shown(lines).length === 0 ? [] : [list(texts(shown(lines)))]);

/** The whole posting. */
export function posting(draft: JobDraft): Doc {
  const pay = payText(draft);
  return {
    title: oneLine(draft.title) === '' ? 'Job description' : oneLine(draft.title),
    subtitle: oneLine(draft.facility),
    blocks: [
      ...facts(draft),
      ...titled(oneLine(draft.facility) === '' ? 'About us' : `About ${oneLine(draft.facility)}`, typedBlocks(draft.about)),
      ...titled('Purpose', typedBlocks(draft.purpose)),
      ...duties(draft),
      ...skills(draft),
      ...requirements(draft),
      ...titledList('How success is measured', draft.measures),
      ...titledList('Working conditions', draft.conditions),
      ...draft.sections.flatMap((section) => titled(oneLine(section.title) === '' ? 'More' : section.title, typedBlocks(section.text))),
      ...titled('Pay and benefits', [
        ...(pay === '' ? [] : [paragraph(`Pay range: ${pay}.`)]),
        ...typedBlocks(draft.pay.other),
        ...typedBlocks(draft.benefits),
      ]),
      ...titled('How to apply', [
        ...typedBlocks(draft.apply),
        ...(draft.vacancy.open && oneLine(draft.vacancy.url) !== '' ? [paragraph(`Apply at ${oneLine(draft.vacancy.url)}`)] : []),
      ]),
      ...titled('Equal opportunity and accommodation', [...typedBlocks(draft.equal), ...typedBlocks(draft.accommodation)]),
      ...titled('About this description', typedBlocks(draft.disclaimer)),
    ],
  };
}
