/** The bar above a sitting, in place of the site's header: what is being sat, then what the screen puts there. */
import type { ComponentChildren } from 'preact';
import { useStore } from '../../../ui/useStore.ts';
import { partOf } from '../attempt.ts';
import type { Session } from '../store/session.ts';

export function ExamBar({ session, children }: { session: Session; children: ComponentChildren }) {
  const { head } = session;
  const part = Math.max(0, partOf(head, useStore(session.$state).item));
  return (
    <div class="exam-bar">
      <span class="exam-title">
        {head.title}
        {head.parts.length > 1 && ` · Part ${String(part + 1)}`}
      </span>
      {children}
    </div>
  );
}
