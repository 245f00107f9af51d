/** Titles of lessons and sources, for a page that shows a debrief now and then and does not carry them. */
import { object, record, safeParse, string } from 'valibot';
import { href } from '../../../site.ts';
import type { PageNames } from '../names.ts';

const namesSchema = object({
  lessons: record(string(), string()),
  sources: record(string(), object({ title: string(), url: string() })),
});

export async function loadNames(): Promise<PageNames> {
  try {
    const response = await fetch(href('casework/names.json'));
    const value: unknown = response.ok ? await response.json() : null;
    const read = safeParse(namesSchema, value);
    if (read.success) return read.output;
  } catch {
    // A debrief without titles is still one.
  }
  return { lessons: {}, sources: {} };
}
