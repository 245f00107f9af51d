/** Whether fresh files lean to kinds of finding that were missed before, or leave it to chance; a choice of this device. */
import { readSetting, writeSetting } from '../../../storage/settings.ts';

const name = 'files-kinds';
export type KindsWanted = 'missed' | 'any';

export const kindsWanted = (): KindsWanted => (readSetting(name) === 'any' ? 'any' : 'missed');
export const keepKindsWanted = (wanted: KindsWanted): void => {
  writeSetting(name, wanted);
};
