/** Why an attempt or a practice file could not be opened to be gone on with, and what to do. */
import { href } from '../site.ts';
import { causes, type StorageProblem } from '../storage/causes.ts';
import { Screen } from './Screen.tsx';

interface Words {
  /** As a sentence names it, and what of it is lost when two tabs write. */
  name: string;
  loses: string;
  /** What became of one that was finished and is damaged. */
  broken: string;
  /** Where another is chosen, and where what cannot be read is offered for download. */
  choose: readonly [path: string, label: string];
  aside: readonly [path: string, label: string];
}

const kinds = {
  attempt: {
    name: 'attempt',
    loses: 'answer',
    broken: 'It was finished, but part of its log is missing or damaged. It cannot be sat on, and nothing was changed.',
    choose: ['practice/', 'Choose a practice'],
    aside: ['progress/', 'My progress'],
  },
  file: {
    name: 'file',
    loses: 'mark',
    broken: 'It was handed in, but part of what was marked is missing or damaged. Nothing was changed.',
    choose: ['practice/files/', 'Choose a practice file'],
    aside: ['practice/files/', 'Practice files'],
  },
} as const satisfies Record<string, Words>;

interface Props {
  /** A practice file unless said: the page that reads one has no byte to spare. */
  kind?: keyof typeof kinds;
  problem: 'missing' | 'elsewhere' | 'broken' | StorageProblem;
  takeOver: () => void;
}

const sentence = (problem: Exclude<Props['problem'], 'elsewhere'>, { broken, aside: [, offers] }: Words): string => {
  if (problem === 'missing')
    return `It may have been removed, or it was begun on another device or in another browser. If its record was damaged, ${offers} offers it for download.`;
  if (problem === 'broken') return broken;
  return `${causes[problem]}. Nothing was changed.${problem === 'newer' ? '' : ' Allow storage or free some space, then reload this page.'}`;
};

export function NotOpen({ kind = 'file', problem, takeOver }: Props) {
  const words: Words = kinds[kind];
  const { name, loses, choose, aside } = words;
  if (problem === 'elsewhere')
    return (
      <Screen title={`This ${name} is open in another tab`}>
        <p>
          Only one tab can write on it, so that no {loses} is lost. Go on in the other tab, or take it over here; the other tab then stops.
        </p>
        <button type="button" class="button button-main" onClick={takeOver}>
          Take over here
        </button>
      </Screen>
    );
  return (
    <Screen title={problem === 'missing' ? `There is no such ${name} on this device` : `The ${name} could not be opened`}>
      <p>{sentence(problem, words)}</p>
      <p>
        <a href={href(choose[0])}>{choose[1]}</a>
        {aside[0] !== choose[0] && (
          <>
            {' '}
            · <a href={href(aside[0])}>{aside[1]}</a>
          </>
        )}
      </p>
    </Screen>
  );
}
