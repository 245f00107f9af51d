/** Opens a finished attempt by the fragment of the address, and offers what can be done with it. */
import { useEffect, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import { reportCsv, reportFile } from '../export.ts';
import { makeHead, practiceRules } from '../setup.ts';
import { newAttemptId } from '../store/begin.ts';
import { openFinished, storeCause, type Finished, type FinishedOrNot } from '../store/finished.ts';
import { readBankFile } from './files.ts';
import { ReportView } from './ReportView.tsx';
import { saveFile } from './save-file.ts';
import { useBegin } from './useBegin.ts';
import '../../../styles/tools.css';
import './player.css';
import './report.css';

function Actions({ finished }: { finished: Finished }) {
  const { begin, busy, problem } = useBegin();
  const { head, events } = finished.stored;
  const missed = finished.score.items.filter((item) => item.right === false).map((item) => item.item);
  const name = `result-${new Date(head.createdAt).toISOString().slice(0, 10)}`;
  const again = (what: 'retake' | 'missed') => {
    const retake = what === 'retake';
    begin(() =>
      Promise.resolve({
        ok: true,
        head: makeHead({
          id: newAttemptId(),
          kind: what,
          title: retake ? `${head.title.replace(/ \(again\)$/, '')} (again)` : `Missed in: ${head.title}`,
          createdAt: Date.now(),
          seed: head.seed,
          bank: head.bank,
          items: retake ? head.items : missed,
          rules: retake ? head.rules : practiceRules({ minutes: null, feedback: 'each', confidence: head.rules.confidence, extraTime: 1 }),
          retakeOf: head.id,
          ...(retake ? { parts: head.parts } : {}),
          ...(head.exam ? { exam: head.exam } : {}),
          ...(head.outline ? { outline: head.outline } : {}),
          ...(head.domains ? { domains: head.domains } : {}),
          ...(retake && head.formId ? { formId: head.formId } : {}),
        }),
      }),
    );
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
          Retry what I missed
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
        Sit the same form again
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
      <button
        type="button"
        class="button"
        onClick={() => {
          saveFile(`${name}.json`, 'application/json', JSON.stringify(reportFile(head, events, [...finished.keys.values()]), null, 1));
        }}
      >
        Download as JSON
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          saveFile(`${name}.csv`, 'text/csv', reportCsv(head, events, finished.keys));
        }}
      >
        Download as CSV
      </button>
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
    </div>
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
        This attempt is not finished. <a href={href(`practice/sit/#${id}`)}>Go on with it</a>.
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

export default function ReportPage({ topics }: { topics: Record<string, string> }) {
  const [opened, setOpened] = useState<FinishedOrNot | null>(null);
  const [problem, setProblem] = useState('');
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
  // An educator's quiz has its own rules for what is shown when.
  const assigned = opened?.ok === false && opened.problem === 'assigned';
  useEffect(() => {
    if (assigned) location.replace(href(`teach/take/#result=${location.hash.slice(1)}`));
  }, [assigned]);
  if (!opened || assigned) return <p class="hint">Scoring your answers.</p>;
  if (!opened.ok) return <NoReport opened={opened} />;
  const { finished } = opened;
  const { head } = finished.stored;
  return (
    <div class="report">
      <p class="lede">
        {head.title}, {new Date(head.createdAt).toLocaleString()}
      </p>
      <Actions finished={finished} />
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
      <ReportView
        head={head}
        state={finished.state}
        score={finished.score}
        report={finished.report}
        topics={topics}
        earlier={finished.earlier}
        setCause={(item, cause) => {
          void storeCause(finished, item, cause, Date.now()).then((next) => {
            if (next) setOpened({ ok: true, finished: next });
            setProblem(next ? '' : 'The reason could not be stored on this device. Reload the page and try again.');
          });
        }}
      />
    </div>
  );
}
