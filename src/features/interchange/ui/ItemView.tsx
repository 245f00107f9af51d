/** An item of a file as it was understood: its text as text, the right option marked. */
import { stemPieces } from '../../bank/stem.ts';
import { optionLetter } from '../../../format/letters.ts';
import type { QuizItem } from '../model.ts';

/** Safe text with its line breaks and bold words. */
export function SafeText({ text }: { text: string }) {
  return (
    <p class="safe-text" dir="auto">
      {stemPieces(text).map(({ text: words, strong }) => (strong ? <strong>{words}</strong> : words))}
    </p>
  );
}

export function ItemView({ item }: { item: QuizItem }) {
  return (
    <div class="stack">
      {item.extract && <SafeText text={`${item.extract.title}\n\n${item.extract.text}`} />}
      <SafeText text={item.stem} />
      <ul class="import-options">
        {item.options.map(({ text, correct, reason }, at) => (
          <li key={at} class={correct ? 'import-key' : undefined}>
            <SafeText text={`${optionLetter(at)}. ${text}`} />
            {correct && <p class="hint">Right answer</p>}
            {reason !== undefined && <SafeText text={reason} />}
          </li>
        ))}
      </ul>
      {item.general !== undefined && <SafeText text={item.general} />}
      {item.point !== undefined && <SafeText text={item.point} />}
      {(item.topic !== undefined || item.tags.length > 0) && (
        <p class="hint">{[item.topic ?? '', ...item.tags].filter((word) => word !== '').join(', ')}</p>
      )}
    </div>
  );
}
