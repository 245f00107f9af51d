/** The review queue: one card after the other, undo, and below them the choices, the load and what does not stick. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { readSetting, writeSetting } from '../../../storage/settings.ts';
import { href } from '../../../site.ts';
import { Check } from '../../../ui/Check.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { useStore } from '../../../ui/useStore.ts';
import { $problem, $reviews, openReviews, refresh, undoGrade, type Reviews } from '../store/review.ts';
import { gradeNames, spanText } from '../words.ts';
import { useShortcuts } from './CardFace.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { Leeches } from './Leeches.tsx';
import { ReviewChoices } from './ReviewChoices.tsx';
import { ReviewLoad } from './ReviewLoad.tsx';
import { AddCards } from './AddCards.tsx';
import '../../../styles/tools.css';
import './study.css';

function Nothing({ reviews: { queue, cards } }: { reviews: Reviews }) {
  if (cards.size === 0)
    return (
      <div>
        <p>
          Nothing is here yet. Questions that you miss, flag, or answer wrongly though sure come here by themselves; glossary terms and rows
          of the standards grid when you add them below. You can also <a href={href('progress/own/')}>bring in questions of your own</a>.
        </p>
        <p>
          <a class="button button-main" href={href('practice/')}>
            Practice
          </a>
        </p>
      </div>
    );
  return (
    <p>
      <strong>Done for now.</strong> {queue.done > 0 && `${countOf(queue.done, 'review')} today. `}
      {queue.later + queue.laterNew > 0 && `${countOf(queue.later + queue.laterNew, 'more card')} can wait until tomorrow by your limits. `}
      {queue.next !== null && `The next card comes back in ${spanText(Math.max(60_000, queue.next - Date.now()))}.`}
    </p>
  );
}

export default function ReviewPage() {
  const reviews = useStore($reviews);
  const problem = useStore($problem);
  const [message, say] = useAnnouncer();
  const [keys, setKeys] = useState(() => readSetting('review-keys') !== 'off');
  useEffect(() => {
    void openReviews();
    const timer = setInterval(refresh, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const undo = () => {
    void undoGrade().then((id) => {
      if (id !== null) say('The last grade was taken back.');
    });
  };
  useShortcuts(keys, (key) => {
    if (key === 'u') undo();
  });
  if (!reviews) return problem === '' ? <p class="hint">Reading this device.</p> : <Notice kind="wrong">{problem}</Notice>;
  const { queue, choices, graded, unreadable, newer } = reviews;
  const entry = queue.now[0];
  return (
    <div class="stack review settled">
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      {newer > 0 && (
        <Notice kind="warn">{`${countOf(newer, 'card')} on this device come from a newer version of this site and are left alone. Reload the page to get it.`}</Notice>
      )}
      <SetAsideNotice records={unreadable} fileName="reviews-set-aside.json">
        Some cards on this device cannot be read. They are kept as they are.
      </SetAsideNotice>
      <div class="row">
        <p class="review-count">
          {queue.now.length > 0 ? `${countOf(queue.now.length, 'card')} to go` : ''}
          {queue.done > 0 && queue.now.length > 0 && `, ${String(queue.done)} done today`}
        </p>
        {graded.length > 0 && (
          <button type="button" class="button" aria-keyshortcuts={keys ? 'U' : undefined} onClick={undo}>
            Undo the last grade
          </button>
        )}
      </div>
      <p role="status" class="visually-hidden">
        {message}
      </p>
      {entry ? (
        <ReviewCard
          key={`${entry.card.id} ${String(entry.card.reviews.length)} ${String(entry.card.undone.length)}`}
          entry={entry}
          easyDays={choices.easyDays}
          keys={keys}
          onGraded={(grade) => {
            say(`${gradeNames[grade]}. Next card.`);
          }}
        />
      ) : (
        <Nothing reviews={reviews} />
      )}
      <Leeches leeches={queue.leeches} />
      <ReviewLoad reviews={reviews} />
      <AddCards />
      <ReviewChoices choices={choices} />
      <Check
        checked={keys}
        onChecked={(on) => {
          setKeys(on);
          writeSetting('review-keys', on ? 'on' : 'off');
        }}
      >
        Use single-key shortcuts: A to D or 1 to 4 answer, then 1 to 4 grade, U takes the last grade back
      </Check>
    </div>
  );
}
