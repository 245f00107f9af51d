/** What a check found. */
import type { Change } from './edit.ts';

/** Parts of the editor's form. */
export type FormPlace = 'facility' | 'terms' | 'purpose' | 'duties' | 'skills' | 'requirements' | 'conditions' | 'statements' | 'sections';

export interface Finding {
  id: string;
  /** `mend`: a rule or a fact stands against it; `consider`: worth a thought; `fine`: looked at and well. */
  tone: 'mend' | 'consider' | 'fine';
  title: string;
  reason: string;
  /** Ids of the bibliography. */
  sources: readonly string[];
  place: FormPlace;
  /** A change that settles it. */
  fix?: { label: string; change: Change };
}
