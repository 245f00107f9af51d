/** Why an attempt could not be opened for sitting, and what to do. */
import { href } from '../../../site.ts';
import { causes } from '../../../storage/causes.ts';
import type { Opened } from '../store/session.ts';
import { Screen } from './Screens.tsx';

export function NotOpen({ problem, takeOver }: { problem: Exclude<Opened, { ok: true }>['problem']; takeOver: () => void }) {
  if (problem === 'elsewhere') {
    return (
      <Screen title="This attempt is open in another tab">
        <p>
          Only one tab can write an attempt, so that no answer is lost. You can go on in the other tab, or take it over here; the other tab
          then stops.
        </p>
        <button type="button" class="button button-main" onClick={takeOver}>
          Take over here
        </button>
      </Screen>
    );
  }
  return (
    <Screen title={problem === 'missing' ? 'There is no such attempt on this device' : 'The attempt could not be opened'}>
      <p>
        {problem === 'missing'
          ? 'It may have been removed, or it was begun on another device or in another browser. If its record was damaged, My progress offers it for download.'
          : problem === 'broken'
            ? 'It was finished, but part of its log is missing or damaged. It cannot be sat on, and nothing was changed. My progress offers a copy.'
            : `${causes[problem]}. Nothing was changed.${problem === 'newer' ? '' : ' Allow storage or free some space, then reload this page.'}`}
      </p>
      <p>
        <a href={href('practice/')}>Choose a practice</a> · <a href={href('progress/')}>My progress</a>
      </p>
    </Screen>
  );
}
