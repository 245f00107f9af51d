/** Questions and cards of the learner's own: brought in, looked at, taken into the review, saved elsewhere, taken off. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Own } from '../../../schemas/own.ts';
import { href } from '../../../site.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { usePage } from '../../../ui/usePage.ts';
import { useStore } from '../../../ui/useStore.ts';
import { sameItem } from '../../interchange/lint.ts';
import { Import } from '../../interchange/ui/Import.tsx';
import { ItemView, SafeText } from '../../interchange/ui/ItemView.tsx';
import { asQuizItem, ownName } from '../own.ts';
import { $own, $ownProblem, openOwn, reviewOwn, setOwn, type Incoming, type OwnView } from '../store/own.ts';
import { KeepOwn } from './KeepOwn.tsx';
import '../../../styles/tools.css';
import './study.css';

/** Where what was read goes: chosen here, because whoever reads a file to learn from it may not want all of it today. */
function Where({ incoming }: { incoming: Incoming }) {
  const [to, setTo] = useState<'review' | 'own'>('review');
  return (
    <section class="stack" aria-labelledby="keep">
      <h3 id="keep">What to do with them</h3>
      <Radios
        legend="Take them"
        value={to}
        options={[
          ['review', 'Into my review'],
          ['own', 'Into my own questions only'],
        ]}
        onValue={setTo}
      />
      <KeepOwn
        key={`${to} ${String(incoming.items.length)}`}
        incoming={incoming}
        toReview={to === 'review'}
        onKept={() => void openOwn()}
      />
    </section>
  );
}

function BringIn({ all }: { all: readonly Own[] }) {
  // It stays as it was when something came in: what became of it is said in it.
  const [open] = useState(all.length === 0);
  const there = useMemo(() => new Set(all.flatMap(({ holds }) => (holds.kind === 'question' ? [sameItem(holds)] : []))), [all]);
  return (
    <details open={open}>
      <summary>Bring in a file</summary>
      <Import there={there}>{(quiz, terms) => <Where incoming={{ ...quiz, terms }} />}</Import>
    </details>
  );
}

function One({ own, queued, takeOff }: { own: Own; queued: boolean; takeOff: () => void }) {
  const { holds, from } = own;
  const name = ownName(own);
  return (
    <li>
      <details>
        <summary>
          {name}{' '}
          <span class="hint">{[holds.kind === 'card' ? 'card' : '', from, queued ? 'in your review' : ''].filter(Boolean).join(', ')}</span>
        </summary>
        {holds.kind === 'question' ? <ItemView item={asQuizItem(own, holds)} /> : <SafeText text={holds.back} />}
        <p class="row">
          {!queued && (
            <button type="button" class="button" onClick={() => void reviewOwn([own.id])}>
              Add to my review<span class="visually-hidden">: {name}</span>
            </button>
          )}
          <button type="button" class="button button-plain" onClick={takeOff}>
            Remove<span class="visually-hidden"> {name}</span>
          </button>
        </p>
      </details>
    </li>
  );
}

function List({ view: { all, queued }, takeOff }: { view: OwnView; takeOff: (own: Own) => void }) {
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const found = sought === '' ? all : all.filter(({ holds, from }) => `${JSON.stringify(holds)} ${from}`.toLowerCase().includes(sought));
  const { shown, pager } = usePage(found, 20);
  const waiting = found.filter(({ id }) => !queued.has(id));
  return (
    <section class="stack" aria-labelledby="own-list">
      <h2 id="own-list">On this device</h2>
      <Field label="Find by a word or a file’s name" type="search" value={words} onValue={setWords} />
      <div class="row">
        <p role="status">{countOf(found.length, 'question or card', 'questions and cards')}</p>
        {waiting.length > 0 && (
          <button type="button" class="button" onClick={() => void reviewOwn(waiting.map(({ id }) => id))}>
            Add {waiting.length === 1 ? 'it' : `all ${String(waiting.length)}`} to my review
          </button>
        )}
      </div>
      <ol class="own-list">
        {shown.map((own) => (
          <One
            key={own.id}
            own={own}
            queued={queued.has(own.id)}
            takeOff={() => {
              takeOff(own);
            }}
          />
        ))}
      </ol>
      <Pager {...pager} label="Pages of your questions" />
    </section>
  );
}

/** What makes files is loaded when it is asked for. */
function Elsewhere({ all }: { all: readonly Own[] }) {
  const [open, setOpen] = useState(false);
  const items = all.flatMap((own) => (own.holds.kind === 'question' ? [asQuizItem(own, own.holds)] : []));
  if (items.length === 0) return null;
  return (
    <details
      onToggle={(toggle) => {
        setOpen(toggle.currentTarget.open);
      }}
    >
      <summary>Save the questions for another program</summary>
      {open && (
        <Deferred
          key={items.length}
          load={async () => (await import('../../interchange/ui/ExportPanel.tsx')).ExportPanel}
          props={{ quiz: { title: 'My own questions', items } }}
          what="What makes such files"
        />
      )}
    </details>
  );
}

export default function OwnPage() {
  const view = useStore($own);
  const problem = useStore($ownProblem);
  const [taken, setTaken] = useState<{ own: Own; queued: boolean } | null>(null);
  useEffect(() => {
    void openOwn();
  }, []);
  if (!view) return problem === '' ? <p class="hint">Reading this device.</p> : <Notice kind="wrong">{problem}</Notice>;
  const takeOff = (own: Own) => {
    const queued = view.queued.has(own.id);
    void setOwn(own, false, queued).then((off) => {
      if (off) setTaken({ own, queued });
    });
  };
  return (
    <div class="stack">
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      {view.newer > 0 && (
        <Notice kind="warn">{`${countOf(view.newer, 'question')} on this device come from a newer version of this site and are left alone. Reload the page to get it.`}</Notice>
      )}
      <SetAsideNotice records={view.unreadable} fileName="own-questions-set-aside.json">
        Some of your questions on this device cannot be read. They are kept as they are.
      </SetAsideNotice>
      {taken && (
        <UndoNotice
          key={taken.own.id}
          undo={async () => ((await setOwn(taken.own, true, taken.queued)) ? { ok: true } : { ok: false, problem: $ownProblem.get() })}
          onUndone={() => {
            setTaken(null);
          }}
        >
          “{ownName(taken.own)}” was removed.
        </UndoNotice>
      )}
      {view.all.length === 0 && (
        <p>
          Nothing is here yet. Bring in questions from a class, a colleague or a deck of Anki cards; they come back in your{' '}
          <a href={href('progress/review/')}>review</a> beside those of this site.
        </p>
      )}
      <BringIn all={view.all} />
      {view.all.length > 0 && <List view={view} takeOff={takeOff} />}
      <Elsewhere all={view.all} />
    </div>
  );
}
