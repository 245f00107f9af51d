/**
 * The one file to change when you fork and rebrand: name, contact, repository.
 * Everything that shows the product's name or links to its repository reads it from here.
 */
export const site = {
  name: 'Primary Source',
  tagline: 'Free, sourced preparation for the CPCS and CPMSM',
  description:
    'Lessons, timed practice exams, an eligibility checker, job descriptions and classroom tools for medical services professionals. Free, dated and sourced.',
  /** Where the site is published, without its path. `SITE_URL` overrides it at build time. */
  url: 'https://primary-source.example',
  /** Public repository; "suggest a correction" opens a prefilled issue there. */
  repository: 'https://github.com/primary-source/primary-source',
  contact: 'https://github.com/primary-source/primary-source/issues',
  /** Printed wherever the certifications are named. */
  disclaimer:
    'Independent and not affiliated with NAMSS or its Certification Commission. CPCS and CPMSM are marks of their owner. All items are original. Not legal advice.',
} as const;
