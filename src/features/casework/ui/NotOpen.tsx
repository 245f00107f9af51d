/** Why a practice file could not be opened, and what to do. */
import { href } from '../../../site.ts';
import { causes } from '../../../storage/causes.ts';
import { Screen } from '../../exam/ui/Screens.tsx';
import type { OpenedReading } from '../store/session.ts';

type Problem = Extract<OpenedReading, { ok: false }>['problem'];

const sentence = (problem: Exclude<Problem, 'elsewhere'>): string => {
  if (problem === 'missing') return 'It may have been removed, or it was begun on another device or in another browser.';
  if (problem === 'broken') return 'It was handed in, but part of what was marked is missing or damaged. Nothing was changed.';
  return `${causes[problem]}. Nothing was changed.${problem === 'newer' ? '' : ' Allow storage or free some space, then reload this page.'}`;
};

export function NotOpen({ problem, takeOver }: { problem: Problem; takeOver: () => void }) {
  if (problem === 'elsewhere')
    return (
      <Screen title="This file is open in another tab">
        <p>
          Only one tab can write on a file, so that no mark is lost. Go on in the other tab, or take the file over here; the other tab
          stops.
        </p>
        <button type="button" class="button button-main" onClick={takeOver}>
          Take over here
        </button>
      </Screen>
    );
  return (
    <Screen title={problem === 'missing' ? 'There is no such file on this device' : 'The file could not be opened'}>
      <p>{sentence(problem)}</p>
      <p>
        <a href={href('practice/files/')}>Choose a practice file</a>
      </p>
    </Screen>
  );
}
