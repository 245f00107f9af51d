/** Practice with feedback after each answer: the key and the reasons load when they are asked for, and the answer then stands. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadKeys } from '../../bank/index.ts';
import { href } from '../../../site.ts';
import type { ItemKey } from '../../../schemas/bank.ts';
import type { Session } from '../store/session.ts';
import { AnsweredItem } from '../../../ui/AnsweredItem.tsx';
import { answeredItem } from '../../bank/answered.ts';
import { readBankFile } from '../../bank/store/files.ts';

interface Props {
  session: Session;
  index: number;
  order: readonly number[];
}

export function Feedback({ session, index, order }: Props) {
  const response = useStore(session.$state).responses[index];
  const item = session.head.items[index];
  const [key, setKey] = useState<ItemKey | null>(null);
  const [problem, setProblem] = useState('');
  const revealed = response?.revealed === true;
  const id = item?.id;

  /** The item on the screen; an answer that arrives for another comes too late. */
  const wanted = useRef<string | undefined>(undefined);
  const load = async () => {
    if (id === undefined) return false;
    const own = session.head.assignment?.keys?.find((each) => each.id === id);
    const keys = own ? { ok: true as const, value: new Map([[id, own]]) } : await loadKeys(readBankFile, [id]);
    if (wanted.current !== id) return false;
    const found = keys.ok ? keys.value.get(id) : undefined;
    setProblem(keys.ok ? (found ? '' : 'The answer to this item is no longer in the bank.') : keys.problem);
    setKey(found ?? null);
    return found !== undefined;
  };
  useEffect(() => {
    wanted.current = id;
    setKey(null);
    setProblem('');
    if (revealed) void load();
    return () => {
      wanted.current = undefined;
    };
  }, [id, revealed]);
  if (!item || !response) return null;
  return (
    <div aria-live="polite">
      {!revealed && (
        <button
          type="button"
          class="button button-main"
          data-key="check"
          disabled={response.option === null}
          onClick={() => {
            void load().then((found) => {
              if (found) void session.record({ type: 'revealed', item: index });
            });
          }}
        >
          Check my answer
        </button>
      )}
      {problem !== '' && <p class="notice notice-warn">{problem}</p>}
      {revealed && key?.id === item.id && (
        <AnsweredItem answered={answeredItem({ item, key, chosen: response.option, order })} base={href('')} />
      )}
    </div>
  );
}
