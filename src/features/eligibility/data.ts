/** What the checker needs of the content, small enough to travel with the page. Pure. */
import type { Certification, RuleSet } from '../../schemas/certification.ts';
import type { Source } from '../../schemas/source.ts';

/** A source as the checker cites it. */
export interface CitedSource {
  id: string;
  title: string;
  publisher: string;
  url: string;
  /** Date or edition as the source gives it, or the day it was read. */
  when: string;
}

export interface CertificationData {
  id: Certification['id'];
  abbreviation: string;
  name: string;
  summary: string;
  /** The current format: items, minutes (null where unknown) and how sure. */
  items: number;
  minutes: number | null;
  formatConfidence: Certification['formats'][number]['confidence'];
  /** Headings of the current outline with their share in percent. */
  domains: { title: string; weight: number }[];
  ruleSets: RuleSet[];
}

export interface CheckerData {
  certifications: CertificationData[];
  sources: Record<string, CitedSource>;
}

/** Sources the checker cites beside those of the rules. */
export const officialSources = {
  handbook: 'namss-handbook-2024',
  faq: 'namss-faq-2024',
  accommodations: 'namss-faq',
  registration: 'namss-exam-registration-old',
  audits: 'alliedhealthexam-cpcs',
} as const;

const whenOf = (source: Source): string =>
  [source.edition, source.date].find((text) => text !== undefined) ?? (source.read === undefined ? '' : `undated, read ${source.read}`);

/** Picks what the checker needs. A source that is missing is left out; the content gate reports it. */
export function checkerData(certifications: readonly Certification[], sources: ReadonlyMap<string, Source>): CheckerData {
  const ids = new Set([
    ...certifications.flatMap(({ eligibility }) => eligibility.flatMap((rules) => rules.sources)),
    ...Object.values(officialSources),
  ]);
  return {
    certifications: certifications.flatMap((certification): CertificationData[] => {
      const format = certification.formats.find((entry) => entry.default) ?? certification.formats[0];
      const outline = certification.outlines.find((entry) => entry.default) ?? certification.outlines[0];
      if (!format || !outline) return [];
      const { id, abbreviation, name, summary, eligibility } = certification;
      return [
        {
          id,
          abbreviation,
          name,
          summary,
          items: format.items,
          minutes: format.minutes,
          formatConfidence: format.confidence,
          domains: outline.domains.map(({ title, weight }) => ({ title, weight })),
          ruleSets: eligibility,
        },
      ];
    }),
    sources: Object.fromEntries(
      [...ids].flatMap((id) => {
        const source = sources.get(id);
        return source ? [[id, { id, title: source.title, publisher: source.publisher, url: source.url, when: whenOf(source) }]] : [];
      }),
    ),
  };
}
