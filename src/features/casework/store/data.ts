/** What practice files are made of and judged by: one file of this site, read once a page. */
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import { href } from '../../../site.ts';

export type LoadedData = { ok: true; data: CaseworkData } | { ok: false; problem: string };

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
