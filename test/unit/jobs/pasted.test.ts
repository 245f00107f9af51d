/** Text pasted from Word, a posting of two pages, and a contact that is one: what leaves in every export. */
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../../src/format/docx.ts';
import {
  checkDraft,
  edit,
  fitsTwoPages,
  interviewGuide,
  jobPosting,
  newDraft,
  plain,
  posted,
  posting,
  toHtml,
  toMarkdown,
  toText,
  type Block,
} from '../../../src/features/jobs/index.ts';
import type { JobDraft, Line } from '../../../src/schemas/job-draft.ts';
import { filledWith } from './arbitrary-draft.ts';
import { readDocx } from './read-docx.ts';
import { hiringRules, interviewQuestions, library, template } from './templates.ts';

const hospital = { setting: 'hospital', accreditor: 'The Joint Commission' } as const;
const made = (id: string, values: Partial<JobDraft> = {}): JobDraft => ({ ...newDraft(template(id), 'a', hospital), ...values });
const textOf = (block: Block): string =>
  block.kind === 'paragraph'
    ? plain(block.text)
    : block.kind === 'list'
      ? block.items.map((item) => plain(item)).join('\n')
      : block.kind === 'heading'
        ? block.text
        : block.kind === 'facts'
          ? block.rows.map((row) => row.join(': ')).join('\n')
          : '';

describe('Benefits and an address pasted from Word', () => {
  const draft = made('specialist', {
    benefits: '\uF0B7\tHealth\v\uF0B7\tDental',
    apply: 'Mercy Hospital\n12 Elm Street\nAustin, TX 78701',
  });

  test('leave as a list and as lines, in every format', async () => {
    const doc = posting(draft);
    expect(toHtml(doc)).toMatch(/<li dir="auto">Health<\/li>\s*<li dir="auto">Dental<\/li>/);
    expect(toMarkdown(doc)).toContain('- Health\n- Dental');
    expect(toText(doc)).toContain('- Health\n- Dental');
    expect(toText(doc)).toMatch(/Mercy Hospital\s+12 Elm Street\s+Austin, TX 78701/);
    const { parts } = readDocx(await toDocx(doc));
    expect(parts).toContainEqual({ kind: 'item', text: 'Dental' });
    expect(parts).toContainEqual({ kind: 'text', text: '12 Elm Street' });
  });

  test('carry no private-use sign out of any field, in any format', async () => {
    const doc = posting(filledWith('\uF0B7\tOne\v\uF0A7 Two \uE123 three'));
    const { files } = readDocx(await toDocx(doc));
    const data = jobPosting({
      ...filledWith('\uF0B7\tOne \uE123'),
      title: 'Specialist',
      vacancy: { ...draft.vacancy, open: true, posted: '2026-11-22' },
    });
    expect(data.ok).toBe(true);
    for (const out of [
      toHtml(doc),
      toMarkdown(doc),
      toText(doc),
      JSON.stringify(doc),
      files.get('word/document.xml') ?? '',
      JSON.stringify(data),
    ])
      expect(out).not.toMatch(/[\uE000-\uF8FF]/);
  });
});

