/** The bar above a part: what is being sat, how long, and behind a menu the few tools that concern the whole sitting. */
import { useStore } from '@nanostores/preact';
import { href } from '../../../site.ts';
import { partOf } from '../attempt.ts';
import type { Session } from '../store/session.ts';
import { Clock } from './Clock.tsx';

interface Props {
  session: Session;
  /** One step larger or smaller text. */
  resize: (step: 1 | -1) => void;
  help: () => void;
  /** Says the time left and what is open. */
  sayTime: () => void;
}

export function ExamBar({ session, resize, help, sayTime }: Props) {
  const { head, record } = session;
  const state = useStore(session.$state);
  const part = Math.max(0, partOf(head, state.item));
  const tool = (text: string, act: () => void, name = text) => (
    <button type="button" class="button button-plain" aria-label={name} onClick={act}>
      {text}
    </button>
  );
  return (
    <div class="exam-bar">
      <span class="exam-title">
        {head.title}
        {head.parts.length > 1 && ` · Part ${String(part + 1)}`}
      </span>
      <Clock session={session} />
      {head.rules.pausable && tool('Pause', () => void record({ type: 'paused' }))}
      <button type="button" class="button button-plain" popovertarget="exam-menu" aria-label="More">
        ⋯
      </button>
      <div id="exam-menu" class="exam-menu" popover>
        {tool(
          'A−',
          () => {
            resize(-1);
          },
          'Smaller text',
        )}
        {tool(
          'A+',
          () => {
            resize(1);
          },
          'Larger text',
        )}
        {tool('Say the time left', sayTime)}
        {tool('Shortcuts', help)}
        {state.restsTaken < head.rules.extraBreaks && tool('Extra break', () => void record({ type: 'rest-begun' }))}
        <a class="button button-plain" href={href('practice/')}>
          Save and leave
        </a>
      </div>
    </div>
  );
}
