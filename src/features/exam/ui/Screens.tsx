/** What every sitting begins with. */
import { countOf } from '../../../format/plurals.ts';
import { spokenTime } from '../clock.ts';
import type { Session } from '../store/session.ts';
import { Screen } from '../../../ui/Screen.tsx';
import { useStore } from '../../../ui/useStore.ts';

export function Ready({ session }: { session: Session }) {
  const state = useStore(session.$state);
  const { head } = session;
  const left = useStore(session.$left);
  const part = state.part;
  const many = head.parts.length > 1;
  return (
    <Screen title={many ? `Begin part ${String(part + 1)}?` : head.title}>
      <p>
        {countOf(head.parts[part] ?? 0, 'question')}.{' '}
        {left === null
          ? 'There is no time limit.'
          : left > 0
            ? `You have ${spokenTime(left)}. The clock starts when you begin${part > 0 ? ', or when the break is over' : ''}.`
            : 'No time is left: the break ran over by all of it.'}
      </p>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          void session.record({ type: 'part-begun', part });
        }}
      >
        {many ? `Yes, begin part ${String(part + 1)}` : 'Begin'}
      </button>
    </Screen>
  );
}
