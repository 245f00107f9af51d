import type { Highlight } from '../../../schemas/attempt.ts';
import { stemPieces } from '../stem.ts';

/** A stem with its bold words and the candidate's marks. */
export function Stem({ stem, highlights = [], id }: { stem: string; highlights?: readonly Highlight[]; id?: string }) {
  return (
    <p class="exam-stem" id={id}>
      {stemPieces(stem, highlights).map(({ text, strong, marked }) => {
        const inner = strong ? <strong>{text}</strong> : text;
        return marked ? <mark>{inner}</mark> : inner;
      })}
    </p>
  );
}
