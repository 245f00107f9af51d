/** Changed rules as an RSS feed, newest first: for those who would rather be told than look. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { changes, lessonTitles } from '../../library/reference.ts';
import { href, site } from '../../site.ts';

/** The first day of a date that may be a month or a year. */
const firstDay = (date: string) => new Date(`${date}-01-01`.slice(0, 10));

export const GET: APIRoute = async (context) => {
  const lessons = await lessonTitles();
  return rss({
    title: `${site.name}: what changed`,
    description: 'Credentialing rules whose number or wording changed: the old rule, the new one, and the day it took effect.',
    site: new URL(href('changes/'), context.site),
    trailingSlash: true,
    customData: '<language>en-US</language>',
    items: (await changes()).map((change) => ({
      title: `${change.body}: ${change.rule}`,
      link: new URL(`${href('changes/')}#${change.id}`, context.site).href,
      pubDate: firstDay(change.effective),
      description: `Was: ${change.from}. Now: ${change.to}. In force from ${change.effective}.${change.lesson === undefined ? '' : ` Lesson: ${lessons.get(change.lesson) ?? change.lesson}.`}`,
      categories: [change.body],
    })),
  });
};
