/** How a paper of each kind is drawn: on what sheet, under what band, and how it writes its date. */
import type { CaseDocument, CaseDocumentKind } from '../../../../schemas/casework.ts';
import { usDay } from '../../calendar.ts';

/** Sheets: an office's form, a letter, a printed web page, a certificate, a typed report, a curriculum vitae, a message, a note to file. */
export type Sheet = 'form' | 'letter' | 'portal' | 'certificate' | 'report' | 'cv' | 'email' | 'note';

interface Look {
  sheet: Sheet;
  /** Small words on the band of a form or over a report's title. */
  band?: string;
  /** Issued by a federal agency. */
  federal?: boolean;
  /** What the paper's own date is called, where no line of it says the date already. */
  date?: string;
  /** What the reader it is meant for is called. */
  to?: string;
}

const looks: Partial<Record<CaseDocumentKind, Look>> = {
  application: { sheet: 'form', band: 'Print or type; answer every line', date: 'Date of application' },
  disclosure: { sheet: 'form', band: 'To be completed by the applicant' },
  attestation: { sheet: 'form', band: 'To be completed by the applicant' },
  cv: { sheet: 'cv' },
  'license-lookup': { sheet: 'portal' },
  dea: { sheet: 'portal', federal: true },
  'state-cds': { sheet: 'portal' },
  'npi-record': { sheet: 'portal', federal: true },
  'board-record': { sheet: 'portal' },
  ecfmg: { sheet: 'portal' },
  'exclusion-search': { sheet: 'portal', federal: true },
  'training-verification': { sheet: 'letter', date: '' },
  'school-verification': { sheet: 'letter', date: '' },
  'affiliation-letter': { sheet: 'letter', date: '' },
  'supervision-agreement': { sheet: 'letter', date: '' },
  'military-record': { sheet: 'report', band: 'Record of service', date: 'Issued' },
  'npdb-response': { sheet: 'report', band: 'Query response' },
  background: { sheet: 'report', band: 'Consumer report for employment purposes' },
  'claims-history': { sheet: 'report', band: 'Compiled from carriers’ answers' },
  'oppe-summary': { sheet: 'report', band: 'Confidential peer review document', date: 'Prepared' },
  activity: { sheet: 'report', band: 'Internal' },
  cme: { sheet: 'report', band: 'Internal' },
  'query-log': { sheet: 'report', band: 'Internal' },
  'previous-page': { sheet: 'note', band: 'Taken from the closed file' },
  'insurance-certificate': { sheet: 'certificate', date: 'Issued', to: 'Certificate holder' },
  'name-change': { sheet: 'certificate' },
  'peer-reference': { sheet: 'form', band: 'Confidential peer review' },
  'privilege-request': { sheet: 'form', band: 'To be completed by the applicant' },
  'case-log': { sheet: 'report', band: 'Without names of patients' },
  identity: { sheet: 'form', band: 'To be completed by the office' },
  explanation: { sheet: 'letter', date: '' },
};

/** A paper that came by mail, by message or out of a call is drawn as what it is. */
const received = (document: CaseDocument): string => {
  for (const block of document.blocks)
    if (block.type === 'fields') {
      const found = block.lines.find(({ key }) => key === 'received');
      if (found) return found.value;
    }
  return '';
};

export function lookOf(document: CaseDocument): Look {
  const look = looks[document.kind] ?? { sheet: 'form' };
  if (/photocopy/i.test(document.title)) return { sheet: 'certificate', date: 'Dated' };
  if (document.kind !== 'explanation' || received(document) === '' || /^letter/i.test(received(document))) return look;
  return /e-?mail/i.test(received(document)) ? { sheet: 'email', date: 'Sent' } : { sheet: 'note', band: 'Note to file', date: 'Date' };
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A letter writes its date out, a form in figures. */
export const longDay = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${String(Number(day.slice(8)))}, ${day.slice(0, 4)}`;

/** The date a paper bears in its head: what it is called, and as written; null where a line of the paper says it. */
export function headDate(document: CaseDocument): { label: string; text: string } | null {
  const { sheet, date } = lookOf(document);
  if (date === undefined || document.dated === undefined) return null;
  return { label: date, text: sheet === 'letter' ? longDay(document.dated) : usDay(document.dated) };
}
