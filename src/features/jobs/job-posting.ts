/**
 * A real opening as schema.org JobPosting, for the employer's own page. Never for a template: a search engine asks for a real, open
 * job with a way to apply (Google Search Central, JobPosting).
 */
import type { JobDraft } from '../../schemas/job-draft.ts';
import { oneLine, plain, type Block } from '../../format/doc.ts';
import { posting } from './posting.ts';
import { toHtml } from './to-html.ts';

export type JobPostingResult = { ok: true; json: string } | { ok: false; problems: string[] };

/** A calendar date that exists, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** What is still missing, one sentence each; empty when it can be written. */
export function vacancyProblems(draft: JobDraft): string[] {
  const problems: string[] = [];
  const need = (met: boolean, sentence: string) => {
    if (!met) problems.push(sentence);
  };
  const { vacancy, pay } = draft;
  need(vacancy.open, 'Tick that this is a real, open job.');
  need(oneLine(draft.title) !== '', 'Give the job a title.');
  need(oneLine(draft.title).length <= 120 && !/[$]|\d{4,}/.test(draft.title), 'Keep pay and codes out of the title.');
  need(oneLine(draft.facility) !== '', 'Name the facility that hires.');
  need(draft.state !== '' && (draft.workplace === 'remote' || oneLine(draft.city) !== ''), 'Give the city and the state of the job.');
  need(isDay(vacancy.posted), 'Give the date it is posted.');
  if (vacancy.through !== '') {
    need(isDay(vacancy.through), 'Give the last day to apply as a date.');
    need(
      !isDay(vacancy.through) || !isDay(vacancy.posted) || vacancy.through >= vacancy.posted,
      'The last day to apply is before the day it is posted.',
    );
  }
  need(oneLine(vacancy.url) !== '' || oneLine(draft.apply) !== '', 'Say how to apply.');
  need(oneLine(vacancy.url) === '' || isWebAddress(oneLine(vacancy.url)), 'The address to apply at must begin with https://.');
  need(pay.min === null || pay.max === null || pay.min <= pay.max, 'The lowest pay is above the highest.');
  return problems;
}

function section(blocks: readonly Block[], title: string): string {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2 && block.text === title);
  if (start < 0) return '';
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return (end < 0 ? rest : rest.slice(0, end))
    .flatMap((block) => (block.kind === 'list' ? block.items.map((item) => plain(item)) : []))
    .join('\n');
}

/** JSON-LD, safe to put inside a script element: no `<` stands in it. */
export function jobPosting(draft: JobDraft): JobPostingResult {
  const problems = vacancyProblems(draft);
  if (problems.length > 0) return { ok: false, problems };
  const doc = posting(draft);
  const { vacancy, pay } = draft;
  const text = (value: string) => (oneLine(value) === '' ? undefined : oneLine(value));
  const place = { '@type': 'PostalAddress', addressLocality: text(draft.city), addressRegion: draft.state, addressCountry: 'US' };
  const amount =
    pay.min === null && pay.max === null
      ? undefined
      : {
          '@type': 'MonetaryAmount',
          currency: 'USD',
          value: { '@type': 'QuantitativeValue', minValue: pay.min ?? pay.max, maxValue: pay.max ?? pay.min, unitText: pay.unit },
        };
  const value = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: oneLine(draft.title),
    description: toHtml(doc),
    datePosted: vacancy.posted,
    validThrough: vacancy.through === '' ? undefined : `${vacancy.through}T23:59`,
    hiringOrganization: { '@type': 'Organization', name: oneLine(draft.facility) },
    jobLocation: { '@type': 'Place', address: place },
    ...(draft.workplace === 'remote'
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'USA' } }
      : {}),
    employmentType: draft.employment,
    identifier:
      text(vacancy.reference) === undefined
        ? undefined
        : { '@type': 'PropertyValue', name: oneLine(draft.facility), value: text(vacancy.reference) },
    baseSalary: amount,
    directApply: false,
    url: text(vacancy.url),
    workHours: text(draft.schedule),
    jobBenefits: text(draft.benefits),
    responsibilities: text(section(doc.blocks, 'Essential functions')),
    skills: text(section(doc.blocks, 'Knowledge and skills')),
    qualifications: text(section(doc.blocks, 'Education, experience and certification')),
  };
  return { ok: true, json: `${JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')}\n` };
}
