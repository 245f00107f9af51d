/** One question: the paper to read, the stem, the options; the reasons where they follow each answer. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { optionLetter } from '../../../format/letters.ts';
import { Sheet } from '../../../ui/Sheet.tsx';
import { SafeText } from '../ui/ItemView.tsx';
import { itemOrder, optionOrder, type Progress } from './progress.ts';
import type { PlayerQuiz } from '../lms.ts';
import { Reasons } from './Review.tsx';
import type { PlayerSession } from './session.ts';

interface Props {
  quiz: PlayerQuiz;
  progress: Progress;
  session: PlayerSession;
  /** Asks whether to finish. */
  finish: () => void;
}

interface StepsProps extends Props {
  place: number;
  /** Where the reasons will stand. */
  reasons: RefObject<HTMLDivElement>;
}

/** What can be done with the question: check it, go on, go back, mark it. */
function Steps({ quiz, progress, session, finish, place, reasons }: StepsProps) {
  const { chosen = null, flagged = false, settled = false } = progress.answers[place] ?? {};
  const last = progress.at === quiz.items.length - 1;
  const checks = quiz.rules.reasons === 'each' && !settled;
  return (
    <div class="row">
      {checks && (
        <button
          type="button"
          class="button button-main"
          disabled={chosen === null}
          onClick={() => {
            session.settle(place);
            // The button is about to go; where it was, the reasons begin.
            reasons.current?.focus();
          }}
        >
          Check the answer
        </button>
      )}
      <button
        type="button"
        class={checks ? 'button' : 'button button-main'}
        onClick={() => {
          if (last) finish();
          else session.goTo(progress.at + 1);
        }}
      >
        {last ? 'Finish the quiz' : 'Next question'}
      </button>
      {progress.at > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            session.goTo(progress.at - 1);
          }}
        >
          Previous question
        </button>
      )}
      <button
        type="button"
        class="button button-plain"
        aria-pressed={flagged}
        onClick={() => {
          session.flag(place);
        }}
      >
        Mark to come back to
      </button>
    </div>
  );
}

export function Question(props: Props) {
  const { quiz, progress, session } = props;
  const place = itemOrder(quiz, progress.seed)[progress.at] ?? 0;
  const item = quiz.items[place];
  const answer = progress.answers[place];
  const heading = useRef<HTMLHeadingElement>(null);
  const reasons = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // Not on arrival: the page begins at its title.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [progress.at]);
  if (!item || !answer) return null;
  const order = optionOrder(quiz, progress.seed, place);
  const { chosen, settled } = answer;
  const right = chosen !== null && item.options[chosen]?.correct === true;
  return (
    <section class="stack" aria-labelledby="question">
      <h2 id="question" tabIndex={-1} ref={heading}>
        Question {progress.at + 1} of {quiz.items.length}
      </h2>
      {item.extract && <Sheet {...item.extract} />}
      <fieldset class="options" disabled={settled}>
        <legend>
          <SafeText text={item.stem} />
        </legend>
        {order.map((option, at) => (
          <label class="choice" key={`${String(place)}-${String(option)}`}>
            <input
              type="radio"
              name={`item-${String(place)}`}
              checked={option === chosen}
              onChange={() => {
                session.choose(place, option);
              }}
            />
            <SafeText text={`${optionLetter(at)}. ${item.options[option]?.text ?? ''}`} />
          </label>
        ))}
      </fieldset>
      <div ref={reasons} tabIndex={-1} role="status" class="stack">
        {quiz.rules.reasons === 'each' && settled && (
          <>
            <p class={right ? 'verdict is-right' : 'verdict is-wrong'}>{right ? 'Right.' : 'Wrong.'}</p>
            <Reasons item={item} order={order} chosen={chosen} />
          </>
        )}
      </div>
      <Steps {...props} place={place} reasons={reasons} />
    </section>
  );
}

/** All questions to go to, with how they stand. */
export function QuestionList({ quiz, progress, session }: Omit<Props, 'finish'>) {
  return (
    <details>
      <summary>All questions</summary>
      <ol class="places">
        {itemOrder(quiz, progress.seed).map((place, at) => {
          const answer = progress.answers[place];
          const states = [answer?.chosen == null ? 'not answered' : 'answered', answer?.flagged === true ? 'marked' : ''].filter(Boolean);
          return (
            <li key={place}>
              <button
                type="button"
                class={`button${answer?.chosen == null ? '' : ' place-answered'}`}
                aria-current={at === progress.at ? 'step' : undefined}
                onClick={() => {
                  session.goTo(at);
                }}
              >
                {at + 1}
                {answer?.flagged === true && <span aria-hidden="true"> ⚑</span>}
                <span class="visually-hidden">: {states.join(', ')}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
