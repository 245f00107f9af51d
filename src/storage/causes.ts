/** What can be wrong with storage, and the sentence for it. The exam page carries these few; `problems.ts` has the rest. */

/** `newer`: a newer version of the site has written here. */
export type StorageProblem = 'blocked' | 'full' | 'failed' | 'newer';

/** Sentences without their full stop. `cleared`: the record is no longer there. */
export const causes: Readonly<Record<StorageProblem | 'cleared', string>> = {
  full: 'This device’s storage is full',
  blocked: 'This browser blocks storage for this site',
  failed: 'The storage of this browser did not answer',
  newer: 'A newer version of this site has written to this device',
  cleared: 'It was removed or cleared from this device meanwhile',
};
