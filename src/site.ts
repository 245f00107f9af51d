/** What every page may need to know of the site itself: its name and its addresses. */
import { site } from '../site.config.ts';

export { site };

/** Address of a page or file of this site, under whatever path the site is served at: `href('learn/')`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/?$/, '/') + path.replace(/^\//, '');
}

/** Prefilled "suggest a correction" issue in the project's repository. */
export function correctionUrl(subject: string, details: string): string {
  const query = new URLSearchParams({ title: `Correction: ${subject}`, body: `${details}\n\nWhat is wrong, and which source says so:\n` });
  return `${site.repository}/issues/new?${query.toString()}`;
}

/** The places of the main navigation, in order. */
export const places = [
  { id: 'learn', label: 'Learn', path: 'learn/' },
  { id: 'practice', label: 'Practice', path: 'practice/' },
  { id: 'eligibility', label: 'Eligibility', path: 'eligibility/' },
  { id: 'jobs', label: 'Job descriptions', path: 'jobs/' },
  { id: 'teach', label: 'Teach', path: 'teach/' },
  { id: 'progress', label: 'My progress', path: 'progress/' },
] as const;
export type Place = (typeof places)[number]['id'];
