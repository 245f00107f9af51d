/** A sentence or a few that must be seen. `warn`: look at this. `wrong`: something failed, and is said at once. */
import type { ComponentChildren } from 'preact';

interface Props {
  kind?: 'plain' | 'warn' | 'wrong';
  /** Said by screen readers when it appears; a failure always is. */
  alert?: boolean;
  children: ComponentChildren;
}

export function Notice({ kind = 'plain', alert = kind === 'wrong', children }: Props) {
  return (
    <div class={kind === 'plain' ? 'notice' : `notice notice-${kind}`} role={alert ? 'alert' : undefined}>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
