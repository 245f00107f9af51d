/** The end of an editor: what went wrong, the button that saves, and what stands beside it. */
import type { ComponentChildren } from 'preact';
import { Notice } from '../../../ui/Notice.tsx';

interface Props {
  /** Why what is typed is not kept meanwhile; empty as a rule. */
  unkept: string;
  /** Why it could not be saved; empty as a rule. */
  problem: string;
  busy: boolean;
  /** There is a key to seal results for. */
  ready: boolean;
  save: () => void;
  children: ComponentChildren;
}

export function SaveWork({ unkept, problem, busy, ready, save, children }: Props) {
  return (
    <>
      {unkept !== '' && <Notice kind="warn">{unkept}</Notice>}
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <div class="row">
        <button type="button" class="button button-main" disabled={busy || !ready} onClick={save}>
          {busy ? 'Saving' : 'Save and get the link'}
        </button>
        {children}
      </div>
    </>
  );
}
