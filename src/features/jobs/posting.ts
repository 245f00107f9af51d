/** A draft as the document an employer publishes. Only what is ticked and filled in appears. Pure. */
import { showDate } from '../../format/dates.ts';
import type { JobDraft, Line } from '../../schemas/job-draft.ts';
import { settings } from './blanks.ts';
import { heading, list, oneLine, paragraph, plain, typedBlocks, type Block, type Doc } from '../../format/doc.ts';
import { pastedLines, withContacts } from '../../format/typed-text.ts';
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

/**
 * Where the work is done. A job that is wholly remote has no place to report to: a state then says where its people must live, and
 * it says so in words, as search engines ask of the description (job-posting.ts).
 */
export function locationText(draft: Pick<JobDraft, 'city' | 'state' | 'workplace'>): string {
  if (draft.workplace !== 'remote') return [placeText(draft), workplaceLabels[draft.workplace]].filter((part) => part !== '').join('; ');
  const state = draft.state === '' ? 'the United States' : (stateNames[draft.state] ?? draft.state);
  return `100% remote, for people who live in ${state === 'District of Columbia' ? 'the District of Columbia' : state}`;
}

const shown = (lines: readonly Line[]) => lines.filter((line) => line.on && line.text.trim() !== '');
/** A line that holds several, pasted before they were told apart, is several items. */
const itemsOf = (line: Line): string[] => pastedLines(line.text);
const texts = (lines: readonly Line[]) => lines.flatMap(itemsOf);

function facts(draft: JobDraft): Block[] {
  // The facility stands below the title and is not said again here.
  const rows: [string, string][] = [
    ['Department', draft.department],
    ['Setting', draft.setting === null ? '' : settings[draft.setting].label],
    ['Accreditor', draft.accreditor],
    ['Location', locationText(draft)],
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

interface DutyGroup {
  title: string;
  lines: Line[];
}

/** The essential duties that are ticked, by area. */
const essentialAreas = (draft: JobDraft): DutyGroup[] =>
  draft.areas
    .map((area) => ({
      title: oneLine(area.title) === '' ? 'Duties' : oneLine(area.title),
      lines: shown(area.duties).filter((line) => line.importance !== 'marginal'),
    }))
    .filter((area) => area.lines.length > 0);

const weighed = (line: Line): string[] =>
  itemsOf(line).map((text) => `${text}${line.importance === 'very-essential' ? ' (very essential)' : ''}`);

function everyDuty(areas: readonly DutyGroup[]): Block[] {
  const marked = areas.some((area) => area.lines.some((line) => line.importance === 'very-essential'));
  return [
    ...(marked ? [paragraph('Each of these is essential; the job depends most on those marked “very essential”.')] : []),
    ...areas.flatMap((area) => [heading(3, area.title), list(area.lines.flatMap(weighed))]),
  ];
}

function otherDuties(draft: JobDraft): Block[] {
  const marginal = draft.areas.flatMap((area) => shown(area.duties)).filter((line) => line.importance === 'marginal');
  return marginal.length > 0 ? [heading(2, 'Other duties'), list(texts(marginal))] : [];
}

function duties(draft: JobDraft): Block[] {
  const areas = essentialAreas(draft);
  return [...(areas.length > 0 ? [heading(2, 'Essential functions'), ...everyDuty(areas)] : []), ...otherDuties(draft)];
}

/** What a posting of two pages leaves to its annex: tried in this order until it fits. */
const fittings = [
  { leads: true, skills: 6, measures: true, conditions: true },
  { leads: true, skills: 6, measures: false, conditions: true },
  { leads: true, skills: 4, measures: false, conditions: true },
  { leads: true, skills: 4, measures: false, conditions: false },
  { leads: false, skills: 3, measures: false, conditions: false },
] as const;
type Fitting = (typeof fittings)[number];

/** More essential functions than this are no list to read through in a posting; the checks say the same. */
export const mostInPlace = 20;

/** One item for each area: with `leads`, its weightiest duty, and how many more the annex has. */
function groupedDuties(draft: JobDraft, { leads }: Fitting): Block[] {
  const areas = essentialAreas(draft);
  const count = areas.reduce((sum, area) => sum + area.lines.length, 0);
  const items = areas.flatMap(({ title, lines }) => {
    const lead = lines.find((line) => line.importance === 'very-essential') ?? lines[0];
    if (!lead) return [];
    const more = lines.length === 1 ? '' : ` And ${String(lines.length - 1)} more.`;
    return [leads ? `${title}: ${itemsOf(lead).join(' ')}${more}` : `${title} (${String(lines.length)})`];
  });
  return [
    heading(2, 'Essential functions'),
    paragraph(
      `Grouped here${leads ? ', with the weightiest of each group' : ''}. The annex lists all ${String(count)}; every one is essential.`,
    ),
    list(items),
  ];
}

/** The weightiest skills in one list, and whether some were left for the annex. */
function fewSkills(draft: JobDraft, most: number): { blocks: Block[]; cut: boolean } {
  const all = shown(draft.skills);
  const cut = all.length > most;
  if (!cut) return { blocks: skills(draft), cut };
  const weight = (line: Line) => (line.must ? 0 : line.importance === 'very-essential' ? 1 : line.importance === 'essential' ? 2 : 3);
  const first = [...all].sort((a, b) => weight(a) - weight(b)).slice(0, most);
  return { blocks: [heading(2, 'Knowledge and skills'), list(first.flatMap(required))], cut };
}

const required = (line: Line): string[] => itemsOf(line).map((text) => `${text}${line.must ? ' (required)' : ''}`);

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
      return lines.length === 0 ? [] : [heading(3, title), list(lines.flatMap(required))];
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

const measures = (draft: JobDraft): Block[] => titledList('How success is measured', draft.measures);
const conditions = (draft: JobDraft): Block[] => titledList('Working conditions', draft.conditions);

/**
 * “Contact us” with the way to do it: the first e-mail address, number or web address of “How to apply”. As it is where it names
 * one itself, or where none is known; a check then asks for it.
 */
export function withContact(text: string, apply: string): string {
  if (contactOf(text) !== null) return text;
  const contact = contactOf(apply);
  return contact === null ? text : text.replace(/\bcontact us(?=[.;]|$)/i, (words) => `${words} at ${contact.text}`);
}

/** The first way to reach someone in a text. */
export function contactOf(text: string): { text: string; href: string } | null {
  return withContacts(oneLine(text)).find((part) => typeof part !== 'string') ?? null;
}

/** Everything before and after the duties and skills. */
function around(draft: JobDraft, here: Pick<Fitting, 'measures' | 'conditions'>): { before: Block[]; after: Block[] } {
  const pay = payText(draft);
  const address = draft.vacancy.open ? oneLine(draft.vacancy.url) : '';
  return {
    before: [...facts(draft), ...titled('About us', typedBlocks(draft.about)), ...titled('Purpose', typedBlocks(draft.purpose))],
    after: [
      ...requirements(draft),
      ...(here.measures ? measures(draft) : []),
      ...(here.conditions ? conditions(draft) : []),
      ...draft.sections.flatMap((section) => titled(oneLine(section.title) === '' ? 'More' : section.title, typedBlocks(section.text))),
      ...titled('Pay and benefits', [
        ...(pay === '' ? [] : [paragraph(`Pay range: ${pay}.`)]),
        ...typedBlocks(draft.pay.other),
        ...typedBlocks(draft.benefits),
      ]),
      ...titled('How to apply', [
        ...typedBlocks(draft.apply),
        ...(address === '' ? [] : [paragraph(...withContacts(`Apply at ${address}`))]),
      ]),
      ...titled('Equal opportunity and accommodation', [
        ...typedBlocks(draft.equal),
        ...typedBlocks(withContact(draft.accommodation, `${draft.apply}\n${address}`)),
      ]),
      ...titled('About this description', typedBlocks(draft.disclaimer)),
    ],
  };
}

/** Room between the margins of two Letter pages, in points: 11 inches less 0.9 above and below. */
const twoPages = 2 * 662;

/**
 * Height of a document as Word sets it, in points: Calibri 11 at 1.1 lines with the room the Word writer gives. Counted in characters
 * a line, on the high side (English text in Calibri 11 has about 98 on this width), because no page is set here.
 */
function heightOf(blocks: readonly Block[]): number {
  const rows = (text: string, perRow: number) => Math.max(1, Math.ceil(text.length / perRow));
  const line = 14.8;
  const title = 45;
  return blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'heading':
        return sum + (block.level === 2 ? 33 : 26) * rows(block.text, 70);
      case 'paragraph':
        return sum + line * rows(plain(block.text), 94) + 6;
      case 'list':
        return sum + block.items.reduce((height, item) => height + line * rows(plain(item), 88) + 3, 0);
      case 'facts':
        return sum + block.rows.reduce((height, [, value]) => height + line * rows(value, 66) + 4, 20);
      case 'table':
        return sum + block.rows.length * (line + 4) + 20;
    }
  }, title);
}

