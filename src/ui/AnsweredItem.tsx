/** An item after the answer: each option with its mark and its reason, the point, the lesson, the sources, and what was corrected. */
import type { ComponentChildren } from 'preact';
import './kit.css';

export interface AnsweredOption {
  letter: string;
  text: string;
  /** Why it is right, or why it tempts and fails; null when there is no reason for these words. */
  reason: string | null;
  /** The answer key says so. */
  right: boolean;
  chosen: boolean;
}

/** Everything that is shown, ready to draw: `features/bank/answered.ts` makes it from an item and its answer key. */
export interface Answered {
  /** In the order shown. */
  options: readonly AnsweredOption[];
  /** What must be said before the reasons: that the item was corrected or withdrawn since. */
  warnings: readonly string[];
  /** The one sentence to remember. */
  point: string | null;
  /** Address below the site, and the section's name. */
  lesson: { path: string; title: string } | null;
  /** `url` is null for an address that is not drawn as a link. */
  sources: readonly { title: string; publisher: string; date: string; url: string | null }[];
  /** Date of the rule the answer rests on. */
  asOf: string | null;
  errata: readonly { on: string; note: string }[];
}

function Where({ answered, base }: { answered: Answered; base: string }) {
  const { asOf, lesson, sources } = answered;
  return (
    <p class="hint">
      {asOf !== null && `Rule as of ${asOf}. `}
      {lesson && (
        <>
          Read: <a href={base + lesson.path}>{lesson.title}</a>.{' '}
        </>
      )}
      {sources.length > 0 && 'Sources: '}
      {sources.map(({ title, publisher, date, url }, index) => (
        <>
          {index > 0 && '; '}
          {url === null ? (
            title
          ) : (
            <a href={url} rel="external noopener">
              {title}
            </a>
          )}{' '}
          ({publisher}, {date})
        </>
      ))}
      {sources.length > 0 && '.'}
    </p>
  );
}

interface Props {
  answered: Answered;
  /** Address of the site, with a slash at its end. */
  base: string;
  /** What stands above the options and is never parted from them on paper. */
  children?: ComponentChildren;
}

export function AnsweredItem({ answered, base, children }: Props) {
  return (
    <>
      <div class="keep">
        {children}
        <div class="answered">
          {answered.warnings.map((warning) => (
            <p class="notice notice-warn" key={warning}>
              {warning}
            </p>
          ))}
          <ol>
            {answered.options.map(({ letter, text, reason, right, chosen }) => (
              <li key={letter} class={right ? 'is-right' : chosen ? 'is-wrong' : ''}>
                <p>
                  <strong class="exam-letter">{letter}</strong> <span>{text}</span> {right && <span class="tag tag-right">✓ Correct</span>}{' '}
                  {chosen && <span class={right ? 'tag tag-right' : 'tag tag-wrong'}>{right ? 'Your answer' : '✕ Your answer'}</span>}
                </p>
                <p class="answered-reason">{reason ?? 'This option is no longer worded so; there is no reason for it.'}</p>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <div class="answered">
        {answered.point !== null && (
          <p class="answered-point">
            <strong>Remember:</strong> {answered.point}
          </p>
        )}
        <Where answered={answered} base={base} />
        {answered.errata.map(({ on, note }) => (
          <p class="hint" key={on + note}>
            Corrected {on}: {note}
          </p>
        ))}
      </div>
    </>
  );
}
