/** The options of an item; once asked for, with the key, four reasons, the lesson and the sources. */
import { useState } from 'preact/hooks';
import type { ItemKey } from '../../../schemas/bank.ts';
import { href } from '../../../site.ts';
import { AnsweredItem } from '../../../ui/AnsweredItem.tsx';
import { answeredItem } from '../answered.ts';
import { loadAnswerKeys } from '../index.ts';
import { readBankFile } from '../store/files.ts';
import type { ItemText } from '../words.ts';

export function Answer({ text }: { text: ItemText }) {
  const [key, setKey] = useState<ItemKey | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const order = text.options.map((_, index) => index);
  const reveal = () => {
    setBusy(true);
    setProblem('');
    void loadAnswerKeys(readBankFile, [text.id]).then((loaded) => {
      setBusy(false);
      const found = loaded.ok ? loaded.value.get(text.id) : undefined;
      setKey(found ?? null);
      if (!found)
        setProblem(loaded.ok ? 'The answer to this question could not be loaded. Check the connection and try again.' : loaded.problem);
    });
  };
  const answered = key && answeredItem({ item: text, key, chosen: null, order, history: true });
  return (
    <>
      {answered ? (
        <AnsweredItem answered={answered} base={href('')} />
      ) : (
        <>
          <ol class="bank-options" type="A">
            {text.options.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ol>
          <button type="button" class="button" disabled={busy} onClick={reveal}>
            {busy ? 'Loading the answer' : 'Show the answer and reasons'}
          </button>
        </>
      )}
      <p role="status" class={problem === '' ? 'visually-hidden' : 'error'}>
        {problem || (answered && `The answer is ${answered.options.find(({ right }) => right)?.letter ?? 'none of these'}.`)}
      </p>
    </>
  );
}
