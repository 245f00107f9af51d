/**
 * A real opening as schema.org JobPosting, for the employer's own page. Never for a template: a search engine asks for a real, open
 * job with a way to apply.
 *
 * Where the work is done follows Google Search Central, “Learn about job posting (JobPosting) structured data”
 * (https://developers.google.com/search/docs/appearance/structured-data/job-posting; its tables as republished by
 * schemastats.com, read November 30, 2026):
 * - `jobLocationType` TELECOMMUTE is for jobs that may or must be done remotely all of the time, and the description must say
 *   plainly that the job is 100% remote. Jobs with occasional work from home are not to be marked, so a hybrid job has its place alone.
 * - `applicantLocationRequirements` says where people may live, as a Country or a State, and is required of a remote job; the
 *   description must say that, too. `locationText` writes both sentences.
 * - `jobLocation` is where people report to work. At a job that is wholly remote nobody reports anywhere, so it has none, and no city is
 *   asked for.
 */
import type { JobDraft } from '../../schemas/job-draft.ts';
import { oneLine, plain, type Block } from '../../format/doc.ts';
import { contactOf, posting, wholePosting } from './posting.ts';
import { stateNames } from './states.ts';
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
  need(draft.workplace === 'remote' || (draft.state !== '' && oneLine(draft.city) !== ''), 'Give the city and the state of the job.');
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

/** Where the work is done: a place to report to, or where people may live. */
function whereOf(draft: JobDraft): object {
  if (draft.workplace !== 'remote') {
    const address = {
      '@type': 'PostalAddress',
      addressLocality: oneLine(draft.city),
      addressRegion: draft.state,
      addressCountry: 'US',
    };
    return { jobLocation: { '@type': 'Place', address } };
  }
  const state = draft.state === '' ? undefined : (stateNames[draft.state] ?? draft.state);
  return {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: state === undefined ? { '@type': 'Country', name: 'USA' } : { '@type': 'State', name: `${state}, USA` },
  };
}

/** Whom to reach, where an e-mail address or a number is among the words on how to apply. */
function contactPoint(draft: JobDraft): object | undefined {
  const contact = contactOf(draft.apply);
  if (contact?.href.startsWith('mailto:')) return { '@type': 'ContactPoint', email: contact.text };
  return contact?.href.startsWith('tel:') ? { '@type': 'ContactPoint', telephone: contact.href.slice(4) } : undefined;
}

/** JSON-LD, safe to put inside a script element: no `<` stands in it. */
export function jobPosting(draft: JobDraft): JobPostingResult {
  const problems = vacancyProblems(draft);
  if (problems.length > 0) return { ok: false, problems };
  const doc = posting(draft);
  const whole = wholePosting(draft).blocks;
  const { vacancy, pay } = draft;
  const text = (value: string) => (oneLine(value) === '' ? undefined : oneLine(value));
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
    ...whereOf(draft),
    employmentType: draft.employment,
    identifier:
      text(vacancy.reference) === undefined
        ? undefined
        : { '@type': 'PropertyValue', name: oneLine(draft.facility), value: text(vacancy.reference) },
    baseSalary: amount,
    directApply: false,
    applicationContact: contactPoint(draft),
    url: text(vacancy.url),
    workHours: text(draft.schedule),
    jobBenefits: text(draft.benefits),
    responsibilities: text(section(whole, 'Essential functions')),
    skills: text(section(whole, 'Knowledge and skills')),
    qualifications: text(section(whole, 'Education, experience and certification')),
  };
  return { ok: true, json: `${JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')}\n` };
}
