/**
 * What an employer may want to look at again, each with a reason and its sources. Never a block and never advice: a finding names
 * what was seen and why it may matter. Pure.
 */
import { countOf } from '../../format/plurals.ts';
import type { JobDraft, Line } from '../../schemas/job-draft.ts';
import type { HiringRules } from '../../schemas/pay-transparency.ts';
import { certificationLine, waitFor, yearsBehind, type CertificationFacts } from './certification-line.ts';
import { oneLine, plain } from '../../format/doc.ts';
import type { Finding, FormPlace } from './findings.ts';
import { payFindings } from './pay-checks.ts';
import { contactOf, mostInPlace, posted, posting } from './posting.ts';
import { readingGradeOf } from '../../text/reading-grade.ts';
import { unlawfulDemands } from './unlawful.ts';
import { codedWords, findWords, namesToCheck, needlessDemands, type Found } from './words.ts';

export interface CheckFacts {
  rules: HiringRules;
  certifications: readonly CertificationFacts[];
  /** The visitor's date, YYYY-MM-DD. */
  today: string;
}

/** More than this many requirements shut people out (an audit guide's red flag). */
const mostMusts = 7;
const words = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
const ticked = (lines: readonly Line[]) => lines.filter((line) => line.on && oneLine(line.text) !== '');
const quoted = (found: readonly Found[]) =>
  found
    .flatMap((entry) => entry.written)
    .map((word) => `“${word}”`)
    .join(', ');

function wordFindings(id: string, text: string, list: typeof codedWords, title: (written: string) => string, place: FormPlace): Finding[] {
  const found = findWords(text, list);
  if (found.length === 0) return [];
  return [
    {
      id,
      tone: 'consider',
      title: title(quoted(found)),
      reason: found
        .map(({ word, written }) => `${written.map((entry) => `“${entry}”`).join(', ')}: ${word.reason} ${word.instead}`)
        .join(' '),
      sources: [...new Set(found.flatMap((entry) => entry.word.sources))],
      place,
    },
  ];
}

/** Demands that a law stands against, in general or in the state chosen. Where only other states have the law, it is worth a thought. */
function unlawfulFindings(draft: JobDraft, text: string): Finding[] {
  return findWords(text, unlawfulDemands).map(({ word, written }, index): Finding => {
    const here = word.where === undefined || word.where.includes(draft.state);
    return {
      id: `unlawful-${String(index)}`,
      tone: here ? 'mend' : 'consider',
      title: `${here ? 'A law likely stands against' : 'Some states bar'} ${written.map((each) => `“${each}”`).join(', ')}`,
      reason: `${here ? word.reason : (word.elsewhere ?? word.reason)} ${word.instead}`,
      sources: word.sources,
      place: 'requirements',
    };
  });
}

function functionFindings(draft: JobDraft): Finding[] {
  const duties = draft.areas.flatMap((area) => ticked(area.duties));
  const essential = duties.filter((line) => line.importance !== 'marginal').length;
  const sources = ['cfr-29-1630-2', 'eeoc-title-i-manual'];
  const why =
    'The law does not ask for a written description, but one written before you advertise is evidence of what is essential. What people in the job really do outweighs old text.';
  const findings: Finding[] = [
    essential === 0
      ? { id: 'essential', tone: 'mend', title: 'No essential function is stated', reason: why, sources, place: 'duties' }
      : essential > mostInPlace
        ? {
            id: 'essential',
            tone: 'consider',
            title: `${String(essential)} essential functions are many`,
            reason: `Six to twelve are usual. Untick what this person will not do, or mark it “not essential”. ${why}`,
            sources,
            place: 'duties',
          }
        : {
            id: 'essential',
            tone: 'fine',
            title: `${String(essential)} essential functions are stated`,
            reason: why,
            sources,
            place: 'duties',
          },
  ];
  if (oneLine(draft.accommodation) === '')
    findings.push({
      id: 'accommodation',
      tone: 'consider',
      title: 'Nothing is said about accommodation',
      reason:
        'A qualified person is one who can do the essential functions with or without reasonable accommodation. Say so, and whom to ask.',
      sources: ['eeoc-title-i-manual'],
      place: 'statements',
    });
  else if (
    /\b(?:contact|call|write to|e-?mail|ask) us\b/i.test(draft.accommodation) &&
    contactOf(`${draft.accommodation} ${draft.apply} ${draft.vacancy.open ? draft.vacancy.url : ''}`) === null
  )
    findings.push({
      id: 'contact',
      tone: 'consider',
      title: '“Contact us” says nobody to contact',
      reason:
        'Someone who needs an accommodation to apply must know whom to ask. Write an e-mail address or a telephone number under “How to apply”; it then stands with this sentence, too.',
      sources: ['eeoc-title-i-manual'],
      place: 'terms',
    });
  return findings;
}

