import { href } from '../../../site.ts';

/** Reads a file of the item bank from this site. Throws when it cannot. */
export async function readBankFile(path: string): Promise<unknown> {
  const response = await fetch(href(`bank/${path}`));
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response.json();
}
