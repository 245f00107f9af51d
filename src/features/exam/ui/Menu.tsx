/** Behind the three dots: what is rarely needed, and on a narrow screen what the bar has no room for. */
import { href } from '../../../site.ts';
import { useStore } from '../../../ui/useStore.ts';
import type { Session } from '../store/session.ts';
import { useSetting } from './hooks.ts';

export interface MenuActs {
  /** One step larger or smaller text. */
  resize: (step: 1 | -1) => void;
  help: () => void;
  /** Says the time left and what is open. */
  time: () => void;
  highlight: () => void;
  note: () => void;
}

export function Menu({ session: { head, record, $state, $left }, acts }: { session: Session; acts: MenuActs }) {
  const state = useStore($state);
  const timed = useStore($left) !== null;
  const [clock, setClock] = useSetting('clock', 'shown');
  /** `more`: it stands in the bar where that has room. */
  const tool = (text: string, act: () => void, more = '') => (
    <button type="button" class={`button button-plain ${more}`} popovertarget="exam-menu" popovertargetaction="hide" onClick={act}>
      {text}
    </button>
  );
  const size = (text: string, name: string, step: 1 | -1) => (
    <button
      type="button"
      class="button"
      aria-label={name}
      onClick={() => {
        acts.resize(step);
      }}
    >
      {text}
    </button>
  );
  return (
    <>
      <div class="exam-sizes" role="group" aria-label="Text size">
        {size('A−', 'Smaller text', -1)}
        {size('A+', 'Larger text', 1)}
      </div>
      {tool('Highlight selected words', acts.highlight)}
      {tool('Note', acts.note)}
      {timed &&
        clock === 'shown' &&
        tool(
          'Hide time',
          () => {
            setClock('hidden');
          },
          'exam-narrow',
        )}
      {tool('Say the time left', acts.time)}
      {tool('Shortcuts', acts.help)}
      {head.rules.pausable && tool('Pause', () => void record({ type: 'paused' }), 'exam-narrow')}
      {state.restsTaken < head.rules.extraBreaks && tool('Extra break', () => void record({ type: 'rest-begun' }))}
      <a class="button button-plain" href={href('practice/')}>
        Save and leave
      </a>
    </>
  );
}
