/** The options of an item; once asked for, with the key, four reasons, the lesson and the sources. */
import { useState } from 'preact/hooks';
import { optionLetter } from '../../../format/letters.ts';
import type { ItemKey } from '../../../schemas/bank.ts';
import { href } from '../../../site.ts';
import { loadKeys } from '../index.ts';
import { readBankFile } from '../store/files.ts';
import type { ItemText } from '../words.ts';

export function Answer({ text }: { text: ItemText }) {
  const [answer, setAnswer] = useState<ItemKey | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const reveal = () => {
    setBusy(true);
    setProblem('');
    void loadKeys(readBankFile, [text.id]).then((loaded) => {
      setBusy(false);
      if (loaded.ok) setAnswer(loaded.value.get(text.id) ?? null);
      else setProblem(loaded.problem);
    });
  };
  // A key made for another wording of the item is found by its own text.
  const key = answer === null ? -1 : answer.v === text.v ? answer.key : text.options.indexOf(answer.keyText);
  return (
    <>
      <ol class="bank-options">
        {text.options.map((option, index) => (
          <li key={option} class={index === key ? 'bank-key' : ''}>
            <p>
              <strong>{optionLetter(index)}</strong> {option} {index === key && <span class="tag bank-key-tag">✓ Key</span>}
            </p>
            {answer && <p class="hint">{answer.rationales[index]}</p>}
          </li>
        ))}
      </ol>
      {answer === null && (
        <button type="button" class="button" disabled={busy} onClick={reveal}>
          {busy ? 'Loading the answer' : 'Show the answer and reasons'}
        </button>
      )}
      <div aria-live="polite">
        {problem !== '' && <p class="error">{problem}</p>}
        {answer && (
          <p class="hint">
            The key is {optionLetter(key)}. {answer.asOf !== undefined && `Rule as of ${answer.asOf}. `}Read:{' '}
            <a href={href(answer.lesson.path)}>{answer.lesson.heading || answer.lesson.title}</a>. Sources:{' '}
            {answer.sources.map((source, index) => (
              <span key={source.url}>
                {index > 0 && '; '}
                <a href={source.url} rel="external noopener">
                  {source.title}
                </a>{' '}
                ({source.publisher}, {source.date})
              </span>
            ))}
            .
          </p>
        )}
        {answer?.retired === true && <p class="notice notice-warn">This item has been withdrawn and is no longer drawn.</p>}
        {answer?.errata?.map(({ on, note }) => (
          <p class="hint" key={on}>
            Mended {on}: {note}
          </p>
        ))}
      </div>
    </>
  );
}