/** Whether what stands before an annex fits two pages in Word. */
export const fitsTwoPages = ({ blocks }: Doc): boolean => heightOf(posted(blocks)) <= twoPages;

/** The blocks before the annex: what an applicant reads. */
export function posted(blocks: readonly Block[]): Block[] {
  const annex = blocks.findIndex((block) => block.kind === 'heading' && block.newPage === true);
  return annex < 0 ? [...blocks] : blocks.slice(0, annex);
}

/** Every line where it belongs, however long that is. */
export function wholePosting(draft: JobDraft): Doc {
  const { before, after } = around(draft, fittings[0]);
  return {
    title: oneLine(draft.title) === '' ? 'Job description' : oneLine(draft.title),
    subtitle: oneLine(draft.facility),
    blocks: [...before, ...duties(draft), ...skills(draft), ...after],
  };
}

function fitted(draft: JobDraft, whole: Doc, fitting: Fitting): Doc {
  const { before, after } = around(draft, fitting);
  const few = fewSkills(draft, fitting.skills);
  return {
    ...whole,
    blocks: [
      ...before,
      ...groupedDuties(draft, fitting),
      ...few.blocks,
      ...after,
      { kind: 'heading', level: 2, text: 'Annex: every essential function', newPage: true },
      ...everyDuty(essentialAreas(draft)),
      ...otherDuties(draft),
      ...(few.cut ? [heading(2, 'Annex: all knowledge and skills'), ...skills(draft).slice(1)] : []),
      ...(fitting.measures ? [] : measures(draft)),
      ...(fitting.conditions ? [] : conditions(draft)),
    ],
  };
}

/**
 * The posting. Where its functions are many and it would run over two pages, and unless the employer wants every line in place, they
 * are grouped and the long lists follow as an annex on a page of its own: nothing that is ticked is left out.
 */
export function posting(draft: JobDraft): Doc {
  const whole = wholePosting(draft);
  const count = essentialAreas(draft).reduce((sum, { lines }) => sum + lines.length, 0);
  if (draft.length === 'whole' || count <= mostInPlace || fitsTwoPages(whole)) return whole;
  const tries = fittings.map((fitting) => fitted(draft, whole, fitting));
  return tries.find(fitsTwoPages) ?? tries.at(-1) ?? whole;
}
