/** Words for the marks the content carries: how sure we are, and what kind of thing a source or an event is. */
import type { Confidence } from '../schemas/common.ts';
import type { Source } from '../schemas/source.ts';
import type { TimelineEvent } from '../schemas/standard.ts';

/** Mark and what it means, surest first. */
export const confidenceWords: Record<Confidence, { mark: string; meaning: string }> = {
  verified: { mark: 'Official', meaning: 'Read on the issuing body’s own page or in the law itself.' },
  'partly-verified': {
    mark: 'Official in part',
    meaning: 'Read on the issuing body’s own page, but its date, edition or end could not be seen.',
  },
  secondary: {
    mark: 'As reported',
    meaning: 'Stated by someone else, such as a teacher, a vendor or a law firm; the original was not open to us.',
  },
  derived: { mark: 'Worked out', meaning: 'Follows by arithmetic or from the absence of a rule in a text we read.' },
  unconfirmed: { mark: 'Not confirmed', meaning: 'Named somewhere, but no source we trust settles it. No exam item rests on it.' },
};

/** Headings of the bibliography, in its order. */
export const sourceKinds: Record<Source['kind'], string> = {
  statute: 'Statutes',
  regulation: 'Regulations',
  guidance: 'Agency guidance',
  government: 'Other government pages',
  case: 'Court cases',
  standard: 'Accreditors’ own pages',
  official: 'Certifying and professional bodies',
  research: 'Research',
  secondary: 'Secondary sources',
  manual: 'Makers of learning systems',
};

export const eventKinds: Record<TimelineEvent['kind'], string> = {
  law: 'Law',
  case: 'Case',
  standard: 'Standard',
  profession: 'Profession',
  certification: 'Certification',
};
