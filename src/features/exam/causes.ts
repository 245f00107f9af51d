/** Why an item was missed, as the candidate judges it. */
import type { MissCause } from '../../schemas/attempt.ts';

export const causeNames: readonly [MissCause, string][] = [
  ['did-not-know', 'Did not know'],
  ['misread', 'Misread'],
  ['reasoned-wrongly', 'Reasoned wrongly'],
  ['ran-out-of-time', 'Ran out of time'],
];
export const causeText = (cause: MissCause): string => causeNames.find(([name]) => name === cause)?.[1] ?? '';
