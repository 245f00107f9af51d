/** Addresses of every public page. Pages marked `hidden` (working screens, the 404 page) are left out. */
import type { APIRoute } from 'astro';
import { careersInOrder } from '../library/careers.ts';
import { certifications } from '../library/certifications.ts';
import { deskPapers } from '../library/desk.ts';
import { jobTemplates } from '../library/jobs.ts';
import { lessonsInOrder } from '../library/lessons.ts';
import { reviewed } from '../library/reviewed.ts';
import { href } from '../site.ts';

/** The pages' own text: reading it, not importing it, keeps their styles out of this file's way. */
const pages = import.meta.glob<string>('./**/*.astro', { query: '?raw', import: 'default', eager: true });

interface Address {
  path: string;
  /** The day it was last reviewed. */
  reviewed?: string;
}

/** Addresses of the routes that have a placeholder. A new route of that kind must be added here; the build says so. */
const families: Record<string, () => Promise<Address[]>> = {
  'learn/[domain]/[topic]/': async () =>
    (await lessonsInOrder()).map((lesson) => ({ path: `learn/${lesson.ref}/`, reviewed: lesson.entry.data.reviewed })),
  'desk/[id]/': async () =>
    (await deskPapers()).map((paper) => ({ path: `desk/${paper.id}/`, reviewed: paper.lessonPage.entry.data.reviewed })),
  'careers/[id]/': async () =>
    (await careersInOrder()).map((career) => ({ path: `careers/${career.id}/`, reviewed: career.data.reviewed })),
  'jobs/[id]/': async () => (await jobTemplates()).map((job) => ({ path: `jobs/${job.id}/`, reviewed: job.reviewed })),
  'learn/paths/[exam]/': async () => (await certifications()).map(({ id }) => ({ path: `learn/paths/${id}/`, reviewed: reviewed.map })),
  'practice/mock/[exam]/': async () => (await certifications()).map(({ id }) => ({ path: `practice/mock/${id}/` })),
};

/** Lists that are reviewed whole. A tool has no such day, and none is made up for it. */
const lists: Record<string, string> = {
  '': reviewed.map,
  'about/': reviewed.method,
  'about/accessibility/': reviewed.access,
  'changes/': reviewed.changes,
  'glossary/': reviewed.glossary,
  'learn/': reviewed.map,
  'learn/start/': reviewed.map,
  'sources/': reviewed.sources,
  'standards/': reviewed.standards,
  'timeline/': reviewed.timeline,
};
const dated = (path: string): Address => (lists[path] === undefined ? { path } : { path, reviewed: lists[path] });

async function addresses(): Promise<Address[]> {
  const routes = Object.entries(pages)
    .filter(([, text]) => !/<(?:Page|Reading)\b[^>]*?\shidden(?=[\s/>])/.test(text))
    .map(([file]) => `${file.slice(2).replace(/(?:^|\/)index\.astro$|\.astro$/, '')}/`.replace(/^\/$/, ''))
    .sort();
  const lists = await Promise.all(
    routes.map(async (route): Promise<Address[]> => {
      if (!route.includes('[')) return [dated(route)];
      const family = families[route];
      if (!family) throw new Error(`The sitemap does not know which pages ${route} has. Add it to src/pages/sitemap.xml.ts.`);
      return family();
    }),
  );
  return lists.flat();
}

export const GET: APIRoute = async ({ site }) => {
  const entries = (await addresses()).map(({ path, reviewed }) => {
    const lastmod = reviewed === undefined ? '' : `<lastmod>${reviewed}</lastmod>`;
    return `<url><loc>${new URL(href(path), site).href}</loc>${lastmod}</url>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  );
};
