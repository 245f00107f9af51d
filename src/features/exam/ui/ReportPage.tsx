/** Opens a finished attempt by the fragment of the address, and offers what can be done with it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { localDay, showDate } from '../../../format/dates.ts';
import { countOf } from '../../../format/plurals.ts';
import type { BankItem } from '../../../schemas/bank.ts';
import { href } from '../../../site.ts';
import { reportCsv, reportFile } from '../export.ts';
import type { MissCause } from '../attempt.ts';
import { makeHead, practiceRules } from '../setup.ts';
import { beginAttempt, newAttemptId } from '../store/begin.ts';
import { itemsToSitAgain, mendedItems } from '../store/today.ts';
import { openFinished, storeCause, type Finished, type FinishedOrNot } from '../store/finished.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { ReportView, type ReportViewProps } from './ReportView.tsx';
import { readChoices } from '../../../storage/study.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { useBegin } from '../../../ui/useBegin.ts';
import '../../../styles/tools.css';
import './player.css';
import './report.css';

/** A title without what earlier rounds put before and after it, and never too long to be read back. */
const plainTitle = (title: string) => title.replace(/^(?:Missed in: )+|(?: \(again\))+$/g, '').slice(0, 200);

function Actions({ finished }: { finished: Finished }) {
  const { begin, busy, problem } = useBegin();
  const { head } = finished.stored;
  const missed = finished.score.items.filter((item) => item.right === false);
  const again = (what: 'retake' | 'missed') => {
    const retake = what === 'retake';
    begin(async () => {
      const items = await itemsToSitAgain(readBankFile, retake ? finished.score.items : missed);
      if (!items.ok) return items;
      return beginAttempt({
        ok: true,
        head: makeHead({
          id: newAttemptId(),
          kind: what,
          title: retake ? `${plainTitle(head.title)} (again)` : `Missed in: ${plainTitle(head.title)}`,
          createdAt: Date.now(),
          seed: head.seed,
          bank: head.bank,
          items: items.value,
          rules: retake ? head.rules : practiceRules({ minutes: null, feedback: 'each', confidence: head.rules.confidence, extraTime: 1 }),
          retakeOf: head.id,
          ...(retake ? { parts: head.parts } : {}),
          ...(head.exam ? { exam: head.exam } : {}),
          ...(head.outline ? { outline: head.outline } : {}),
          ...(head.domains ? { domains: head.domains } : {}),
          ...(retake && head.formId ? { formId: head.formId } : {}),
        }),
      });
    });
  };
  return (
    <div class="row no-print">
      {missed.length > 0 && (
        <button
          type="button"
          class="button button-main"
          disabled={busy}
          onClick={() => {
            again('missed');
          }}
        >
          Practice {countOf(missed.length, 'missed question')}
        </button>
      )}
      <button
        type="button"
        class="button"
        disabled={busy}
        onClick={() => {
          again('retake');
        }}
      >
        Retake this exam
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          print();
        }}
      >
        Print
      </button>
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The result to keep: as a file that anyone can recompute, and as a table. */
function Downloads({ finished }: { finished: Finished }) {
  const { head, events } = finished.stored;
  const name = `result-${localDay(head.createdAt)}`;
  return (
    <section class="no-print" aria-labelledby="keep">
      <h2 id="keep">Keep this report</h2>
      <div class="row">
        <SaveButton
          label="Download as JSON"
          file={() => ({
            name: `${name}.json`,
            type: 'application/json',
            content: JSON.stringify(reportFile(head, events, [...finished.keys.values()]), null, 1),
          })}
        />
        <SaveButton
          label="Download as CSV"
          file={() => ({ name: `${name}.csv`, type: 'text/csv', content: reportCsv(head, events, finished.keys) })}
        />
      </div>
      <p class="hint">
        The JSON file holds the whole log; <a href={href('practice/check/')}>anyone can recompute the score from it</a>.
      </p>
    </section>
  );
}

