/** Bookmarks and notes on lessons and terms; a lesson's own link brings it here ready to be marked. */
import { useEffect, useState } from 'preact/hooks';
import { localDay, showDate } from '../../../format/dates.ts';
import { countOf } from '../../../format/plurals.ts';
import type { Mark } from '../../../schemas/study.ts';
import { href } from '../../../site.ts';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import { useKeptText } from '../../../ui/useKeptText.ts';
import { useStore } from '../../../ui/useStore.ts';
import { $marks, $marksProblem, markables, openMarks, pathOf, setMark, type Markable } from '../store/marks.ts';
import '../../../styles/tools.css';
import './study.css';

const noteLength = 10_000;
const shown = 12;

/** One bookmark with its note, which is kept as it is typed. */
function One({ mark, asked, takeOff }: { mark: Mark; asked: boolean; takeOff: () => void }) {
  const [note, setNote] = useState(mark.note);
  const place = useFocusOnArrival<HTMLAnchorElement>();
  const keep = useKeptText(note, mark.note, (text) => void setMark(mark, { note: text }));
  return (
    <li>
      <h2>
        <a href={href(pathOf(mark.ref))} ref={asked ? place : null}>
          {mark.title}
        </a>
      </h2>
      <Field
        label="Note"
        lines={note === '' && !asked ? 1 : 3}
        value={note}
        maxLength={noteLength}
        onValue={setNote}
        onLeave={keep}
        hint={note === '' ? undefined : note === mark.note ? 'Kept.' : 'Not kept yet.'}
      />
      <p class="row">
        <span class="hint">{showDate(localDay(mark.changedAt))}</span>
        <button type="button" class="button button-danger" onClick={takeOff}>
          Remove<span class="visually-hidden"> {mark.title}</span>
        </button>
      </p>
    </li>
  );
}

function Add({ things, marked }: { things: readonly Markable[]; marked: ReadonlySet<string> }) {
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const found = sought === '' ? [] : things.filter(({ ref, title }) => !marked.has(ref) && title.toLowerCase().includes(sought));
  return (
    <section aria-labelledby="add">
      <h2 id="add">Add a lesson or a term</h2>
      <Field label="Find by name" type="search" value={words} onValue={setWords} />
      <p role="status" class="hint">
        {sought !== '' && `${countOf(found.length, 'match', 'matches')}.`}
      </p>
      <ul class="review-found">
        {found.slice(0, shown).map((thing) => (
          <li key={thing.ref} class="row">
            <span>
              {thing.title} <span class="hint">{thing.ref.startsWith('term:') ? 'term' : 'lesson'}</span>
            </span>
            <button type="button" class="button" onClick={() => void setMark(thing, { on: true })}>
              Bookmark<span class="visually-hidden"> {thing.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function MarksPage() {
  const view = useStore($marks);
  const problem = useStore($marksProblem);
  const [things, setThings] = useState<Markable[]>([]);
  const [taken, setTaken] = useState<Mark | null>(null);
  const [asked, setAsked] = useState('');
  useEffect(() => {
    void openMarks();
    const look = () => {
      void markables().then((all) => {
        setThings(all);
        const wanted = decodeURIComponent(location.hash.slice(1));
        const thing = all.find(({ ref }) => ref === wanted);
        if (!thing) return;
        setAsked(wanted);
        // Once: a reload must not put back what was taken off.
        history.replaceState(null, '', location.pathname);
        void setMark(thing, { on: true });
      });
    };
    look();
    addEventListener('hashchange', look);
    return () => {
      removeEventListener('hashchange', look);
    };
  }, []);
  if (!view) return problem === '' ? <p class="hint">Reading this device.</p> : <Notice kind="wrong">{problem}</Notice>;
  return (
    <div class="stack settled">
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <SetAsideNotice records={view.unreadable} fileName="bookmarks-set-aside.json">
        Some bookmarks on this device cannot be read. They are kept as they are.
      </SetAsideNotice>
      {taken && (
        <UndoNotice
          key={taken.ref}
          undo={async () => ((await setMark(taken, { on: true })) ? { ok: true } : { ok: false, problem: $marksProblem.get() })}
          onUndone={() => {
            setTaken(null);
          }}
        >
          “{taken.title}” is no longer bookmarked.
        </UndoNotice>
      )}
      {view.marks.length === 0 ? (
        <p>Nothing is bookmarked yet. Each lesson has a link at its top, and each term one in the glossary.</p>
      ) : (
        <ul class="marks">
          {view.marks.map((mark) => (
            <One
              key={mark.ref}
              mark={mark}
              asked={mark.ref === asked}
              takeOff={() => {
                void setMark(mark, { on: false }).then((off) => {
                  if (off) setTaken(mark);
                });
              }}
            />
          ))}
        </ul>
      )}
      <Add things={things} marked={new Set(view.marks.map(({ ref }) => ref))} />
    </div>
  );
}
