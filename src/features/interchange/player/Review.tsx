/** An answered item: what was chosen, what is right, and why. */
import { countOf } from '../../../format/plurals.ts';
import { optionLetter } from '../../../format/letters.ts';
import { firstWords } from '../text.ts';
import { SafeText } from '../ui/ItemView.tsx';
import type { QuizItem } from '../model.ts';
import type { Progress } from './progress.ts';
import { itemOrder, optionOrder } from './progress.ts';
import type { PlayerQuiz } from '../lms.ts';

interface OneProps {
  item: QuizItem;
  /** Places of the options in the order shown. */
  order: readonly number[];
  chosen: number | null;
}

/** The options with their reasons, and what is said after any answer. */
export function Reasons({ item, order, chosen }: OneProps) {
  return (
    <div class="stack">
      <ul class="review-options">
        {order.map((option, at) => {
          const { text = '', correct = false, reason } = item.options[option] ?? {};
          return (
            <li key={option} class={correct ? 'is-right' : option === chosen ? 'is-wrong' : undefined}>
              <SafeText text={`${optionLetter(at)}. ${text}`} />
              {(correct || option === chosen) && (
                <p class="hint">{[correct ? 'Right answer' : '', option === chosen ? 'Your answer' : ''].filter(Boolean).join(', ')}</p>
              )}
              {reason !== undefined && <SafeText text={reason} />}
            </li>
          );
        })}
      </ul>
      {item.general !== undefined && <SafeText text={item.general} />}
      {item.point !== undefined && <SafeText text={`**Remember:** ${item.point}`} />}
      {item.sources?.map(({ title, publisher, date, url }) => {
        const words = [title, publisher, date].filter((part) => part !== '').join(', ');
        return (
          <p key={words} class="hint">
            Source:{' '}
            {url === '' ? (
              words
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {words} (opens a new window)
              </a>
            )}
          </p>
        );
      })}
    </div>
  );
}

/** All items of a finished try; the reasons of one are drawn when it is opened. */
export function ReviewAll({ quiz, progress }: { quiz: PlayerQuiz; progress: Progress }) {
  const all = itemOrder(quiz, progress.seed);
  return (
    <section class="stack" aria-labelledby="review">
      <h2 id="review">{countOf(all.length, 'question')} with reasons</h2>
      <ol class="review-items">
        {all.map((place) => {
          const item = quiz.items[place];
          const chosen = progress.answers[place]?.chosen ?? null;
          if (!item) return null;
          const right = chosen !== null && item.options[chosen]?.correct === true;
          return (
            <li key={place}>
              <details>
                <summary>
                  <span class={right ? 'verdict is-right' : 'verdict is-wrong'}>
                    {right ? 'Right' : chosen === null ? 'Not answered' : 'Wrong'}
                  </span>{' '}
                  {firstWords(item.stem, 80)}
                </summary>
                <SafeText text={item.stem} />
                <Reasons item={item} order={optionOrder(quiz, progress.seed, place)} chosen={chosen} />
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
