import { href } from '../../../site.ts';

/** Reads a file of the item bank from this site. Throws when it cannot; the cause is the status where a server answered. */
export async function readBankFile(path: string): Promise<unknown> {
  const response = await fetch(href(`bank/${path}`));
  if (!response.ok) throw new Error(path, { cause: response.status });
  return response.json();
}
