/** What practice files are made of, for the page that serves it and for lists of named cases. */
import { readCasework } from '../content-model/casework.ts';
import type { CaseworkData } from '../schemas/casework-content.ts';

let known: CaseworkData | undefined;

/** The data of `content/casework/`. Throws when it does not hold together; the content gate has named the faults by then. */
export function caseworkData(): CaseworkData {
  if (known) return known;
  const { data, problems } = readCasework(process.cwd());
  if (!data) throw new Error(problems.map(({ file, field, message }) => `${file} ${field}: ${message}`).join('\n'));
  return (known = data);
}
