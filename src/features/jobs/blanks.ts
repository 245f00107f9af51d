/** The blanks of a template's sentences, filled from where the job is. Pure. */
import type { Blank, Setting } from '../../schemas/job-settings.ts';

interface SettingWords {
  label: string;
  deciders: string;
  documents: string;
  /** Accreditors met there, to choose from or to overwrite. */
  accreditors: readonly string[];
}

export const settings: Readonly<Record<Setting, SettingWords>> = {
  hospital: {
    label: 'Hospital or health system',
    deciders: 'the credentials committee, the medical executive committee and the governing body',
    documents: 'the bylaws, rules and policies',
    accreditors: ['The Joint Commission', 'DNV', 'ACHC', 'CIHQ'],
  },
  'health-plan': {
    label: 'Health plan',
    deciders: 'the credentialing committee and the medical director',
    documents: 'the credentialing policies',
    accreditors: ['NCQA', 'URAC'],
  },
  cvo: {
    label: 'Credentials verification organization',
    deciders: 'each client’s credentialing staff',
    documents: 'the policies and client agreements',
    accreditors: ['NCQA', 'URAC'],
  },
  'ambulatory-surgery': {
    label: 'Ambulatory surgery center',
    deciders: 'the medical director and the governing body',
    documents: 'the bylaws and policies',
    accreditors: ['AAAHC', 'The Joint Commission', 'QUAD A', 'ACHC'],
  },
  'group-practice': {
    label: 'Group practice',
    deciders: 'the facilities and payers that decide',
    documents: 'the credentialing policies',
    accreditors: ['AAAHC', 'NCQA', 'The Joint Commission'],
  },
};

/** What the blanks are filled from. */
export interface Place {
  setting: Setting | null;
  /** As the employer writes it; empty for none. */
  accreditor: string;
}

/** Nowhere in particular: how a template reads on its own page. */
export const anyPlace: Place = { setting: null, accreditor: '' };

/** A template's sentence with its blanks filled. */
export function fill(sentence: string, place: Place): string {
  const words: Record<Blank, string> = {
    accreditor: place.accreditor.trim() === '' ? 'the accreditor' : place.accreditor.trim(),
    deciders: place.setting === null ? 'the bodies that decide' : settings[place.setting].deciders,
    documents: place.setting === null ? 'the governing documents' : settings[place.setting].documents,
  };
  return sentence.replace(/\{(accreditor|deciders|documents)\}/g, (_match, blank: Blank) => words[blank]);
}

/** Whether a duty fits where the job is; unknown places fit everything. */
export function fits(duty: { settings?: readonly Setting[] | undefined }, setting: Setting | null): boolean {
  return duty.settings === undefined || setting === null || duty.settings.includes(setting);
}