function NoReport({ opened }: { opened: Exclude<FinishedOrNot, { ok: true }> }) {
  const id = location.hash.slice(1);
  if (opened.problem === 'keys') {
    return (
      <p class="notice notice-warn" role="alert">
        {opened.sentence} Your answers are stored; open this page again when there is a connection and they are scored.
      </p>
    );
  }
  if (opened.problem === 'unfinished') {
    return (
      <p class="notice">
        This attempt is not finished. <a href={href(`practice/sit/#${id}`)}>Continue it</a>.
      </p>
    );
  }
  return (
    <p class="notice notice-warn">
      {opened.problem === 'missing'
        ? 'There is no such attempt on this device.'
        : 'The storage of this browser could not be read. Nothing was changed; reload the page to try again.'}{' '}
      <a href={href('progress/')}>See what is here</a>.
    </p>
  );
}

export default function ReportPage({ topics, areas }: Pick<ReportViewProps, 'topics' | 'areas'>) {
  const [opened, setOpened] = useState<FinishedOrNot | null>(null);
  const [problem, setProblem] = useState('');
  const [target, setTarget] = useState<number | null>(null);
  const [today, setToday] = useState<ReadonlyMap<string, BankItem>>(new Map());
  const latest = useRef<Finished | null>(null);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    const open = () => {
      void openFinished(location.hash.slice(1), readBankFile).then(setOpened);
    };
    open();
    addEventListener('hashchange', open);
    return () => {
      removeEventListener('hashchange', open);
    };
  }, []);
  useEffect(() => {
    void readChoices().then((choices) => {
      if (choices.ok && choices.value) setTarget(choices.value.target);
    });
  }, []);
  // An educator's quiz has its own rules for what is shown when.
  const assigned = opened?.ok === false && opened.problem === 'assigned';
  useEffect(() => {
    if (assigned) location.replace(href(`teach/take/#result=${location.hash.slice(1)}`));
  }, [assigned]);
  const finishedId = opened?.ok === true ? opened.finished.stored.head.id : null;
  useEffect(() => {
    latest.current = opened?.ok === true ? opened.finished : null;
    setToday(new Map());
    if (opened?.ok === true) void mendedItems(readBankFile, opened.finished.score.items).then(setToday);
  }, [finishedId]);

  // One after another: each entry needs the place in the log that follows the one before.
  const nameCause = (item: number, cause: MissCause | null) => {
    queue.current = queue.current.then(async () => {
      const before = latest.current;
      if (!before) return;
      let next = await storeCause(before, item, cause, Date.now());
      if (!next) {
        // The same report, open in another tab, may have written to the log meanwhile.
        const again = await openFinished(before.stored.head.id, readBankFile);
        next = again.ok ? await storeCause(again.finished, item, cause, Date.now()) : null;
      }
      if (latest.current !== before) return;
      latest.current = next ?? before;
      if (next) setOpened({ ok: true, finished: next });
      setProblem(next ? '' : 'The reason could not be stored on this device. Reload the page and try again.');
    });
  };
  if (!opened || assigned || !opened.ok)
    return (
      <>
        <h1>Result</h1>
        {!opened || assigned ? <p class="hint">Scoring your answers.</p> : <NoReport opened={opened} />}
      </>
    );
  const { finished } = opened;
  const { head } = finished.stored;
  return (
    <div class="report">
      <h1>
        {head.title}
        <span class="report-day">{showDate(localDay(head.createdAt))}</span>
      </h1>
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
      {finished.damage !== '' && <p class="notice notice-warn">{finished.damage}</p>}
      <ReportView
        head={head}
        state={finished.state}
        score={finished.score}
        report={finished.report}
        topics={topics}
        areas={areas}
        target={target}
        earlier={finished.earlier}
        today={today}
        setCause={nameCause}
      >
        <Actions finished={finished} />
      </ReportView>
      <Downloads finished={finished} />
    </div>
  );
}
