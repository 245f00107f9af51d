import { href } from '../../../site.ts';

/** Reads a file of the item bank from this site. */
export async function readBankFile(path: string): Promise<unknown> {
  const response = await fetch(href(`bank/${path}`));
  if (!response.ok) throw new Error(path, { cause: response.status });
  return response.json();
}