describe('Lines pasted into a duty', () => {
  const draft = made('specialist');
  const area = draft.areas[0];
  const first = area?.duties[0];
  if (!area || !first) throw new Error('no duty');
  const list = `area:${area.id}` as const;
  const line = (id: string, text: string): Line => ({ ...first, id, from: null, text });
  const pasted = edit(draft, { type: 'paste-lines', list, id: first.id, text: 'One.', lines: [line('b', 'Two.'), line('c', 'Three.')] });
  const texts = (of: JobDraft) => of.areas[0]?.duties.map(({ text }) => text) ?? [];

  test('become a duty each, in their order', () => {
    expect(texts(pasted).slice(0, 3)).toEqual(['One.', 'Two.', 'Three.']);
    expect(texts(pasted)).toHaveLength(area.duties.length + 2);
  });

  test('become one again, with what was changed since; gone ones change nothing', () => {
    const later = edit(pasted, { type: 'line', list, id: 'b', values: { text: 'Two, mended.' } });
    const joined = edit(later, { type: 'join-lines', list, id: first.id, ids: ['b', 'c'] });
    expect(texts(joined)[0]).toBe('One. Two, mended. Three.');
    expect(texts(joined)).toHaveLength(area.duties.length);
    expect(edit(later, { type: 'join-lines', list, id: first.id, ids: ['b', 'z'] })).toEqual(later);
  });

  test('and kept as one from before leave as an item each', () => {
    const old = edit(draft, { type: 'line', list, id: first.id, values: { text: '·\tSorts mail.\n·\tOpens it.' } });
    expect(toMarkdown(posting(old))).toMatch(/- Sorts mail\..*\n- Opens it\./);
  });
});

describe('A posting', () => {
  const facility = 'Mercy Hospital';
  const typical: Partial<JobDraft> = {
    facility,
    about: 'We are a community hospital of 180 beds. Our medical staff has 420 members, and we are growing.',
    benefits: '- Health, dental and vision\n- Paid time off\n- Retirement plan with a match',
    apply: 'Send a résumé to jobs@mercy.example.org.',
    pay: { min: 85_000, max: 110_000, unit: 'YEAR', other: '' },
    city: 'Austin',
    state: 'TX',
  };

  test.each(library.jobs.map((job) => job.id))('made from %s leaves out nothing that is ticked', (id) => {
    const draft = made(id, typical);
    const all = posting(draft).blocks.map(textOf).join('\n');
    for (const duty of draft.areas.flatMap((area) => area.duties).filter(({ on }) => on)) expect(all).toContain(duty.text);
    for (const line of [...draft.skills, ...draft.measures, ...draft.conditions]) expect(all).toContain(line.text);
  });

  test.each([{}, { benefits: '', about: '' }, { about: 'We are a community hospital. '.repeat(10) }])(
    'of a manager is at most two pages before its annex (%#)',
    (values) => {
      expect(fitsTwoPages(posting(made('manager', { ...typical, length: 'whole' })))).toBe(false);
      expect(fitsTwoPages(posting(made('manager', { ...typical, ...values })))).toBe(true);
    },
  );

  test('of a manager groups the functions and has the long list as an annex on its own page', async () => {
    const doc = posting(made('manager', typical));
    const before = posted(doc.blocks);
    const functions = before.find((block, index) => block.kind === 'list' && textOf(before[index - 2] ?? block) === 'Essential functions');
    expect(functions?.kind === 'list' && functions.items).toHaveLength(made('manager').areas.length);
    expect(functions && textOf(functions)).toContain(
      'Decides whether an applicant is eligible, at the outset, for membership or participation. And 4 more.',
    );
    expect(doc.blocks).toContainEqual({ kind: 'heading', level: 2, text: 'Annex: every essential function', newPage: true });
    expect(readDocx(await toDocx(doc)).files.get('word/document.xml')).toContain('<w:pageBreakBefore/>');
    expect(posted(posting(made('manager', { ...typical, length: 'whole' })).blocks)).toHaveLength(
      posting(made('manager', { ...typical, length: 'whole' })).blocks.length,
    );
  });

  test('names the facility once, and its contact where it says “contact us”', () => {
    const text = toText(posting(made('specialist', { ...typical, about: 'A community hospital.' })));
    expect(text.split(facility)).toHaveLength(2);
    expect(text).toContain('If you need an accommodation to apply, contact us at jobs@mercy.example.org.');
    const html = toHtml(posting(made('specialist', typical)));
    expect(html).toContain('<a href="mailto:jobs@mercy.example.org">');
  });

  test('without a contact is asked for one', () => {
    const facts = { rules: hiringRules, certifications: [], today: '2026-11-30' };
    const contact = (apply: string) => checkDraft(made('specialist', { apply }), facts).some(({ id }) => id === 'contact');
    expect(contact('Ask at the desk.')).toBe(true);
    expect(contact('Call 512-555-0137.')).toBe(false);
  });
});

