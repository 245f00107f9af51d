/** What practice files are made of and judged by: one file of this site, read once a page. */
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import { object, record, safeParse, string } from 'valibot';
import { href } from '../../../site.ts';
import type { PageNames } from '../names.ts';

export type LoadedData = { ok: true; data: CaseworkData } | { ok: false; problem: string };

const namesSchema = object({
  lessons: record(string(), string()),
  sources: record(string(), object({ title: string(), url: string() })),
});

let loading: Promise<LoadedData> | undefined;

const parts: readonly (keyof CaseworkData)[] = ['findings', 'decoys', 'policies', 'specialties', 'cases', 'people', 'places', 'words'];
/** The build wrote it and has checked it whole; here it is told from an answer that is something else, such as a page of a captive portal. */
const isData = (value: unknown): value is CaseworkData =>
  typeof value === 'object' && value !== null && parts.every((part) => part in value);

async function load(): Promise<LoadedData> {
  try {
    const response = await fetch(href('casework/data.json'));
    const value: unknown = response.ok ? await response.json() : null;
    if (isData(value)) return { ok: true, data: value };
  } catch {
    // Said below.
  }
  loading = undefined;
  return { ok: false, problem: 'What practice files are made of could not be loaded. Look whether there is a connection, and try again.' };
}

export const loadData = (): Promise<LoadedData> => (loading ??= load());

/** Titles of the lessons and sources that a debrief points to, where the page does not carry them. */
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
