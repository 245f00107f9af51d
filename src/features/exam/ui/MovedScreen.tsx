/** What stands in place of an attempt or a practice file that goes on in another tab. */
import type { ComponentProps } from 'preact';
import { Copy } from './Saving.tsx';
import { Screen } from '../../../ui/Screen.tsx';

interface Props {
  session: ComponentProps<typeof Copy>['session'];
  title: string;
  /** Why there is one tab only, and what became of the last entries: all kept, or in this tab only. */
  text: string;
  /** Everything is stored. */
  kept: boolean;
}

export function MovedScreen({ session, title, text, kept }: Props) {
  return (
    <Screen title={title}>
      <p>{text}</p>
      <div class="row">
        {!kept && <Copy session={session} />}
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            location.reload();
          }}
        >
          Open it here again
        </button>
      </div>
    </Screen>
  );
}
