/**
 * Structured data for search engines, in the terms of schema.org (read in release 30.0). What a page says of itself stands here; its place
 * among the others is added by the layout. `test/built/found.ts` holds each against the vocabulary.
 */
import { href, site } from '../site.ts';

/** A thing of schema.org: its type and properties. */
export type Thing = Record<string, unknown>;

/** The whole address of a page. */
export const addressOf = (path: string, origin: URL | undefined): string => new URL(href(path), origin).href;

const publisher = { '@type': 'Organization', name: site.name };
const license = 'https://creativecommons.org/licenses/by/4.0/';

/** Reading time as ISO 8601 has it. */
export const duration = (minutes: number): string => `PT${String(minutes)}M`;

/** A LearningResource; `more` adds to it or, with its own `@type`, makes it something else. */
export const learningResource = (
  page: { name: string; description: string; path: string; reviewed: string; kind: string },
  origin: URL | undefined,
  more: Thing = {},
): Thing => ({
  '@type': 'LearningResource',
  name: page.name,
  description: page.description,
  inLanguage: 'en-US',
  learningResourceType: page.kind,
  educationalLevel: 'Professional',
  isAccessibleForFree: true,
  dateModified: page.reviewed,
  license,
  publisher,
  url: addressOf(page.path, origin),
  ...more,
});

/** A lesson. What holds of all of them is said once, of the course it is part of. */
export const lesson = (
  page: { name: string; path: string; reviewed: string; kind: string; minutes: number; teaches: readonly string[] },
  origin: URL | undefined,
): Thing => ({
  '@type': 'LearningResource',
  name: page.name,
  learningResourceType: page.kind,
  teaches: page.teaches,
  timeRequired: duration(page.minutes),
  dateModified: page.reviewed,
  license,
  url: addressOf(page.path, origin),
  isPartOf: addressOf('learn/', origin),
});

/** A course that is free and taken alone, at any hour: what search engines ask of one. `minutes` of reading. */
export const course = (minutes: number): Thing => ({
  '@type': 'Course',
  provider: { ...publisher, sameAs: site.repository },
  offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'USD' },
  hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: duration(minutes) },
  timeRequired: duration(minutes),
});

/** A quiz anyone may sit here. */
export const quiz = (
  page: { name: string; description: string; path: string; about: string; minutes: number | null; assesses: readonly string[] },
  origin: URL | undefined,
): Thing => ({
  '@type': 'Quiz',
  name: page.name,
  description: page.description,
  about: { '@type': 'Thing', name: page.about },
  assesses: page.assesses,
  ...(page.minutes === null ? {} : { timeRequired: duration(page.minutes) }),
  educationalUse: 'Self-assessment',
  inLanguage: 'en-US',
  isAccessibleForFree: true,
  license,
  publisher,
  url: addressOf(page.path, origin),
});

/** Where a page stands: the way to it from the home page, as its breadcrumbs show it, and the page itself. */
export const breadcrumbs = (trail: readonly (readonly [label: string, path: string])[], title: string, origin: URL | undefined): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...[['Home', ''] as const, ...trail].map(([name, path], place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: addressOf(path, origin),
    })),
    { '@type': 'ListItem', position: trail.length + 2, name: title },
  ],
});

/** Things as they stand in a page. */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...(things.length === 1 ? things[0] : { '@graph': things }) }).replaceAll(
    '<',
    '\\u003c',
  );