function equalFinding(draft: JobDraft): Finding {
  const said = oneLine(draft.equal) !== '';
  return {
    id: 'equal',
    tone: said ? 'fine' : 'consider',
    title: said ? 'An equal-opportunity statement is there' : 'No equal-opportunity statement',
    reason:
      'Private employers in general need none, but federal contractors must name veterans and people with disabilities. Executive Order 11246 was revoked in January 2025; the duties on disability and veterans rest on statutes and remain.',
    sources: ['cfr-41-60-741-5', 'cfr-41-60-300-5', 'ofccp-eo-14173'],
    place: 'statements',
  };
}

function demandFindings(draft: JobDraft, text: string): Finding[] {
  const findings: Finding[] = [];
  const needs = ['eeoc-title-i-manual', 'usc-42-12112'];
  const musts = [...ticked(draft.requirements), ...ticked(draft.skills)].filter((line) => line.must);
  if (musts.length > mostMusts)
    findings.push({
      id: 'musts',
      tone: 'consider',
      title: `${String(musts.length)} requirements are required`,
      reason: `More than ${String(mostMusts)} shut out people who could do the work. Make what can be learned in the job preferred. The number is a rule of thumb, not law.`,
      sources: ['ongig-workflow'],
      place: 'requirements',
    });
  if (draft.minYears !== null && draft.minYears > 10)
    findings.push({
      id: 'years',
      tone: 'consider',
      title: `${String(draft.minYears)} years shut out most of the field`,
      reason:
        'A requirement that screens people out must be related to the job and needed for it. Ask for what a person must be able to do. The 15 to 24 years of the NAMSS management sample are that sample’s figure; our own ladder puts most managers at 7 to 15.',
      sources: [...needs, 'namss-sample-management'],
      place: 'requirements',
    });
  const degree = ticked(draft.requirements).find(
    (line) =>
      line.must && /\b(?:bachelor|master|associate)\b/i.test(line.text) && !/equivalent|experience|in lieu|instead/i.test(line.text),
  );
  if (degree)
    findings.push({
      id: 'degree',
      tone: 'consider',
      title: 'A degree is required where experience may serve',
      reason: 'Neither certification on file asks for a degree. Add “or equivalent experience”, or make it preferred.',
      sources: ['career-page-coordinators', 'eeoc-title-i-manual'],
      place: 'requirements',
      fix: { label: 'Make the degree preferred', change: { type: 'line', list: 'requirements', id: degree.id, values: { must: false } } },
    });
  findings.push(
    ...wordFindings('demands', text, needlessDemands, (written) => `Ask whether the job needs ${written}`, 'conditions'),
    ...wordFindings('coded', text, codedWords, (written) => `Some may feel shut out by ${written}`, 'purpose'),
    ...wordFindings('names', text, namesToCheck, (written) => `Check the name ${written}`, 'requirements'),
  );
  return findings;
}