test('a Word file writes the line rule beside every line height, and its language', async () => {
  const { files } = readDocx(await toDocx(posting(made('manager', { facility: 'Mercy' }))));
  for (const [name, content] of files)
    for (const [spacing] of content.matchAll(/<w:spacing [^>]*w:line="[^>]*>/g))
      expect(`${name} ${spacing}`).toContain('w:lineRule="auto"');
  expect(files.get('word/styles.xml')).toMatch(/<w:docDefaults>.*w:line="264".*<\/w:docDefaults>/s);
  expect(files.get('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="en-US".*<\/w:docDefaults>/s);
});

test('numbered lists of a Word file each begin at 1', async () => {
  const steps = '1. Apply\n2. Interview';
  const { files } = readDocx(await toDocx(posting(made('specialist', { benefits: steps, apply: steps }))));
  const ids = [...(files.get('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(3);
});

describe('A remote job', () => {
  const open = { open: true, posted: '2026-11-22', through: '', reference: '', url: 'https://example.org/jobs/7' };
  const data = (values: Partial<JobDraft>) => {
    const draft = made('specialist', { facility: 'Mercy', vacancy: open, ...values });
    const result = jobPosting(draft);
    return result.ok ? (JSON.parse(result.json) as Record<string, unknown>) : result.problems;
  };

  test('is narrowed to the state chosen, in its data and in its words, without a city', () => {
    const found = data({ workplace: 'remote', state: 'TX' });
    expect(found).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'State', name: 'Texas, USA' },
    });
    expect(found).not.toHaveProperty('jobLocation');
    expect(found).toHaveProperty('description', expect.stringContaining('100% remote, for people who live in Texas'));
  });

  test('without a state is for the whole country', () => {
    const found = data({ workplace: 'remote' });
    expect(found).toMatchObject({ applicantLocationRequirements: { '@type': 'Country', name: 'USA' } });
    expect(found).toHaveProperty('description', expect.stringContaining('100% remote, for people who live in the United States'));
  });

  test('that is hybrid has a place and is not marked as remote', () => {
    expect(data({ workplace: 'hybrid', state: 'TX' })).toEqual(['Give the city and the state of the job.']);
    const found = data({ workplace: 'hybrid', state: 'TX', city: 'Austin' });
    expect(found).toMatchObject({ jobLocation: { address: { addressLocality: 'Austin', addressRegion: 'TX' } } });
    expect(found).not.toHaveProperty('jobLocationType');
  });
});

test.each(library.jobs.map((job) => job.id))('the interview guide of %s fits an hour and asks about the weightiest duties', (id) => {
  const draft = made(id);
  const guide = interviewGuide(draft, { questions: interviewQuestions, lessons: {}, tasks: {} });
  const asked = guide.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []));
  expect(asked.length).toBeLessThanOrEqual(8);
  expect(asked.length).toBeGreaterThanOrEqual(6);
  expect(asked.join()).not.toContain('Tell us about a time you did work like this');
  const tested = guide.blocks
    .map(textOf)
    .filter((text) => text.startsWith('Tests: '))
    .join(' ');
  const weighty = draft.areas.flatMap((area) => area.duties).filter(({ importance, on }) => on && importance === 'very-essential');
  expect(weighty.some(({ text }) => tested.includes(text))).toBe(true);
});

test('the years of the management sample are said to be the sample’s, with the market beside them', () => {
  const { experience } = template('manager');
  expect(experience.note).toMatch(/figure of the NAMSS sample, not of the market.*7 to 15 years/s);
  expect(experience.market).toEqual({ minYears: 7, maxYears: 15 });
});
