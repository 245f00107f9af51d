/** Lessons as an RSS feed, those reviewed last first. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { lessonsInOrder } from '../../library/lessons.ts';
import { href, site } from '../../site.ts';

export const GET: APIRoute = async (context) =>
  rss({
    title: `${site.name}: lessons`,
    description: site.tagline,
    site: new URL(href('learn/'), context.site),
    trailingSlash: true,
    customData: '<language>en-US</language>',
    items: (await lessonsInOrder())
      .toSorted((a, b) => b.entry.data.reviewed.localeCompare(a.entry.data.reviewed))
      .map((lesson) => ({
        title: lesson.entry.data.title,
        link: new URL(href(`learn/${lesson.ref}/`), context.site).href,
        pubDate: new Date(lesson.entry.data.reviewed),
        description: lesson.entry.data.description,
        categories: [lesson.domain.short],
      })),
  });