function certificationFindings(draft: JobDraft, certifications: readonly CertificationFacts[]): Finding[] {
  const years = draft.minYears;
  if (years === null) return [];
  return ticked(draft.requirements)
    .filter((line) => line.kind === 'certification')
    .flatMap((line): Finding[] => {
      const named = certifications.filter(({ abbreviation }) => line.text.includes(abbreviation));
      const [certification] = named;
      if (!certification || named.length > 1) return [];
      const wait = waitFor(certification, years);
      const truthful = certificationLine(certification, years);
      if (!wait || truthful === null) return [];
      const behind = yearsBehind(certification);
      const sources = [...new Set(certification.eligibility.flatMap((rules) => rules.sources))];
      const stated = /within (\d+) months?/i.exec(line.text)?.[1];
      const span = wait.least === wait.most ? `${String(wait.most)} months` : `${String(wait.least)} to ${String(wait.most)} months`;
      const reason = `A person hired with ${countOf(years, 'year')} in the field can meet the rules after ${span} in the job${wait.least === wait.most ? ', by every version on file' : ', depending on the version of the rules and on breaks before the hire'}.`;
      const fix = {
        label: `Write “${truthful}”`,
        change: { type: 'line' as const, list: 'requirements' as const, id: line.id, values: { text: truthful } },
      };
      const base = { id: `certification-${line.id}`, reason, sources, place: 'requirements' as const };
      if (stated !== undefined)
        return [
          Number(stated) >= wait.most
            ? { ...base, tone: 'fine', title: `${certification.abbreviation} within ${stated} months can be kept` }
            : { ...base, tone: 'mend', title: `${certification.abbreviation} within ${stated} months may be too soon`, fix },
        ];
      if (line.must && years < behind)
        return [
          {
            ...base,
            tone: 'mend',
            title: `${certification.abbreviation} is required, but ${countOf(years, 'year is', 'years are')} too few to hold it`,
            fix,
          },
        ];
      return [{ ...base, tone: 'consider', title: `Say by when ${certification.abbreviation} can be reached`, fix }];
    });
}

function readingFindings(draft: JobDraft): Finding[] {
  const doc = posting(draft);
  const sentences = posted(doc.blocks).flatMap((block) =>
    block.kind === 'paragraph' ? [plain(block.text)] : block.kind === 'list' ? block.items.map((item) => plain(item)) : [],
  );
  const count = words(sentences.join(' '));
  const grade = Math.round(readingGradeOf(sentences) * 10) / 10;
  const findings: Finding[] = [
    {
      id: 'grade',
      tone: grade > 13 ? 'consider' : 'fine',
      title: `Reads at grade ${grade.toFixed(1)}`,
      reason:
        'Grade 8 or 9 is what general postings aim for; the words of this field alone add some grades. Shorter sentences help most. Computed as Flesch-Kincaid.',
      sources: ['ongig-workflow'],
      place: 'duties',
    },
  ];
  findings.push({
    id: 'length',
    tone: count > 1000 || count < 150 ? 'consider' : 'fine',
    title: `${String(count)} words`,
    reason:
      count > 1000
        ? 'A posting is shorter than the description kept on file. Untick what an applicant need not read. The limits of 150 and 1,000 are ours.'
        : count < 150
          ? 'A reader cannot yet tell what the job is. The limits of 150 and 1,000 are ours.'
          : 'Long enough to be clear, short enough to be read. The limits of 150 and 1,000 are ours.',
    sources: ['ongig-workflow'],
    place: 'duties',
  });
  return findings;
}

const weight = { mend: 0, consider: 1, fine: 2 } as const;

/** All findings, the weightiest first. */
export function checkDraft(draft: JobDraft, facts: CheckFacts): Finding[] {
  const doc = posting(draft);
  const text = [
    doc.title,
    ...doc.blocks.map((block) => {
      if (block.kind === 'paragraph') return plain(block.text);
      if (block.kind === 'list') return block.items.map((item) => plain(item)).join('\n');
      return block.kind === 'heading' ? block.text : '';
    }),
  ].join('\n');
  return [
    ...unlawfulFindings(draft, text),
    ...payFindings(draft, facts.rules, facts.today),
    ...functionFindings(draft),
    ...certificationFindings(draft, facts.certifications),
    ...demandFindings(draft, text),
    equalFinding(draft),
    ...readingFindings(draft),
  ].sort((a, b) => weight[a.tone] - weight[b.tone]);
}
