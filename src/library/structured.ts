/** Structured data for search engines, the same for every page to learn from. */
import { href, site } from '../site.ts';

/** A schema.org LearningResource; `more` adds to it or, with its own `@type`, makes it something else. */
export function learningResource(
  page: { name: string; description: string; path: string; reviewed: string; kind: string },
  origin: URL | undefined,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: page.name,
    description: page.description,
    inLanguage: 'en-US',
    learningResourceType: page.kind,
    educationalLevel: 'Professional',
    isAccessibleForFree: true,
    dateModified: page.reviewed,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publisher: { '@type': 'Organization', name: site.name },
    url: new URL(href(page.path), origin).href,
    ...more,
  };
}
